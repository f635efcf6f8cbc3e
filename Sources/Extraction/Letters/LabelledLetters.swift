import AssessmentModel

/// Reads letters whose parts carry labels: blocks one after another, one letter on a page, or a table with a head.
struct LabelledLetters {
  let reading: PageReading
  let hits: [PhraseHit]
  private var page: PageContent { reading.page }
  private var isLetterPage: Bool { reading.pageType == "letter" || reading.pageType == "letter_list" }

  func letters() -> [Letter] {
    let labels = LabelReader(page, .letter, hits + spaced())
    let grid = LetterGrid(page: page, labels: labels.labels).rows()
    if !grid.isEmpty { return grid.compactMap { letter($0, isRow: true) } }
    // Whose reply it is ends the value before it and is no part of a letter.
    let stated = labels.values().filter { $0.id != "body" }.map(withoutBareLabel)
    let values = ownValues(stated.filter { Self.hasPlace($0) })
    let columns = values.filter { ($0.column?.count ?? 0) > 0 }
    if columns.contains(where: { $0.id == "subject" || $0.id == "question" }), columns.count >= 2 {
      return rows(columns)
    }
    return blocks(values.filter { $0.column == nil })
  }

  /// Labels with space between their characters.
  private func spaced() -> [PhraseHit] {
    guard isLetterPage || reading.textHits.hits(of: SpacedLabels.signs).count >= 3 else { return [] }
    return SpacedLabels(page: page, set: .letter).hits()
  }

  /// The values without 问： and 答： of pages that answer common questions and have no letters.
  private func ownValues(_ values: [StatedValue]) -> [StatedValue] {
    if isLetterPage || values.contains(where: { $0.id == "asked" && !LetterText.isUnspecific($0.label) }) {
      return values
    }
    return values.filter { $0.label != "问" && $0.label != "答" }
  }

  /// A short word and a colon is no text of a letter but the label of something else: an empty 答复内容 has none.
  private func withoutBareLabel(_ value: StatedValue) -> StatedValue {
    guard value.column == nil, value.id == "reply" || value.id == "question", let only = value.lines.first,
      value.lines.count == 1, (2...8).contains(only.count), isFollowedByColon(only, after: value.position)
    else { return value }
    return StatedValue(
      id: value.id, label: value.label, lines: [], column: nil, hasPicture: value.hasPicture, element: value.element,
      region: value.region, position: value.position)
  }

  /// True where a line of the page from a position on is these words and a colon.
  private func isFollowedByColon(_ words: String, after position: Int) -> Bool {
    let end = min(page.text.count, position + Self.reach)
    let colons: [[UInt8]] = [[0x3A], Array("：".utf8)]
    return page.text[position..<end].split { $0 == 0x0A || $0 == 0x09 }.contains { line in
      let said = line.drop { $0 == 0x20 }
      guard said.starts(with: words.utf8) else { return false }
      let rest = said.dropFirst(words.utf8.count).filter { $0 != 0x20 }
      return colons.contains { rest.elementsEqual($0) }
    }
  }

  /// Bytes behind a label in which its value begins.
  private static let reach = 400

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
      return letter(cells.map { ($0, $0.column?[row] ?? "") }, isRow: true)
    }
  }
}

// MARK: - Blocks

extension LabelledLetters {
  /// One letter for each run of labels.
  private func blocks(_ values: [StatedValue]) -> [Letter] {
    let runs = runs(values)
    let starts = runs.compactMap { $0.first?.position }
    return runs.enumerated().compactMap { index, run in
      let own = (starts[index])..<(index + 1 < starts.count ? starts[index + 1] : page.text.count)
      var parts = run.map { ($0, $0.lines.joined(separator: "\n")) }
      // The visitor's own case has days and a state as well; a letter has its text or its page.
      guard isLetterPage || run.contains(where: { $0.id == "question" }) else {
        return letter(parts, isRow: false)
      }
      if !run.contains(where: { $0.id == "reply" }), let reply = unlabelledReply(in: run, before: own.upperBound) {
        parts.append(reply)
      }
      let others = values.map(\.position).filter { !own.contains($0) }
      return letter(parts, isRow: false, title: title(of: run, beside: others))
    }
  }

  /// The labels of each letter: a subject or question that comes again begins the next, or what stands before it in each.
  private func runs(_ values: [StatedValue]) -> [[StatedValue]] {
    func count(_ id: String) -> Int { values.count { $0.id == id } }
    let anchor = ["subject", "question", "asked", "answered"].first { count($0) > 0 } ?? "reply"
    let first = values.first?.id ?? anchor
    let begins = count(anchor) > 1 && count(first) == count(anchor) ? first : anchor
    var runs: [[StatedValue]] = []
    for value in values {
      let isNext = runs.last.map { run in value.id == begins && run.contains { $0.id == begins } } ?? true
      if isNext { runs.append([value]) } else { runs[runs.count - 1].append(value) }
    }
    return runs
  }

  /// The title of a letter without a label for it: the first line of its own block, else the page's headline.
  private func title(of run: [StatedValue], beside others: [Int]) -> String? {
    guard !run.contains(where: { $0.id == "subject" && $0.said != nil }), let first = run.first, let last = run.last
    else {
      return nil
    }
    return blockTitle(first, last, beside: others) ?? (others.isEmpty ? headline : nil)
  }

  /// The first line of the smallest block that holds all labels of a letter and text before them, but no other letter.
  private func blockTitle(_ first: StatedValue, _ last: StatedValue, beside others: [Int]) -> String? {
    var block = Int(page.elements[first.element].parent)
    for _ in 0..<8 {
      guard block > 0, !page.element(block, is: .body) else { return nil }
      let range = page.textRange(of: block)
      if others.contains(where: range.contains) { return nil }
      if range.contains(last.position), range.lowerBound < first.position {
        let line = page.lineRange(around: range.lowerBound)
        let end = min(line.upperBound, first.position)
        let title = LetterText.line(page.line(in: range.lowerBound..<max(end, range.lowerBound)))
        return LetterText.isTitle(title) ? title : nil
      }
      block = Int(page.elements[block].parent)
    }
    return nil
  }

  /// The text behind 回复时间 or in its block, where the reply itself has no label.
  private func unlabelledReply(in run: [StatedValue], before end: Int) -> (StatedValue, String)? {
    guard let answered = run.last(where: { $0.id == "answered" && $0.said != nil }), run.last?.id == "answered" else {
      return nil
    }
    let start = page.lineRange(around: answered.position).upperBound
    var block = answered.element
    for _ in 0..<4 {
      guard block > 0, !page.element(block, is: .body) else { return nil }
      let last = min(end, page.textRange(of: block).upperBound)
      if start < last {
        let lines = page.text[start..<last].split { $0 == 0x0A || $0 == 0x09 }.map {
          Filler.trimmed(String(decoding: $0, as: UTF8.self))
        }
        let said = lines.filter(LetterText.isReplyLine).joined(separator: "\n")
        return said.utf8.count >= 24 ? (answered.renamed("reply"), said) : nil
      }
      block = Int(page.elements[block].parent)
    }
    return nil
  }

  /// The page's headline stands for the subject of a single letter.
  private var headline: String? {
    guard reading.pageType == "letter" else { return nil }
    let headings = [HTMLName.h1, .h2, .h3].lazy.compactMap { page.elements(named: $0).first }.map { page.line(of: $0) }
    let heading = headings.first { LetterText.isTitle($0) }
    return heading ?? reading.headline.map(\.text).flatMap { LetterText.isTitle($0) ? $0 : nil }
  }
}

// MARK: - One letter

extension LabelledLetters {
  /// The letter of some parts; nil where they tell neither what it is about with a date or a reply, nor two dates.
  private func letter(_ parts: [(value: StatedValue, text: String)], isRow: Bool, title: String? = nil) -> Letter? {
    func text(_ id: String) -> String? {
      parts.lazy.filter { $0.value.id == id }.map(\.text).first { !Filler.saysNothing($0) }
    }
    guard let first = parts.first else { return nil }
    let question = text("question").map { LetterText.subject(of: $0) }
    var letter = Letter(
      subject: text("subject").map(LetterText.line) ?? title ?? question, element: first.value.element)
    letter.asked = asked(parts)
    letter.answered = text("answered").flatMap { ChineseDates.first(in: $0.utf8) }
    letter.state = text("state").flatMap(LetterText.state)
    reply(parts, to: &letter)
    if letter.answered == nil, !parts.contains(where: { $0.value.id == "answered" }) {
      letter.answered = signed(letter.replyText, after: letter.asked)
    }
    if letter.state == nil { letter.state = state(of: letter) }
    let tells = [letter.asked != nil, letter.answered != nil, letter.reply != nil, letter.state != nil].contains(true)
    // The year of 03-01 is not told, and the row is a letter all the same.
    guard letter.subject != nil, tells || isRow && text("asked") != nil, parts.count >= 2 else { return nil }
    return letter
  }

  /// The day under a reply that has no label for it: 县城管局　2023-11-10 on a last line of its own.
  private func signed(_ reply: String?, after asked: CalendarDate?) -> CalendarDate? {
    guard let asked, let last = reply?.split(separator: "\n").last, last.count <= 40,
      let date = ChineseDates.first(in: last.utf8), date >= asked, last.last.map({ "0123456789日".contains($0) }) == true
    else { return nil }
    return date
  }

  /// The date beside a label for it; 发布时间 and the like only where there is no other.
  private func asked(_ parts: [(value: StatedValue, text: String)]) -> CalendarDate? {
    let dates = parts.filter { $0.value.id == "asked" }.compactMap { part in
      ChineseDates.first(in: part.text.utf8).map { (label: part.value.label, date: $0) }
    }
    return (dates.first { !LetterText.isUnspecific($0.label) } ?? dates.first)?.date
  }

  /// Sets the kind of reply, of all its parts together, and the state that stands in its place.
  private func reply(_ parts: [(value: StatedValue, text: String)], to letter: inout Letter) {
    let replies = parts.filter { $0.value.id == "reply" }
    let texts = replies.map(\.text).filter { !Filler.saysNothing($0) || PlainText.holds($0, "相关信息") }
    if let only = texts.first, texts.count == 1, let state = LetterText.stateAlone(only) {
      if state == "open" { letter.reply = "none" }
      if letter.state == nil { letter.state = state }
    } else if !texts.isEmpty {
      let said = texts.joined(separator: "\n")
      letter.reply = LetterReply.kind(of: said)
      letter.replyText = said
      if letter.state == nil { letter.state = "answered" }
    } else if replies.contains(where: { PlainText.holds($0.text, "附件") }) {
      letter.state = letter.state ?? "answered"
    } else if replies.contains(where: { $0.value.column == nil }) {
      letter.reply = "none"
    }
  }

  private func state(of letter: Letter) -> String? {
    if letter.answered != nil { return "answered" }
    guard let reply = letter.reply else { return nil }
    return reply == "none" ? "open" : "answered"
  }
}
