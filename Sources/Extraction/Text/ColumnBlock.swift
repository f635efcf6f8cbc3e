import AssessmentModel

/// A titled block of listed content.
struct ColumnBlock: Sendable {
  let name: String
  let element: Int
  /// Nil where only a script fills the block.
  let items: Int?
  let newest: CalendarDate?
}

/// Finds the titled blocks of a page.
enum ColumnBlocks {
  /// Rows of headlines have more letters than entries of a menu.
  private static let lettersOfHeadline = 9

  /// Titled lists, dated or of headlines, and titled blocks with nothing in them.
  static func all(in reading: PageReading) -> [ColumnBlock] {
    let lists = reading.lists.filter { isContent($0, in: reading) }
    var found = lists.compactMap { titled($0, in: reading) }
    found += empty(in: reading, taken: found)
    return unique(found)
  }

  /// Titled lists with at least two dated items.
  static func dated(in reading: PageReading) -> [ColumnBlock] {
    unique(reading.lists.filter { $0.dated >= 2 }.compactMap { titled($0, in: reading) })
  }

  /// The longest list of a list page, named by the page's headline.
  static func main(in reading: PageReading) -> ColumnBlock? {
    guard let headline = reading.headline else { return nil }
    let lists = reading.lists.filter { $0.dated >= 1 || ($0.items.count >= 2 && $0.lettersPerItem >= 4) }
    let best = lists.max { weight($0) < weight($1) }
    guard let best else { return nil }
    return ColumnBlock(name: headline.text, element: best.element, items: best.items.count, newest: best.newest)
  }

  private static func weight(_ list: ListBlock) -> Int {
    list.dated * 1_000 + list.items.count * min(list.lettersPerItem, 30)
  }

  private static func isContent(_ list: ListBlock, in reading: PageReading) -> Bool {
    if list.dated >= 1 { return true }
    guard list.items.count >= 2, list.lettersPerItem >= lettersOfHeadline else { return false }
    return list.items.count { isSite($0, in: reading) } * 2 < list.items.count
  }

  /// A link to another body's site is no content.
  private static func isSite(_ item: ListBlock.Item, in reading: PageReading) -> Bool {
    item.letters < 80 && SiteNames.soundsLikeSite(PlainText.trimmed(reading.page.line(of: item.element)))
  }

  private static func titled(_ list: ListBlock, in reading: PageReading) -> ColumnBlock? {
    guard let name = ColumnTitles.title(of: list.element, in: reading) else { return nil }
    return ColumnBlock(name: name, element: list.element, items: list.items.count, newest: list.newest)
  }

  /// One block a title: where a page shows pictures and rows under one title, the block with more dates stands for it.
  private static func unique(_ blocks: [ColumnBlock]) -> [ColumnBlock] {
    var kept: [ColumnBlock] = []
    for block in blocks {
      guard let index = kept.firstIndex(where: { $0.name == block.name }) else {
        kept.append(block)
        continue
      }
      if kept[index].newest == nil, block.newest != nil { kept[index] = block }
    }
    return kept
  }

  /// Empty `ul`, `ol` and `table` elements under a title of their own.
  private static func empty(in reading: PageReading, taken: [ColumnBlock]) -> [ColumnBlock] {
    let page = reading.page
    var found: [ColumnBlock] = []
    for name in [HTMLName.ul, .ol, .table] {
      for element in page.elements(named: name) where PlainText.letters(in: page.text[page.textRange(of: element)]) == 0
      {
        guard page.elements(named: .img, in: element).isEmpty, page.elements(named: .input, in: element).isEmpty,
          let title = ColumnTitles.title(of: element, in: reading), !taken.contains(where: { $0.name == title })
        else { continue }
        let isFilledByScript = !page.elements(named: .script, in: element).isEmpty
        found.append(ColumnBlock(name: title, element: element, items: isFilledByScript ? nil : 0, newest: nil))
      }
    }
    return found
  }
}

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
        return words[pane]
      }
      current = Int(page.elements[current].parent)
    }
    return nil
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
    page.element(element, is: .script) || page.element(element, is: .form)
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
