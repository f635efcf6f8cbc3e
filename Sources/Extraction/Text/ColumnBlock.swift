import AssessmentModel

/// A titled block of listed content.
struct ColumnBlock: Sendable {
  let name: String
  let element: Int
  /// Nil where only a script fills the block.
  let items: Int?
  let newest: CalendarDate?
  /// True where rows show a day, though its year may not be told.
  var isDated = false

  /// The block with the rows of others.
  func joined(with others: [ColumnBlock]) -> ColumnBlock {
    let newest = ([self] + others).compactMap(\.newest).max()
    let items = others.reduce(items) { sum, other in sum.flatMap { sum in other.items.map { sum + $0 } } }
    return ColumnBlock(name: name, element: element, items: items, newest: newest, isDated: isDated)
  }
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
      name: tab ?? headline.text, element: best.element, items: best.items.count, newest: best.newest,
      isDated: best.dated > 0)
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
    guard let name = ColumnTitles.title(of: list.element, in: reading), !isCount(name),
      list.items.count > 1 || !isRow(list.element, titled: name, in: reading.page)
    else { return nil }
    return ColumnBlock(
      name: name, element: list.element, items: list.items.count, newest: list.newest, isDated: list.dated > 0)
  }

  /// True for what a search says of its results: 为您找到相关结果约128条.
  private static func isCount(_ name: String) -> Bool {
    PlainText.holds(name, anyOf: ["相关结果", "为您找到", "搜索结果", "检索结果"])
  }

  /// True for one row under its own headline: the title is the row's link, or leads where the row leads.
  private static func isRow(_ block: Int, titled name: String, in page: PageContent) -> Bool {
    let parent = Int(page.elements[block].parent)
    let place = parent > 0 && !page.element(parent, is: .body) ? parent : block
    return page.elements(named: .a, in: place).contains { link in
      guard PlainText.trimmed(page.line(of: link)) == name else { return false }
      if page.element(link, isInside: block) { return true }
      let address = page.attribute(.href, of: link)
      return address != nil
        && page.elements(named: .a, in: block).contains { page.attribute(.href, of: $0) == address }
    }
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
      guard isFiller(line, hit, in: page), let innermost = page.innermostElement(at: hit.start),
        let title = ColumnTitles.title(of: outermost(innermost, line, in: page), in: reading),
        !(taken + found).contains(where: { $0.name == title })
      else { continue }
      found.append(ColumnBlock(name: title, element: innermost, items: 0, newest: nil))
    }
    return found
  }

  /// True for a line that says no more than that there is nothing: 暂无内容, 该栏目下暂无内容, 对不起，暂无相关信息.
  private static func isFiller(_ line: Range<Int>, _ hit: PhraseHit, in page: PageContent) -> Bool {
    guard line.count <= 54 else { return false }
    if line.lowerBound == hit.start { return line.count <= 48 }
    let before = page.text[line.lowerBound..<hit.start].filter { $0 > 0x20 }
    return openings.contains { before.elementsEqual($0) }
  }

  private static let openings = [
    "该栏目下", "该栏目", "本栏目", "本栏目下", "当前栏目", "此栏目", "对不起，", "对不起,", "抱歉，", "很抱歉，", "目前", "当前", "该目录下", "该分类下",
    "对不起，该栏目", "对不起，该栏目下", "对不起，本栏目",
  ].map { Array($0.utf8) }

  /// True where a line of the page says that there is nothing where a column would have its rows.
  static func saysEmpty(_ reading: PageReading) -> Bool {
    reading.textHits.hits(of: fillers).contains { hit in
      reading.text.isVisible(hit.start) && isFiller(reading.page.lineRange(around: hit.start), hit, in: reading.page)
    }
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
