import AssessmentModel
import CXlsxWriter

/// Writes a workbook to a path, by libxlsxwriter.
///
/// The library is told the day and its other times are constant, so that the same workbook is the same bytes.
func write(_ workbook: Workbook, to path: String, workingIn folder: String) throws(WorkbookFailure) {
  let opened = folder.withCString { folder in
    var options = lxw_workbook_options()
    // The library takes a copy.
    options.tmpdir = UnsafeMutablePointer(mutating: folder)
    return workbook_new_opt(path, &options)
  }
  guard let opened else { throw WorkbookFailure(reason: "out of memory") }
  WorkbookWriter(workbook: workbook, file: opened).fill()
  let ended = workbook_close(opened)
  guard ended.rawValue == LXW_NO_ERROR.rawValue else {
    throw WorkbookFailure(reason: lxw_strerror(ended).map { String(cString: $0) } ?? "error \(ended.rawValue)")
  }
}

/// Fills one open workbook of the library.
private struct WorkbookWriter {
  let workbook: Workbook
  let file: UnsafeMutablePointer<lxw_workbook>
  private let bold: UnsafeMutablePointer<lxw_format>?
  private let large: UnsafeMutablePointer<lxw_format>?
  private let wrapped: UnsafeMutablePointer<lxw_format>?

  init(workbook: Workbook, file: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
    self.file = file
    bold = workbook_add_format(file)
    large = workbook_add_format(file)
    wrapped = workbook_add_format(file)
    format_set_bold(bold)
    format_set_bold(large)
    format_set_font_size(large, 14)
    format_set_text_wrap(wrapped)
    format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
  }

  func fill() {
    setProperties()
    let names = sheetNames(for: [workbook.aboutName] + workbook.tables.map(\.name))
    guard let first = names.first else { return }
    writeAbout(named: first, sheets: Array(names.dropFirst()))
    for (name, table) in zip(names.dropFirst(), workbook.tables) { write(table, named: name) }
  }

  private func setProperties() {
    var properties = lxw_doc_properties()
    properties.created = secondsSince1970(workbook.day)
    // The library copies every text.
    workbookText(cut(workbook.title, toUnits: 200)).withCString { title in
      "egov".withCString { author in
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        _ = workbook_set_properties(file, &properties)
      }
    }
  }

  private func writeAbout(named name: String, sheets: [String]) {
    guard let sheet = workbook_add_worksheet(file, name) else { return }
    for (column, width) in [24.0, 26, 70, 14, 12].enumerated() {
      worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
    }
    for (row, line) in workbook.aboutRows(sheets: sheets).enumerated() {
      let format = [.title: large, .heading: bold, .note: nil, .plain: nil][line.look] ?? nil
      for (column, text) in line.cells.enumerated() {
        let isMeaning = line.look == .plain && column == 2
        write(text, to: sheet, UInt32(row), UInt16(column), isMeaning ? wrapped : format)
      }
    }
  }

  private func write(_ table: DataTable, named name: String) {
    guard let sheet = workbook_add_worksheet(file, name) else { return }
    let columns = table.columns.prefix(SheetLimit.columns)
    for (column, head) in columns.enumerated() {
      let width = columnWidth(of: column, in: table)
      worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
      write(head.name, to: sheet, 0, UInt16(column), bold)
    }
    let rows = table.rows.prefix(SheetLimit.rows - 1)
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.prefix(columns.count).enumerated() {
        write(cell, to: sheet, UInt32(row + 1), UInt16(column))
      }
    }
    worksheet_freeze_panes(sheet, 1, 0)
    if !columns.isEmpty { worksheet_autofilter(sheet, 0, 0, UInt32(rows.count), UInt16(columns.count - 1)) }
  }

  private func write(
    _ cell: DataTable.Cell, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16
  ) {
    switch cell {
    case .missing: break
    case .integer(let number): worksheet_write_number(sheet, row, column, Double(number), nil)
    case .number(let number): if number.isFinite { worksheet_write_number(sheet, row, column, number, nil) }
    case .text(let text): write(text, to: sheet, row, column, nil)
    }
  }

  private func write(
    _ text: String, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    // An empty text would be written as nothing, which is right: it says no more than a blank cell.
    guard !text.isEmpty else { return }
    worksheet_write_string(sheet, row, column, workbookText(text), format)
  }
}

/// A width that shows most of a column, in widths of a digit: as wide as its widest early cell, from 8 to 50.
private func columnWidth(of column: Int, in table: DataTable) -> Double {
  let cells = table.rows.prefix(500).map { row -> Double in
    guard row.indices.contains(column), case .text(let text) = row[column] else { return 5 }
    return emWidth(of: String(text.prefix(60)))
  }
  let widest = max(emWidth(of: table.columns[column].name), cells.max() ?? 0)
  return min(max(widest * 1.9 + 3, 8), 50)
}
