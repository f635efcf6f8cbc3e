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

  /// The lines as one.
  let text: String
  /// The value, or the first row of a column, that says something; nil where none does.
  let said: String?

  // Text and judgement are asked for many times a label, and values can be as long as a page: both are made once.
  init(
    id: String, label: String, lines: [String], column: [String]?, hasPicture: Bool, element: Int, region: Range<Int>,
    position: Int
  ) {
    self.id = id
    self.label = label
    self.lines = lines
    self.column = column
    self.hasPicture = hasPicture
    self.element = element
    self.region = region
    self.position = position
    text = lines.joined(separator: " ")
    // 暂无 ends a value; a catch-all entry such as 其他材料 may stand among real ones.
    if column == nil, lines.count > 1, Filler.saysNothing(lines[0]), !Filler.isCatchAll(lines[0]) {
      said = nil
    } else {
      said = (column ?? [text]).first { !Filler.saysNothing($0) && !Filler.saysNothing($0, under: id) }
    }
  }

  /// The value under each id of its label: 办理地点及时间 names two.
  var parts: [StatedValue] {
    guard id.utf8.contains(0x2B) else { return [self] }
    let ids = id.split(separator: "+")
    // 法定/承诺时限 has its values in the same order: 20个工作日/5个工作日.
    let values = text.split(separator: "/").map(String.init)
    let isPair = column == nil && values.count == ids.count && ids.contains { TimeLimit.labels.contains(String($0)) }
    return ids.enumerated().map { place, id in
      StatedValue(
        id: String(id), label: label, lines: isPair ? [values[place]] : lines, column: column, hasPicture: hasPicture,
        element: element,
        region: region, position: position)
    }
  }

  /// The same place under another id.
  func renamed(_ id: String) -> StatedValue {
    StatedValue(
      id: id, label: label, lines: lines, column: column, hasPicture: hasPicture, element: element, region: region,
      position: position)
  }

  /// Label and value as one quote.
  var quote: String { text.isEmpty ? label : "\(label)：\(text)" }
}
