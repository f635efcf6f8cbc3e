import AssessmentModel

/// The headline of a page's content, and where it stands.
struct Headline: Sendable {
  let text: String
  /// Where the text was found; nil where only the head of the page says it.
  let offset: Int?
  let element: Int?
}

/// Finds headlines in the lines of a page.
enum Headlines {
  static let crumbs = PhraseGroup(
    "headline.crumbs", ["当前位置", "您的位置", "所在位置", "当前的位置", "现在的位置", "你的位置", "您现在的位置", "位置："])

  /// The headline of an article: the visible line that the meta tag or the title element repeats, else the line above the
  /// byline.
  static func ofArticle(_ reading: PageReading, byline: Int?) -> Headline? {
    if let said = reading.meta[.articleTitle] {
      if let found = line(saying: said, in: reading) ?? cell(saying: said, in: reading) { return found }
    }
    if let title = reading.title, let found = line(opening: title, in: reading) { return found }
    if let byline, let found = beside(byline, in: reading) { return found }
    guard let said = reading.meta[.articleTitle] else { return overDate(reading) }
    return Headline(text: said, offset: nil, element: reading.meta.element(of: .articleTitle))
  }

  /// The headline on the byline's own line, above or below it; below first where the byline is one of several facts.
  private static func beside(_ byline: Int, in reading: PageReading) -> Headline? {
    if let found = opening(of: byline, in: reading) { return found }
    if isAmongFacts(byline, in: reading) {
      return heading(overFacts: byline, in: reading) ?? heading(below: byline, in: reading)
        ?? factName(around: byline, in: reading) ?? lineAbove(byline, in: reading)
    }
    return lineAbove(byline, in: reading) ?? heading(below: byline, in: reading)
  }

  /// The name of a column: the block title beside the breadcrumb, the breadcrumb's end, the meta tag, the title element.
  static func ofColumn(_ reading: PageReading) -> Headline? {
    if let crumb = breadcrumb(reading) {
      return titleBeside(crumb.line, earlier: crumb.earlier, in: reading) ?? crumb.headline ?? ofHead(reading)
    }
    if let heading = heading(reading) { return heading }
    guard let entry = activeEntry(reading), !entry.text.contains("首") else {
      return titleBlock(reading) ?? ofHead(reading)
    }
    // A block title that shares its words with the entry says the same in full.
    if let block = titleBlock(reading), block.text.contains(entry.text.suffix(2)) { return block }
    return entry
  }

  /// True where a line holds a date or a label of a source.
  private static func hasByline(_ line: Range<Int>, in reading: PageReading) -> Bool {
    !reading.text.dates(in: line).isEmpty
      || reading.textHits.hits(of: Sources.labels).contains { line.contains($0.start) }
  }

  /// The cell with that text, in tables of facts that name the document.
  private static func cell(saying text: String, in reading: PageReading) -> Headline? {
    let wanted = PlainText.key(text)
    for line in reading.text.lines where line.count > text.utf8.count && reading.page.text[line].contains(0x09) {
      for cell in reading.page.text[line].split(separator: 0x09) where cell.count < text.utf8.count * 2 + 20 {
        guard PlainText.key(String(decoding: cell, as: UTF8.self)) == wanted else { continue }
        return headline(cell.startIndex..<cell.endIndex, in: reading)
      }
    }
    return nil
  }

  /// The first line with that text that is not part of a link.
  static func line(saying text: String, in reading: PageReading) -> Headline? {
    let wanted = PlainText.key(text)
    guard let lead = firstLetter(of: wanted), wanted.count >= 2 else { return nil }
    for (index, line) in reading.text.lines.enumerated() where reading.text.isVisible(line.lowerBound) {
      guard firstLetter(of: line, in: reading.page.text) == lead, line.count < text.utf8.count * 2 + 60 else {
        continue
      }
      let key = PlainText.key(reading.page.line(in: line))
      if key == wanted, let found = headline(line, in: reading) { return found }
      // The byline on the headline's own line.
      if key.hasPrefix(wanted), wanted.count >= 5, hasByline(line, in: reading), let found = headline(line, in: reading)
      {
        return Headline(text: PlainText.trimmed(text), offset: found.offset, element: found.element)
      }
      guard wanted.hasPrefix(key) else { continue }
      if let found = brokenHeadline(line, saying: wanted, in: reading) { return found }
      // A long headline broken into two lines.
      guard key.count * 3 > wanted.count, index + 1 < reading.text.lines.count else { continue }
      let both = line.lowerBound..<reading.text.lines[index + 1].upperBound
      if PlainText.key(reading.page.line(in: both)) == wanted, let found = headline(both, in: reading) { return found }
    }
    return nil
  }

  /// The longest line that the title element begins with, at least five letters of it, that is no link and no site name.
  private static func line(opening title: TitleElement, in reading: PageReading) -> Headline? {
    let whole = PlainText.key(title.text)
    guard let lead = firstLetter(of: whole) else { return nil }
    if let part = title.parts.first, part.count >= 8, !SiteNames.soundsLikeSite(part),
      let found = line(saying: part, in: reading)
    {
      return found
    }
    if let found = heading(amongPartsOf: title, in: reading) { return found }
    let site = reading.meta[.siteName].map { PlainText.key($0) }
    var best: (key: String, line: Range<Int>)?
    for line in reading.text.lines where line.count < title.text.utf8.count + 40 && line.count >= 12 {
      guard firstLetter(of: line, in: reading.page.text) == lead, reading.text.isVisible(line.lowerBound) else {
        continue
      }
      let text = reading.page.line(in: line)
      let key = PlainText.key(text)
      guard key.count >= 5, key.count > best?.key.count ?? 0, whole.hasPrefix(key), key != site,
        !SiteNames.soundsLikeSite(PlainText.trimmed(text)), headline(line, in: reading) != nil
      else { continue }
      best = (key, line)
    }
    return best.flatMap { headline($0.line, in: reading) }
  }

  /// A heading on the page that one of the title's parts repeats, whichever order the parts stand in.
  private static func heading(amongPartsOf title: TitleElement, in reading: PageReading) -> Headline? {
    for part in title.parts where part.count >= 4 && !SiteNames.soundsLikeSite(part) {
      guard let found = line(saying: part, in: reading), let element = found.element,
        isTitle(element, in: reading.page)
      else { continue }
      return found
    }
    return nil
  }

  /// The line above the first words on a leader's duties: the leader's name.
  static func ofLeader(_ reading: PageReading) -> Headline? {
    if let name = leaderInTitle(reading) { return name }
    let hits = reading.textHits.hits(of: PageTypes.leaders)
    guard hits.count >= 2, let first = hits.first(where: { reading.text.isVisible($0.start) }) else { return nil }
    return lineAbove(reading.text.line(at: first.start), in: reading)
  }

  /// The one element that stands before the byline on the byline's own line.
  private static func opening(of byline: Int, in reading: PageReading) -> Headline? {
    guard reading.text.lines.indices.contains(byline) else { return nil }
    let line = reading.text.lines[byline]
    let start = reading.skipSpaces(line.lowerBound)
    let labels = reading.textHits.hits(of: Sources.labels) + reading.textHits.hits(of: PublicationDates.labels)
    guard let label = labels.map(\.start).filter(line.contains).min(), label > start,
      let element = reading.page.innermostElement(at: start), !isLink(element, in: reading.page)
    else { return nil }
    let own = reading.page.textRange(of: element)
    guard own.lowerBound == start, own.upperBound <= label, PlainText.letters(in: reading.page.text[own]) >= 8,
      PlainText.letters(in: reading.page.text[own.upperBound..<label]) == 0, isCandidate(own, in: reading)
    else { return nil }
    return headline(own, in: reading)
  }

  /// The line above a byline, controls and sub-headlines between them left out.
  private static func lineAbove(_ byline: Int, in reading: PageReading) -> Headline? {
    guard !isBelowStory(byline, in: reading) else { return nil }
    for index in stride(from: byline - 1, through: max(0, byline - 4), by: -1) {
      let line = reading.text.lines[index]
      guard reading.text.isVisible(line.lowerBound), isCandidate(line, in: reading) else { continue }
      return headline(line, in: reading)
    }
    return nil
  }

  /// True where the lines above are those of a story: then the byline closes it.
  private static func isBelowStory(_ byline: Int, in reading: PageReading) -> Bool {
    let lines = reading.text.lines[max(0, byline - 4)..<byline]
    return lines.count { (14...).contains(PlainText.letters(in: reading.page.text[$0])) } >= 3
  }

  static func isCandidate(_ line: Range<Int>, in reading: PageReading) -> Bool {
    let bytes = reading.page.text[line]
    let letters = PlainText.letters(in: bytes)
    guard (3...120).contains(letters), !bytes.contains(0x09), reading.text.dates(in: line).isEmpty else { return false }
    let hasCrumb = reading.textHits.hits(of: crumbs).contains { line.contains($0.start) }
    guard !hasCrumb, !bytes.contains(0x3E), !FactLabels.open(line, of: reading.page.text) else { return false }
    let text = reading.page.line(in: line)
    return !["来源", "字体", "字号", "浏览", "打印", "分享", "作者", "www.", "首页", "正文", "听全文"].contains { PlainText.holds(text, $0) }
  }

  static func headline(_ line: Range<Int>, in reading: PageReading) -> Headline? {
    let element = reading.page.innermostElement(at: line.lowerBound)
    if let element, isLink(element, in: reading.page) { return nil }
    // The last step of a breadcrumb may carry its arrow.
    var text = PlainText.trimmed(reading.page.line(in: line).drop { "›»> ".contains($0) })
    for label in ["标题：", "标题:"] where text.hasPrefix(label) { text = PlainText.trimmed(text.dropFirst(label.count)) }
    return Headline(text: text, offset: line.lowerBound, element: element)
  }

  static func isLink(_ element: Int, in page: PageContent) -> Bool {
    page.element(element, is: .a) || page.ancestor(of: element) { page.element($0, is: .a) } != nil
  }

  /// The first ideograph, letter or digit of a line as its bytes in one number: most lines differ from a headline here.
  private static func firstLetter(of line: Range<Int>, in text: [UInt8]) -> UInt32? {
    var index = line.lowerBound
    while index < line.upperBound {
      let byte = text[index]
      if (0xE3...0xE9).contains(byte), index + 2 < line.upperBound, !(byte == 0xE3 && text[index + 1] < 0x90) {
        return UInt32(byte) << 16 | UInt32(text[index + 1]) << 8 | UInt32(text[index + 2])
      }
      if (byte | 0x20) &- 0x61 < 26 { return UInt32(byte | 0x20) }
      if byte &- 0x30 < 10 { return UInt32(byte) }
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return nil
  }

  private static func firstLetter(of key: String) -> UInt32? {
    let bytes = Array(key.utf8)
    return firstLetter(of: bytes.indices, in: bytes)
  }
}

// Columns.
extension Headlines {
  /// The line of the breadcrumb, its last step and the steps before that.
  private static func breadcrumb(_ reading: PageReading) -> (line: Int, headline: Headline?, earlier: [String])? {
    for hit in reading.textHits.hits(of: crumbs) where reading.text.isVisible(hit.start) {
      let index = reading.text.line(at: hit.start)
      guard index < reading.text.lines.count else { continue }
      let line = reading.text.lines[index]
      let rest = PlainText.trimmed(reading.page.line(in: hit.end..<line.upperBound))
      let steps = steps(of: rest)
      let element = reading.page.innermostElement(at: hit.start)
      guard let last = steps.last(where: { !["正文", "列表", "内容", "详情页", "详情", "文章"].contains($0) }),
        last != "首页", last != "网站首页", last.count <= 30
      else { return (index, lastStep(below: index, in: reading), []) }
      let earlier = steps.prefix { $0 != last }
      return (index, Headline(text: last, offset: hit.start, element: element), Array(earlier))
    }
    return nil
  }

  /// The steps of a breadcrumb; a hyphen parts them only as an arrow, between spaces or behind the home page.
  private static func steps(of line: String) -> [String] {
    var steps = [""]
    let characters = Array(line)
    for (index, character) in characters.enumerated() {
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      let isArrow =
        character == "-"
        && (after == ">" || after == "-" || before == "-" || (before == " " && after == " ")
          || PlainText.ends(steps[steps.count - 1], with: "首页"))
      if ">»/→−:：｜|".contains(character) || isArrow {
        steps.append("")
      } else {
        steps[steps.count - 1].append(character)
      }
    }
    return steps.map { PlainText.trimmed($0) }.filter { !$0.isEmpty }
  }

  /// The end of a breadcrumb whose steps stand on lines of their own.
  private static func lastStep(below index: Int, in reading: PageReading) -> Headline? {
    guard let home = reading.page.innermostElement(at: reading.text.lines[index].lowerBound) else { return nil }
    let parent = Int(reading.page.elements[home].parent)
    let box = reading.page.textRange(of: parent >= 0 && reading.page.textRange(of: parent).count < 400 ? parent : home)
    let steps = reading.page.line(in: box).split { ">»/→".contains($0) || $0.isWhitespace }
    guard let last = steps.last.map({ PlainText.trimmed($0) }), (2...30).contains(last.count), last != "首页",
      !last.contains("位置")
    else { return nil }
    return Headline(text: last, offset: box.lowerBound, element: home)
  }

  /// A heading, or a block that is called title, at most two lines from the breadcrumb and no link; the title of a menu
  /// repeats an earlier step.
  private static func titleBeside(_ crumb: Int, earlier: [String], in reading: PageReading) -> Headline? {
    for index in [crumb - 1, crumb + 1, crumb + 2] where reading.text.lines.indices.contains(index) {
      let line = reading.text.lines[index]
      guard reading.text.isVisible(line.lowerBound), (2...30).contains(PlainText.letters(in: reading.page.text[line])),
        let element = reading.page.innermostElement(at: line.lowerBound), isTitle(element, in: reading.page),
        let found = headline(line, in: reading), !isNote(found.text), !earlier.contains(found.text)
      else { continue }
      return found
    }
    return nil
  }

  /// True for h1 to h4 and for blocks whose class says title, in the usual spellings.
  static func isTitle(_ element: Int, in page: PageContent) -> Bool {
    var current = element
    for _ in 0..<2 where current >= 0 {
      if [HTMLName.h1, .h2, .h3, .h4].contains(where: { page.element(current, is: $0) }) { return true }
      let names = page.attribute(.class, of: current)?.lowercased() ?? ""
      if PlainText.holds(names, anyOf: ["tit", "biaoti"]) { return true }
      current = Int(page.elements[current].parent)
    }
    return false
  }

  /// The first visible h1 to h3 that is no site name.
  private static func heading(_ reading: PageReading) -> Headline? {
    for name in [HTMLName.h1, .h2, .h3, .h4] {
      for element in reading.page.elements(named: name) where !reading.page.elements[element].isHidden {
        let text = PlainText.trimmed(reading.page.line(of: element))
        guard (2...60).contains(text.count), !isSite(text, reading), !isLogo(element, in: reading.page), !isNote(text)
        else { continue }
        return Headline(text: text, offset: reading.page.textRange(of: element).lowerBound, element: element)
      }
    }
    return nil
  }

  /// True for a heading that is a link in the header: the site's name over every page.
  private static func isLogo(_ heading: Int, in page: PageContent) -> Bool {
    guard page.ancestor(of: heading, where: { page.element($0, is: .header) }) != nil else { return false }
    return isLink(heading, in: page) || page.holds(.a, in: heading)
  }

  /// The first visible block whose class says title and whose text is short, the headings of link boxes left out.
  private static func titleBlock(_ reading: PageReading) -> Headline? {
    let page = reading.page
    for element in page.elements(named: .div) where !page.elements[element].isHidden {
      guard let names = page.attributeBytes(.class, of: element), says(names, "tit"),
        page.children(of: element).count <= 2,
        !page.holds(.a, in: element)
      else { continue }
      let text = firstWords(of: element, in: page)
      guard (2...30).contains(text.count), !isSite(text, reading), !isNote(text) else { continue }
      return Headline(text: text, offset: page.textRange(of: element).lowerBound, element: element)
    }
    return nil
  }

  /// Headings of what stands beside the content, and years over parts of a list.
  private static func isNote(_ text: String) -> Bool {
    RowDates.year(Array(text.utf8)[...]) != nil
      || PlainText.holds(
        text, anyOf: ["友情链接", "说明事项", "注意事项", "温馨提示", "友情提示", "填写说明", "写信须知", "来信须知", "留言须知"])
  }

  /// The text of an element up to a `small` inside it, which repeats the title in another language.
  private static func firstWords(of element: Int, in page: PageContent) -> String {
    let range = page.textRange(of: element)
    guard let small = page.elements(named: .small, in: element).first else {
      return PlainText.trimmed(page.line(in: range))
    }
    let end = page.textRange(of: small).lowerBound
    return PlainText.trimmed(page.line(in: range.lowerBound..<max(range.lowerBound, min(end, range.upperBound))))
  }

  private static func says(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    return (bytes.startIndex...bytes.endIndex - count).contains { start in
      (0..<count).allSatisfy { bytes[start + $0] | 0x20 == word.utf8Start[$0] }
    }
  }

  /// The last entry of the navigation that is marked as the one the visitor is at.
  static func activeEntry(_ reading: PageReading) -> Headline? {
    let page = reading.page
    var found: Headline?
    for link in page.elements(named: .a) where isMarked(link, in: page) && !page.elements[link].isHidden {
      let text = PlainText.trimmed(page.line(of: link))
      guard (2...12).contains(text.count) else { continue }
      found = Headline(text: text, offset: page.textRange(of: link).lowerBound, element: link)
    }
    return found
  }

  private static func isMarked(_ link: Int, in page: PageContent) -> Bool {
    [link, Int(page.elements[link].parent)].contains { element in
      guard element >= 0, let names = page.attributeBytes(.class, of: element) else { return false }
      return holdsWord(names, among: ["on", "active", "cur", "current", "hover", "selected"])
    }
  }

  /// True where one of the words of a class is among some.
  private static func holdsWord(_ names: ArraySlice<UInt8>, among words: [StaticString]) -> Bool {
    var start = names.startIndex
    while start < names.endIndex {
      let end = names[start...].firstIndex(of: 0x20) ?? names.endIndex
      let name = names[start..<end]
      if words.contains(where: { $0.withUTF8Buffer { name.elementsEqual($0) } }) { return true }
      start = end + 1
    }
    return false
  }

  /// ColumnName, else the first part of the title element that is no site name.
  private static func ofHead(_ reading: PageReading) -> Headline? {
    if let name = reading.meta[.columnName] {
      return Headline(text: name, offset: nil, element: reading.meta.element(of: .columnName))
    }
    guard let title = reading.title, let part = title.parts.first else { return nil }
    return Headline(text: part, offset: nil, element: title.element)
  }

  private static func isSite(_ text: String, _ reading: PageReading) -> Bool {
    text == reading.meta[.siteName] || SiteNames.soundsLikeSite(text)
  }
}
