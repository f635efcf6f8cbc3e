import AssessmentModel

/// Reads the letters of citizens and the replies to them, and how many of those that a page counts it shows.
struct Letters: PageExtractor {
  static let name = "Letters"
  static let properties: [Property] = [.letter, .letterCount]
  static let phrases = [LabelSet.letter.group, LetterRows.states]

  func observations(in reading: PageReading) -> [Observation] {
    Self.read(reading).observations
  }

  /// The observations of a page, and what the replies of its `letter` observations say, in their order.
  static func read(_ reading: PageReading) -> (observations: [Observation], replies: [String?]) {
    let letters = letters(in: reading)
    let found = letters.map { letter in
      reading.observation(.letter, letter.value, at: letter.element, quote: letter.subject, by: name)
    }
    return (found + count(of: letters, in: reading), letters.map(\.replyText))
  }

  /// The letters of a page, in its order.
  private static func letters(in reading: PageReading) -> [Letter] {
    let isLetterPage = reading.pageType == "letter" || reading.pageType == "letter_list"
    let hits = reading.textHits.hits(of: LabelSet.letter.group)
    let telling = hits.count { LabelSet.letter.ids[$0.phrase] != "body" }
    guard isLetterPage || telling >= 4 else { return [] }
    let letters = LabelledLetters(reading: reading, hits: hits).letters()
    return letters.isEmpty && isLetterPage ? LetterRows(reading: reading).letters() : letters
  }

  /// How many letters of the stated total a list shows.
  private static func count(of letters: [Letter], in reading: PageReading) -> [Observation] {
    guard reading.pageType == "letter_list", !letters.isEmpty, let stated = LetterCount.stated(on: reading.page),
      stated.total >= letters.count
    else { return [] }
    let value = Value.object([
      .init("seen", .number(Double(letters.count))), .init("stated", .number(Double(stated.total))),
    ])
    return [
      reading.observation(
        .letterCount, value, at: stated.element, quote: stated.line, by: name)
    ]
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
  /// What the reply says; nil where it cannot be seen.
  var replyText: String?
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
