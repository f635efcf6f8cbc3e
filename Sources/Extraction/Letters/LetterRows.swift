import AssessmentModel

/// Reads lists of letters without labels: rows with a linked subject, one or two dates and perhaps a state.
struct LetterRows {
  let reading: PageReading
  static let states = PhraseGroup(
    "letter state",
    ["已回复", "已办结", "已答复", "未回复", "待回复", "处理中", "办理中", "已处理", "未答复", "已受理", "待处理", "已反馈", "待办理", "受理中", "待受理"])
  private var page: PageContent { reading.page }

  func letters() -> [Letter] {
    let rows = page.elements.indices.filter { element in
      guard page.element(element, is: .li) || page.element(element, is: .tr) || page.element(element, is: .dd) else {
        return false
      }
      let range = page.textRange(of: element)
      return !page.elements[element].isHidden && (12...900).contains(range.count)
    }
    var found = rows.compactMap(letter)
    // Rows of other elements, such as div.
    if found.isEmpty { found = reading.lists.flatMap(\.items).map(\.element).compactMap(letter) }
    return found.count >= 2 || reading.pageType == "letter_list" ? found : []
  }

  private func letter(_ row: Int) -> Letter? {
    let range = page.textRange(of: row)
    let dates = ChineseDates.dates(in: page.text, range: range)
    guard
      let link = page.elements(named: .a, in: row).max(by: {
        page.textRange(of: $0).count < page.textRange(of: $1).count
      }),
      let first = dates.first
    else { return nil }
    let said = page.textRange(of: link)
    guard said.count >= 12 else { return nil }
    let state = reading.textHits.hits(of: Self.states).first { range.contains($0.start) && !said.contains($0.start) }
    let title = page.attribute(.title, of: link).flatMap { $0.utf8.count > said.count ? $0 : nil }
    var letter = Letter(subject: LetterText.line(title ?? page.line(of: link)), element: row)
    letter.asked = first.date
    letter.answered = dates.count > 1 ? dates[1].date : nil
    letter.state =
      state.flatMap { LetterText.state(Self.states.phrases[$0.phrase]) } ?? (dates.count > 1 ? "answered" : nil)
    return letter
  }
}

/// Reads lists of letters in rows of blocks below a row of labels.
struct LetterGrid {
  let page: PageContent
  let labels: [Label]

  /// The cells of each row below the head, by the labels above them.
  func rows() -> [[(value: StatedValue, text: String)]] {
    guard let head = head() else { return [] }
    let columns = page.children(of: head)
    // A short label behind another looks like its value: the text itself tells.
    let labelled = columns.map { column in
      LabelSet.letter.phrase(Array(page.text[page.textRange(of: column)])).map { LabelSet.letter.ids[$0] }
    }
    guard labelled.contains("subject") else { return [] }
    return page.siblings(after: head).filter { isLike($0, head) }.map { row in
      zip(page.children(of: row), labelled).compactMap { cell, label in
        label.map { id in (value(cell, id), page.line(of: cell)) }
      }
    }
  }

  /// The row that holds two or more labels with nothing but names beside them, and like rows below.
  private func head() -> Int? {
    for label in labels {
      guard let filled = label.filled, !label.hasColon else { continue }
      let row = Int(page.elements[filled].parent)
      guard row > 0, page.element(row, is: .div) || page.element(row, is: .ul) || page.element(row, is: .li) else {
        continue
      }
      let own = labels.filter { $0.filled.map { Int(page.elements[$0].parent) == row } ?? false }
      let isShort = page.children(of: row).allSatisfy { (1...36).contains(page.textRange(of: $0).count) }
      let isFollowed = page.siblings(after: row).prefix(2).contains { isLike($0, row) && !holdsLabel($0) }
      if own.count >= 2, isShort, isFollowed { return row }
    }
    return nil
  }

  private func isLike(_ row: Int, _ head: Int) -> Bool {
    page.elements[row].name == page.elements[head].name && page.children(of: row).count == page.children(of: head).count
  }

  private func holdsLabel(_ row: Int) -> Bool { labels.contains { page.element($0.innermost, isInside: row) } }

  private func value(_ cell: Int, _ id: String) -> StatedValue {
    StatedValue(
      id: id, label: "", lines: [page.line(of: cell)], column: [], hasPicture: false, element: cell,
      region: cell..<Int(page.elements[cell].end), position: Int(page.elements[cell].textStart))
  }
}
