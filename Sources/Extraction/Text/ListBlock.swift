import AssessmentModel

/// A run of items of the same kind: rows of a list or of a table, with their dates.
struct ListBlock: Sendable {
  /// The element whose children the items are.
  let element: Int
  var items: [Item]

  /// One row.
  struct Item: Sendable {
    let element: Int
    /// The date shown beside the item; nil where none is, or where the year cannot be told.
    let date: CalendarDate?
    /// True where a date is shown, with or without a year.
    let isDated: Bool
    /// Ideographs, letters and digits of the row.
    let letters: Int
    let hasLink: Bool
  }

  var newest: CalendarDate? { items.compactMap(\.date).max() }
  var dated: Int { items.count { $0.isDated } }
  /// Mean letters a row: menus have few, lists of headlines many.
  var lettersPerItem: Int { items.isEmpty ? 0 : items.reduce(0) { $0 + $1.letters } / items.count }
}

/// Finds the list blocks of a page from its links and dates.
enum ListBlocks {
  /// All blocks in document order.
  static func find(in page: PageContent, text: PageText) -> [ListBlock] {
    var isItem = [Bool](repeating: false, count: page.elements.count)
    // Most links are anchors and many dates stand in one: each element is looked at once.
    var isSeed = [Bool](repeating: false, count: page.elements.count)
    for link in page.links { isSeed[Int(link.element)] = true }
    for anchor in page.elements(named: .a) { isSeed[anchor] = true }
    for date in text.dates { if let element = page.innermostElement(at: date.start) { isSeed[element] = true } }
    for seed in isSeed.indices where isSeed[seed] {
      if let item = item(around: seed, in: page) { isItem[item] = true }
    }
    for row in rows(in: page) { isItem[row] = true }
    let blocks = blocks(of: isItem.indices.filter { isItem[$0] }, in: page, text: text)
    return YearGroups.joined(joined(blocks, in: page, text: text), in: page)
  }

  /// Items as blocks, one for each parent.
  private static func blocks(of items: [Int], in page: PageContent, text: PageText) -> [ListBlock] {
    func parent(_ item: Int) -> Int32 { page.elements[item].parent }
    var blocks: [ListBlock] = []
    // Sorted by parent rather than gathered in a dictionary: most pages have a hundred items in ten lists.
    for element in items.sorted(by: { (parent($0), $0) < (parent($1), $1) }) {
      let item = read(element, in: page, text: text)
      guard item.letters > 1 || item.isDated, !isFact(item, in: page) else { continue }
      if let last = blocks.last, last.element == Int(parent(element)) {
        blocks[blocks.count - 1].items.append(item)
      } else {
        blocks.append(ListBlock(element: Int(parent(element)), items: [item]))
      }
    }
    return blocks
  }

  /// True for a fact about a document, such as a row with 发布机构 and its value: it lists nothing.
  private static func isFact(_ item: ListBlock.Item, in page: PageContent) -> Bool {
    !item.hasLink && FactLabels.open(page.textRange(of: item.element), of: page.text)
  }

  /// Blocks that are the parts of one item each, such as question, remark and date, become the items of one list.
  private static func joined(_ blocks: [ListBlock], in page: PageContent, text: PageText) -> [ListBlock] {
    guard blocks.contains(where: { isOneItem($0, in: page) }) else { return blocks }
    var found: [ListBlock] = []
    for block in blocks {
      guard isOneItem(block, in: page) else {
        found.append(block)
        continue
      }
      let parent = Int(page.elements[block.element].parent)
      let item = read(block.element, in: page, text: text)
      if let last = found.last, last.element == parent {
        found[found.count - 1].items.append(item)
      } else {
        found.append(ListBlock(element: parent, items: [item]))
      }
    }
    return found
  }

  /// True for a block of which less than half the children are dated, beside blocks of the same class and size.
  private static func isOneItem(_ block: ListBlock, in page: PageContent) -> Bool {
    let element = block.element
    guard block.items.count <= 4, block.dated >= 1, page.elements[element].parent > 0,
      isBlock(page.elements[element].name), page.attributeBytes(.class, of: element)?.isEmpty == false,
      hasLikeSibling(element, in: page)
    else { return false }
    let parts = page.children(of: element)
    guard (2...6).contains(parts.count), block.dated * 2 < parts.count,
      let first = parts.first, ![HTMLName.h1, .h2, .h3, .h4, .h5].contains(where: { page.element(first, is: $0) })
    else { return false }
    return true
  }

  /// The rows below the header row of tables of data: they have cells and no header cells.
  private static func rows(in page: PageContent) -> [Int] {
    var rows: [Int] = []
    var last = -1
    for header in page.elements(named: .th) {
      guard let table = page.ancestor(of: header, where: { page.element($0, is: .table) }), table != last else {
        continue
      }
      last = table
      let all = page.elements(named: .tr, in: table)
      rows += all.filter { row in
        let cells = page.children(of: row)
        return cells.count >= 2 && cells.allSatisfy { page.element($0, is: .td) }
      }
    }
    return rows
  }

  /// The row that an element stands in: the nearest `li`, `tr` or `dd`, else the nearest block with like siblings.
  private static func item(around seed: Int, in page: PageContent) -> Int? {
    var current = seed
    var fallback: Int?
    for _ in 0..<8 {
      let name = page.elements[current].name
      if name == HTMLName.li.rawValue || name == HTMLName.tr.rawValue { return current }
      if let row = DefinitionRows.row(of: current, in: page) { return row }
      if name == HTMLName.body.rawValue { return fallback }
      if fallback == nil, isBlock(name), hasLikeSibling(current, in: page), !holdsRows(current, in: page) {
        fallback = current
      }
      current = Int(page.elements[current].parent)
      guard current > 0 else { return fallback }
    }
    return fallback
  }

  /// True for a block with rows of its own: it is no row.
  static func holdsRows(_ element: Int, in page: PageContent) -> Bool {
    (element + 1..<Int(page.elements[element].end)).contains { page.element($0, is: .li) || page.element($0, is: .tr) }
  }

  private static func isBlock(_ name: UInt16) -> Bool {
    name == HTMLName.div.rawValue || name == HTMLName.p.rawValue || name == HTMLName.dl.rawValue
      || name == HTMLName.a.rawValue || name == HTMLName.article.rawValue || name == HTMLName.section.rawValue
  }

  /// True where the element before or after it, at the same level, has the same name and class.
  static func hasLikeSibling(_ element: Int, in page: PageContent) -> Bool {
    let next = Int(page.elements[element].end)
    if next < page.elements.count, isLike(next, element, in: page) { return true }
    return RowDates.sibling(before: element, in: page).map { isLike($0, element, in: page) } ?? false
  }

  private static func isLike(_ left: Int, _ right: Int, in page: PageContent) -> Bool {
    guard page.elements[left].parent == page.elements[right].parent,
      page.elements[left].name == page.elements[right].name
    else { return false }
    switch (page.attributeBytes(.class, of: left), page.attributeBytes(.class, of: right)) {
    case (nil, nil): return true
    case (let one?, let other?): return one.elementsEqual(other)
    default: return false
    }
  }

  private static func read(_ item: Int, in page: PageContent, text: PageText) -> ListBlock.Item {
    let range = page.textRange(of: item)
    let letters = PlainText.letters(in: page.text[range])
    let hasLink = page.element(item, is: .a) || page.holds(.a, in: item)
    let term = DefinitionRows.term(of: item, in: page).map { page.textRange(of: $0) }
    if let date = shownDate(in: range, of: page, text: text)
      ?? term.flatMap({ shownDate(in: $0, of: page, text: text) })
    {
      return ListBlock.Item(element: item, date: date, isDated: true, letters: letters, hasLink: hasLink)
    }
    let hasDigit = page.text.withUnsafeBufferPointer { $0.digit(in: range) != nil }
    let box =
      (hasDigit ? DateBox.read(item, in: page) : nil)
      ?? DefinitionRows.term(of: item, in: page).flatMap { DateBox.read($0, in: page) }
    guard let day = box.map({ ($0.month, $0.day) }) ?? (hasDigit ? monthAndDay(in: range, of: page.text) : nil) else {
      return ListBlock.Item(element: item, date: nil, isDated: false, letters: letters, hasLink: hasLink)
    }
    let date =
      box?.year.flatMap { CalendarDate(year: $0, month: day.0, day: day.1) }
      ?? dateOfLink(in: item, of: page).flatMap { ($0.month, $0.day) == day ? $0 : nil }
      ?? RowDates.year(over: item, in: page).flatMap { CalendarDate(year: $0, month: day.0, day: day.1) }
    return ListBlock.Item(element: item, date: date, isDated: true, letters: letters, hasLink: hasLink)
  }

  /// A date that opens or ends the row or one of its lines; one in the middle of a headline dates no item.
  private static func shownDate(in range: Range<Int>, of page: PageContent, text: PageText) -> CalendarDate? {
    var newest: CalendarDate?
    for date in text.dates(in: range)
    where isEdge(date, in: range, of: page.text) || isWhole(date, in: page)
      || RowDates.isLabelled(date, in: range, of: page)
    {
      newest = max(newest ?? date.date, date.date)
    }
    return newest
  }

  /// True where an element holds the date and nothing else.
  private static func isWhole(_ date: WrittenDate, in page: PageContent) -> Bool {
    guard let element = page.innermostElement(at: date.start) else { return false }
    let text = page.textRange(of: element)
    return text.count - (date.end - date.start) <= 10 && PlainText.letters(in: page.text[text]) <= 8
  }

  private static func isEdge(_ date: WrittenDate, in range: Range<Int>, of text: [UInt8]) -> Bool {
    if date.form == .box { return true }
    var start = date.start
    while start > range.lowerBound, isMark(text[start - 1]) { start -= 1 }
    if start == range.lowerBound || text[start - 1] < 0x20 { return followsBreak(date, in: range, of: text) }
    var end = date.end
    while end < range.upperBound, isMark(text[end]) || text[end] &- 0x30 < 10 || text[end] == 0x3A { end += 1 }
    return end == range.upperBound || text[end] < 0x20
  }

  /// After a date that opens a line comes a space, a mark or a boundary, not the rest of a sentence.
  private static func followsBreak(_ date: WrittenDate, in range: Range<Int>, of text: [UInt8]) -> Bool {
    guard date.end < range.upperBound else { return true }
    return text[date.end] <= 0x3A || isMark(text[date.end]) || text[date.end] == 0xE3 || text[date.end] == 0xEF
  }

  /// Spaces and brackets.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x28 || byte == 0x29 || byte == 0x5B || byte == 0x5D || byte == 0x2F
  }

  /// A month and a day alone on a line of the row.
  private static func monthAndDay(in range: Range<Int>, of text: [UInt8]) -> (month: Int, day: Int)? {
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound where index == range.upperBound || text[index] < 0x20 {
      if index - start >= 3, index - start < 16, let day = ChineseDates.monthAndDay(in: text, range: start..<index) {
        return day
      }
      start = index + 1
    }
    // `headline 03-05` on one line.
    let tail = text[range].suffix(7)
    guard tail.count == 7, let space = tail.lastIndex(where: { $0 == 0x20 || $0 == 0x5B }) else { return nil }
    return ChineseDates.monthAndDay(in: text, range: space..<range.upperBound)
  }

  /// The day that a link's address carries, such as `/t20200305_12.html`.
  private static func dateOfLink(in item: Int, of page: PageContent) -> CalendarDate? {
    for link in item..<Int(page.elements[item].end) where page.element(link, is: .a) {
      if let address = page.attributeBytes(.href, of: link) {
        if let date = ChineseDates.compact(address) { return date }
        if let date = ChineseDates.dates(in: Array(address)).first { return date.date }
      }
    }
    return nil
  }
}
