import AssessmentModel

/// The value that form fields show: fixed inputs, chosen options, checked boxes, marks before words.
struct FieldValue {
  let page: PageContent

  /// What the fields in a region show, joined by 、; empty for fixed fields without value, nil without such fields.
  func shown(in region: Range<Int>) -> String? {
    var values: [String] = []
    var showsField = false
    for element in region where element < page.elements.count {
      guard isField(element), let value = value(of: element) else { continue }
      showsField = showsField || isFixed(element)
      if !value.isEmpty { values.append(value) }
    }
    return values.isEmpty ? (showsField ? "" : nil) : values.joined(separator: "、")
  }

  /// True for an input, a box or a list of options.
  func isField(_ element: Int) -> Bool {
    page.element(element, is: .input) || page.element(element, is: .select)
  }

  /// What one field shows; empty where it shows nothing, nil where it is no field for a value.
  func value(of element: Int) -> String? {
    if page.element(element, is: .select) { return option(of: element) }
    switch kind(of: element) {
    case "radio", "checkbox":
      return page.attributeBytes(.checked, of: element) == nil ? nil : caption(of: element)
    case "text", "number", "tel", "email", "url", "":
      return page.attribute(.value, of: element).map(Filler.trimmed) ?? ""
    default: return nil
    }
  }

  /// True where a visitor would fill in what a region asks for.
  func isAsked(in region: Range<Int>) -> Bool {
    let fields = region.filter { element in
      guard element < page.elements.count else { return false }
      if page.element(element, is: .textarea) || page.element(element, is: .select) { return true }
      return page.element(element, is: .input)
        && ["text", "number", "tel", "email", "url", "", "radio", "checkbox"].contains(kind(of: element))
    }
    return !fields.isEmpty && !fields.contains(where: isFixed)
  }

  /// The choice among boxes; nil where a region has fewer than two or none is checked.
  func choice(in region: Range<Int>) -> String? {
    let boxes = region.filter { element in
      element < page.elements.count && page.element(element, is: .input)
        && ["radio", "checkbox"].contains(kind(of: element))
    }
    guard boxes.count >= 2 else { return nil }
    let checked = boxes.compactMap { value(of: $0) }.filter { !$0.isEmpty }
    return checked.isEmpty ? nil : checked.joined(separator: "、")
  }

  /// The words behind ☑ ■ √ where others stand behind □; the text itself where nothing is marked so.
  static func marked(_ text: String) -> String {
    // Most texts have neither: both are told by the first of their bytes.
    guard PlainText.holds(text, byte: 0xE2) else { return text }
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= 120, scalars.contains(where: unmarked.contains), scalars.contains(where: marks.contains)
    else {
      return text
    }
    var chosen: [String] = []
    for start in scalars.indices where marks.contains(scalars[start]) {
      let rest = scalars[(start + 1)...].prefix { !marks.contains($0) && !unmarked.contains($0) }
      chosen.append(Filler.trimmed(PlainText.text(rest)))
    }
    return chosen.filter { !$0.isEmpty }.joined(separator: "、")
  }

  private static let unmarked: Set<Unicode.Scalar> = ["□", "☐", "◻"]
  private static let marks: Set<Unicode.Scalar> = ["☑", "■", "√", "☒", "✓", "✔", "▣"]

  private func kind(of input: Int) -> String { page.attribute(.type, of: input)?.lowercased() ?? "text" }

  private func isFixed(_ element: Int) -> Bool {
    page.attributeBytes(.disabled, of: element) != nil || page.attributeBytes(.readonly, of: element) != nil
  }

  /// The chosen option, else the first of a fixed list.
  private func option(of select: Int) -> String? {
    let options = page.elements(named: .option, in: select)
    let chosen = options.first { page.attributeBytes(.selected, of: $0) != nil }
    guard let shown = chosen ?? (isFixed(select) ? options.first : nil) else { return "" }
    let text = page.line(of: shown)
    return text.hasPrefix("请选择") ? "" : text
  }

  /// The words after a box up to the next one, or its label's.
  private func caption(of box: Int) -> String? {
    let start = Int(page.elements[box].textEnd)
    guard let parent = page.ancestor(of: box, where: { !page.textRange(of: $0).isEmpty }) else { return nil }
    let next = page.elements(named: .input, in: parent).first { $0 > box }.map { Int(page.elements[$0].textStart) }
    let end = min(next ?? Int.max, Int(page.elements[parent].textEnd))
    guard start < end else { return nil }
    let line = page.line(in: start..<end).split(separator: " ").first.map(String.init)
    return line ?? page.attribute(.value, of: box)
  }
}
