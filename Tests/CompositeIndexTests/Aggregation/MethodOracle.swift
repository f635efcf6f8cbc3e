import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

/// The invented table of 36 units and 24 indicators, as methods take it.
struct MethodOracle {
  let indicators: [String]
  let dimensions: [String]
  let higherIsBetter: [Bool]
  private let parents: [String: String]
  private let weights: [String: Double]

  init() throws {
    let table = try OracleTable("input/framework.csv")
    let (ids, levels) = (try table.column("iCode"), try table.column("Level"))
    indicators = ids.indices.filter { levels[$0] == "1" }.map { ids[$0] }
    dimensions = ids.indices.filter { levels[$0] == "2" }.map { ids[$0] }
    let directions = try table.complete("Direction")
    higherIsBetter = ids.indices.filter { levels[$0] == "1" }.map { directions[$0] > 0 }
    parents = Dictionary(uniqueKeysWithValues: zip(ids, try table.column("Parent")))
    weights = Dictionary(uniqueKeysWithValues: zip(ids, try table.complete("Weight")))
  }

  /// Dimensions by one method and the index by another.
  func tree(
    _ inner: GroupMethod, _ outer: GroupMethod, areWeightsEqual: Bool = false, minimumShare: Double = 0
  ) -> IndexTree {
    func weight(_ id: String) -> Double { areWeightsEqual ? 1 : weights[id] ?? 0 }
    let groups = dimensions.map { dimension in
      let leaves = indicators.indices.filter { parents[indicators[$0]] == dimension }.map {
        IndexTree(id: indicators[$0], weight: weight(indicators[$0]), content: .column($0))
      }
      return IndexTree(
        id: dimension, weight: weight(dimension), content: .group(inner, children: leaves, minimumShare: minimumShare))
    }
    return IndexTree(id: "EGOV", weight: 1, content: .group(outer, children: groups, minimumShare: minimumShare))
  }

  /// The indicators' columns of a table.
  func columns(_ name: String) throws -> [[Double?]] {
    let table = try OracleTable("expected/\(name).csv")
    return try indicators.map(table.numbers)
  }

  func complete(_ name: String) throws -> [[Double]] {
    try columns(name).map { try $0.map { try #require($0) } }
  }

  func dimensionScores() throws -> [[Double]] {
    let table = try OracleTable("expected/agg_amean_given_imputed_minmax0100.csv")
    return try dimensions.map(table.complete)
  }

  var dimensionWeights: [Double] { dimensions.map { weights[$0] ?? 0 } }

  func effectiveWeights() throws -> [Double] {
    let table = try OracleTable("expected/effective_weights_given.csv")
    let found = Dictionary(uniqueKeysWithValues: zip(try table.column("iCode"), try table.complete("EffWeight")))
    return try indicators.map { try #require(found[$0]) }
  }

  /// Weights worked out from the numbers, by the name of their method in the file.
  func objectiveWeights(_ method: String) throws -> [Double] {
    let table = try OracleTable("expected/weights_objective.csv")
    let (methods, ids, numbers) = (try table.column("method"), try table.column("iCode"), try table.complete("weight"))
    return try indicators.map { id in
      let row = try #require(methods.indices.first { methods[$0] == method && ids[$0] == id })
      return numbers[row]
    }
  }
}

/// Ranks as the tools of the expected numbers give them: ties share the lowest.
func oracleRanks(_ scores: [Double?]) -> [Double?] {
  ScoreRanks.all(of: scores, by: RankRule(ties: .competition)).map { $0.map(Double.init) }
}
