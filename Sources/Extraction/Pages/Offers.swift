import AssessmentModel

/// One place where a page offers something: a link, a button, a caption or a picture with a text.
struct Offer: Sendable {
  /// Which phrase of the group was met.
  let phrase: Int
  /// The element that carries it; nil for text that an inline script mounts.
  let element: Int?
  let quote: String
}

// What is offered stands in few words: a hit inside a sentence is talk about a thing, not the thing.
extension PageReading {
  /// The longest label in bytes: 18 Chinese characters.
  private static let longestLabel = 54

  /// The first offer that a test accepts, in the text, then in attributes that readers meet, then in mounted scripts.
  func offer(
    _ group: PhraseGroup, includingHidden: Bool = false, where accepts: (Offer) -> Bool = { _ in true }
  ) -> Offer? {
    for hit in textHits.hits(of: group) {
      if let offer = offer(inText: hit, includingHidden), accepts(offer) { return offer }
    }
    for hit in attributeHits.hits(of: group) {
      if let offer = offer(inAttribute: hit, includingHidden), accepts(offer) { return offer }
    }
    for hit in scriptHits.hits(of: group) {
      if let offer = offer(inScript: hit), accepts(offer) { return offer }
    }
    return nil
  }

  /// The offer at a hit in the text: its line, or the link or button around it, is short, and it is shown.
  func offer(inText hit: PhraseHit, _ includingHidden: Bool = false) -> Offer? {
    guard let innermost = page.innermostElement(at: hit.start) else { return nil }
    guard includingHidden || !page.elements[innermost].isHidden else { return nil }
    guard !page.isTitleOrOption(innermost) else { return nil }
    if let control = page.control(around: innermost) {
      let range = page.textRange(of: control)
      if range.count <= Self.longestLabel {
        return Offer(phrase: hit.phrase, element: control, quote: page.line(in: range))
      }
      return nil
    }
    if let column = columnOfWords(hit, from: innermost) { return column }
    let line = page.lineRange(around: hit.start)
    if line.count <= Self.longestLabel {
      return Offer(phrase: hit.phrase, element: innermost, quote: page.line(in: line))
    }
    guard page.isCaptionInRow(innermost, upTo: Self.longestLabel) else { return nil }
    return Offer(phrase: hit.phrase, element: innermost, quote: page.line(of: innermost))
  }

  /// The offer at a hit whose characters stand one under another, as captions beside a picture or a menu do.
  private func columnOfWords(_ hit: PhraseHit, from innermost: Int) -> Offer? {
    guard page.text[hit.start..<hit.end].contains(0x0A) else { return nil }
    var element = innermost
    while element > 0, Int(page.elements[element].textEnd) < hit.end { element = Int(page.elements[element].parent) }
    let range = page.textRange(of: element)
    guard range.count <= Self.longestLabel else { return nil }
    let quote = String(decoding: page.text[range].filter { $0 > 0x20 }, as: UTF8.self)
    return Offer(phrase: hit.phrase, element: element, quote: quote)
  }

  /// The offer at a hit in an attribute that readers see or hear: `alt`, `title`, `value`, `placeholder`, `aria-label`.
  func offer(inAttribute hit: PhraseHit, _ includingHidden: Bool = false) -> Offer? {
    guard let index = page.attributeIndex(at: hit.start) else { return nil }
    let attribute = page.attributes[index]
    guard AttributeName.seen.contains(where: { $0.rawValue == attribute.name }) else { return nil }
    let length = Int(attribute.end - attribute.start)
    guard length <= Self.longestLabel, let element = page.element(ofAttribute: index) else { return nil }
    guard includingHidden || !page.elements[element].isHidden, !page.element(element, is: .meta) else { return nil }
    guard !page.element(element, is: .link), !page.element(element, is: .option) else { return nil }
    let value = page.attributeBytes[Int(attribute.start)..<Int(attribute.end)]
    return Offer(phrase: hit.phrase, element: element, quote: String(decoding: value, as: UTF8.self))
  }

  /// The offer at a hit in an inline script: text of markup that the script mounts, or what its pictures are called.
  func offer(inScript hit: PhraseHit) -> Offer? {
    let bytes = page.scriptBytes
    var start = hit.start
    while start > 0, hit.start - start < 90, !Self.endsMarkupText(bytes[start - 1]) { start -= 1 }
    var end = hit.end
    while end < bytes.count, end - hit.end < 90, !Self.endsMarkupText(bytes[end]) { end += 1 }
    guard start > 0, end < bytes.count, end - start <= Self.longestLabel, isInMarkup(start) else { return nil }
    let quote = bytes[start..<end].drop { $0 <= 0x20 }
    return Offer(phrase: hit.phrase, element: nil, quote: String(decoding: quote, as: UTF8.self))
  }

  /// True right behind a tag, or in a tag's attribute that readers meet; white space, quotes and plus signs may stand between.
  private func isInMarkup(_ start: Int) -> Bool {
    let bytes = page.scriptBytes
    let before = bytes[max(0, start - 160)..<start]
    guard let mark = before.lastIndex(where: { $0 == 0x3C || $0 == 0x3E }) else { return false }
    let between = bytes[mark + 1..<start]
    if bytes[mark] == 0x3E {
      let isArrow = mark > 0 && bytes[mark - 1] == 0x3D
      return !isArrow && between.allSatisfy { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 || $0 == 0x2B || $0 == 0x5C }
    }
    return between.suffix(12).holds(anyOf: ["alt=", "title=", "label="])
  }

  /// `<`, `>`, quotes, semicolons, braces and line ends: where text inside markup in a script must end.
  private static func endsMarkupText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3C, 0x3E, 0x22, 0x27, 0x3B, 0x7B, 0x7D, 0x0A, 0x0D: return true
    default: return false
    }
  }

  /// A shown picture link whose address names what it leads to, where no words do: its own file's or the link's.
  func picture(_ group: PhraseGroup) -> Offer? {
    for hit in attributeHits.hits(of: group) {
      guard let index = page.attributeIndex(at: hit.start), let element = page.element(ofAttribute: index) else {
        continue
      }
      let attribute = page.attributes[index]
      let isAddress = attribute.name == AttributeName.src.rawValue || attribute.name == AttributeName.href.rawValue
      guard isAddress, page.element(element, is: .img) || page.element(element, is: .a),
        page.control(around: element) != nil
      else { continue }
      let value = page.attributeBytes[Int(attribute.start)..<Int(attribute.end)]
      return Offer(phrase: hit.phrase, element: element, quote: String(decoding: value, as: UTF8.self))
    }
    return nil
  }

  /// The observation of a flag: true at an offer, false where the page shows its own frame, else nothing.
  func flag(_ property: Property, _ offer: Offer?, by name: String) -> [Observation] {
    if let offer { return [observation(property, .flag(true), at: offer.element, quote: offer.quote, by: name)] }
    return showsSiteFrame ? [observation(property, .flag(false), by: name)] : []
  }
}

extension AttributeName {
  /// Attributes whose values reach readers.
  static let seen: [AttributeName] = [.alt, .title, .value, .placeholder, .ariaLabel]
}
