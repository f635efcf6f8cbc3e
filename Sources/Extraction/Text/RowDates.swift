import AssessmentModel

/// What dates a row besides a date at its edge: a label right before it, or a year over the rows.
enum RowDates {
  /// Labels of other days than the row's own.
  private static let otherDays: [StaticString] = [
    "截止", "截至", "开始", "结束", "起止", "征集", "活动", "实施", "生效", "失效", "废止", "有效", "成文", "报名", "会议", "访谈", "招标", "开标", "到期",
    "出生",
    "办公", "工作", "服务", "受理", "施行", "任职",
  ]

  /// True for a date right behind a short label of dates and a colon: `发布时间：2024-06-17 来源：…`.
  static func isLabelled(_ date: WrittenDate, in range: Range<Int>, of page: PageContent) -> Bool {
    let text = page.text
    var end = spacesSkipped(before: date.start, in: range, of: text)
    guard end > range.lowerBound else { return false }
    if text[end - 1] == 0x3A {
      end -= 1
    } else if text[range.lowerBound..<end].suffix(3).elementsEqual("：".utf8) {
      end -= 3
    } else {
      return false
    }
    end = spacesSkipped(before: end, in: range, of: text)
    var start = end
    while start - 3 >= range.lowerBound, (0xE4...0xE9).contains(text[start - 3]), end - start < 18 {
      start -= 3
      // Inline elements stand side by side without a space.
      if page.innermostElement(at: start).map({ Int(page.elements[$0].textStart) == start }) ?? false { break }
    }
    let label = text[start..<end]
    let isOfDates = ["时间", "日期", "发布", "发布于"].contains { label.suffix($0.utf8.count).elementsEqual($0.utf8) }
    return isOfDates && label.count <= 15 && !label.holds(anyOf: otherDays)
  }

  private static func spacesSkipped(before offset: Int, in range: Range<Int>, of text: [UInt8]) -> Int {
    var end = offset
    while end > range.lowerBound, text[end - 1] == 0x20 { end -= 1 }
    return end
  }

  /// The year that a heading over the rows says, such as `<h3>2023年</h3>` before their list.
  static func year(over item: Int, in page: PageContent) -> Int? {
    YearGroups.heading(over: Int(page.elements[item].parent), in: page).flatMap {
      year(page.text[page.textRange(of: $0)])
    }
  }

  /// The year that a text is, with or without 年; nil for any other text.
  static func year(_ text: ArraySlice<UInt8>) -> Int? {
    let trimmed = text.drop { $0 <= 0x20 }
    guard trimmed.count >= 4, trimmed.count <= 16 else { return nil }
    let digits = trimmed.prefix { $0 &- 0x30 < 10 }
    var rest = trimmed[digits.endIndex...]
    while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
    guard digits.count == 4, rest.isEmpty || rest.elementsEqual("年".utf8) || rest.elementsEqual("年度".utf8) else {
      return nil
    }
    let year = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return (1990...2099).contains(year) ? year : nil
  }

  /// The element before one, at the same level.
  static func sibling(before element: Int, in page: PageContent) -> Int? {
    let parent = page.elements[element].parent
    var previous = element - 1
    while previous > Int(parent), page.elements[previous].parent != parent {
      previous = Int(page.elements[previous].parent)
    }
    return previous > Int(parent) ? previous : nil
  }
}

/// Rows written as definition lists: `<dl><dt>2024-06-17</dt><dd><a>…</a></dd></dl>`.
enum DefinitionRows {
  /// The row that a term or a definition belongs to: its list where that is one row of several, else the definition.
  static func row(of element: Int, in page: PageContent) -> Int? {
    let isTerm = page.element(element, is: .dt)
    guard isTerm || page.element(element, is: .dd) else { return nil }
    let list = Int(page.elements[element].parent)
    guard list > 0, page.element(list, is: .dl) else { return isTerm ? nil : element }
    if isRow(list, in: page) { return list }
    guard isTerm else { return element }
    let next = Int(page.elements[element].end)
    let isDated = isDate(page.text[page.textRange(of: element)])
    return isDated && next < page.elements.count && page.element(next, is: .dd) ? next : nil
  }

  /// The date that stands as the term before a definition.
  static func term(of item: Int, in page: PageContent) -> Int? {
    guard page.element(item, is: .dd), let term = RowDates.sibling(before: item, in: page), page.element(term, is: .dt),
      isDate(page.text[page.textRange(of: term)])
    else { return nil }
    return term
  }

  /// True for a list of one term beside like lists, where term and definitions share one link; a column with its title
  /// as the term has a link in each definition.
  private static func isRow(_ list: Int, in page: PageContent) -> Bool {
    let parts = page.children(of: list)
    let terms = parts.filter { page.element($0, is: .dt) }
    guard terms.count == 1, let term = terms.first, parts.count <= 5, ListBlocks.hasLikeSibling(list, in: page),
      !ListBlocks.holdsRows(list, in: page)
    else { return false }
    let linked = parts.filter { $0 != term && page.holds(.a, in: $0) }.count
    let isLinked = page.holds(.a, in: term)
    return isDate(page.text[page.textRange(of: term)]) ? linked <= 1 : isLinked && linked == 0
  }

  /// True for a short text of two digits or more and little else.
  private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.count { $0 &- 0x30 < 10 }
    return text.count <= 30 && digits >= 2 && PlainText.letters(in: text) - digits <= 3
  }
}
