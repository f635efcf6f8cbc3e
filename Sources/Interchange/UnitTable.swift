package import AssessmentModel

/// Somebody's own table in CSV: one row a unit, or a unit and a year, one column a fact.
///
/// Cells are kept as they are written; a column is read as numbers or as texts when it is asked for, so that a column
/// that nobody uses may hold what it likes.
package struct UnitTable: Sendable {
  /// One a row.
  package let units: [String]
  /// One a row where a column of years was named.
  package let times: [Double]?
  /// In the order of the file, without those of the units and the years.
  package let columns: [String]
  private let table: CSVTable
  private let file: String

  /// What may stand in a cell that has no value.
  static let gaps: Set<String> = ["", "NA", "N/A", "#N/A", "NaN", "null", "NULL", "-", "—", "…", "..."]

  /// Reads a table; a table comes only without errors.
  ///
  /// `unit` is the column that names the unit, the first where nil; `time` the column of years, for a panel.
  package static func read(
    _ bytes: [UInt8], file: String, unit: String? = nil, time: String? = nil
  ) -> (table: UnitTable?, diagnostics: [Diagnostic]) {
    let table = CSVTable(bytes, file: file)
    let names = table.columns
    var diagnostics = table.diagnostics(known: names, required: [])
    for wanted in [unit, time].compactMap({ $0 }) where !names.contains(wanted) {
      let near = nearestName(to: wanted, among: names).map { "did you mean `\($0)`?" }
      diagnostics.append(
        Diagnostic(
          file: file, line: 1, column: 1, message: "there is no column `\(wanted)`",
          hint: near ?? "the columns are \(names.joined(separator: ", "))"))
    }
    guard diagnostics.isEmpty, let unitColumn = unit ?? names.first else { return (nil, diagnostics) }
    let times = time.map { time in table.rows.map { number(in: $0, time, file: file, &diagnostics) } }
    diagnostics += repeats(in: table, unitColumn, times, file: file)
    if table.rows.isEmpty, diagnostics.isEmpty {
      diagnostics.append(Diagnostic(file: file, line: 1, column: 1, message: "the table has no units"))
    }
    guard diagnostics.isEmpty else { return (nil, diagnostics) }
    let read = UnitTable(
      units: table.rows.map { $0[unitColumn] ?? "" }, times: times?.compactMap { $0 },
      columns: names.filter { $0 != unitColumn && $0 != time }, table: table, file: file)
    return (read, diagnostics)
  }

  /// The numbers of a column, one a row, nil where the cell is empty or says that there is none.
  ///
  /// Whatever else is no number is told with its place.
  package func numbers(of column: String) -> (numbers: [Double?], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let numbers = table.rows.map { row -> Double? in
      Self.gaps.contains(row[column] ?? "") ? nil : Self.number(in: row, column, file: file, &diagnostics)
    }
    return (numbers, diagnostics)
  }

  /// The texts of a column, one a row, nil where the cell is empty or says that there is none.
  package func texts(of column: String) -> [String?] {
    table.rows.map { row in
      let text = row[column] ?? ""
      return Self.gaps.contains(text) ? nil : text
    }
  }

  /// Where a row's cell stands, as `file:line:column`.
  package func place(of column: String, row: Int) -> String {
    let cell = table.rows[row].cells[column]
    return "\(file):\(cell?.line ?? table.rows[row].line):\(cell?.column ?? 1)"
  }

  /// Whether every cell that has something is a number.
  package func isNumeric(_ column: String) -> Bool {
    table.rows.allSatisfy { row in
      let text = row[column] ?? ""
      return Self.gaps.contains(text) || Self.number(text) != nil
    }
  }
}

extension UnitTable {
  /// Beyond these a fourth power cannot be reckoned with.
  private static let sizes = 1e-60...1e60

  private static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number == 0 || sizes.contains(abs(number)) ? number : nil
  }

  private static func number(
    in row: CSVTable.Row, _ column: String, file: String, _ diagnostics: inout [Diagnostic]
  ) -> Double? {
    let text = row[column] ?? ""
    if let number = number(text) { return number }
    let shown = text.count > 40 ? "\(text.prefix(40))…" : text
    diagnostics.append(
      row.mistake(
        "`\(shown)` in the column `\(column)` is no number", column: column, file: file,
        hint: text.contains(",") || text.contains("%")
          ? "write it with a point, without commas and without %" : "write a number, or leave the cell empty"))
    return nil
  }

  private static func repeats(
    in table: CSVTable, _ unit: String, _ times: [Double?]?, file: String
  ) -> [Diagnostic] {
    var lines: [String: Int] = [:]
    return table.rows.enumerated().compactMap { place, row in
      let name = row[unit] ?? ""
      guard !name.isEmpty else { return row.mistake("the unit has no name", column: unit, file: file) }
      let year = times.flatMap { $0[place] }
      let key = year.map { "\(name)\u{1F}\($0)" } ?? name
      if let line = lines[key] {
        let when = year.map { " of \($0.formatted)" } ?? ""
        return row.mistake(
          "the unit `\(name)`\(when) stands on line \(line) already", column: unit, file: file,
          hint: times == nil ? "leave one out, or name the column of years with --time" : "leave one out")
      }
      lines[key] = row.line
      return nil
    }
  }
}

extension Double {
  fileprivate var formatted: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
