/// Rows of Markdown tables and the figures in them.
enum MarkdownRow {
  /// One row; white space is collapsed and bars are escaped, so that no cell makes two.
  static func text(_ cells: [String]) -> String {
    "| \(cells.map(cell).joined(separator: " | ")) |"
  }

  static func cell(_ text: String) -> String {
    line(text).unicodeScalars.reduce(into: "") { $0 += $1 == "|" ? "\\|" : String($1) }
  }

  /// A text as one line of Markdown that opens no tag, comment or block of code.
  static func line(_ text: String) -> String {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
    let line = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    return line.unicodeScalars.reduce(into: "") { $0 += $1 == "<" ? "&lt;" : String($1) }
  }

  /// A text as a paragraph of its own, whatever it begins with.
  static func paragraph(_ text: String) -> String {
    let line = line(text)
    return line.unicodeScalars.first.map { "#>`~-+=*|".unicodeScalars.contains($0) } ?? false ? "\\" + line : line
  }

  /// A share in percent with up to two decimals.
  static func percent(_ share: Double) -> String {
    "\(((share * 10_000).rounded() / 100).shortest) %"
  }
}
