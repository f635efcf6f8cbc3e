import AssessmentModel

/// Reads letters whose parts carry labels: blocks one after another, one letter on a page, or a table with a head.
struct LabelledLetters {
  let reading: PageReading
  let hits: [PhraseHit]

  func letters() -> [Letter] {
    let values = LabelReader(reading.page, .letter, hits).values().filter { Self.hasPlace($0) }
    let columns = values.filter { ($0.column?.count ?? 0) > 0 }
    if columns.contains(where: { $0.id == "subject" || $0.id == "question" }), columns.count >= 2 {
      return rows(columns)
    }
    return blocks(values.filter { $0.column == nil })
  }

  /// A date label needs a date; what only looks like one is another label.
  private static func hasPlace(_ value: StatedValue) -> Bool {
    guard value.column == nil else { return true }
    if value.id == "asked" || value.id == "answered" {
      return value.said == nil || ChineseDates.first(in: value.text.utf8) != nil
    }
    return true
  }

  /// One letter for each row of a table.
  private func rows(_ columns: [StatedValue]) -> [Letter] {
    let count = columns.compactMap { $0.column?.count }.max() ?? 0
    return (0..<count).compactMap { row in
      let cells = columns.filter { $0.column.map { row < $0.count } ?? false }
      return letter(cells.map { ($0, $0.column?[row] ?? "") })
    }
  }

  /// One letter for each run of labels; a label that comes again begins the next.
  private func blocks(_ values: [StatedValue]) -> [Letter] {
    var runs: [[StatedValue]] = []
    for value in values {
      let begins =
        runs.last.map { run in run.contains { $0.id == value.id } && value.id != "reply" && value.id != "state" }
        ?? true
      if begins { runs.append([value]) } else { runs[runs.count - 1].append(value) }
    }
    return runs.compactMap { run in letter(run.map { ($0, $0.lines.joined(separator: "\n")) }) }
  }

  /// The letter of some parts; nil where they tell neither what it is about with a date or a reply, nor two dates.
  private func letter(_ parts: [(value: StatedValue, text: String)]) -> Letter? {
    func text(_ id: String) -> String? {
      parts.lazy.filter { $0.value.id == id }.map(\.text).first { !Filler.saysNothing($0) }
    }
    func date(_ id: String) -> CalendarDate? { text(id).flatMap { ChineseDates.first(in: $0.utf8) } }
    guard let first = parts.first else { return nil }
    let question = text("question").map { LetterText.subject(of: $0) }
    var letter = Letter(subject: text("subject").map(LetterText.line) ?? question, element: first.value.element)
    letter.asked = date("asked")
    letter.answered = date("answered")
    letter.replyText = text("reply")
    letter.state = text("state").flatMap(LetterText.state)
    let hasReplyLabel = parts.contains { $0.value.id == "reply" && $0.value.column == nil }
    letter.reply = text("reply").flatMap {
      LetterText.state($0) == nil || $0.count > 8 ? LetterReply.kind(of: $0) : nil
    }
    if letter.reply == nil, hasReplyLabel { letter.reply = "none" }
    if letter.state == nil { letter.state = state(of: letter) }
    if letter.subject == nil, parts.contains(where: { $0.value.id == "reply" || $0.value.id == "asked" }) {
      letter.subject = headline
    }
    let tells = [letter.asked != nil, letter.answered != nil, letter.reply != nil, letter.state != nil].filter { $0 }
      .count
    guard letter.subject != nil, tells >= 1, parts.count >= 2 else { return nil }
    return letter
  }

  private func state(of letter: Letter) -> String? {
    if letter.answered != nil { return "answered" }
    guard let reply = letter.reply else { return nil }
    return reply == "none" ? "open" : "answered"
  }

  /// The page's headline stands for the subject of a single letter.
  private var headline: String? {
    guard reading.pageType == "letter" else { return nil }
    return [HTMLName.h1, .h2, .h3].lazy.compactMap { reading.page.elements(named: $0).first }
      .map { reading.page.line(of: $0) }.first { !$0.isEmpty }
  }
}
