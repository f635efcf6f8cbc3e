import AssessmentModel

/// Finds where the guide of a page's own item ends and other items begin.
struct NextItem {
  let page: PageContent
  let surroundings: GuideSurroundings

  /// Headings above other items.
  static let headings = PhraseGroup(
    "guide.other-items",
    [
      "您可能还想办", "您可能还要办", "你可能还想办", "您可能感兴趣", "相关推荐", "推荐事项", "关联事项", "热门事项", "相关事项", "猜你想办", "猜您想办", "猜你需要",
      "猜您需要", "猜你喜欢", "猜您喜欢", "相关办事", "热门服务", "相似事项",
    ])

  /// The values without those of other items.
  func own(_ values: [StatedValue], _ hits: [PhraseHit]) -> [StatedValue] {
    let others = hits.compactMap(blockOfOthers)
    let own = values.filter { value in !others.contains { $0.contains(value.position) } }
    return beforeHeading(beforeName(withoutLists(own)))
  }

  /// The text that a heading of other items stands above: its own block, or all up to the next heading of its kind.
  private func blockOfOthers(_ hit: PhraseHit) -> Range<Int>? {
    guard let inner = page.innermostElement(at: hit.start), isHeading(inner, hit) else { return nil }
    var block = inner
    while true {
      let parent = Int(page.elements[block].parent)
      guard parent >= 0, !page.element(parent, is: .body), !holdsMost(parent) else { break }
      block = parent
    }
    // A block that holds more than the heading is all about other items.
    if surroundings.labels(in: block) > 0 { return hit.start..<max(hit.end, Int(page.elements[block].textEnd)) }
    let parent = max(0, Int(page.elements[block].parent))
    let next = page.siblings(after: block).first { page.elements[$0].name == page.elements[block].name && isTitle($0) }
    return hit
      .start..<(next.map { Int(page.elements[$0].textStart) } ?? max(hit.end, Int(page.elements[parent].textEnd)))
  }

  private func holdsMost(_ block: Int) -> Bool { surroundings.labels(in: block) * 2 > surroundings.labels.count }

  /// True where the words stand alone in their line, and neither in a link nor in an entry of tabs.
  private func isHeading(_ element: Int, _ hit: PhraseHit) -> Bool {
    let line = page.lineRange(around: hit.start)
    guard line.count <= hit.end - hit.start + 12, !page.elements[element].isHidden else { return false }
    return page.enclosing(element, .a) == nil && page.enclosing(element, .li) == nil
  }

  /// Without what tables of other items say: the columns beside one of names, behind the item's own name.
  private func withoutLists(_ values: [StatedValue]) -> [StatedValue] {
    guard let name = values.first(where: { $0.id == "item_name" }) else { return values }
    let tables = values.filter { $0.id == "item_name" && $0.column != nil && $0.position > name.position }.compactMap {
      page.enclosing($0.element, .table)
    }
    guard !tables.isEmpty else { return values }
    return values.filter { value in
      value.column == nil || value.said == nil || !tables.contains { page.element(value.element, isInside: $0) }
    }
  }

  /// Labels up to a second, different item name after the first one's labels.
  private func beforeName(_ values: [StatedValue]) -> [StatedValue] {
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

  /// Labels up to a heading like the item's own that is followed by what each item has once.
  private func beforeHeading(_ values: [StatedValue]) -> [StatedValue] {
    guard let heading = surroundings.heading else { return values }
    let others = page.elements.indices.filter { $0 > heading && isLike($0, heading) }.map {
      Int(page.elements[$0].textStart)
    }
    var seen: [String: Int] = [:]
    for value in values where value.column == nil && Self.statedOnce.contains(value.id) {
      if let earlier = seen[value.id], let end = others.first(where: { earlier < $0 && $0 < value.position }) {
        return values.filter { $0.position < end }
      }
      seen[value.id] = value.position
    }
    return values
  }

  /// True for a heading of the same kind that names neither a section nor an element.
  private func isLike(_ element: Int, _ heading: Int) -> Bool {
    guard page.elements[element].name == page.elements[heading].name, !page.elements[element].isHidden,
      page.attribute(.class, of: element) == page.attribute(.class, of: heading)
    else { return false }
    let range = page.textRange(of: element)
    guard (9...180).contains(range.count), surroundings.labels(in: element) == 0 else { return false }
    return !ItemHeading.isSection(ItemHeading.name(in: page.line(of: element)))
  }

  private func isTitle(_ element: Int) -> Bool { !page.textRange(of: element).isEmpty }

  /// What a guide states once, or with the same words again.
  private static let statedOnce: Set<String> = [
    "implementing_body", "legal_limit", "promised_limit", "conditions", "item_code",
  ]
}
