import AssessmentModel

/// A result as people read it in one language: numbers rounded, long texts cut, what is missing a dash.
struct ShownTable {
  let table: ResultTable
  let language: Language

  /// Where a column stands, by its id.
  func position(of id: String) -> Int? { table.columns.firstIndex { $0.id == id } }

  func title(of position: Int) -> String { shortened(language.say(table.columns[position].title), to: 200) }

  /// A cell of a row as it is shown.
  func text(_ row: [ResultTable.Cell], _ position: Int) -> String { text(row.cell(at: position), in: position) }

  /// A cell as it is shown in a column.
  func text(_ cell: ResultTable.Cell, in position: Int) -> String {
    switch cell {
    case .text(let text):
      let words = table.columns[position].words[text]
      return shortened(words.map(language.say) ?? text, to: 200)
    case .number(let number): return rounded(number, decimals: max(0, min(table.columns[position].decimals, 12)))
    case .missing: return "—"
    }
  }

  /// The number of a cell for drawing, kept within what can be divided; nil where there is none.
  func number(_ row: [ResultTable.Cell], _ position: Int) -> Double? { Self.number(row.cell(at: position)) }

  /// The number of a cell for drawing, kept within what can be divided; nil where there is none.
  static func number(_ cell: ResultTable.Cell) -> Double? {
    guard case .number(let number) = cell, number.isFinite else { return nil }
    return min(max(number, -1e100), 1e100)
  }
}

/// A text on one line, cut after so many widths of a Chinese character with a sign that it was.
///
/// Letters and digits count as a bit more than half of one. Marks that stand on others count as well, so that a text
/// made of nothing else has an end.
func shortened(_ text: String, to width: Double) -> String {
  var result = ""
  var used = 0.0
  for scalar in text.unicodeScalars {
    used += emWidth(of: scalar)
    if used > width { return result + "…" }
    switch scalar {
    case "\n", "\r", "\t": result.unicodeScalars.append(" ")
    default: result += isUnsafe(scalar) ? visible(scalar) : String(scalar)
    }
  }
  return result
}

/// How wide a text is about, in widths of a Chinese character.
func emWidth(of text: String) -> Double { text.unicodeScalars.reduce(0) { $0 + emWidth(of: $1) } }

private func emWidth(of scalar: Unicode.Scalar) -> Double {
  if isUnsafe(scalar) { return 4.5 }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F000...0x3FFFD:
    return 1
  case 0x41...0x5A: return 0.7
  case 0x20, 0x2C, 0x2E, 0x3A, 0x69, 0x6A, 0x6C: return 0.35
  case 0x40, 0x4D, 0x57, 0x6D, 0x77: return 0.98
  case 0x2026: return 1
  case 0x66, 0x72, 0x74: return 0.42
  default: return 0.63
  }
}
