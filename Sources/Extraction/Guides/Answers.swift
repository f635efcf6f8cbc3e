import AssessmentModel

/// Finds the text of questions and answers, where labels belong to an answer and not to the guide.
struct Answers {
  let page: PageContent

  /// The questions and answers under a label: its cell or panel, else all up to the next heading of its level.
  func range(of faq: StatedValue) -> Range<Int> {
    if isHeading(faq.element) { return belowHeading(faq.element) }
    guard let first = faq.region.first, first < page.elements.count, faq.column == nil else { return 0..<0 }
    let end =
      faq.region.upperBound <= page.elements.count
      ? Int(page.elements[max(first, faq.region.upperBound - 1)].textEnd) : page.text.count
    return Int(page.elements[first].textStart)..<max(Int(page.elements[first].textStart), end)
  }

  /// True for a heading by its element or its class.
  private func isHeading(_ element: Int) -> Bool {
    let blocks: [HTMLName] = [.div, .p, .span, .strong, .b]
    return level(element) != nil || page.element(element, is: .legend) || page.element(element, is: .summary)
      || blocks.contains { page.element(element, is: $0) }
        && ClassWords.element(element, page, isNamed: ["title", "tit", "hd", "head", "heading", "caption"])
  }

  private func level(_ element: Int) -> Int? {
    if let level = Self.headings.firstIndex(where: { page.element(element, is: $0) }) { return level }
    // A block that holds nothing but a heading.
    let children = page.children(of: element)
    return children.count == 1 ? level(children[0]) : nil
  }

  private func belowHeading(_ heading: Int) -> Range<Int> {
    let start = Int(page.elements[heading].textEnd)
    let level = level(heading)
    let end = page.siblings(after: heading).first { sibling in
      if let level, let other = self.level(sibling) { return other <= level }
      return page.elements[sibling].name == page.elements[heading].name
        && page.attribute(.class, of: sibling) == page.attribute(.class, of: heading)
        && !page.element(sibling, is: .p)
    }
    let parent = max(0, Int(page.elements[heading].parent))
    let last = end.map { Int(page.elements[$0].textStart) } ?? Int(page.elements[parent].textEnd)
    return start..<max(start, last)
  }

  private static let headings: [HTMLName] = [.h1, .h2, .h3, .h4, .h5, .h6]
}
