import AssessmentModel

/// The state of reading one CSV file.
struct CSVReader {
  private let bytes: [UInt8]
  private let file: String
  private var position: Int
  private var line = 1
  private var column = 1
  private var diagnostics: [Diagnostic] = []

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func rows() -> (rows: [CSVRow], diagnostics: [Diagnostic]) {
    var rows: [CSVRow] = []
    while position < bytes.count {
      let row = nextRow()
      if row.cells.count > 1 || row.cells.first?.text.isEmpty == false { rows.append(row) }
    }
    return (rows, diagnostics)
  }
}

extension CSVReader {
  private mutating func nextRow() -> CSVRow {
    var row = CSVRow(cells: [], line: line)
    while true {
      row.cells.append(nextCell())
      guard position < bytes.count, bytes[position] == 0x2C else { break }
      advance()
    }
    if position < bytes.count { passLineEnd() }
    return row
  }

  private mutating func nextCell() -> CSVCell {
    let (startLine, startColumn) = (line, column)
    var text: [UInt8] = []
    if position < bytes.count, bytes[position] == 0x22 { text = quoted() }
    while position < bytes.count, bytes[position] != 0x2C, bytes[position] != 0x0A, bytes[position] != 0x0D {
      text.append(bytes[position])
      advance()
    }
    return CSVCell(text: String(decoding: text, as: UTF8.self), line: startLine, column: startColumn)
  }

  /// Reads from the opening quote past the closing one.
  private mutating func quoted() -> [UInt8] {
    let (startLine, startColumn) = (line, column)
    var text: [UInt8] = []
    advance()
    while position < bytes.count {
      if bytes[position] == 0x22 {
        advance()
        guard position < bytes.count, bytes[position] == 0x22 else {
          noteTextAfterQuote()
          return text
        }
      }
      text.append(bytes[position])
      if bytes[position] == 0x0A || bytes[position] == 0x0D { passLineEnd(into: &text) } else { advance() }
    }
    diagnostics.append(
      Diagnostic(file: file, line: startLine, column: startColumn, message: "a quoted cell is not closed"))
    return text
  }

  private mutating func noteTextAfterQuote() {
    guard position < bytes.count, bytes[position] != 0x2C, bytes[position] != 0x0A, bytes[position] != 0x0D else {
      return
    }
    diagnostics.append(
      Diagnostic(
        file: file, line: line, column: column, message: "text follows a closing quote",
        hint: "a quote inside a quoted cell is written twice"))
  }

  private mutating func advance() {
    // Bytes that continue a character do not count as a column.
    if bytes[position] & 0xC0 != 0x80 { column += 1 }
    position += 1
  }

  private mutating func passLineEnd() {
    position += bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A ? 2 : 1
    line += 1
    column = 1
  }

  /// Passes a line end inside a quoted cell, whose first byte is in the text already.
  private mutating func passLineEnd(into text: inout [UInt8]) {
    let start = position
    passLineEnd()
    if position - start == 2 { text.append(0x0A) }
  }
}
