/// The table as CSV: UTF-8 without a byte order mark, a header, comma, double quotes where needed, LF at line ends.
///
/// RFC 4180 writes CRLF; LF is what the tools of researchers, `git diff` and the other line-based contracts expect, and
/// the data package declares it. Numbers are unrounded in their shortest form; what is missing is an empty cell.
func writeCSV(_ table: DataTable) -> [UInt8] {
  var bytes: [UInt8] = []
  writeLine(table.columns.map { .text($0.name) }, to: &bytes)
  return bytes + writeCSVRows(table.rows)
}

/// Rows as they follow the header of a table.
func writeCSVRows(_ rows: [[DataTable.Cell]]) -> [UInt8] {
  var bytes: [UInt8] = []
  for row in rows { writeLine(row, to: &bytes) }
  return bytes
}

/// A text that no spreadsheet runs as a formula, with unsafe characters made visible.
///
/// Texts that begin with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line end get a leading apostrophe, also
/// where white space stands before them (OWASP, CSV injection). Numbers are never touched.
func defused(_ text: String) -> String {
  let shown = visible(text)
  guard let first = shown.unicodeScalars.first else { return shown }
  if ["\t", "\r", "\n"].contains(first) { return "'" + shown }
  let telling = shown.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" && $0 != "\u{200B}" }
  guard let telling, ["=", "+", "-", "@", "＝", "＋", "－", "＠"].contains(telling) else { return shown }
  return "'" + shown
}

private func writeLine(_ cells: [DataTable.Cell], to bytes: inout [UInt8]) {
  for (position, cell) in cells.enumerated() {
    if position > 0 { bytes.append(UInt8(ascii: ",")) }
    switch cell {
    case .missing: break
    case .integer(let number): bytes += String(number).utf8
    case .number(let number): if number.isFinite { bytes += shortest(number).utf8 }
    case .text(let text): writeText(defused(text), to: &bytes)
    }
  }
  bytes.append(UInt8(ascii: "\n"))
}

private func writeText(_ text: String, to bytes: inout [UInt8]) {
  let quote = UInt8(ascii: "\"")
  let needsQuotes = text.utf8.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }
  guard needsQuotes || text.utf8.first == 0x20 || text.utf8.last == 0x20 else {
    bytes += text.utf8
    return
  }
  bytes.append(quote)
  for byte in text.utf8 {
    if byte == quote { bytes.append(quote) }
    bytes.append(byte)
  }
  bytes.append(quote)
}
