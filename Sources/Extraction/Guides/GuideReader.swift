import AssessmentModel

/// Reads the guide that a page is about, other items' guides beside it left out.
struct GuideReader {
  let reading: PageReading
  private var page: PageContent { reading.page }

  /// The guide, or nil where the page shows too few labels to be one.
  func guide() -> Guide? {
    let hits = reading.textHits.hits(of: LabelSet.guide.group)
    let scriptHits =
      reading.scriptHits.hits(of: LabelSet.guide.group).count + reading.scriptHits.hits(of: LabelSet.key.group).count
    let isGuidePage = reading.pageType == "service_guide" || reading.pageType == "application"
    guard hits.count + scriptHits >= (isGuidePage ? 1 : 5) else { return nil }
    var values = hits.isEmpty ? [] : ownValues(LabelReader(page, .guide, hits).values())
    if scriptHits >= 3 {
      values += ScriptValues(reading: reading).values(except: Set(values.filter(Guide.says).map(\.id)))
    }
    let guide = Guide(values)
    let shown = Set(values.filter(Guide.says).map(\.id))
    if isGuidePage { return shown.count >= 2 ? guide : nil }
    return shown.count >= 5 && !shown.isDisjoint(with: Self.core) ? guide : nil
  }

  /// What guides alone tell; a case's own page has a name, a number and dates as well.
  private static let core: Set<String> = ["implementing_body", "legal_basis", "conditions", "materials", "process"]

  /// The values of the page's own item.
  private func ownValues(_ values: [StatedValue]) -> [StatedValue] {
    let answers = values.filter { $0.id == "faq" }.map { answersRange($0, values) }
    let own = values.filter { value in
      if value.id != "faq", answers.contains(where: { $0.contains(value.position) }) { return false }
      return !isBeside(value.element)
    }
    return beforeNextItem(own)
  }

  /// The questions and answers under a heading: its region, cut before the next label outside a question.
  private func answersRange(_ faq: StatedValue, _ values: [StatedValue]) -> Range<Int> {
    guard let first = faq.region.first, first < page.elements.count, faq.column == nil else { return 0..<0 }
    let end =
      faq.region.upperBound <= page.elements.count
      ? Int(page.elements[max(first, faq.region.upperBound - 1)].textEnd) : page.text.count
    return Int(page.elements[first].textStart)..<max(Int(page.elements[first].textStart), end)
  }

  /// True inside side columns, recommendations and questions.
  private func isBeside(_ element: Int) -> Bool {
    if page.ancestor(of: element, where: { page.element($0, is: .aside) }) != nil { return true }
    return page.isMarked(
      element,
      by: ["sidebar", "aside", "related", "recommend", "faq", "xgsx", "xiangguan", "other-item", "hot-item", "cjwt"],
      upTo: 12)
  }

  /// Labels up to where another item's guide begins: a second, different item name after the first one's labels.
  private func beforeNextItem(_ values: [StatedValue]) -> [StatedValue] {
    var name: String?
    var labels = 0
    for (index, value) in values.enumerated() {
      guard value.id == "item_name", value.column == nil, let said = value.said else {
        labels += value.column == nil ? 1 : 0
        continue
      }
      if let name, name != said, labels >= 3 { return Array(values[..<index]) }
      name = name ?? said
    }
    return values
  }
}
