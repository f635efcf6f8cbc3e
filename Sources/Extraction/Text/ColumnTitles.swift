import AssessmentModel

/// Finds the title of a block: the heading before it, or its tab.
enum ColumnTitles {
  private static let more: Set<String> = [
    "更多", "更多>>", "more", "MORE", ">>", "+", "更多+", "查看更多", "More", "更多>", "更多 >",
  ]
  private static let noTitles: Set<String> = ["搜 索", "首页", "网站首页", "友情链接", "上一页", "下一页", "热门搜索", "搜索"]

  /// Climbs from the block while what stands before it says nothing; a list before it ends the search.
  static func title(of block: Int, in reading: PageReading) -> String? {
    let page = reading.page
    if let inside = headingInside(block, in: page) { return inside }
    var current = block
    var pane = 0
    for _ in 0..<5 {
      guard Int(page.elements[current].parent) > 0, !page.element(current, is: .body) else { return nil }
      let before = siblingsBefore(current, in: page)
      let panes = before.reversed().prefix { sibling in
        page.elements[sibling].name == page.elements[current].name && holdsItems(sibling, page)
          && !isTabHead(sibling, in: page)
      }
      pane += panes.count
      if let head = before.dropLast(panes.count).last(where: { hasText($0, page) }) {
        let words = words(of: head, in: page)
        if words.count == 1 { return pane == 0 ? words[0] : nil }
        guard (2...8).contains(words.count), pane < words.count, words.allSatisfy({ $0.count <= 12 }) else {
          return nil
        }
        // The entries of a menu name other pages, not the one block beside them.
        guard pane == 0, isMenu(head, of: words.count, beside: current, in: page) else { return words[pane] }
        return activeEntry(of: head, in: page)
      }
      current = Int(page.elements[current].parent)
    }
    return nil
  }

  /// True for links to other pages, more than there are panes, before a block that is no pane of theirs.
  private static func isMenu(_ head: Int, of words: Int, beside block: Int, in page: PageContent) -> Bool {
    let panes = page.siblings(after: block).prefix { page.elements[$0].name == page.elements[block].name }
    guard words >= 3, panes.count + 1 < words else { return false }
    let links = page.elements(named: .a, in: head).filter { link in
      let address = page.attributeBytes(.href, of: link) ?? []
      return !address.isEmpty && address.first != 0x23 && !address.starts(with: "javascript".utf8)
    }
    return links.count >= words && page.isMarked(head, by: ["left", "side", "menu", "nav", "lf", "lm"], upTo: 1)
  }

  /// The entry of a menu that is marked as the one the visitor is at.
  private static func activeEntry(of head: Int, in page: PageContent) -> String? {
    page.elements(named: .a, in: head).first { link in
      [link, Int(page.elements[link].parent)].contains {
        page.isNamed($0, ["on", "active", "cur", "current", "selected"])
      }
    }
    .map { PlainText.trimmed(page.line(of: $0)) }
  }

  /// True for a block whose title stands beside 更多.
  static func leadsToMore(_ block: Int, in reading: PageReading) -> Bool {
    let page = reading.page
    var current = block
    for _ in 0..<3 {
      guard Int(page.elements[current].parent) > 0, !page.element(current, is: .body) else { return false }
      if let head = siblingsBefore(current, in: page).last(where: { hasText($0, page) }) {
        let text = page.text[page.textRange(of: head)]
        return text.count <= 120 && text.holds(anyOf: ["更多", "more"])
          && page.isMarked(head, by: ["hd", "tit", "head"], upTo: 0)
      }
      current = Int(page.elements[current].parent)
    }
    return false
  }

  /// The tab that a block is in, where each pane has its word; nil for a block outside of tabs.
  static func tabs(around block: Int, in page: PageContent) -> Tabs? {
    var current = block
    var pane: Int?
    for _ in 0..<6 {
      let parent = Int(page.elements[current].parent)
      guard parent > 0, !page.element(current, is: .body) else { return nil }
      if let head = siblingsBefore(current, in: page).last(where: { hasText($0, page) }) {
        if let pane, let tabs = tabs(head: head, pane: pane, in: current, of: page) { return tabs }
        // What stands before may be an earlier pane; anything else is the block's own title.
        guard page.elements[head].name == page.elements[current].name else { return nil }
      }
      pane = current
      current = parent
    }
    return nil
  }

  /// The tab whose head names as many panes as its body holds.
  private static func tabs(head: Int, pane: Int, in body: Int, of page: PageContent) -> Tabs? {
    let words = words(of: head, in: page)
    let panes = page.children(of: body).filter { page.elements[$0].name == page.elements[pane].name }
    guard (2...8).contains(words.count), panes.count == words.count, words.allSatisfy({ $0.count <= 12 }) else {
      return nil
    }
    return Tabs(words: words, panes: panes)
  }

  /// The words of a tab's head and the pane of each.
  struct Tabs {
    let words: [String]
    let panes: [Int]

    /// The word of the pane that an element is in.
    func word(of element: Int, in page: PageContent) -> String? {
      zip(words, panes).first { element >= $1 && element < Int(page.elements[$1].end) }?.0
    }
  }

  /// `通知公告 更多>>` on one line is the title 通知公告.
  private static func withoutMore(_ text: String) -> String {
    guard text.utf8.count < 120, mores.contains(where: { PlainText.holds(text, $0) }) else { return text }
    let scalars = text.unicodeScalars
    let marks = String(
      String.UnicodeScalarView(scalars.reversed().drop { ">》 +…·[]".unicodeScalars.contains($0) }.reversed()))
    for word in mores where marks.utf8.count > word.utf8.count && PlainText.ends(marks, with: word) {
      return PlainText.trimmed(marks.dropLast(word.count))
    }
    return text
  }

  private static let mores = ["查看更多", "更多", "more", "MORE", "More"]

  private static func siblingsBefore(_ element: Int, in page: PageContent) -> [Int] {
    let parent = Int(page.elements[element].parent)
    return page.children(of: parent).filter { $0 < element && !isTool($0, in: page) }
  }

  /// Scripts, and forms to query with: they stand between a title and its rows.
  private static func isTool(_ element: Int, in page: PageContent) -> Bool {
    page.element(element, is: .script) || page.element(element, is: .form) || page.element(element, is: .select)
      || page.element(element, is: .thead)
      || !page.elements(named: .input, in: element).isEmpty
  }

  /// A heading that stands in the list itself, before its rows, or a table's caption.
  private static func headingInside(_ block: Int, in page: PageContent) -> String? {
    for child in page.children(of: block).prefix(2) {
      let isHeading = [HTMLName.h1, .h2, .h3, .h4, .caption].contains { page.element(child, is: $0) }
      guard isHeading, let first = words(of: child, in: page).first else { continue }
      return first
    }
    return nil
  }

  /// True for a row of short words: the head of a tab, though it is made of list items.
  private static func isTabHead(_ element: Int, in page: PageContent) -> Bool {
    let words = words(of: element, in: page)
    return !words.isEmpty && page.textRange(of: element).count <= 160 && words.allSatisfy { $0.utf8.count <= 36 }
  }

  private static func hasText(_ element: Int, _ page: PageContent) -> Bool {
    !page.textRange(of: element).isEmpty
  }

  /// True for a pane of a tab: it holds rows, or would.
  private static func holdsItems(_ element: Int, _ page: PageContent) -> Bool {
    page.element(element, is: .ul) || !page.elements(named: .li, in: element).isEmpty
      || page.textRange(of: element).isEmpty
  }

  /// The words of a heading: its lines, or its links where they share a line, without 更多.
  private static func words(of head: Int, in page: PageContent) -> [String] {
    let range = page.textRange(of: head)
    guard range.count <= 300 else { return [] }
    let links = page.elements(named: .a, in: head).map { PlainText.trimmed(page.line(of: $0)) }.filter { !$0.isEmpty }
    let lines = page.text[range].split { $0 < 0x20 }.map { PlainText.trimmed(String(decoding: $0, as: UTF8.self)) }
    let words = (lines.count == 1 && links.count > 1 ? links : lines).map(withoutMore)
      .filter { !$0.isEmpty && !more.contains($0) }
    guard let first = words.first, (2...20).contains(first.count), !noTitles.contains(first),
      first.utf8.contains(where: { $0 >= 0x3A })
    else { return [] }
    return words
  }
}
