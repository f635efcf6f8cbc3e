import AssessmentModel

extension Headlines {
  /// The main heading shortly below a byline, as under a document's table of facts.
  static func heading(below byline: Int, in reading: PageReading) -> Headline? {
    // The facts that follow are part of the byline.
    let lines = reading.text.lines.dropFirst(byline + 1).prefix(20)
      .filter { !isFact($0, in: reading) }
    for line in lines.prefix(6) where isCandidate(line, in: reading) {
      guard let element = reading.page.innermostElement(at: line.lowerBound), reading.text.isVisible(line.lowerBound),
        isMain(element, in: reading.page)
      else { continue }
      return brokenHeadline(line, saying: nil, in: reading) ?? headline(line, in: reading)
    }
    return nil
  }

  /// True for h1 to h3 and for short blocks that a class calls title.
  private static func isMain(_ element: Int, in page: PageContent) -> Bool {
    if [HTMLName.h1, .h2, .h3].contains(where: { page.element(element, is: $0) }) { return true }
    let isOther = [HTMLName.h4, .a].contains { page.element(element, is: $0) }
    return !isOther && isTitle(element, in: page)
      && PlainText.letters(in: page.text[page.textRange(of: element)]) >= 8
  }

  /// True for a line that is a fact, or a row of facts.
  private static func isFact(_ line: Range<Int>, in reading: PageReading) -> Bool {
    FactLabels.open(line, of: reading.page.text)
  }

  /// True where the line of a byline, or one beside it, is another fact about the document.
  static func isAmongFacts(_ byline: Int, in reading: PageReading) -> Bool {
    let lines = reading.text.lines
    guard lines.indices.contains(byline), isFact(lines[byline], in: reading) else { return false }
    return reading.page.text[lines[byline]].contains(0x09)
      || [byline - 1, byline + 1].contains { lines.indices.contains($0) && isFact(lines[$0], in: reading) }
  }

  /// A heading right above the first of the facts around a byline.
  static func heading(overFacts byline: Int, in reading: PageReading) -> Headline? {
    var first = byline
    while first > 0, isFact(reading.text.lines[first - 1], in: reading) { first -= 1 }
    guard first > 0 else { return nil }
    let line = reading.text.lines[first - 1]
    guard isCandidate(line, in: reading), reading.text.isVisible(line.lowerBound),
      let element = reading.page.innermostElement(at: line.lowerBound), isMain(element, in: reading.page)
    else { return nil }
    return headline(line, in: reading)
  }

  /// The value of 名称 or 标题 among the facts around a byline.
  static func factName(around byline: Int, in reading: PageReading) -> Headline? {
    let lines = reading.text.lines
    for line in lines[max(0, byline - 8)..<min(lines.count, byline + 9)] {
      guard let end = reading.page.text[line].firstIndex(where: { $0 == 0x09 || $0 == 0x3A || $0 == 0xEF }) else {
        continue
      }
      let label = PlainText.key(reading.page.line(in: line.lowerBound..<end))
      guard ["名称", "标题", "信息名称", "文件名称", "信息标题"].contains(label) else { continue }
      let start = reading.skipSpaces(end + (reading.page.text[end] == 0xEF ? 3 : 1))
      let rest = reading.page.text[start..<max(start, line.upperBound)].prefix { $0 != 0x09 }
      let value = rest.startIndex..<rest.endIndex
      guard PlainText.letters(in: rest) >= 6 else { continue }
      return Self.line(saying: reading.page.line(in: value), in: reading) ?? headline(value, in: reading)
    }
    return nil
  }

  /// The whole text of the heading that a line begins, where the heading has several lines.
  static func brokenHeadline(_ line: Range<Int>, saying wanted: String?, in reading: PageReading) -> Headline? {
    guard let element = reading.page.innermostElement(at: line.lowerBound) else { return nil }
    let whole = reading.page.textRange(of: element)
    guard whole.lowerBound <= line.lowerBound, whole.upperBound > line.upperBound, whole.count <= 400 else {
      return nil
    }
    let text = reading.page.line(in: whole)
    let isWanted = wanted.map { PlainText.key(text) == $0 }
    guard isWanted ?? [HTMLName.h1, .h2].contains(where: { reading.page.element(element, is: $0) }) else { return nil }
    return headline(whole, in: reading)
  }

  /// The leader's name: a heading of two to four characters that the title element repeats.
  static func leaderInTitle(_ reading: PageReading) -> Headline? {
    guard let title = reading.title else { return nil }
    for part in title.parts where (2...4).contains(part.count) && !SiteNames.soundsLikeSite(part) {
      guard !PlainText.holds(part, anyOf: ["领导", "政府", "简历", "简介", "分工", "之窗", "信息", "首页"]),
        let found = line(saying: part, in: reading), let element = found.element, isTitle(element, in: reading.page)
      else { continue }
      return found
    }
    return nil
  }

  /// The heading above the one line of the page that holds nothing but a date and has a story below.
  ///
  /// Pages that name neither source nor label and whose title only says the site are known by this alone; where several
  /// places look so, the page lists articles.
  static func overDate(_ reading: PageReading) -> Headline? {
    var found: Headline?
    for date in reading.text.dates where date.form == .full && reading.text.isVisible(date.start) {
      guard let headline = heading(over: date, in: reading) else { continue }
      guard found == nil else { return nil }
      found = headline
    }
    return found
  }

  private static func heading(over date: WrittenDate, in reading: PageReading) -> Headline? {
    let index = reading.text.line(at: date.start)
    guard index > 0, index + 1 < reading.text.lines.count, isAlone(date, on: reading.text.lines[index], in: reading)
    else { return nil }
    let lines = reading.text.lines
    let hasStory = lines[(index + 1)...].prefix(4).contains { PlainText.letters(in: reading.page.text[$0]) > 40 }
    let above = lines[index - 1]
    guard hasStory, isCandidate(above, in: reading), let element = reading.page.innermostElement(at: above.lowerBound),
      isTitle(element, in: reading.page)
    else { return nil }
    return headline(above, in: reading)
  }

  /// True where a line holds the date, at most a time of day, and no more.
  private static func isAlone(_ date: WrittenDate, on line: Range<Int>, in reading: PageReading) -> Bool {
    let before = PlainText.letters(in: reading.page.text[line.lowerBound..<date.start])
    return before == 0 && PlainText.letters(in: reading.page.text[date.end..<max(date.end, line.upperBound)]) <= 6
  }
}
