import AssessmentModel

/// Finds the number of a named service hotline.
struct Hotlines: PageExtractor {
  static let name = "Hotlines"
  static let properties: [Property] = [.hotline]
  static let numbers = PhraseGroup("hotline number", ["12345"])
  static let words = PhraseGroup(
    "hotline", ["服务热线", "咨询热线", "便民热线", "政务热线", "服务电话", "客服热线", "客服电话", "市民热线", "统一热线", "热线电话", "12333"])
  static let phrases = [numbers, words]

  func observations(in reading: PageReading) -> [Observation] {
    if let (number, offer) = printed(reading) ?? inPictures(reading) {
      return [reading.observation(.hotline, .text(number), at: offer.element, quote: offer.quote, by: Self.name)]
    }
    return reading.showsSiteFrame ? [reading.observation(.hotline, .null, by: Self.name)] : []
  }

  /// The first number in the text; one with its area code goes before the bare five digits.
  private func printed(_ reading: PageReading) -> (String, Offer)? {
    let page = reading.page
    var best: (number: String, offer: Offer)?
    for hit in reading.textHits.hits(of: Self.numbers) + reading.textHits.hits(of: Self.words) {
      guard let offer = line(at: hit, page), let number = Self.number(in: offer.quote, page.text, hit) else { continue }
      if number.contains("-") { return (number, offer) }
      if best == nil { best = (number, offer) }
    }
    return best.map { ($0.number, $0.offer) }
  }

  private func inPictures(_ reading: PageReading) -> (String, Offer)? {
    for hit in reading.attributeHits.hits(of: Self.numbers) {
      guard let offer = reading.offer(inAttribute: hit, true), let element = offer.element else { continue }
      guard reading.page.element(element, is: .img), let number = Self.number(in: offer.quote) else { continue }
      return (number, offer)
    }
    return nil
  }
}

extension Hotlines {
  /// The line around a hit, where it is a label or a link and not a piece of news about the hotline.
  private func line(at hit: PhraseHit, _ page: PageContent) -> Offer? {
    guard let element = page.innermostElement(at: hit.start), !page.isTitleOrOption(element) else { return nil }
    let line = page.lineRange(around: hit.start)
    let start = max(line.lowerBound, page.character(atOrBefore: hit.start - 45))
    let end = min(line.upperBound, page.character(atOrBefore: hit.end + 45))
    guard line.count <= 240, start < end else { return nil }
    if let control = page.control(around: element), page.textRange(of: control).count > 48 { return nil }
    if line.count > 160, !isFooter(element, page) { return nil }
    let quote = page.line(in: start..<end)
    let talk: [StaticString] = ["数据分析", "办理情况", "月报", "周报", "通报", "诉求分析", "解读", "《", "接到", "召开", "调研"]
    return Array(quote.utf8)[...].holds(anyOf: talk) ? nil : Offer(phrase: hit.phrase, element: element, quote: quote)
  }

  private func isFooter(_ element: Int, _ page: PageContent) -> Bool {
    page.isMarked(element, by: ["foot", "bottom", "copyright"], upTo: 6)
  }

  /// The number with its area code as printed: the run of digits, hyphens and brackets that holds it.
  static func number(in quote: String, _ text: [UInt8], _ hit: PhraseHit) -> String? {
    if text[hit.start] &- 0x30 < 10 {
      guard let number = run(text, from: hit.start), isHotline(number) || isCalledHotline(hit, text),
        !isFiling(hit, text)
      else { return nil }
      return bounded(number)
    }
    // The number follows the words within a few characters.
    var position = hit.end
    while position < min(text.count, hit.end + 24), text[position] != 0x0A {
      if text[position] &- 0x30 < 10 { return run(text, from: position).flatMap(bounded) }
      position += 1
    }
    return nil
  }

  static func number(in quote: String) -> String? {
    let bytes = Array(quote.utf8)
    return bytes.firstIndex { $0 &- 0x30 < 10 }.flatMap { run(bytes, from: $0) }.flatMap(bounded)
  }

  private static func run(_ text: [UInt8], from offset: Int) -> String? {
    var start = offset
    while start > 0, isPart(text[start - 1]) { start -= 1 }
    var end = offset
    while end < text.count, isPart(text[end]) { end += 1 }
    while end > start, text[end - 1] == 0x2D { end -= 1 }
    while start < end, text[start] == 0x2D { start += 1 }
    start = bracketedCode(before: start, in: text) ?? start
    return start < end ? String(decoding: text[start..<end], as: UTF8.self) : nil
  }

  /// True for the five digits, an area code before them or nothing: 0517-86812345 is a number of some office, 123450 a
  /// postcode.
  private static func isHotline(_ number: String) -> Bool {
    let digits = number.filter(\.isNumber)
    guard digits.hasSuffix("12345") || digits.hasSuffix("12333") else { return false }
    let before = digits.dropLast(5)
    return before.isEmpty || (before.hasPrefix("0") && before.count <= 4)
  }

  /// True for the number of a filing: 冀ICP备12345678号, 公网安备 12345678901234号.
  private static func isFiling(_ hit: PhraseHit, _ text: [UInt8]) -> Bool {
    var start = hit.start
    while start > 0, isPart(text[start - 1]) || text[start - 1] == 0x20 { start -= 1 }
    return text[max(0, start - 6)..<start].holds(anyOf: ["备", "备案号"])
  }

  /// True where 热线 stands before the number that a hit is part of: the label makes any number one.
  private static func isCalledHotline(_ hit: PhraseHit, _ text: [UInt8]) -> Bool {
    var start = hit.start
    while start > 0, isPart(text[start - 1]) { start -= 1 }
    return text[max(0, start - 12)..<start].holds(anyOf: ["热线"])
  }

  /// Where an area code in brackets begins, right before a number.
  private static func bracketedCode(before number: Int, in text: [UInt8]) -> Int? {
    for (open, close) in [("(", ")"), ("（", "）")] {
      guard text[..<number].suffix(close.utf8.count).elementsEqual(close.utf8) else { continue }
      let end = number - close.utf8.count
      let digits = text[..<end].suffix(4).reversed().prefix { $0 &- 0x30 < 10 }.count
      let start = end - digits - open.utf8.count
      if digits >= 3, start >= 0, text[start...].starts(with: open.utf8) { return start }
    }
    return nil
  }

  private static func isPart(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte == 0x2D }

  /// Hotlines have five digits, an area code before them, or begin with 400 or 800; a date or a mobile number is none.
  private static func bounded(_ number: String) -> String? {
    let digits = number.utf8.filter { $0 &- 0x30 < 10 }
    guard (5...12).contains(digits.count) else { return nil }
    if digits.count == 11, digits[0] == 0x31 { return nil }
    return digits.count == 6 ? nil : number
  }
}

extension PageContent {
  /// The start of the character that an offset of the text falls into.
  func character(atOrBefore offset: Int) -> Int {
    var offset = max(0, min(offset, text.count))
    while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
