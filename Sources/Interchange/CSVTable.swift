import AssessmentModel

/// A CSV file whose first record names the columns.
struct CSVTable {
  struct Row {
    /// By column; spaces around are dropped.
    fileprivate(set) var cells: [String: CSVCell]
    var line: Int

    /// The trimmed text of a column; nil where the record has none.
    subscript(column: String) -> String? {
      cells[column].map { CSVTable.trimmed($0.text) }
    }

    /// What is wrong with the cell of a column, or with the record where it has none.
    func mistake(
      _ message: String, column: String, file: String, severity: Diagnostic.Severity = .error, hint: String? = nil
    ) -> Diagnostic {
      let cell = cells[column]
      return Diagnostic(
        file: file, line: cell?.line ?? line, column: cell?.column ?? 1, severity: severity, message: message,
        hint: hint)
    }
  }

  private(set) var header: [CSVCell] = []
  private(set) var rows: [Row] = []
  private let file: String
  private var found: [Diagnostic]

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    let read = CSV.rows(bytes, file: file)
    found = read.diagnostics
    guard let first = read.rows.first else { return }
    header = first.cells
    let names = header.map { Self.trimmed($0.text) }
    for row in read.rows.dropFirst() {
      guard row.cells.count == names.count else {
        found.append(
          Diagnostic(
            file: file, line: row.line, column: 1,
            message: "the record has \(row.cells.count) cells and the header \(names.count)",
            hint: "a text with a comma in it stands in double quotes"))
        continue
      }
      rows.append(Row(cells: Dictionary(zip(names, row.cells)) { first, _ in first }, line: row.line))
    }
  }

  /// The names of the columns.
  var columns: [String] { header.map { Self.trimmed($0.text) } }

  /// What is wrong with the file's records and columns.
  func diagnostics(known: [String], required: [String]) -> [Diagnostic] {
    var diagnostics = found
    guard !header.isEmpty else {
      return diagnostics.isEmpty ? [Diagnostic(file: file, line: 1, message: "the file has no header")] : diagnostics
    }
    for (position, name) in columns.enumerated() {
      if !known.contains(name) { diagnostics.append(unknown(header[position], among: known)) }
      if columns[..<position].contains(name) {
        diagnostics.append(
          Diagnostic(
            file: file, line: header[position].line, column: header[position].column,
            message: "the column `\(name)` stands twice"))
      }
    }
    for name in required where !columns.contains(name) {
      diagnostics.append(Diagnostic(file: file, line: 1, column: 1, message: "the column `\(name)` is missing"))
    }
    return diagnostics
  }

  static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  private func unknown(_ cell: CSVCell, among known: [String]) -> Diagnostic {
    let name = Self.trimmed(cell.text)
    return Diagnostic(
      file: file, line: cell.line, column: cell.column, message: "there is no column `\(name)`",
      hint: nearestName(to: name, among: known).map { "did you mean `\($0)`?" })
  }
}
