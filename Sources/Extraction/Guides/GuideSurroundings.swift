import AssessmentModel

/// Tells what stands on a guide's page without being the item's own: the site's frame, side columns, recommendations.
///
/// A block that holds most of the labels, or the item's name, is the guide itself, whatever its class says.
struct GuideSurroundings {
  let page: PageContent
  /// Where the labels begin, in reading order.
  let labels: [Int]
  /// The heading that names the item; nil where none does.
  let heading: Int?

  /// True for what stands in a side column, a recommendation or a definition that opens on demand.
  func isBeside(_ element: Int) -> Bool {
    contains(element) { block in
      if page.element(block, is: .aside) || ClassWords.element(block, page, isNamed: Self.beside) { return true }
      return page.elements[block].isHidden && ClassWords.element(block, page, isNamed: Self.opened)
    }
  }

  /// True for what stands among questions and answers.
  func isAnswer(_ element: Int) -> Bool {
    contains(element) { ClassWords.element($0, page, isNamed: ["faq", "faqs", "cjwt", "wenda"]) }
  }

  /// True for a label that belongs to the site with its value: any in a footer, ways to reach the site in a header.
  func isOfSite(_ value: StatedValue) -> Bool {
    let own = value.label.utf8.count + 6
    return contains(value.element) { block in
      // A block that holds the label alone is the head of a section.
      guard page.textRange(of: block).count > own else { return false }
      return isFooter(block) || Self.contacts.contains(value.id) && isHeader(block)
    }
  }

  /// True for what stands in the site's header, navigation or footer.
  func isFrame(_ element: Int) -> Bool {
    contains(element) { isHeader($0) || isFooter($0) }
  }

  private func isHeader(_ block: Int) -> Bool {
    if page.element(block, is: .nav) || page.element(block, is: .header) { return true }
    let words = Set(ClassWords.words(of: block, page))
    return !words.isDisjoint(with: Self.headers) && words.isDisjoint(with: Self.parts)
  }

  private func isFooter(_ block: Int) -> Bool {
    if page.element(block, is: .footer) || isCopyright(block) { return true }
    let words = Set(ClassWords.words(of: block, page))
    return !words.isDisjoint(with: ["footer", "foot", "copyright"]) && words.isDisjoint(with: Self.parts)
  }

  /// True where a test accepts the element or a block around it that is not the guide itself.
  private func contains(_ element: Int, where accepts: (Int) -> Bool) -> Bool {
    var block = element
    while block >= 0, !page.element(block, is: .body), !isGuide(block) {
      if accepts(block) { return true }
      block = Int(page.elements[block].parent)
    }
    return false
  }

  /// True for a block that holds more than half of the labels, or the item's heading.
  private func isGuide(_ block: Int) -> Bool {
    if let heading, page.element(heading, isInside: block) { return true }
    return labels(in: block) * 2 > labels.count && labels.count >= 3
  }

  /// How many labels a block holds.
  func labels(in block: Int) -> Int {
    let first = labels.firstIndex(notBefore: { $0 < Int(page.elements[block].textStart) })
    return labels[first...].firstIndex(notBefore: { $0 < Int(page.elements[block].textEnd) }) - first
  }

  private func isCopyright(_ block: Int) -> Bool {
    let range = page.textRange(of: block)
    return range.count < 900 && page.text[range].holds(anyOf: ["版权所有", "网站标识码", "icp备", "主办单位"])
  }

  private static let beside: Set<String> = [
    "sidebar", "aside", "related", "recommend", "recommended", "xgsx", "xgtj", "xiangguan", "rmsx", "hot", "guess",
  ]
  private static let opened: Set<String> = ["modal", "dialog", "popup", "popover", "tooltip", "tip", "tips", "layer"]
  private static let headers: Set<String> = [
    "nav", "navbar", "header", "crumb", "crumbs", "breadcrumb", "menu", "topbar", "top", "logo",
  ]
  /// Words beside which a header or footer is that of a part of the content.
  private static let parts: Set<String> = [
    "panel", "card", "box", "modal", "item", "guide", "acc", "section", "content", "detail", "tab", "table", "info",
  ]
  private static let contacts: Set<String> = ["consult_phone", "complaint_phone", "hours", "place"]
}
