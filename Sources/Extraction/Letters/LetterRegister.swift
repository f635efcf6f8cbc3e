import AssessmentModel

/// The letters of a portal, each once, though it may stand on a list and on its own page.
///
/// Two sightings are one letter where their subjects are the same, or one is cut with an ellipsis where the other goes
/// on, their days of asking are the same or one of them gives none, and their replies, where both are seen, are the same.
struct LetterRegister {
  /// One letter.
  struct Entry {
    var subject: String
    var asked: CalendarDate?
    var answered: CalendarDate?
    var isAnswered: Bool?
    var kind: String?
    var reply: String?
    var evidence: Evidence?
  }

  private(set) var entries: [Entry] = []
  private var bySubject: [String: [Int]] = [:]
  private var byDay: [CalendarDate?: [Int]] = [:]
  private static let lettersAtMost = 200_000
  /// A day with more letters is not searched for cut subjects.
  private static let searchedAtMost = 200

  /// Takes one `letter` observation with what its reply says.
  mutating func take(_ observation: Observation, _ reply: String?) {
    let entry = Entry(observation, reply)
    if let place = place(of: entry) { return merge(entry, into: place) }
    guard entries.count < Self.lettersAtMost else { return }
    bySubject[PlainText.key(entry.subject), default: []].append(entries.count)
    byDay[entry.asked, default: []].append(entries.count)
    entries.append(entry)
  }

  private func place(of entry: Entry) -> Int? {
    let same = bySubject[PlainText.key(entry.subject)] ?? []
    if let place = same.first(where: { Self.fits(entries[$0], entry) }) { return place }
    guard let asked = entry.asked, let day = byDay[asked], day.count <= Self.searchedAtMost else { return nil }
    return day.first { Self.isCut(entries[$0].subject, entry.subject) && Self.fits(entries[$0], entry) }
  }

  private static func fits(_ one: Entry, _ other: Entry) -> Bool {
    if let first = one.asked, let second = other.asked, first != second { return false }
    guard let first = one.reply, let second = other.reply else { return true }
    return PlainText.key(first) == PlainText.key(second)
  }

  /// True where one subject is the beginning of the other and says so.
  private static func isCut(_ one: String, _ other: String) -> Bool {
    for (short, long) in [(one, other), (other, one)] where short.hasSuffix("…") || short.hasSuffix("...") {
      let beginning = PlainText.key(short)
      if beginning.count >= 4, PlainText.key(long).hasPrefix(beginning) { return true }
    }
    return false
  }

  /// A letter's own page says more than its row in a list, and an answer more than a state before it.
  private mutating func merge(_ entry: Entry, into place: Int) {
    entries[place].asked = entries[place].asked ?? entry.asked
    entries[place].answered = entries[place].answered ?? entry.answered
    if entry.isAnswered == true || entries[place].isAnswered == nil { entries[place].isAnswered = entry.isAnswered }
    if entries[place].kind == nil || entries[place].kind == "none" {
      entries[place].kind = entry.kind ?? entries[place].kind
    }
    if entries[place].reply == nil, entry.reply != nil {
      entries[place].reply = entry.reply
      entries[place].evidence = entry.evidence
    }
  }
}

extension LetterRegister.Entry {
  init(_ observation: Observation, _ reply: String?) {
    func text(_ member: String) -> String? {
      if case .text(let text)? = observation.value.member(member) { return text }
      return nil
    }
    func date(_ member: String) -> CalendarDate? {
      if case .date(let date)? = observation.value.member(member) { return date }
      return nil
    }
    subject = text("subject") ?? ""
    asked = date("asked")
    answered = date("answered")
    isAnswered = text("state").map { $0 == "answered" }
    kind = text("reply")
    self.reply = reply
    evidence = observation.evidence
  }
}
