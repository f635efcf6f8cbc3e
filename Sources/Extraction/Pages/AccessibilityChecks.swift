import AssessmentModel

/// What markup alone tells of accessibility: the language, labels of fields, the outline of headings, and contrast where
/// an inline style gives both colours.
///
/// After WCAG 2.1, 3.1.1, 1.3.1, 4.1.2 and 1.4.3 (4.5 to 1). A placeholder is no label. Style sheets are not in a page, so
/// no low contrast here does not mean that there is none.
struct AccessibilityChecks: PageExtractor {
  static let name = "AccessibilityChecks"
  static let properties: [Property] = [.accessibilityChecks]
  static let phrases: [PhraseGroup] = []

  func observations(in reading: PageReading) -> [Observation] {
    let page = reading.page
    let fields = Self.fields(of: page)
    let labelled = fields.isEmpty ? [] : Self.labelledIDs(of: page)
    let unlabelled = fields.filter { !Self.isLabelled($0, labelled, page) }
    let headings = Self.headingLevels(of: page)
    let faint = Self.faint(on: page)
    let language = page.elements(named: .html).first.flatMap { page.attribute(.lang, of: $0) }
    let value = Value.object([
      .init("language", language.flatMap { $0.isEmpty ? nil : .text($0) } ?? .null),
      .init("fields", .number(Double(fields.count))), .init("unlabelled", .number(Double(unlabelled.count))),
      .init("h1", .number(Double(headings.count { $0 == 1 }))),
      .init("skipped", .number(Double(zip(headings, headings.dropFirst()).count { $1 > $0 + 1 }))),
      .init("low_contrast", .number(Double(faint.count))),
    ])
    return [reading.observation(.accessibilityChecks, value, at: unlabelled.first ?? faint.first, by: Self.name)]
  }
}

extension AccessibilityChecks {
  /// Visible fields that people fill in.
  private static func fields(of page: PageContent) -> [Int] {
    let names = [HTMLName.select, .textarea, .input].map(\.rawValue)
    return page.elements.indices.filter { element in
      guard names.contains(page.elements[element].name), !page.elements[element].isHidden else { return false }
      guard page.element(element, is: .input) else { return true }
      let type = page.attribute(.type, of: element)?.lowercased() ?? "text"
      return !["hidden", "submit", "button", "image", "reset"].contains(type)
    }
  }

  /// The ids that labels name.
  private static func labelledIDs(of page: PageContent) -> Set<String> {
    Set(page.elements(named: .label).compactMap { page.attribute(.for, of: $0) })
  }

  private static func isLabelled(_ field: Int, _ labelled: Set<String>, _ page: PageContent) -> Bool {
    if let id = page.attribute(.id, of: field), labelled.contains(id) { return true }
    let names = [page.attribute(.ariaLabel, of: field), page.attribute(.title, of: field)]
    if names.contains(where: { $0?.isEmpty == false }) { return true }
    if page.attribute(named: "aria-labelledby", of: field) != nil { return true }
    return page.ancestor(of: field) { page.element($0, is: .label) } != nil
  }

  private static func headingLevels(of page: PageContent) -> [Int] {
    let (first, last) = (HTMLName.h1.rawValue, HTMLName.h6.rawValue)
    return page.elements.compactMap { element in
      element.isHidden || element.name < first || element.name > last ? nil : Int(element.name - first) + 1
    }
  }

  /// Elements with text of their own whose inline colours contrast less than 4.5 to 1.
  private static func faint(on page: PageContent) -> [Int] {
    page.elements.indices.filter { element in
      guard !page.elements[element].isHidden, let bytes = page.attributeBytes(.style, of: element),
        bytes.holds(anyOf: ["color"]), bytes.holds(anyOf: ["background"]), !page.textRange(of: element).isEmpty
      else { return false }
      let style = InlineStyle(bytes)
      guard let text = Colour(style["color"]), let ground = style.background else { return false }
      return text.contrast(with: ground) < 4.5
    }
  }
}
