import AssessmentModel

/// What the site says it is: name, site identifier, ICP filing and police filing.
struct SiteIdentity: PageExtractor {
  static let name = "SiteIdentity"
  static let properties: [Property] = [.siteName, .siteCode, .icp, .policeRecord]

  static let codes = PhraseGroup("identity.code", ["网站标识码", "标识码", "政府网站标识码", "标识编码", "网站识别码"])
  static let icp = PhraseGroup("identity.icp", ["icp备", "icp证"])
  static let police = PhraseGroup("identity.police", ["公网安备", "公网备", "公安备案", "公安网安备", "公安网备"])
  static let owners = PhraseGroup("identity.owners", ["版权所有", "主办单位", "主办", "网站主办", "copyright"])
  static let phrases = [codes, icp, police, owners]

  func observations(in reading: PageReading) -> [Observation] {
    [name(in: reading), code(in: reading), filing(in: reading, .icp), filing(in: reading, .policeRecord)]
  }
}

// The name.
extension SiteIdentity {
  /// The meta tag, else the part of the title element that names a site, else what the page's head welcomes to, else the
  /// owner named in the footer, else what the logo says.
  private func name(in reading: PageReading) -> Observation {
    if let name = reading.meta[.siteName] {
      return reading.observation(
        .siteName, .text(name), at: reading.meta.element(of: .siteName), quote: name, by: Self.name)
    }
    if let title = reading.title, let name = title.siteName {
      return reading.observation(.siteName, .text(name), at: title.element, quote: title.text, by: Self.name)
    }
    if let (name, offset) = Self.greeted(in: reading) ?? owner(in: reading) ?? SiteLogo.name(in: reading) {
      let element = reading.page.innermostElement(at: offset)
      return reading.observation(.siteName, .text(name), at: element, by: Self.name)
    }
    return reading.observation(.siteName, .null, by: Self.name)
  }

  /// 欢迎进入示例区住房公积金, on a line of its own among the first.
  static func greeted(in reading: PageReading) -> (String, Int)? {
    for line in reading.text.lines.prefix(20) where line.count <= 90 && reading.text.isVisible(line.lowerBound) {
      let text = PlainText.trimmed(reading.page.line(in: line))
      if let name = SiteNames.greeted(text) { return (name, line.lowerBound) }
    }
    return nil
  }

  /// 版权所有：武安市人民政府, where what follows sounds like a government body or site.
  private func owner(in reading: PageReading) -> (String, Int)? {
    for owner in reading.bylineValues(Self.owners) where !owner.value.isEmpty {
      let line = reading.page.line(in: owner.value)
      let name = String(line.prefix { $0 != " " && $0 != "," && $0 != "，" && $0 != "©" })
      if SiteNames.soundsLikeSite(name) { return (name, owner.value.lowerBound) }
    }
    return nil
  }
}

// The site identifier.
extension SiteIdentity {
  /// As shown beside 网站标识码, else as the meta tag says.
  private func code(in reading: PageReading) -> Observation {
    for hit in reading.textHits.hits(of: Self.codes) {
      guard let range = Self.code(in: reading.page.text, after: hit.end) else { continue }
      let value = reading.page.line(in: range)
      let element = reading.page.innermostElement(at: range.lowerBound)
      return reading.observation(
        .siteCode, .text(value), at: element, quote: reading.page.line(in: hit.start..<range.upperBound), by: Self.name)
    }
    if let value = reading.meta[.siteCode], value.utf8.count == 10 {
      return reading.observation(
        .siteCode, .text(value), at: reading.meta.element(of: .siteCode), quote: value, by: Self.name)
    }
    for hit in reading.scriptHits.hits(of: Self.codes) {
      guard let range = Self.code(in: reading.page.scriptBytes, after: hit.end) else { continue }
      let value = String(decoding: reading.page.scriptBytes[range], as: UTF8.self)
      return reading.observation(.siteCode, .text(value), quote: value, by: Self.name)
    }
    return reading.observation(.siteCode, .null, by: Self.name)
  }

  /// Ten digits, or two letters and eight digits, after at most a few marks; letters may follow at once.
  private static func code(in bytes: [UInt8], after end: Int) -> Range<Int>? {
    var start = end
    while start < min(end + 12, bytes.count), !isLetterOrDigit(bytes[start]) { start += 1 }
    guard start + 10 <= bytes.count, start < end + 12 else { return nil }
    for index in start..<start + 10 {
      let isDigit = bytes[index] &- 0x30 < 10
      guard isDigit || (index < start + 2 && isLetterOrDigit(bytes[index])) else { return nil }
    }
    return start..<start + 10
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}

// Filing numbers.
extension SiteIdentity {
  /// The number as shown, the province's character before it and spaces inside it included; placeholders are none.
  private func filing(in reading: PageReading, _ property: Property) -> Observation {
    let group = property == .icp ? Self.icp : Self.police
    for hit in reading.textHits.hits(of: group) {
      guard let range = Self.filing(in: reading.page.text, hit, isPolice: property == .policeRecord) else { continue }
      let value = PlainText.trimmed(reading.page.line(in: range))
      let element = reading.page.innermostElement(at: range.lowerBound)
      return reading.observation(property, .text(value), at: element, by: Self.name)
    }
    for hit in reading.scriptHits.hits(of: group) {
      guard let range = Self.filing(in: reading.page.scriptBytes, hit, isPolice: property == .policeRecord) else {
        continue
      }
      let value = PlainText.trimmed(String(decoding: reading.page.scriptBytes[range], as: UTF8.self))
      return reading.observation(property, .text(value), quote: value, by: Self.name)
    }
    return reading.observation(property, .null, by: Self.name)
  }

  /// From the ideograph before the words to the end of the number: 京ICP备05060933号-1, 京公网安备 11010202000001号.
  private static func filing(in bytes: [UInt8], _ hit: PhraseHit, isPolice: Bool) -> Range<Int>? {
    var index = hit.end
    for word in ["案号", "案"] where starts(word, at: index, in: bytes) {
      index += word.utf8.count
      break
    }
    index = pass(isPolice ? ["号"] : ["字", "第"], at: index, in: bytes)
    while index < bytes.count, let next = mark(at: index, in: bytes) { index = next }
    index = pass(["第"], at: index, in: bytes)
    let digits = index
    while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
    guard index - digits >= (isPolice ? 8 : 5) else { return nil }
    // The number of one of several sites stands before or behind 号.
    if !isPolice { index = suffix(at: index, in: bytes) }
    let mark = bytes[index...].prefix(1) == [0x20] ? index + 1 : index
    if starts("号", at: mark, in: bytes) { index = suffix(at: mark + 3, in: bytes) }
    return start(of: hit, in: bytes)..<index
  }

  /// Past `-1`; the offset itself where none stands there.
  private static func suffix(at index: Int, in bytes: [UInt8]) -> Int {
    var end = pass(["-", "－"], at: index, in: bytes)
    guard end > index, end < bytes.count, bytes[end] &- 0x30 < 10 else { return index }
    while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
    return end
  }

  private static func start(of hit: PhraseHit, in bytes: [UInt8]) -> Int {
    guard hit.start >= 3, (0xE4...0xE9).contains(bytes[hit.start - 3]) else { return hit.start }
    return hit.start - 3
  }

  /// Past one space, colon, no-break space or full-width colon; nil where none stands there.
  private static func mark(at index: Int, in bytes: [UInt8]) -> Int? {
    switch bytes[index] {
    case 0x20, 0x3A: return index + 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return index + 2
    case 0xEF where starts("：", at: index, in: bytes): return index + 3
    case 0xE3 where starts("\u{3000}", at: index, in: bytes): return index + 3
    default: return nil
    }
  }

  private static func pass(_ words: [String], at index: Int, in bytes: [UInt8]) -> Int {
    words.reduce(index) { starts($1, at: $0, in: bytes) ? $0 + $1.utf8.count : $0 }
  }

  private static func starts(_ word: String, at index: Int, in bytes: [UInt8]) -> Bool {
    let word = word.utf8
    return index + word.count <= bytes.count && bytes[index..<index + word.count].elementsEqual(word)
  }
}
