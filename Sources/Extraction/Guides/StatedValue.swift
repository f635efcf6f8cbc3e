import AssessmentModel

/// What stands under one label.
struct StatedValue: Sendable {
  let id: String
  /// The label as written.
  let label: String
  /// The value's lines, white space collapsed, empty ones left out.
  let lines: [String]
  /// The cells below the label where it heads a column; nil elsewhere.
  let column: [String]?
  /// True where a picture stands in the value.
  let hasPicture: Bool
  /// Where the label stands, and the elements that hold the value.
  let element: Int
  let region: Range<Int>
  /// Where the label begins in the page's text.
  let position: Int

  var text: String { lines.joined(separator: " ") }

  /// Label and value as one quote.
  var quote: String { text.isEmpty ? label : "\(label)：\(text)" }

  /// The value with a column's rows as lines, where it says something.
  var said: String? {
    // 暂无 ends a value; a catch-all entry such as 其他材料 may stand among real ones.
    if column == nil, lines.count > 1, Filler.saysNothing(lines[0]), !Filler.isCatchAll(lines[0]) { return nil }
    let values = column ?? (lines.isEmpty ? [] : [text])
    return values.first { !Filler.saysNothing($0) }
  }
}
