import AssessmentModel
import Foundation
import Interchange

/// A file that adds columns to units: regions, levels, income.
struct GroupFile {
  let columns: [String]
  /// The row of each unit; nil where the file does not have it.
  private let rows: [Int?]
  private let table: UnitTable

  /// Units meet by the column that names them in the table where the file has it, else by the file's first column.
  init(_ path: String, unit: String?, units: [String]) throws {
    let bytes = try readFile(URL(fileURLWithPath: path), named: path)
    let header = CSV.rows(bytes, file: path).rows.first?.cells.map(\.text) ?? []
    let key = unit.flatMap { unit in header.contains(unit) ? unit : nil }
    let (table, diagnostics) = UnitTable.read(bytes, file: path, unit: key)
    try stop(on: diagnostics, in: path)
    guard let table else { throw CommandError.findings("\(path) cannot be read") }
    let places = Dictionary(table.units.enumerated().map { ($1, $0) }) { first, _ in first }
    rows = units.map { places[$0] }
    self.table = table
    columns = table.columns
    let missing = Set(units).count { places[$0] == nil }
    guard missing < Set(units).count else {
      throw CommandError.findings(
        "\(path) has none of the units, such as \(units.first ?? ""); is its first column theirs?")
    }
    if missing > 0 { Console.warning("\(path) lacks \(counted(missing, "unit", "units")); they are in no group") }
  }

  func texts(of column: String) -> [String?] {
    let texts = table.texts(of: column)
    return rows.map { $0.flatMap { texts[$0] } }
  }

  func numbers(of column: String) -> (numbers: [Double?], diagnostics: [Diagnostic]) {
    let (numbers, diagnostics) = table.numbers(of: column)
    return (rows.map { $0.flatMap { numbers[$0] } }, diagnostics)
  }

  func isNumeric(_ column: String) -> Bool { table.isNumeric(column) }
}
