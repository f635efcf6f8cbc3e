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
  /// What stands where a column would have its rows.
  static let fillers = PhraseGroup(
    "column.fillers",
    [
      "暂无内容", "暂无数据", "暂无信息", "暂无相关", "暂无更新", "暂无文章", "暂无记录", "暂无公告", "没有相关", "无相关", "无数据", "敬请期待", "栏目建设中",
      "内容建设中", "建设中", "正在建设", "内容更新中", "栏目更新中",
    ])
  /// Rows of headlines have more letters than entries of a menu.
  private static let lettersOfHeadline = 9

  /// Titled lists, dated or of headlines, and titled blocks with nothing in them.
  static func all(in reading: PageReading) -> [ColumnBlock] {
    let lists = reading.lists.filter { isContent($0, in: reading) }
    var found = lists.compactMap { titled($0, in: reading) }
    found += emptyPanes(beside: lists, in: reading)
    found += empty(in: reading, taken: found)
    found += filled(in: reading, taken: found)
    return unique(found)
  }

  /// Titled lists with at least two dated items.
  static func dated(in reading: PageReading) -> [ColumnBlock] {
    unique(reading.lists.filter { $0.dated >= 2 }.compactMap { titled($0, in: reading) })
  }

  /// The longest list of a list page, named by its tab or by the page's headline.
  static func main(in reading: PageReading) -> ColumnBlock? {
    guard let headline = reading.headline else { return nil }
    let lists = reading.lists.filter {
      $0.dated >= 1 || ($0.items.count >= 2 && $0.lettersPerItem >= 4 && !isFrame($0.element, in: reading.page))
    }
    let best = lists.max { weight($0) < weight($1) }
    guard let best else { return nil }
    let tab = ColumnTitles.tabs(around: best.element, in: reading.page)?.word(of: best.element, in: reading.page)
    return ColumnBlock(
      name: tab ?? headline.text, element: best.element, items: best.items.count, newest: best.newest)
  }

  /// True for what stands on every page of a site: its header, navigation, footer, and links to further pages.
  static func isFrame(_ list: Int, in page: PageContent) -> Bool {
    let isPart = { (element: Int) in
      page.element(element, is: .nav) || page.element(element, is: .header) || page.element(element, is: .footer)
    }
    return isPart(list) || page.ancestor(of: list, where: isPart) != nil
      || page.isMarked(list, by: ["nav", "menu", "header", "footer", "login", "pager", "pagination"], upTo: 4)
  }

  private static func weight(_ list: ListBlock) -> Int {
    list.dated * 1_000 + list.items.count * min(list.lettersPerItem, 30)
  }

  private static func isContent(_ list: ListBlock, in reading: PageReading) -> Bool {
    if list.dated >= 1 { return true }
    // Rows as short as a menu's are content where their head leads to more of them.
    let isLong = list.lettersPerItem >= lettersOfHeadline
    guard list.items.count >= 2,
      isLong || list.lettersPerItem >= 4 && ColumnTitles.leadsToMore(list.element, in: reading)
    else { return false }
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

  /// Panes of a tab with nothing in them, where another pane of that tab lists content.
  static func emptyPanes(beside lists: [ListBlock], in reading: PageReading) -> [ColumnBlock] {
    let page = reading.page
    var found: [ColumnBlock] = []
    for list in lists {
      guard let tabs = ColumnTitles.tabs(around: list.element, in: page) else { continue }
      for (word, pane) in zip(tabs.words, tabs.panes) where page.textRange(of: pane).isEmpty {
        let brings = [HTMLName.img, .iframe, .script, .input].contains { !page.elements(named: $0, in: pane).isEmpty }
        guard !brings, !found.contains(where: { $0.element == pane }) else { continue }
        found.append(ColumnBlock(name: word, element: pane, items: 0, newest: nil))
      }
    }
    return found
  }

  /// Titled blocks that only say that there is nothing: 暂无内容.
  private static func filled(in reading: PageReading, taken: [ColumnBlock]) -> [ColumnBlock] {
    let page = reading.page
    var found: [ColumnBlock] = []
    for hit in reading.textHits.hits(of: fillers) {
      let line = page.lineRange(around: hit.start)
      guard line.lowerBound == hit.start, line.count <= 48, let innermost = page.innermostElement(at: hit.start),
        let title = ColumnTitles.title(of: outermost(innermost, line, in: page), in: reading),
        !(taken + found).contains(where: { $0.name == title })
      else { continue }
      found.append(ColumnBlock(name: title, element: innermost, items: 0, newest: nil))
    }
    return found
  }

  /// The table around a row, else the outermost element that holds nothing but the line.
  private static func outermost(_ innermost: Int, _ line: Range<Int>, in page: PageContent) -> Int {
    if let table = page.ancestor(of: innermost, where: { page.element($0, is: .table) }),
      page.elements(named: .td, in: table).count == 1
    {
      return table
    }
    var element = innermost
    while true {
      let parent = Int(page.elements[element].parent)
      guard parent > 0, !page.element(parent, is: .body), line.contains(page.textRange(of: parent).lowerBound),
        page.textRange(of: parent).upperBound <= line.upperBound
      else { return element }
      element = parent
    }
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
        let isFilledByScript =
          !page.elements(named: .script, in: element).isEmpty || isNamedInScript(element, in: page)
        found.append(ColumnBlock(name: title, element: element, items: isFilledByScript ? nil : 0, newest: nil))
      }
    }
    return found
  }
}

extension ColumnBlocks {
  /// True where an inline script names the element's id, as `#news'` or `"news"`.
  private static func isNamedInScript(_ element: Int, in page: PageContent) -> Bool {
    guard let id = page.attributeBytes(.id, of: element), id.count >= 2, let first = id.first else { return false }
    let script = page.scriptBytes
    var index = 1
    while index + id.count < script.count {
      defer { index += 1 }
      guard script[index] == first, [0x22, 0x23, 0x27].contains(script[index - 1]) else { continue }
      let isWhole = [0x22, 0x27, 0x20].contains(script[index + id.count])
      if isWhole, script[index..<index + id.count].elementsEqual(id) { return true }
    }
    return false
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
