import AssessmentModel

/// When the page's own content was published, as readers see it.
///
/// A date beside a label that says so wins over a bare date under the headline, and that over a date beside a label that
/// may mean much. Clocks, dates of the story and dates of other items do not count, nor does a meta tag that the page
/// does not show.
struct PublicationDates: PageExtractor {
  static let name = "PublicationDates"
  static let properties: [Property] = [.published]

  /// The telling labels first; from `更新时间` on they say less.
  static let labels = PhraseGroup(
    "published.labels",
    [
      "发布时间", "发布日期", "发表时间", "发表日期", "时间发布", "发布于", "公开日期", "公开时间", "公布日期", "公布时间", "刊发时间", "发文时间",
      "发稿时间", "信息时间", "公示时间", "发稿日期", "刊登时间", "刊登日期", "登载时间", "登载日期", "编发时间", "发表于", "发布", "上载日期", "上载时间", "更新时间",
      "更新日期", "日期", "时间",
      "更新于", "上传时间", "上传日期", "录入时间", "添加时间", "编辑时间", "生成日期", "生成时间",
      "发文日期",
    ])
  static let phrases = [labels]
  private static let firstWeakLabel = 25

  /// Types of pages that list other content or hold none of their own.
  private static let typesWithoutDate: Set<String> = [
    "home", "list", "service_hall", "service_list", "letter_list", "interaction_index", "search", "login", "map",
    "letter_form", "application",
  ]

  func observations(in reading: PageReading) -> [Observation] {
    guard let found = Self.date(in: reading) else {
      guard let written = Self.written(in: reading) else {
        return [reading.observation(.published, .null, by: Self.name)]
      }
      return [
        reading.observation(
          .published, .date(written.date), at: written.element, quote: written.text, by: Self.name)
      ]
    }
    let line = reading.text.lines[min(reading.text.line(at: found.start), reading.text.lines.count - 1)]
    let element = reading.page.innermostElement(at: found.start)
    return [
      reading.observation(
        .published, .date(found.date), at: element, quote: reading.page.line(in: line), by: Self.name)
    ]
  }

  /// The line that names date or source, by which an article is known; nil where no label and no dated line is there.
  static func byline(in reading: PageReading) -> Int? {
    if let labelled = labelled(in: reading) { return reading.text.line(at: labelled.start) }
    if let source = Sources.labelled(in: reading) { return reading.text.line(at: source.start) }
    return nil
  }

  /// The date that readers see, on a page whose type has one.
  static func shown(in reading: PageReading) -> CalendarDate? {
    date(in: reading)?.date
  }

  private static func date(in reading: PageReading) -> WrittenDate? {
    guard !typesWithoutDate.contains(reading.pageType ?? "") else { return nil }
    let labels = labelledDates(in: reading)
    return labels.strong ?? bare(below: reading.headline, in: reading) ?? labels.weak
  }

  /// The date that a script writes together with a telling label.
  private static func written(in reading: PageReading) -> (date: CalendarDate, text: String, element: Int)? {
    guard !typesWithoutDate.contains(reading.pageType ?? ""),
      let found = WrittenLabels.withLabel(labels, in: reading), found.label < firstWeakLabel,
      let date = ChineseDates.dates(in: Array(found.text.utf8)).first
    else { return nil }
    return (date.date, found.text, found.element)
  }

  /// The date beside the best label.
  static func labelled(in reading: PageReading) -> WrittenDate? {
    let labels = labelledDates(in: reading)
    return labels.strong ?? labels.weak
  }

  /// The first date beside a telling label, and beside another; labels after the headline before those above it.
  private static func labelledDates(in reading: PageReading) -> (strong: WrittenDate?, weak: WrittenDate?) {
    let headline = reading.headline?.offset ?? 0
    var above: WrittenDate?
    var strong: WrittenDate?
    var weak: WrittenDate?
    for label in (reading.bylineValues(labels) + unmarkedLabels(in: reading)).sorted(by: { $0.start < $1.start }) {
      guard let date = date(opening: label.value, in: reading), !reading.isInListedRow(label.start) else { continue }
      if label.label < firstWeakLabel {
        if label.start >= headline { strong = strong ?? date } else { above = above ?? date }
      } else if isPlausible(label, headline: headline, in: reading) {
        weak = weak ?? date
      }
    }
    return (strong ?? above, weak)
  }

  /// The date that a value begins with; eight digits in a row are one here.
  private static func date(opening value: Range<Int>, in reading: PageReading) -> WrittenDate? {
    if let date = reading.text.dates(in: value).first {
      let before = reading.page.text[value.lowerBound..<date.start]
      return date.form != .box && PlainText.letters(in: before) == 0 ? date : nil
    }
    let digits = reading.page.text[value].prefix { $0 &- 0x30 < 10 }
    return ChineseDates.compact(digits).map {
      WrittenDate(date: $0, start: digits.startIndex, end: digits.endIndex, form: .full, hasTime: false)
    }
  }

  /// Labels that a date follows without a colon: 发布于 2020-03-05.
  private static func unmarkedLabels(in reading: PageReading) -> [BylineValue] {
    reading.textHits.hits(of: labels).compactMap { hit in
      let start = reading.skipSpaces(hit.end)
      guard reading.text.isVisible(hit.start), reading.standsFree(hit.start),
        PlainText.letters(in: reading.page.text[reading.page.lineRange(around: hit.start)]) < 60,
        let date = reading.text.dates(in: start..<min(start + 1, reading.page.text.count)).first
      else { return nil }
      return BylineValue(label: hit.phrase, start: hit.start, value: date.start..<date.end)
    }
  }

  /// 时间 and 日期 label many things: right below the headline, or before any long line, they date the page.
  private static func isPlausible(_ label: BylineValue, headline: Int, in reading: PageReading) -> Bool {
    let line = reading.text.line(at: label.start)
    guard label.start >= headline else { return false }
    let first = headline > 0 ? reading.text.line(at: headline) + 1 : max(0, line - 4)
    return line - first < 12 && !hasStory(from: first, to: line, in: reading)
  }

  /// The first date between headline and story that opens a line, ends the headline's or stands in the byline.
  static func bare(below headline: Headline?, in reading: PageReading) -> WrittenDate? {
    guard let offset = headline?.offset, let text = headline?.text else { return nil }
    let first = reading.text.line(at: offset)
    for index in first..<max(first, min(first + 11, reading.text.lines.count)) {
      let line = reading.text.lines[index]
      for date in reading.text.dates(in: line) where date.form != .box && reading.text.isVisible(date.start) {
        let before = PlainText.letters(in: reading.page.text[line.lowerBound..<date.start])
        let after = PlainText.letters(in: reading.page.text[date.end..<line.upperBound])
        let said = index == first ? PlainText.letters(in: text.utf8) : 0
        let isByline = index > first && before < 60 && isBylineOf(line, in: reading)
        guard before == said || isByline, after < 60, !isLinked(date, in: reading) else { continue }
        let isOther = isValueOfOtherLabel(index, in: reading) || isOfRow(date, index, in: reading)
        if index == first || !isOther { return date }
      }
      if index > first, hasStory(from: index, to: index + 1, in: reading) { return nil }
    }
    return nil
  }

  /// True for a date of a row: in a list of links with dates, or below a long link.
  private static func isOfRow(_ date: WrittenDate, _ index: Int, in reading: PageReading) -> Bool {
    let above = reading.text.lines[index - 1]
    if PlainText.letters(in: reading.page.text[above]) >= 8,
      let element = reading.page.innermostElement(at: above.lowerBound), Headlines.isLink(element, in: reading.page)
    {
      return true
    }
    return reading.lists.contains { list in
      list.dated >= 2 && list.items.count(where: \.hasLink) >= 2
        && list.items.contains { reading.page.textRange(of: $0.element).contains(date.start) }
    }
  }

  /// True for a line below one that ends in a colon and is no label of a publication, such as 开始时间.
  private static func isValueOfOtherLabel(_ index: Int, in reading: PageReading) -> Bool {
    let line = PlainText.trimmed(reading.page.line(in: reading.text.lines[index - 1]))
    guard let colon = line.last, ":：∶︰".contains(colon), line.count <= 12 else { return false }
    return !labels.phrases.contains(PlainText.trimmed(line.dropLast()))
  }

  /// True where a line of more than sixty letters without a byline label stands in that range of lines.
  private static func hasStory(from first: Int, to last: Int, in reading: PageReading) -> Bool {
    guard first < last else { return false }
    return reading.text.lines[first..<min(last, reading.text.lines.count)].contains { line in
      PlainText.letters(in: reading.page.text[line]) > 60 && reading.text.isVisible(line.lowerBound)
        && !isSourceLine(line, in: reading)
    }
  }

  /// True for a line that names a source, an author or how often it was read.
  private static func isBylineOf(_ line: Range<Int>, in reading: PageReading) -> Bool {
    isSourceLine(line, in: reading)
      || reading.page.text[line].holds(anyOf: ["作者：", "作者:", "编辑：", "编辑:", "浏览", "阅读", "点击", "字体", "字号"])
  }

  private static func isSourceLine(_ line: Range<Int>, in reading: PageReading) -> Bool {
    reading.textHits.hits(of: Sources.labels).contains { line.contains($0.start) }
  }

  private static func isLinked(_ date: WrittenDate, in reading: PageReading) -> Bool {
    reading.page.innermostElement(at: date.start).map { Headlines.isLink($0, in: reading.page) } ?? false
  }
}
