import AssessmentModel

/// Lists cut into years: `<h3>2023年</h3><ul>…</ul><h3>2022年</h3><ul>…</ul>` is one list.
enum YearGroups {
  /// The lists of a page, those below years of the same place joined.
  static func joined(_ lists: [ListBlock], in page: PageContent) -> [ListBlock] {
    let places = lists.map { heading(over: $0.element, in: page).map { Int(page.elements[$0].parent) } }
    guard places.contains(where: { $0 != nil }) else { return lists }
    var found: [ListBlock] = []
    var joinedAt: [Int: Int] = [:]
    for (list, place) in zip(lists, places) {
      guard let place, let whole = whole(place, places, in: page) else {
        found.append(list)
        continue
      }
      if let index = joinedAt[whole] {
        found[index].items += list.items
      } else {
        joinedAt[whole] = found.count
        found.append(ListBlock(element: whole, items: list.items))
      }
    }
    return found
  }

  /// The element that holds a year with its list and other years with theirs: right around them or one level up.
  private static func whole(_ place: Int, _ places: [Int?], in page: PageContent) -> Int? {
    if places.count(where: { $0 == place }) >= 2 { return place }
    let parent = page.elements[place].parent
    let isShared = places.contains { $0.map { $0 != place && page.elements[$0].parent == parent } ?? false }
    return isShared && parent > 0 ? Int(parent) : nil
  }

  /// The year right before a list, or before the element that it begins.
  static func heading(over list: Int, in page: PageContent) -> Int? {
    var current = list
    for _ in 0..<2 where current > 0 {
      if let heading = RowDates.sibling(before: current, in: page) {
        return RowDates.year(page.text[page.textRange(of: heading)]) == nil ? nil : heading
      }
      current = Int(page.elements[current].parent)
    }
    return nil
  }
}
