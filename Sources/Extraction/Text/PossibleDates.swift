import AssessmentModel

extension ListBlock {
  /// The block with the dates that its items can have.
  ///
  /// A day after the capture's next is a slip, and would hide how old the rest is. A row without a link that holds little
  /// but a date is a clock, and so is one that says when the page was made.
  func possible(in page: PageContent, capturedOn day: CalendarDate?) -> ListBlock {
    var block = self
    block.items = items.map { item in
      guard let date = item.date else { return item }
      let isLater = day.map { $0.days(until: date) > 1 } ?? false
      guard isLater || !item.hasLink && Self.isClock(item, page) else { return item }
      return Item(
        element: item.element, date: nil, isDated: isLater && item.isDated, letters: item.letters, hasLink: item.hasLink
      )
    }
    return block
  }

  /// Letters that a date and a weekday have at most, with the digits of a time.
  private static let lettersOfClock = 20

  private static func isClock(_ item: Item, _ page: PageContent) -> Bool {
    guard item.letters <= lettersOfClock + 6 else { return false }
    let line = page.line(of: item.element)
    if PlainText.holds(line, anyOf: ["更新时间", "页面更新", "页面生成", "今天是", "今日", "现在时间", "星期"]) { return true }
    let rest = line.filter { !"0123456789年月日时分秒-/.: 　".contains($0) }
    return rest.isEmpty
  }
}
