import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

/// Against COINr 1.1.14 on an invented table of 36 units and 24 indicators with gaps.
@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct OracleTests {
  private static let dimensionIDs = ["INFO", "SERV", "PART", "DATA", "TECH"]

  private func rules(by aggregate: Aggregation) throws -> Framework {
    let table = try OracleTable("input/framework.csv")
    let ids = try table.column("iCode")
    let parents = try table.column("Parent")
    let weights = try table.numbers("Weight")
    func children(of parent: String) throws -> [(String, Double)] {
      try ids.indices.filter { parents[$0] == parent }.map { (ids[$0], try #require(weights[$0])) }
    }
    let dimensions = try children(of: "EGOV").map {
      group($0.0, weight: $0.1, by: aggregate, try children(of: $0.0))
    }
    return framework(dimensions, by: aggregate)
  }

  private func units(_ path: String, framework: Framework) throws -> [ScoredUnit] {
    let table = try OracleTable(path)
    let scores = try framework.indicatorIDs.map { ($0, try table.numbers($0)) }
    return try table.column("uCode").enumerated().map { row, code in
      unit(code, scores.map { outcome($0.0, $0.1[row].map { $0 / 100 }) })
    }
  }

  @Test(arguments: [
    (Aggregation.arithmetic, "norm_raw_minmax_0_100", "agg_amean_given_raw_minmax0100"),
    (.geometric, "norm_raw_minmax_1_100", "agg_gmean_given_raw_minmax1100"),
  ])
  func `index, dimensions and ranks agree where gaps are dropped`(
    aggregate: Aggregation, scores: String, expected: String
  ) throws {
    let rules = try rules(by: aggregate)
    let competition = Framework(copying: rules, ranks: RankRule(ties: .competition))
    let units = try units("expected/\(scores).csv", framework: rules)
    let cities = compositeIndex(of: units, framework: competition).cities
    let table = try OracleTable("expected/\(expected).csv")
    for (row, code) in try table.column("uCode").enumerated() {
      let city = try #require(cities.first { $0.city.code == code })
      #expect(agrees(city.index, try table.numbers("EGOV")[row]), "\(code)")
      #expect(city.rank.map { Double($0) } == (try table.numbers("Rank")[row]), "\(code)")
      for (dimension, id) in zip(city.dimensions, Self.dimensionIDs) {
        #expect(agrees(dimension.score, try table.numbers(id)[row]), "\(code) \(id)")
      }
    }
  }

  @Test(arguments: [(0.5, "050"), (0.8, "080")])
  func `with COINr's threshold a group needs a share of its children`(minimum: Double, name: String) throws {
    let rules = try rules(by: .arithmetic)
    let units = try units("expected/norm_raw_minmax_0_100.csv", framework: rules)
    let table = try OracleTable("expected/agg_amean_given_raw_minmax0100_thr\(name).csv")
    for (row, unit) in units.enumerated() {
      let root = scoredTree(of: rules, requiring: .shareOfChildren(minimum)) { id in
        unit.outcomes.first { $0.indicator == id }?.score.map { .observed($0) } ?? .missing
      }
      #expect(agrees(root.score.map { $0 * 100 }, try table.numbers("EGOV")[row]), "\(unit.city.code)")
      for (dimension, id) in zip(root.children, Self.dimensionIDs) {
        #expect(agrees(dimension.score.map { $0 * 100 }, try table.numbers(id)[row]), "\(unit.city.code) \(id)")
      }
    }
  }
}

extension Framework {
  init(copying other: Framework, ranks: RankRule) {
    self = other
    self.ranks = ranks
  }
}
