import AssessmentModel

extension Headlines {
  /// The main heading shortly below a byline, as under a document's table of facts.
  static func heading(below byline: Int, in reading: PageReading) -> Headline? {
    for line in reading.text.lines.dropFirst(byline + 1).prefix(6) where isCandidate(line, in: reading) {
      guard let element = reading.page.innermostElement(at: line.lowerBound), reading.text.isVisible(line.lowerBound),
        [HTMLName.h1, .h2, .h3].contains(where: { reading.page.element(element, is: $0) })
      else { continue }
      return headline(line, in: reading)
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
