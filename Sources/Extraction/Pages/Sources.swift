import AssessmentModel

/// The body or paper that the content comes from, as readers see it.
struct Sources: PageExtractor {
  static let name = "Sources"
  static let properties: [Property] = [.source]

  /// Labels of sources first; from `发布机构` on they name the issuing body, which stands in where no source is given.
  static let labels = PhraseGroup(
    "source.labels",
    [
      "来源", "信息来源", "文章来源", "稿件来源", "稿源", "来源单位", "新闻来源", "信息提供", "供稿单位", "供稿", "转载来源", "来 源", "出处", "文章出处", "转自",
      "消息来源", "内容来源", "来稿单位", "投稿单位", "供稿部门",
      "发布机构", "发布单位", "发布机关", "公开机构", "发文机关", "发文单位", "发布部门", "公开单位", "责任部门", "制发机关", "发文机构",
    ])
  static let phrases = [labels, SpacedBylines.signs]
  private static let firstBodyLabel = 20

  private static let typesWithoutSource: Set<String> = [
    "home", "list", "service_hall", "service_list", "service_guide", "letter_list", "interaction_index", "search",
    "login", "map", "letter_form", "application", "other",
  ]

  func observations(in reading: PageReading) -> [Observation] {
    guard !Self.typesWithoutSource.contains(reading.pageType ?? ""),
      let (value, element) = Self.written(behindLabel: true, in: reading) ?? Self.shown(in: reading)
        ?? Self.written(behindLabel: false, in: reading)
    else { return [reading.observation(.source, .null, by: Self.name)] }
    return [reading.observation(.source, .text(value), at: element, quote: value, by: Self.name)]
  }

  /// The name beside the label, and its element.
  private static func shown(in reading: PageReading) -> (String, Int?)? {
    guard let found = labelled(in: reading) else { return nil }
    let value = completed(text(of: found, in: reading), by: reading.meta[.source])
    return isName(value) ? (value, reading.page.innermostElement(at: found.value.lowerBound)) : nil
  }

  /// The name that a script writes behind a label that stands on the page, or together with its label.
  private static func written(behindLabel: Bool, in reading: PageReading) -> (String, Int?)? {
    let found =
      behindLabel
      ? WrittenLabels.behindLabel(labels, in: reading)
      : WrittenLabels.withLabel(labels, in: reading).map { ($0.text, $0.element) }
    return found.flatMap { isName($0.0) ? ($0.0, $0.1) : nil }
  }

  /// The first labelled source with a value, else the first labelled body.
  static func labelled(in reading: PageReading) -> BylineValue? {
    let headline = reading.headline?.offset ?? 0
    let values = reading.bylineValues(labels).filter {
      !$0.value.isEmpty && isNearTop($0, headline, reading) && !isSentence($0.value, in: reading)
        && !reading.isInListedRow($0.start)
    }
    if let date = PublicationDates.labelled(in: reading) {
      let line = reading.text.line(at: date.start)
      let near = values.first { $0.label < firstBodyLabel && abs(reading.text.line(at: $0.start) - line) <= 3 }
      if let near { return near }
    }
    return values.first { $0.label < firstBodyLabel && $0.start >= headline } ?? values.first {
      $0.label >= firstBodyLabel
    }
      ?? values.first
  }

  /// A value that goes on to a full stop is part of a sentence.
  private static func isSentence(_ value: Range<Int>, in reading: PageReading) -> Bool {
    value.count > 400 || PlainText.holds(reading.page.line(in: value), "。")
  }

  /// A source inside the story's text, such as 资金来源：, is none: it stands far below the headline.
  private static func isNearTop(_ value: BylineValue, _ headline: Int, _ reading: PageReading) -> Bool {
    guard headline > 0, value.start > headline else { return true }
    return reading.text.line(at: value.start) - reading.text.line(at: headline) < 16
      || value.start > reading.page.text.count / 2
  }

  /// The text of the link where the value opens with one, else the value.
  private static func text(of found: BylineValue, in reading: PageReading) -> String {
    let page = reading.page
    if let element = page.innermostElement(at: found.value.lowerBound), page.element(element, is: .a) {
      return PlainText.trimmed(page.line(of: element))
    }
    return PlainText.trimmed(page.line(in: found.value))
  }

  /// A source that the page cuts short is read on in the meta tag.
  private static func completed(_ shown: String, by meta: String?) -> String {
    for end in ["...", "…", "……"] where shown.hasSuffix(end) {
      let opening = shown.dropLast(end.count)
      if let meta, meta.hasPrefix(opening), !opening.isEmpty { return meta }
    }
    return shown
  }

  private static func isName(_ text: String) -> Bool {
    (2...120).contains(text.count) && text.unicodeScalars.contains { $0.properties.isAlphabetic }
      && !["{{", "${", "<%"].contains { PlainText.holds(text, $0) } && !["无", "暂无", "null", "undefined"].contains(text)
  }
}
