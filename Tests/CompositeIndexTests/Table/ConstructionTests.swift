import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

/// Whole constructions from the raw table of 36 invented units to ranks, against published tools.
@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct ConstructionTests {
  private func framework(_ change: (inout IndexFramework) -> Void) throws -> IndexFramework {
    try ReadingSamples.publishedFramework(change)
  }

  private func input(_ framework: IndexFramework) throws -> IndexInput {
    try ReadingSamples.publishedInput(framework)
  }

  private func check(_ file: String, _ change: (inout IndexFramework) -> Void) throws {
    let framework = try framework(change)
    let made = try constructIndex(framework, of: try input(framework))
    let expected = try OracleTable("expected/agg_\(file).csv")
    #expect(firstDifference(made.index, try expected.numbers("EGOV")) == nil, "\(file)")
    #expect(made.ranks.map { $0.map(Double.init) } == (try expected.numbers("Rank")), "\(file)")
    for node in ["INFO", "SERV", "PART", "DATA", "TECH"] {
      #expect(firstDifference(made.values(of: node), try expected.numbers(node)) == nil, "\(file) \(node)")
    }
  }

  @Test func `imputed by means, on 0 to 100, by weighted means`() throws {
    try check("amean_given_imputed_minmax0100") {
      $0.construction = Construction(imputation: .mean, normalisation: .minMax(low: 0, high: 100))
    }
  }

  @Test func `with outliers winsorised`() throws {
    try check("amean_given_treated_minmax0100") {
      $0.construction = Construction(
        imputation: .mean, treatment: .winsorise(.init()), normalisation: .minMax(low: 0, high: 100))
    }
  }

  @Test func `with all weights equal`() throws {
    try check("amean_equal_imputed_prank") {
      $0.construction = Construction(imputation: .mean, normalisation: .percentileRank, weights: .equal)
    }
  }

  @Test(arguments: [(0.5, "050"), (0.8, "080")])
  func `with gaps, a group needs a share of its children`(share: Double, name: String) throws {
    try check("amean_given_raw_minmax0100_thr\(name)") {
      $0.construction = Construction(normalisation: .minMax(low: 0, high: 100))
      $0.minimumShare = share
    }
  }

  @Test func `with another mean a level`() throws {
    try check("amean_then_gmean_given_imputed_minmax1100") {
      $0.construction = Construction(imputation: .mean, normalisation: .minMax(low: 1, high: 100))
      $0.method = .geometric
    }
  }

  @Test func `with z-scores`() throws {
    try check("amean_given_imputed_zscore") {
      $0.construction = Construction(imputation: .mean, normalisation: .zScore(mean: 0, deviation: 1))
    }
  }

  @Test(arguments: ["entropy_minmax01_0ln0=0", "combined_additive_0.5", "combined_multiplicative_given_x_entropy"])
  func `with weights drawn from the columns`(method: String) throws {
    let framework = try framework {
      $0.construction = Construction(imputation: .mean, normalisation: .minMax(low: 0, high: 1))
      switch method {
      case "combined_additive_0.5": $0.construction.weights = .blend(.given, .objective(.entropy), share: 0.5)
      case "entropy_minmax01_0ln0=0": $0.construction.weights = .objective(.entropy)
      default: $0.construction.weights = .product(.given, .objective(.entropy))
      }
    }
    let made = try constructIndex(framework, of: try input(framework))
    let rows = try OracleTable("expected/weights_objective.csv").rows.filter { $0[0] == method }
    let expected = try framework.columns.map { column in
      try #require(rows.first { $0[2] == column.column }.flatMap { Double($0[3]) })
    }
    #expect(firstDifference(made.tree.columnWeights(count: 24), expected) == nil)
  }

  @Test func `every step is kept under its name`() throws {
    let framework = try framework {
      $0.construction = Construction(
        imputation: .mean, treatment: .winsorise(.init()), normalisation: .minMax(low: 0, high: 100))
    }
    let made = try constructIndex(framework, of: try input(framework))
    #expect(made.steps.map(\.name) == [.raw, .imputed, .treated, .normalised])
    for (name, file) in [
      (ConstructedIndex.Step.Name.imputed, "imputed_mean"), (.treated, "treated_imputed"),
      (.normalised, "norm_treated_minmax_0_100"),
    ] {
      let table = try OracleTable("expected/\(file).csv")
      for (place, column) in framework.columns.enumerated() {
        let found = try #require(made.columns(after: name))[place]
        #expect(firstDifference(found, try table.numbers(column.column)) == nil, "\(file) \(column.column)")
      }
    }
    #expect(made.filled.count == 32)
    #expect(made.treatments.count { $0.record.outcome == .winsorised } == 4)
  }

  @Test func `availability is what a unit showed before anything was imputed`() throws {
    let framework = try framework {
      $0.construction = Construction(imputation: .mean, normalisation: .minMax(low: 0, high: 1))
      $0.minimumAvailability = 0.8
    }
    let input = try input(framework)
    let made = try constructIndex(framework, of: input)
    let low = input.units.indices.filter { made.availability[$0] < 0.8 }
    #expect(low.map { input.units[$0] } == ["U33"])
    #expect(made.ranks[low[0]] == nil && made.index[low[0]] != nil && made.bands[low[0]] == nil)
    #expect(made.ranks.compactMap { $0 }.max() == 35)
  }
}

/// What a step needs and does not have.
@Suite struct ConstructionNeedTests {
  private func made(
    _ column: IndexColumn, _ construction: Construction, _ values: [Double?], times: [Double]? = nil
  ) throws -> ConstructedIndex {
    let framework = IndexFramework(
      id: "f", title: Texts(zh: "", en: ""), construction: construction, tree: [.column(column)])
    let units = times == nil ? ["x", "y", "z"] : ["x", "y", "z", "y", "z", "x"]
    return try constructIndex(framework, of: IndexInput(units: units, times: times, columns: [values]))
  }

  @Test func `goalposts and targets are asked for and never assumed`() {
    let column = IndexColumn(column: "a")
    #expect(throws: ConstructionFailure.noGoalposts(column: "a")) {
      try made(column, Construction(normalisation: .goalposts(low: 0, high: 1, caps: true)), [1, 2, 3])
    }
    #expect(throws: ConstructionFailure.noTarget(column: "a")) {
      try made(column, Construction(normalisation: .distanceToTarget(caps: true)), [1, 2, 3])
    }
  }

  @Test func `what stands for a missing score is taken from the year whose scale it shares`() throws {
    let framework = IndexFramework(
      id: "f", title: Texts(zh: "", en: ""), missing: .worst,
      construction: Construction(normalisation: .none, panel: .eachYear), tree: [.column(IndexColumn(column: "a"))])
    let input = IndexInput(
      units: ["x", "y", "x", "y"], times: [1, 1, 2, 2], columns: [[5, nil, 1, nil] as [Double?]])
    #expect(try constructIndex(framework, of: input).index == [5, 5, 1, 1])
  }

  @Test func `the unit of reference is looked for in the year whose scale it gives`() throws {
    let construction = Construction(normalisation: .distanceToReference(unit: "x"), panel: .eachYear)
    let found = try made(
      IndexColumn(column: "a"), construction, [1, 0, 4, 0, 3, 2], times: [1, 1, 1, 2, 2, 2])
    // 1 for x in either year: it stands first in one and last in the other.
    #expect(found.index == [1, 0, 4, 0, 1.5, 1])
  }
}
