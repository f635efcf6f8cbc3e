import Foundation
import Testing

/// A table of published tools' results: a header, then rows without quotation marks.
package struct OracleTable {
  package let header: [String]
  package let rows: [[String]]

  /// Reads a file below the folder of oracles.
  package init(_ path: String) throws {
    let url = try #require(Checkout.shared("oracles/\(path)"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
    let cells = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } }
    header = try #require(cells.first)
    rows = cells.dropFirst().filter { row in row.contains { !$0.isEmpty } }
  }

  package func column(_ name: String) throws -> [String] {
    let place = try #require(header.firstIndex(of: name), "no column \(name)")
    return rows.map { $0[place] }
  }

  /// The numbers of a column; nil where the cell is empty.
  package func numbers(_ name: String) throws -> [Double?] {
    try column(name).map { Double($0) }
  }

  /// The numbers of a column without gaps.
  package func complete(_ name: String) throws -> [Double] {
    try numbers(name).map { try #require($0) }
  }
}

/// A JSON file of published tools' results.
package struct OracleJSON {
  private let value: Any

  /// Reads a file below the folder of oracles.
  package init(_ path: String) throws {
    let url = try #require(Checkout.shared("oracles/\(path)"))
    value = try JSONSerialization.jsonObject(with: Data(contentsOf: url), options: .fragmentsAllowed)
  }

  private init(value: Any) {
    self.value = value
  }

  /// The member of that name, whose names stand one after the other.
  package func at(_ names: String...) throws -> OracleJSON {
    var value = self.value
    for name in names {
      let object = try #require(value as? [String: Any], "\(name) stands in no object")
      value = try #require(object[name], "no member \(name)")
    }
    return OracleJSON(value: value)
  }

  package var keys: [String] { ((value as? [String: Any])?.keys).map { $0.sorted() } ?? [] }

  package func items() throws -> [OracleJSON] {
    try #require(value as? [Any]).map { OracleJSON(value: $0) }
  }

  package func number() throws -> Double {
    try #require((value as? NSNumber)?.doubleValue)
  }

  package func text() throws -> String {
    try #require(value as? String)
  }

  package func numbers() throws -> [Double] {
    try items().map { try $0.number() }
  }
}

/// Whether two numbers are the same up to a share of the larger; below 1 the difference itself counts.
package func agree(_ found: Double?, _ expected: Double?, _ tolerance: Double = 1e-9) -> Bool {
  guard let found, let expected else { return found == nil && expected == nil }
  return abs(found - expected) <= tolerance * max(1, abs(expected))
}

/// The place of the first number that differs, with both values; nil where all agree.
package func firstDifference(
  _ found: [Double?], _ expected: [Double?], _ tolerance: Double = 1e-9
) -> String? {
  guard found.count == expected.count else { return "\(found.count) numbers for \(expected.count)" }
  let place = found.indices.first { !agree(found[$0], expected[$0], tolerance) }
  return place.map { "at \($0): \(String(describing: found[$0])) for \(String(describing: expected[$0]))" }
}
