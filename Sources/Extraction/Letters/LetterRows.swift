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
