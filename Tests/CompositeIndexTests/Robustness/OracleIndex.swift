import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

/// The invented index that published tools were run on.
struct OracleIndex {
  let dimensions: [String]
  let indicators: [String]
  let units: [String]
  private let framework: OracleTable

  init() throws {
    framework = try OracleTable("input/framework.csv")
    let (codes, levels) = (try framework.column("iCode"), try framework.column("Level"))
    indicators = zip(codes, levels).filter { $0.1 == "1" }.map(\.0)
    dimensions = zip(codes, levels).filter { $0.1 == "2" }.map(\.0)
    units = try OracleTable("input/units.csv").column("uCode")
  }

  /// The columns of a file of normalised indicators.
  func columns(_ file: String) throws -> [[Double?]] {
    let table = try OracleTable("expected/norm_\(file).csv")
    return try indicators.map { try table.numbers($0) }
  }

  /// The tree with a method for dimensions and one for the index.
  func tree(_ inner: GroupMethod = .arithmetic, _ outer: GroupMethod = .arithmetic, minimumShare: Double = 0) throws
    -> IndexTree
  {
    let (codes, parents) = (try framework.column("iCode"), try framework.column("Parent"))
    let weights = try framework.complete("Weight")
    let groups = try dimensions.map { dimension -> IndexTree in
      let leaves = codes.indices.filter { parents[$0] == dimension }.map { row in
        IndexTree(
          id: codes[row], weight: weights[row], content: .column(indicators.firstIndex(of: codes[row]) ?? -1))
      }
      let row = try #require(codes.firstIndex(of: dimension))
      return IndexTree(
        id: dimension, weight: weights[row], content: .group(inner, children: leaves, minimumShare: minimumShare))
    }
    return IndexTree(
      id: "EGOV", weight: 1, content: .group(outer, children: groups, minimumShare: minimumShare))
  }
}

/// Small trees made by hand.
enum SmallTree {
  static func leaf(_ column: Int, weight: Double = 1) -> IndexTree {
    IndexTree(id: "c\(column)", weight: weight, content: .column(column))
  }

  static func group(
    _ method: GroupMethod, id: String = "index", weight: Double = 1, minimumShare: Double = 0,
    _ children: [IndexTree]
  ) -> IndexTree {
    IndexTree(id: id, weight: weight, content: .group(method, children: children, minimumShare: minimumShare))
  }

  /// Of an arithmetic mean.
  static func group(_ children: [IndexTree]) -> IndexTree {
    group(.arithmetic, children)
  }
}
