import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

/// Against COINr 1.1.14.
@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct TreeScoresOracleTests {
  struct Case: CustomTestStringConvertible {
    var file: String
    var columns: String
    var inner = GroupMethod.arithmetic
    var outer = GroupMethod.arithmetic
    var areWeightsEqual = false
    var minimumShare = 0.0
    var testDescription: String { file }
  }

  static let means = [
    Case(file: "amean_given_raw_minmax0100", columns: "raw_minmax_0_100"),
    Case(file: "amean_equal_raw_minmax0100", columns: "raw_minmax_0_100", areWeightsEqual: true),
    Case(file: "amean_given_raw_minmax0100_thr050", columns: "raw_minmax_0_100", minimumShare: 0.5),
    Case(file: "amean_given_raw_minmax0100_thr080", columns: "raw_minmax_0_100", minimumShare: 0.8),
    Case(file: "amean_given_imputed_minmax0100", columns: "imputed_minmax_0_100"),
    Case(file: "amean_equal_imputed_minmax0100", columns: "imputed_minmax_0_100", areWeightsEqual: true),
    Case(file: "amean_given_treated_minmax0100", columns: "treated_minmax_0_100"),
    Case(file: "amean_equal_treated_minmax0100", columns: "treated_minmax_0_100", areWeightsEqual: true),
    Case(file: "amean_given_imputed_zscore", columns: "imputed_zscore_0_1"),
    Case(file: "amean_given_imputed_rankavg", columns: "imputed_rank_average"),
    Case(file: "amean_equal_imputed_prank", columns: "imputed_percentile_rank", areWeightsEqual: true),
    Case(file: "amean_equal_imputed_borda", columns: "imputed_borda", areWeightsEqual: true),
  ]

  static let otherMeans = [
    Case(file: "gmean_given_raw_minmax1100", columns: "raw_minmax_1_100", inner: .geometric, outer: .geometric),
    Case(file: "gmean_given_imputed_minmax1100", columns: "imputed_minmax_1_100", inner: .geometric, outer: .geometric),
    Case(file: "hmean_given_raw_minmax1100", columns: "raw_minmax_1_100", inner: .harmonic, outer: .harmonic),
    Case(file: "hmean_given_imputed_minmax1100", columns: "imputed_minmax_1_100", inner: .harmonic, outer: .harmonic),
    Case(
      file: "genmean_p0.5_given_imputed_minmax1100", columns: "imputed_minmax_1_100",
      inner: .generalised(power: 0.5), outer: .generalised(power: 0.5)),
    Case(
      file: "genmean_p2_given_imputed_minmax1100", columns: "imputed_minmax_1_100", inner: .generalised(power: 2),
      outer: .generalised(power: 2)),
    Case(file: "amean_then_gmean_given_imputed_minmax1100", columns: "imputed_minmax_1_100", outer: .geometric),
  ]

  @Test(arguments: means + otherMeans)
  func `dimensions, index and ranks agree`(_ one: Case) throws {
    let oracle = try MethodOracle()
    let scores = treeScores(
      of: oracle.tree(
        one.inner, one.outer, areWeightsEqual: one.areWeightsEqual, minimumShare: one.minimumShare),
      over: try oracle.columns("norm_\(one.columns)"))
    let table = try OracleTable("expected/agg_\(one.file).csv")
    for id in oracle.dimensions + ["EGOV"] {
      let difference = firstDifference(try #require(scores.values(of: id)), try table.numbers(id))
      #expect(difference == nil, "\(id) \(difference ?? "")")
    }
    let difference = firstDifference(oracleRanks(scores.index), try table.numbers("Rank"))
    #expect(difference == nil, "rank \(difference ?? "")")
    #expect(scores.problems.isEmpty)
  }

  private func scores(_ oracle: MethodOracle) throws -> TreeScores {
    treeScores(of: oracle.tree(.arithmetic, .arithmetic), over: try oracle.columns("norm_imputed_minmax_0_100"))
  }

  @Test func `the tables of results agree`() throws {
    let oracle = try MethodOracle()
    let scores = try scores(oracle)
    let units = try OracleTable("expected/norm_imputed_minmax_0_100.csv").column("uCode")
    let regions = try OracleTable("input/units.csv").column("Region").map { Optional($0) }
    let rule = RankRule(ties: .competition)
    for (file, kind) in [("aggs", 0), ("ranks", 1), ("groupranks", 2)] {
      let table = try OracleTable("expected/results_\(file).csv")
      let rows = try table.column("uCode").map { try #require(units.firstIndex(of: $0)) }
      for id in ["EGOV"] + oracle.dimensions {
        let values = try #require(scores.values(of: id))
        let found: [Double?] =
          kind == 0
          ? values
          : (kind == 1 ? ScoreRanks.all(of: values, by: rule) : ScoreRanks.within(regions, of: values, by: rule))
            .map { $0.map(Double.init) }
        let difference = firstDifference(rows.map { found[$0] }, try table.numbers(id))
        #expect(difference == nil, "\(file) \(id) \(difference ?? "")")
      }
      guard table.header.contains("Rank") else { continue }
      let difference = firstDifference(rows.map { oracleRanks(scores.index)[$0] }, try table.numbers("Rank"))
      #expect(difference == nil, "\(file) \(difference ?? "")")
    }
  }

  @Test func `removing each dimension and each indicator agrees`() throws {
    let oracle = try MethodOracle()
    let columns = try oracle.columns("norm_imputed_minmax_0_100")
    let rule = RankRule(ties: .competition)
    for (level, nodes) in [("dimension", oracle.dimensions), ("indicator", oracle.indicators)] {
      let table = try OracleTable("expected/remove_\(level).csv")
      let (removed, changes) = (try table.column("removed"), try table.complete("mean_abs_rank_change"))
      let found = LeaveOneOut.each(
        of: nodes, in: oracle.tree(.arithmetic, .arithmetic), over: columns, by: rule)
      #expect(removed.count == found.count + 1 && changes[0] == 0)
      for one in found {
        let row = try #require(removed.firstIndex(of: one.left))
        #expect(agree(one.shift?.mean, changes[row]), "\(one.left)")
        guard level == "dimension" else { continue }
        let (ranks, scores) = (
          try OracleTable("expected/remove_dimension_ranks.csv"),
          try OracleTable("expected/remove_dimension_scores.csv")
        )
        #expect(one.ranks.map { $0.map(Double.init) } == (try ranks.numbers(one.left)), "\(one.left)")
        let difference = firstDifference(one.scores, try scores.numbers(one.left))
        #expect(difference == nil, "\(one.left) \(difference ?? "")")
      }
    }
  }

  @Test func `the whole index stands first in the tables of removals`() throws {
    let scores = try scores(try MethodOracle())
    let (ranks, numbers) = (
      try OracleTable("expected/remove_dimension_ranks.csv"), try OracleTable("expected/remove_dimension_scores.csv")
    )
    #expect(firstDifference(scores.index, try numbers.numbers("Nominal")) == nil)
    #expect(oracleRanks(scores.index) == (try ranks.numbers("Nominal")))
  }

  @Test func `what a unit is strong and weak in agrees`() throws {
    let oracle = try MethodOracle()
    let columns = try oracle.columns("norm_imputed_minmax_0_100")
    let profile = UnitProfile(of: 4, in: columns)
    for (file, standings) in [("strengths", profile.strengths(5)), ("weaknesses", profile.weaknesses(5))] {
      let table = try OracleTable("expected/\(file)_U05.csv")
      let codes = standings.map { oracle.indicators[$0.column] }
      #expect(codes == (try table.column("Code")), "\(file)")
      #expect(standings.map { Double($0.rank) } == (try table.numbers("Rank")), "\(file)")
      #expect(firstDifference(standings.map(\.value), try table.numbers("Value")) == nil, "\(file)")
    }
    let scores = try scores(oracle)
    let table = try OracleTable("expected/unit_summary_U05.csv")
    for (row, id) in try table.column("Code").enumerated() {
      let values = try #require(scores.values(of: id))
      #expect(agree(values[4], try table.numbers("Score")[row]), "\(id)")
      #expect(oracleRanks(values)[4] == (try table.numbers("Rank")[row]), "\(id)")
    }
  }
}
