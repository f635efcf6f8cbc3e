import AssessmentModel

/// Surveys, interviews and consultations, and whether the page tells what came of them.
///
/// Told by the page's headline or column. `feedback` is true where results, adopted opinions or a record of the talk are
/// shown or linked; false says that the page does not show any.
struct Consultations: PageExtractor {
  static let name = "Consultations"
  static let properties: [Property] = [.consultation]
  static let feedback = PhraseGroup(
    "consultation.feedback",
    [
      "结果反馈", "反馈情况", "意见反馈情况", "采纳情况", "征集结果", "调查结果", "征集反馈", "反馈结果", "意见采纳", "吸收采纳", "征求意见情况", "问卷结果", "投票结果",
      "访谈实录",
      "文字实录", "图文实录",
    ])
  static let phrases = [feedback]

  func observations(in reading: PageReading) -> [Observation] {
    guard let kind = kind(of: reading), let headline = reading.headline else { return [] }
    let shown = reading.textHits.hits(of: Self.feedback).first { reading.text.isVisible($0.start) }
    let element = shown.flatMap { reading.page.innermostElement(at: $0.start) } ?? headline.element
    let date = PublicationDates.shown(in: reading)
    let value = Value.object([
      .init("kind", .text(kind)), .init("title", .text(headline.text)),
      .init("date", date.map(Value.date) ?? .null), .init("feedback", .flag(shown != nil)),
    ])
    let quote = shown.map { reading.page.line(in: reading.page.lineRange(around: $0.start)) }
    return [reading.observation(.consultation, value, at: element, quote: quote ?? headline.text, by: Self.name)]
  }

  private func kind(of reading: PageReading) -> String? {
    switch reading.pageType {
    case "survey": return "survey"
    case "interview": return "interview"
    case "article":
      guard let title = reading.headline?.text else { return nil }
      func has(_ words: [String]) -> Bool { words.contains { PlainText.holds(title, $0) } }
      if has(["问卷", "网上调查", "调查问卷"]) { return "survey" }
      if has(["公开征求", "征求意见", "意见征集", "征集意见", "征集社会"]) { return "consultation" }
      return nil
    default: return nil
    }
  }
}
