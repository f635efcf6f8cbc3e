import CompositeIndex
import TestSupport
import Testing

/// The invented table of 36 units and 24 indicators with what its framework says of the columns.
struct InventedTable {
  let codes: [String]
  let directions: [Direction]
  /// The places of the columns of each dimension, by the names of the dimensions.
  let dimensions: [(name: String, places: [Int])]
  let raw: [[Double?]]
  let regions: [String?]

  init() throws {
    let framework = try OracleTable("input/framework.csv")
    let (names, parents) = (try framework.column("iCode"), try framework.column("Parent"))
    let levels = try framework.column("Level")
    let leaves = names.indices.filter { levels[$0] == "1" }
    let signs = try framework.column("Direction")
    codes = leaves.map { names[$0] }
    directions = leaves.map { signs[$0] == "1" ? .higherIsBetter : .lowerIsBetter }
    dimensions = names.indices.filter { levels[$0] == "2" }.map { dimension in
      (names[dimension], leaves.indices.filter { parents[leaves[$0]] == names[dimension] })
    }
    raw = try Self.columns("input/indicators_raw.csv", codes)
    regions = try OracleTable("input/units.csv").column("Region")
  }

  var imputed: ImputedColumns { AverageImputation.byColumn(raw, .mean) }
  var treated: OutlierTreatment.Treated { OutlierTreatment().treated(imputed.columns) }

  func place(_ code: String) throws -> Int {
    try #require(codes.firstIndex(of: code))
  }

  /// The first column that differs from an oracle's file, with the unit; nil where all agree.
  func difference(_ columns: [[Double?]], from path: String, _ tolerance: Double = 1e-9) throws -> String? {
    let expected = try Self.columns(path, codes)
    guard columns.count == expected.count else { return "\(columns.count) columns for \(expected.count)" }
    return codes.indices.lazy.compactMap { column in
      firstDifference(columns[column], expected[column], tolerance).map { "\(codes[column]) \($0)" }
    }.first
  }

  private static func columns(_ path: String, _ codes: [String]) throws -> [[Double?]] {
    let table = try OracleTable(path)
    return try codes.map { try table.numbers($0) }
  }
}
