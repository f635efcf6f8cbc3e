import TestSupport

/// The invented ratings that published tools judged, a rater's values a column.
enum RatingSamples {
  static func complete() throws -> [[Double?]] { try columns("ratings_complete", ["A", "B", "C", "D"]) }
  static func missing() throws -> [[Double?]] { try columns("ratings_missing", ["A", "B", "C", "D"]) }
  static func checklist() throws -> [[Double?]] { try columns("checklist_binary", ["A", "B"]) }
  static func experts() throws -> [[Double?]] {
    try columns("experts", (1...12).map { $0 < 10 ? "E0\($0)" : "E\($0)" })
  }

  private static func columns(_ file: String, _ names: [String]) throws -> [[Double?]] {
    let table = try OracleTable("input/\(file).csv")
    return try names.map { try table.numbers($0) }
  }
}
