/// Rows of Markdown tables and the figures in them.
enum MarkdownRow {
  /// One row; white space is collapsed and bars are escaped, so that no cell makes two.
  static func text(_ cells: [String]) -> String {
    "| \(cells.map(cell).joined(separator: " | ")) |"
  }

  static func cell(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").split(
      separator: "|", omittingEmptySubsequences: false
    ).joined(separator: "\\|")
  }

  /// A share in percent with up to two decimals.
  static func percent(_ share: Double) -> String {
    "\(((share * 10_000).rounded() / 100).shortest) %"
  }
}
