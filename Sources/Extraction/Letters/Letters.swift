import AssessmentModel

/// Reads the letters of citizens and the replies to them.
struct Letters: PageExtractor {
  static let name = "Letters"
  static let properties: [Property] = [.letter]
  static let phrases = [LabelSet.letter.group, LetterRows.states]

  func observations(in reading: PageReading) -> [Observation] {
    let isLetterPage = reading.pageType == "letter" || reading.pageType == "letter_list"
    let hits = reading.textHits.hits(of: LabelSet.letter.group)
    guard isLetterPage || hits.count >= 4 else { return [] }
    var letters = LabelledLetters(reading: reading, hits: hits).letters()
    if letters.isEmpty, isLetterPage { letters = LetterRows(reading: reading).letters() }
    return letters.map { letter in
      reading.observation(.letter, letter.value, at: letter.element, quote: letter.subject, by: Self.name)
    }
  }
}

/// One letter as the page shows it.
struct Letter: Sendable, Equatable {
  var subject: String?
  var asked: CalendarDate?
  var answered: CalendarDate?
  /// `answered`, `open` or nil.
  var state: String?
  /// `none`, `substantive`, `referral`, `formulaic`, or nil where no reply text can be seen.
  var reply: String?
  var element: Int

  /// Whole days from asked to answered; nil where a date is missing or the order is wrong.
  var delay: Int? {
    guard let asked, let answered, answered >= asked else { return nil }
    return asked.days(until: answered)
  }

  var value: Value {
    .object([
      .init("subject", subject.map(Value.text) ?? .null),
      .init("asked", asked.map(Value.date) ?? .null),
      .init("answered", answered.map(Value.date) ?? .null),
      .init("state", state.map(Value.text) ?? .null),
      .init("reply", reply.map(Value.text) ?? .null),
      .init("delay", delay.map { .number(Double($0)) } ?? .null),
    ])
  }
}
