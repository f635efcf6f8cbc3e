import AssessmentModel
import Likeness

/// What all letters of a portal together say: how many are published and answered, how long answers take, and how many
/// replies only repeat another.
///
/// A letter on its list and on its own page is one letter (`LetterRegister`). Replies are alike from a likeness of 0.8 on;
/// one that went to letters about different matters is formulaic, whatever its words: subjects speak of one matter where
/// they share two characters that are no words of asking. Memory is some 400 bytes a letter; from 200,000 letters on
/// further ones are left out.
struct PortalLetters {
  private var register = LetterRegister()
  private var stated: (total: Double, evidence: Evidence?)?
  private var entries: [LetterRegister.Entry] { register.entries }
  static let likeness = 0.8
  private static let groupsListed = 100

  /// Looks at the observations of one page; `replies` belong to its letters, in their order.
  mutating func see(_ observations: [Observation], replies: [String?]) {
    var position = 0
    for observation in observations {
      if observation.property == .letter {
        register.take(observation, position < replies.count ? replies[position] : nil)
        position += 1
      } else if observation.property == .letterCount, case .number(let total)? = observation.value.member("stated") {
        if total > stated?.total ?? 0 { stated = (total, observation.evidence) }
      }
    }
  }

  func observe(_ home: PortalHome, _ emit: (Observation) -> Void) {
    guard let first = entries.first else { return }
    let answered = entries.count { $0.isAnswered == true }
    let open = entries.count { $0.isAnswered == false }
    // Letters of which none tells its state are neither answered nor open.
    func known(_ count: Int) -> Value { answered + open == 0 ? .null : .number(Double(count)) }
    let value = Value.object([
      .init("seen", .number(Double(entries.count))), .init("stated", stated.map { .number($0.total) } ?? .null),
      .init("answered", known(answered)), .init("open", known(open)),
    ])
    emit(home.observation(.lettersPublished, value, evidence: stated?.evidence ?? first.evidence, by: Self.name))
    observeDelays(home, emit)
    observeReplies(home, emit)
  }

  private static let name = "PortalLetters"
}

// Delays.
extension PortalLetters {
  /// Whole days from asking to answering: mean, median, nine in ten, the longest, and the shares within 5 working days,
  /// which the inspection of portals asks for simple questions, and within 15 days.
  private func observeDelays(_ home: PortalHome, _ emit: (Observation) -> Void) {
    let dated = entries.filter { entry in
      guard let asked = entry.asked, let answered = entry.answered else { return false }
      return answered >= asked
    }
    let days = dated.compactMap { entry in entry.asked.flatMap { day in entry.answered.map { day.days(until: $0) } } }
      .sorted()
    guard let longest = days.last else { return }
    let prompt = dated.count { entry in
      guard let asked = entry.asked, let answered = entry.answered else { return false }
      return asked.workingDays(until: answered) <= 5
    }
    func share(_ count: Int) -> Value { .number(Double(count) / Double(days.count)) }
    let value = Value.object([
      .init("letters", .number(Double(days.count))),
      .init("mean", .number(Double(days.reduce(0, +)) / Double(days.count))),
      .init("median", .number(Double(days[(days.count - 1) / 2] + days[days.count / 2]) / 2)),
      .init("ninetieth", .number(Double(days[max(0, (days.count * 9 + 9) / 10 - 1)]))),
      .init("longest", .number(Double(longest))), .init("within_5", share(prompt)),
      .init("within_15", share(days.count { $0 <= 15 })),
    ])
    emit(home.observation(.replyDelays, value, evidence: dated.first?.evidence, by: Self.name))
  }
}

// Replies that repeat each other.
extension PortalLetters {
  private func observeReplies(_ home: PortalHome, _ emit: (Observation) -> Void) {
    let groups = RepeatGroups(entries.map { $0.reply ?? "" }, likeness: Self.likeness).groups
    var kinds = entries.map(\.kind)
    for group in groups {
      guard LetterMatter.areSeveral(group.members.map { entries[$0].subject }) else { continue }
      for member in group.members { kinds[member] = "formulaic" }
    }
    observe(kinds, home, emit)
    for group in groups.sorted(by: Self.isLarger).prefix(Self.groupsListed) { emit(observation(of: group, home)) }
  }

  /// How many of the replies that can be seen are of each kind; the evidence is one that says nothing, where there is one.
  private func observe(_ kinds: [String?], _ home: PortalHome, _ emit: (Observation) -> Void) {
    func places(_ kind: String) -> [Int] { kinds.indices.filter { kinds[$0] == kind } }
    let (own, elsewhere, formulaic) = (places("substantive"), places("referral"), places("formulaic"))
    let visible = own.count + elsewhere.count + formulaic.count
    guard visible > 0, let first = formulaic.first ?? elsewhere.first ?? own.first else { return }
    let value = Value.object([
      .init("substantive", .number(Double(own.count))), .init("referral", .number(Double(elsewhere.count))),
      .init("formulaic", .number(Double(formulaic.count))),
      .init("substantive_share", .number(Double(own.count) / Double(visible))),
    ])
    emit(home.observation(.replyKinds, value, evidence: entries[first].evidence, by: Self.name))
  }

  /// The largest first, of equals the one that begins earlier.
  private static func isLarger(_ one: RepeatGroups.Group, _ other: RepeatGroups.Group) -> Bool {
    one.members.count != other.members.count
      ? one.members.count > other.members.count : one.members[0] < other.members[0]
  }

  private func observation(of group: RepeatGroups.Group, _ home: PortalHome) -> Observation {
    let first = entries[group.members[0]]
    let value = Value.object([
      .init("replies", .number(Double(group.members.count))),
      .init("word_for_word", .number(Double(group.wordForWord))),
      .init("text", .text(Quote.bounded(first.reply ?? "") ?? "")),
    ])
    return home.observation(.repeatedReply, value, evidence: first.evidence, by: Self.name)
  }
}

extension CalendarDate {
  /// Days from Monday to Friday after this day up to and with a later one; holidays are not known.
  func workingDays(until later: CalendarDate) -> Int {
    let days = days(until: later)
    // Day 0 of `dayNumber`, 0000-03-01, was a Wednesday.
    return (days / 7) * 5
      + (0..<max(0, days % 7)).count { offset in (dayNumber + days - offset + 2) % 7 < 5 }
  }
}
