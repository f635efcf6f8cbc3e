import AssessmentModel

/// A result as a table for programs: its columns by their ids, their types by what stands in them.
///
/// It lies in a folder of the report, whose name ends in `/`; in the report's own where that is empty.
func dataTable(_ table: ResultTable, in folder: String = "") -> DataTable {
  let columns = table.columns.enumerated().map { position, column in
    DataTable.Column(
      name: visible(column.id), type: table.holdsText(in: position) ? .string : .number, title: column.title)
  }
  let rows = table.rows.map { row in
    table.columns.indices.map { position -> DataTable.Cell in
      switch row.cell(at: position) {
      case .text(let text): return .text(text)
      case .number(let number): return .number(number)
      case .missing: return .missing
      }
    }
  }
  return DataTable(
    name: safeFileName(table.id), folder: folder, title: table.title, description: table.note, key: [],
    columns: columns, rows: rows)
}

/// What `datapackage.json` says of the CSV files of an index.
func dataPackage(of report: IndexReport, tables: [DataTable], in language: Language) -> DataPackage {
  let sentences = (report.isInvented ? [IndexWords.banner] : []) + [report.note, IndexWords.emptyCell]
  return DataPackage(
    name: "index", title: language.say(report.title),
    description: sentences.map(language.say).filter { !$0.isEmpty }.joined(separator: language == .zh ? "" : " "),
    tables: tables, language: language)
}

/// `ranking.md`: a table as people read it, with what must be said beside it.
func markdown(of table: ResultTable, from report: IndexReport, in language: Language) -> MarkdownTable {
  let shown = ShownTable(table: table, language: language)
  let notes = (report.isInvented ? [IndexWords.banner] : []) + [report.note, table.title, table.note]
  return MarkdownTable(
    title: language.say(report.title), notes: notes.map(language.say).filter { !$0.isEmpty },
    columns: table.columns.indices.map { position in
      .init(name: shown.title(of: position), isNumber: !table.holdsText(in: position))
    },
    rows: table.rows.map { row in table.columns.indices.map { shown.text(row, $0) } })
}

extension ResultTable {
  /// True where a column has a text in any row; a column without one is of numbers.
  func holdsText(in position: Int) -> Bool {
    rows.contains { row in
      if case .text = row.cell(at: position) { return true }
      return false
    }
  }
}

extension [ResultTable.Cell] {
  /// The cell at a position; missing where the row ends before it.
  func cell(at position: Int) -> ResultTable.Cell { indices.contains(position) ? self[position] : .missing }
}
