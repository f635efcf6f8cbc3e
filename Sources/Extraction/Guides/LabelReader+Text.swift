import AssessmentModel

// What stands in a region of the page: its lines, pictures and fields.
extension LabelReader {
  /// The value of a label; nil where the visitor would fill it in.
  func make(_ label: Label, _ lines: [String], _ region: Range<Int>, column: [String]? = nil) -> StatedValue? {
    var lines = lines
    if column == nil, hasFields {
      let fields = FieldValue(page: page)
      if let choice = fields.choice(in: region), lines.joined().utf8.count < 200 { lines = [choice] }
      if lines.isEmpty, let field = fields.shown(in: region), !field.isEmpty { lines = [field] }
      if lines.isEmpty, fields.isAsked(in: region) { return nil }
    }
    let written = page.text[label.start..<max(label.end, label.valueStart)].filter { $0 > 0x20 }
    return StatedValue(
      id: label.id, label: Filler.trimmed(String(decoding: written, as: UTF8.self)), lines: lines, column: column,
      hasPicture: hasPicture(region), element: label.filled ?? label.innermost, region: region, position: label.start)
  }

  /// What a cell says, its links and pictures of files included.
  func content(of cell: Int) -> String {
    lines(of: cell..<Int(page.elements[cell].end)).joined(separator: " ")
  }

  /// The lines of the elements of a region.
  func lines(of region: Range<Int>) -> [String] {
    guard let first = region.first, first < page.elements.count else { return [] }
    let end = region.reduce(Int(page.elements[first].textStart)) { max($0, Int(page.elements[$1].textEnd)) }
    return lines(in: span(Int(page.elements[first].textStart), end), region)
  }

  /// The lines of a range of the text, with what the fields of a region show in their places.
  func lines(in range: Range<Int>, _ region: Range<Int>) -> [String] {
    let fields = hasFields ? region.filter { $0 < page.elements.count && FieldValue(page: page).isField($0) } : []
    var written: [UInt8] = []
    var position = range.lowerBound
    for field in fields {
      let place = max(position, Int(page.elements[field].textStart))
      let shown = FieldValue(page: page).value(of: field)
      let isBox = ["radio", "checkbox"].contains(page.attribute(.type, of: field)?.lowercased() ?? "")
      let isShown = page.element(field, is: .select) || !isBox && shown?.isEmpty == false
      guard isShown, place <= range.upperBound else { continue }
      written += page.text[position..<place]
      written += Array((shown ?? "").utf8)
      position = max(position, Int(page.elements[field].textEnd))
    }
    if position < range.upperBound { written += page.text[position..<range.upperBound] }
    return Self.lines(written)
  }

  /// The lines and cells of a text, trimmed before a string is made of each.
  private static func lines(_ text: [UInt8]) -> [String] {
    var lines: [String] = []
    var start = 0
    while start < text.count {
      let edge = Filler.edgeWidth(in: text, at: start, before: text.count)
      guard edge == 0 else {
        start += edge
        continue
      }
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x09 } ?? text.count
      let line = text[start..<Filler.trimmedEnd(of: text, in: start..<end)]
      let said = FieldValue.marked(String(decoding: line, as: UTF8.self))
      if !said.isEmpty { lines.append(said) }
      start = end
    }
    return lines
  }

  /// True where something besides white space and colons stands near the start of a range.
  func hasText(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, page.text[start] <= 0x20 { start += 1 }
    let end = min(range.upperBound, start + 48)
    while start < end {
      let width = Filler.edgeWidth(in: page.text, at: start, before: end)
      if width == 0 { return true }
      start += width
    }
    return false
  }

  func span(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }

  func afterLabel(_ label: Label) -> Int {
    label.filled.map { Int(page.elements[$0].end) } ?? label.innermost + 1
  }

  func bounded(_ region: Range<Int>, before index: Int) -> Range<Int> {
    guard index < labels.count else { return region }
    let end = min(region.upperBound, labels[index].filled ?? labels[index].innermost)
    return region.lowerBound..<max(region.lowerBound, end)
  }

  func hasPicture(_ region: Range<Int>) -> Bool {
    region.contains {
      $0 < page.elements.count && page.element($0, is: .img) && page.attributeBytes(.src, of: $0)?.isEmpty == false
    }
  }

  /// What fields in a region show; empty where they only show nothing, nil where there is none or a visitor would fill it.
  func fieldValue(in region: Range<Int>) -> String? {
    FieldValue(page: page).shown(in: region)
  }
}
