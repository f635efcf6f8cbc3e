import AssessmentModel

/// What a letter is about, where the page's head does not say it.
enum LetterSubjects {
  static let subjects = PhraseGroup(
    "letter.subjects", ["信件标题", "来信标题", "写信标题", "信件主题", "来信主题", "留言标题", "留言主题", "咨询标题", "问题标题"])
  static let writers = PhraseGroup("letter.writers", ["来信人", "写信人", "留言人", "提问人", "咨询人", "发件人"])

  /// The value beside 信件标题.
  static func labelled(in reading: PageReading) -> Headline? {
    for found in reading.bylineValues(subjects) {
      guard (4...120).contains(PlainText.letters(in: reading.page.text[found.value])) else { continue }
      return Headlines.headline(found.value, in: reading)
    }
    return nil
  }

  /// The line right above the one that names the writer.
  static func overWriter(in reading: PageReading) -> Headline? {
    guard let writer = reading.bylineValues(writers).first else { return nil }
    let index = reading.text.line(at: writer.start)
    guard index > 0, reading.text.lines[index].lowerBound == writer.start else { return nil }
    let above = reading.text.lines[index - 1]
    guard PlainText.letters(in: reading.page.text[above]) >= 5, reading.text.isVisible(above.lowerBound),
      Headlines.isCandidate(above, in: reading)
    else { return nil }
    return Headlines.headline(above, in: reading)
  }
}
