import AssessmentModel

/// The value that a form field shows: disabled inputs, chosen options, checked boxes.
struct FieldValue {
  let page: PageContent

  /// What the fields in a region show, joined by 、; empty for disabled fields without value, nil without such fields.
  func shown(in region: Range<Int>) -> String? {
    var values: [String] = []
    var showsField = false
    for element in region where element < page.elements.count {
      if page.element(element, is: .option), page.attributeBytes(.selected, of: element) != nil {
        values.append(page.line(of: element))
      }
      guard page.element(element, is: .input) else { continue }
      let type = page.attribute(.type, of: element)?.lowercased() ?? "text"
      let isFixed =
        page.attributeBytes(.disabled, of: element) != nil || page.attributeBytes(.readonly, of: element) != nil
      if type == "radio" || type == "checkbox" {
        if page.attributeBytes(.checked, of: element) != nil, let caption = caption(of: element) {
          values.append(caption)
        }
      } else if type == "text" {
        showsField = showsField || isFixed
        if let value = page.attribute(.value, of: element), !value.isEmpty { values.append(value) }
      }
    }
    return values.isEmpty ? (showsField ? "" : nil) : values.joined(separator: "、")
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
