import Foundation
import TestSupport
import Testing

/// A table of published tools' results: a header, then rows without quotation marks.
struct OracleTable {
  private let header: [String]
  let rows: [[String]]

  init(_ path: String) throws {
    let url = try #require(Checkout.shared("oracles/\(path)"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
    let cells = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } }
    header = try #require(cells.first)
    rows = cells.dropFirst().filter { row in row.contains { !$0.isEmpty } }
  }

  func column(_ name: String) throws -> [String] {
    let place = try #require(header.firstIndex(of: name))
    return rows.map { $0[place] }
  }

  /// The numbers of a column; nil where the cell is empty.
  func numbers(_ name: String) throws -> [Double?] {
    try column(name).map { Double($0) }
  }
}
