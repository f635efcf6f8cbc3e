import AssessmentModel

/// Unmasked numbers of private persons: identity numbers anywhere, mobile numbers where citizens write; and their homes.
///
/// The named contact of an office in a notice is no private person, nor are the names that a notice publishes by duty.
struct PersonalData: PageExtractor {
  static let name = "PersonalData"
  static let properties: [Property] = [.personalData]

  /// Words that say that a citizen's own number follows.
  static let owners = PhraseGroup(
    "personal.owners",
    [
      "身份证", "证件号", "公民身份", "投诉人", "写信人", "来信人", "诉求人", "留言人", "申请人", "举报人", "本人电话", "我的电话", "我的手机", "本人手机", "信访人",
      "咨询人",
    ])
  /// Labels of a person's home; from `firstSentence` on, beginnings of sentences that tell where somebody lives.
  static let homes = PhraseGroup(
    "personal.homes", ["家庭住址", "家庭地址", "现住址", "居住地址", "户籍地址", "户籍所在地", "住址", "家住", "我住在", "本人住"])
  private static let firstSentence = 7
  /// Words that say that an office's number follows.
  static let offices = PhraseGroup(
    "personal.offices", ["咨询电话", "举报电话", "监督电话", "办公电话", "投诉电话", "科长", "主任", "办公室", "值班", "工作人员"])
  static let phrases = [owners, homes, offices]

  func observations(in reading: PageReading) -> [Observation] {
    let numbers = digitRuns(in: reading)
    if let found = numbers.first(where: { isIdentityNumber($0, in: reading) })
      ?? numbers.first(where: { isPrivateMobile($0, in: reading) })
    {
      let element = reading.page.innermostElement(at: found.lowerBound)
      let start = max(reading.text.body.lowerBound, found.lowerBound - 30)
      let quote = reading.page.line(in: boundary(start, in: reading)..<found.upperBound)
      return [reading.observation(.personalData, .flag(true), at: element, quote: quote, by: Self.name)]
    }
    if let home = reading.textHits.hits(of: Self.homes).lazy.compactMap({ address(after: $0, in: reading) }).first {
      let element = reading.page.innermostElement(at: home.lowerBound)
      let quote = reading.page.line(in: home)
      return [reading.observation(.personalData, .flag(true), at: element, quote: quote, by: Self.name)]
    }
    return [reading.observation(.personalData, .flag(false), by: Self.name)]
  }

  /// The label with the start of the address: within the next fifty characters a number with a door, and no mask.
  ///
  /// A sentence must name the flat: stories say in which street somebody lives. The quote ends before the number.
  private func address(after hit: PhraseHit, in reading: PageReading) -> Range<Int>? {
    let text = reading.page.text
    guard reading.text.body.contains(hit.start) else { return nil }
    let isSentence = hit.phrase >= Self.firstSentence
    var end = hit.end
    while end < text.count, end - hit.end < 150, text[end] != 0x0A || end - hit.end < 6 { end += 1 }
    let said = text[hit.end..<end]
    guard isSentence || [0x3A, 0x09, 0x0A, 0x20, 0xEF].contains(said.first) else { return nil }
    var index = said.startIndex
    while index < said.endIndex {
      let number = index
      while index < said.endIndex, said[index] &- 0x30 < 10 { index += 1 }
      let isDoor = said[index..<min(index + 6, said.endIndex)].opens(withAnyOf: isSentence ? Self.flats : Self.doors)
      let cell = said[..<number].lastIndex { $0 == 0x09 || $0 == 0x0A } ?? said.startIndex
      let isMasked = said[cell...].prefix { $0 != 0x0A }.holds(anyOf: ["*", "×", "xx", "某"])
      if index > number, isDoor, !isMasked, PlainText.letters(in: said[cell..<number]) >= 2 {
        return hit.start..<number
      }
      index = max(index, number + 1)
    }
    return nil
  }

  private static let flats: [StaticString] = ["室", "单元"]
  private static let doors: [StaticString] = ["室", "单元", "号", "栋", "幢", "组"]

  /// Runs of 11 digits, or of 17 digits and a check character, that are no part of a longer word.
  private func digitRuns(in reading: PageReading) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    let body = reading.text.body
    reading.page.text.withUnsafeBufferPointer { text in
      var from = body.lowerBound
      while let digits = text.digits(atLeast: 11, in: from..<body.upperBound) {
        let (start, end) = (digits.lowerBound, digits.upperBound)
        let hasMark = digits.count == 17 && end < body.upperBound && text[end] | 0x20 == 0x78
        let run = start..<(hasMark ? end + 1 : end)
        let isFree = start == body.lowerBound || !isWord(text[start - 1])
        if isFree, [11, 18].contains(run.count), run.upperBound == body.upperBound || !isWord(text[run.upperBound]) {
          runs.append(run)
        }
        from = run.upperBound
      }
    }
    return runs
  }

  /// Letters, `-`, `_` and `.` join digits to codes and file names.
  private func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x2D || byte == 0x5F || byte == 0x2E || byte == 0x2F
  }

  /// Eighteen characters whose sixth to fourteenth are a birthday, with a right check character (GB 11643-1999) or with
  /// the word 身份证 close before them.
  private func isIdentityNumber(_ run: Range<Int>, in reading: PageReading) -> Bool {
    guard run.count == 18 else { return false }
    let text = reading.page.text
    let birthday = ChineseDates.compact(text[run.lowerBound + 6..<run.lowerBound + 14]) ?? oldBirthday(text, run)
    guard text[run.lowerBound] &- 0x31 < 8, let birthday, birthday.year >= 1900 else { return false }
    return hasRightCheck(Array(text[run])) || isOwned(run, in: reading, within: 60)
  }

  /// Birthdays before 1990, which `compact` does not take for dates of pages.
  private func oldBirthday(_ text: [UInt8], _ run: Range<Int>) -> CalendarDate? {
    let digits = text[run.lowerBound + 6..<run.lowerBound + 14].map { Int($0) - 0x30 }
    let number = digits.reduce(0) { $0 * 10 + $1 }
    guard (1900...2030).contains(number / 10_000) else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private func hasRightCheck(_ digits: [UInt8]) -> Bool {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = weights.indices.reduce(0) { $0 + weights[$1] * (Int(digits[$1]) - 0x30) }
    return Array("10X98765432".utf8)[sum % 11] == digits[17] & (digits[17] >= 0x60 ? 0xDF : 0xFF)
  }

  /// A mobile number after words that make it a citizen's, or inside a published letter.
  private func isPrivateMobile(_ run: Range<Int>, in reading: PageReading) -> Bool {
    guard run.count == 11, reading.page.text[run.lowerBound] == 0x31 else { return false }
    let second = reading.page.text[run.lowerBound + 1]
    guard (0x33...0x39).contains(second) else { return false }
    return isOwned(run, in: reading, within: 90)
  }

  /// True where a word for a citizen stands before the number, and no word for an office between the two.
  private func isOwned(_ run: Range<Int>, in reading: PageReading, within bytes: Int) -> Bool {
    let near = max(0, run.lowerBound - bytes)..<run.lowerBound
    let owners = reading.textHits.hits(of: Self.owners).filter { near.contains($0.start) }
    guard let owner = owners.last else { return false }
    let between = owner.end..<max(owner.end, run.lowerBound)
    return !reading.textHits.hits(of: Self.offices).contains { between.contains($0.start) }
  }

  private func boundary(_ offset: Int, in reading: PageReading) -> Int {
    var offset = offset
    while offset < reading.page.text.count, reading.page.text[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}

extension ArraySlice<UInt8> {
  fileprivate func opens(withAnyOf words: [StaticString]) -> Bool {
    words.contains { word in word.withUTF8Buffer { starts(with: $0) } }
  }
}
