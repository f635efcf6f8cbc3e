import AssessmentModel

/// Finds the panel that a tab opens: by the tab's target, else by its place among the tabs.
struct TabPanels {
  let page: PageContent

  /// The panel of a tab that stands in a list of tabs; nil where the list only names things.
  func panel(of tab: Int, in list: Int) -> Int? {
    if let target = target(of: tab, in: list) { return target }
    let tabs = page.children(of: list).filter { !page.textRange(of: $0).isEmpty }
    guard let place = tabs.firstIndex(where: { page.element(tab, isInside: $0) }) else { return nil }
    var block = list
    for _ in 0..<4 {
      let following = page.siblings(after: block).filter { !isNoPanel($0) }
      if following.count >= tabs.count, tabs.count >= 2, areAlike(Array(following.prefix(tabs.count))) {
        return following[place]
      }
      if let first = following.first, let panel = panel(place, tabs.count, in: first) { return panel }
      guard page.elements[block].parent >= 0 else { return nil }
      block = Int(page.elements[block].parent)
    }
    return nil
  }

  /// The panel at a place inside a container with as many children as there are tabs.
  private func panel(_ place: Int, _ count: Int, in container: Int) -> Int? {
    var container = container
    for _ in 0..<4 {
      let children = page.children(of: container).filter { !isNoPanel($0) }
      if children.count == count { return children[place] }
      guard children.count == 1, let only = children.first else { return nil }
      container = only
    }
    return nil
  }

  private func isNoPanel(_ element: Int) -> Bool {
    page.element(element, is: .script) || page.element(element, is: .style) || page.element(element, is: .br)
  }

  private func areAlike(_ elements: [Int]) -> Bool {
    elements.allSatisfy { page.elements[$0].name == page.elements[elements[0]].name }
      && !elements.contains { page.element($0, is: .p) || page.element($0, is: .li) }
  }

  /// The element a tab points at by `href="#id"`, `data-target`, `aria-controls` and the like.
  private func target(of tab: Int, in list: Int) -> Int? {
    var candidates = Array(tab..<Int(page.elements[tab].end))
    var parent = Int(page.elements[tab].parent)
    while parent >= 0, parent != list {
      candidates.append(parent)
      parent = Int(page.elements[parent].parent)
    }
    for candidate in candidates {
      for name in ["href", "data-target", "aria-controls", "data-id", "data-tab", "data-href", "for"] {
        guard let value = page.attribute(named: name, of: candidate) else { continue }
        let id = value.hasPrefix("#") ? String(value.dropFirst()) : (name == "href" ? "" : value)
        if !id.isEmpty, let target = element(withID: id), !page.element(target, isInside: list) { return target }
      }
    }
    return nil
  }

  private func element(withID id: String) -> Int? {
    let id = Array(id.utf8)
    return page.elements.indices.first { page.attributeBytes(.id, of: $0).map { $0.elementsEqual(id) } ?? false }
  }
}
