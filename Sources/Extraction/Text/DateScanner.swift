import AssessmentModel

/// The walk of `ChineseDates` over one buffer.
struct DateScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let range: Range<Int>
  /// Places between two digits where an element begins or ends, in order: most texts have none.
  let splits: [Int]
  private var position: Int
  private var found: [WrittenDate] = []

  init(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, splits: [Int] = []) {
    self.bytes = bytes
    self.range = range
    self.splits = splits
    position = range.lowerBound
  }

  /// Stops only at the first byte of what may be a number; everything else is passed in a tight loop.
  mutating func scan() -> [WrittenDate] {
    while let start = next(from: position) {
      position = start
      let byte = bytes[position]
      if byte &- 0x30 < 10 || (byte == 0xEF && digit(at: position) != nil) {
        readDigits()
      } else if byte == 0xE4 {
        readNumerals()
      } else {
        position += 1
      }
    }
    return found
  }

  /// The next place of a digit or of the first byte of a full-width one or of 一 and 二, with which years begin.
  private func next(from start: Int) -> Int? {
    let (bytes, end) = (bytes, range.upperBound)
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte &- 0x30 < 10 || byte == 0xEF || byte == 0xE4 && beginsYear(index) { return index }
      // The bytes are UTF-8: other characters of three bytes and more are stepped over.
      index += byte < 0xE0 ? 1 : 3
    }
    return nil
  }

  /// True for 一 and 二: no year of a date begins with another numeral.
  private func beginsYear(_ index: Int) -> Bool {
    guard index + 2 < range.upperBound else { return false }
    return bytes[index + 1] == 0xB8 && bytes[index + 2] == 0x80 || bytes[index + 1] == 0xBA && bytes[index + 2] == 0x8C
  }

  /// A number starts here: a date, or a number to step over.
  private mutating func readDigits() {
    guard let first = number(at: position, most: 9) else { return position += 1 }
    if first.digits == 4, (1949...2099).contains(first.value), let date = fullDate(first) {
      append(date)
    } else if first.digits <= 2, let date = shortYearDate(first) {
      append(date)
    } else {
      position = first.end
    }
  }

  private mutating func append(_ date: WrittenDate) {
    found.append(date)
    position = date.end
  }

  /// Year, separator, month, separator, day; or a box with the day before or after.
  private func fullDate(_ year: Number) -> WrittenDate? {
    guard let mark = separator(at: year.end), let month = number(at: mark.end, most: 2) else { return nil }
    guard let second = separator(at: month.end), second.kind.follows(mark.kind),
      let day = number(at: second.end, most: 2), !isJoined(at: day.end)
    else { return boxDate(year, month: month) }
    guard let date = CalendarDate(year: year.value, month: month.value, day: day.value) else { return nil }
    return written(date, from: year.start, to: dayEnd(day.end), .full)
  }

  /// `2020-03` alone on its line with a lone day number on the line before or after.
  private func boxDate(_ year: Number, month: Number) -> WrittenDate? {
    guard month.digits == 2 else { return nil }
    var end = month.end
    if matches("月", at: end) { end += 3 }
    if let day = loneNumber(before: year.start), let date = box(year, month, day.value) {
      return written(date, from: day.start, to: end, .box)
    }
    if let day = loneNumber(after: end), let date = box(year, month, day.value) {
      return written(date, from: year.start, to: day.end, .box)
    }
    return nil
  }

  private func box(_ year: Number, _ month: Number, _ day: Int) -> CalendarDate? {
    CalendarDate(year: year.value, month: month.value, day: day)
  }

  /// `20-03-05`, two digits each, standing free.
  private func shortYearDate(_ year: Number) -> WrittenDate? {
    guard year.digits == 2, !isJoined(before: year.start), let mark = separator(at: year.end), mark.kind == .dash,
      let month = number(at: mark.end, most: 2), month.digits == 2, let second = separator(at: month.end),
      second.kind == .dash, let day = number(at: second.end, most: 2), day.digits == 2, !isJoined(at: day.end),
      let date = CalendarDate(year: 2000 + year.value, month: month.value, day: day.value)
    else { return nil }
    return written(date, from: year.start, to: day.end, .shortYear)
  }

  private func written(_ date: CalendarDate, from start: Int, to end: Int, _ form: WrittenDate.Form) -> WrittenDate {
    WrittenDate(date: date, start: start, end: end, form: form, hasTime: timeFollows(end))
  }
}

// Numbers.
extension DateScanner {
  fileprivate struct Number {
    let value: Int
    let digits: Int
    let start: Int
    let end: Int
  }

  /// The value and length of one digit, ASCII or full-width (U+FF10 to U+FF19).
  fileprivate func digit(at index: Int) -> (value: Int, length: Int)? {
    guard index < range.upperBound else { return nil }
    let byte = bytes[index]
    if byte &- 0x30 < 10 { return (Int(byte & 0x0F), 1) }
    guard byte == 0xEF, index + 2 < range.upperBound, bytes[index + 1] == 0xBC, bytes[index + 2] &- 0x90 < 10 else {
      return nil
    }
    return (Int(bytes[index + 2] - 0x90), 3)
  }

  /// A run of at most so many digits; a longer run is nil for `most` 2 and its first nine digits otherwise.
  ///
  /// A run too long for a part of a date ends where an element does: `公告2024</a><span>2024-06-17` holds two numbers.
  fileprivate func number(at index: Int, most: Int) -> Number? {
    var end = index
    var value = 0
    var digits = 0
    while let next = digit(at: end) {
      if digits < 9 { value = value * 10 + next.value }
      digits += 1
      end += next.length
      if digits > min(most, 4), let split = firstSplit(in: index..<end) {
        return number(upTo: split, from: index)
      }
      if digits > most, most <= 2 { return nil }
    }
    return digits == 0 ? nil : Number(value: value, digits: digits, start: index, end: end)
  }

  /// The first place inside a run of digits where an element begins or ends.
  private func firstSplit(in run: Range<Int>) -> Int? {
    guard !splits.isEmpty else { return nil }
    let next = splits.firstIndex(notBefore: { $0 <= run.lowerBound })
    return next < splits.count && splits[next] < run.upperBound ? splits[next] : nil
  }

  private func number(upTo end: Int, from start: Int) -> Number {
    var value = 0
    var digits = 0
    var index = start
    while index < end, let next = digit(at: index) {
      if digits < 9 { value = value * 10 + next.value }
      digits += 1
      index += next.length
    }
    return Number(value: value, digits: digits, start: start, end: end)
  }

  fileprivate func isSplit(_ index: Int) -> Bool {
    guard !splits.isEmpty else { return false }
    let next = splits.firstIndex(notBefore: { $0 < index })
    return next < splits.count && splits[next] == index
  }

  /// One or two digits that are a whole line, before or after an offset.
  fileprivate func loneNumber(before offset: Int) -> Number? {
    var end = offset
    while end > range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
    var start = end
    while start > range.lowerBound, bytes[start - 1] &- 0x30 < 10 { start -= 1 }
    guard end < offset, start == range.lowerBound || bytes[start - 1] <= 0x20, end - start <= 2 else { return nil }
    return number(at: start, most: 2)
  }

  fileprivate func loneNumber(after offset: Int) -> Number? {
    var start = offset
    while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
    guard start > offset, let number = number(at: start, most: 2) else { return nil }
    guard number.end == range.upperBound || bytes[number.end] <= 0x20 else { return nil }
    return number
  }

  /// True where a digit or a letter stands right after (or before): then the digits belong to something longer.
  fileprivate func isJoined(at index: Int) -> Bool {
    digit(at: index) != nil && !isSplit(index)
  }

  fileprivate func isJoined(before index: Int) -> Bool {
    guard index > range.lowerBound, !isSplit(index) else { return false }
    let byte = bytes[index - 1]
    return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2D || byte == 0x2E || byte == 0x2F
  }
}

// Separators and what follows a date.
extension DateScanner {
  fileprivate enum Mark {
    case dash, year, month

    func follows(_ first: Mark) -> Bool {
      first == .dash ? self == .dash : first == .year && self == .month
    }
  }

  /// A separator with the spaces around it.
  fileprivate func separator(at index: Int) -> (kind: Mark, end: Int)? {
    var index = skipSpaces(index)
    guard index < range.upperBound else { return nil }
    let kind: Mark
    switch bytes[index] {
    case 0x2D, 0x2E, 0x2F:
      kind = .dash
      index += 1
    case 0xE2, 0xE5, 0xE6, 0xEF:
      guard let wide = wideSeparator(at: index) else { return nil }
      kind = wide
      index += 3
    default: return nil
    }
    return (kind, skipSpaces(index))
  }

  /// 年, 月, or a dash, dot or slash of three bytes: U+2010 to U+2015, U+2212, U+FF0D, U+FF0E, U+FF0F.
  private func wideSeparator(at index: Int) -> Mark? {
    guard index + 2 < range.upperBound else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE5, 0xB9, 0xB4): return .year
    case (0xE6, 0x9C, 0x88): return .month
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92), (0xEF, 0xBC, 0x8D...0x8F): return .dash
    default: return nil
    }
  }

  /// Steps over spaces within a line; no-break and ideographic spaces included.
  fileprivate func skipSpaces(_ index: Int) -> Int {
    var index = index
    while index < range.upperBound {
      if bytes[index] == 0x20 {
        index += 1
      } else if bytes[index] == 0xC2, index + 1 < range.upperBound, bytes[index + 1] == 0xA0 {
        index += 2
      } else if matches("\u{3000}", at: index) {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  fileprivate func matches(_ character: StaticString, at index: Int) -> Bool {
    let count = character.utf8CodeUnitCount
    guard index + count <= range.upperBound else { return false }
    for offset in 0..<count where bytes[index + offset] != character.utf8Start[offset] { return false }
    return true
  }

  /// Past 日 or 号 where one follows.
  fileprivate func dayEnd(_ index: Int) -> Int {
    let next = skipSpaces(index)
    return matches("日", at: next) || matches("号", at: next) ? next + 3 : index
  }

  /// True where an hour and minute follow; `T` as in ISO 8601 may stand between.
  fileprivate func timeFollows(_ index: Int) -> Bool {
    var index = skipSpaces(index)
    if index < range.upperBound, bytes[index] == 0x54 { index += 1 }
    guard let hour = number(at: index, most: 2), hour.value < 25 else { return false }
    let next = skipSpaces(hour.end)
    return next < range.upperBound && bytes[next] == 0x3A || matches("：", at: next) || matches("∶", at: next)
      || matches("时", at: next)
  }
}

// Chinese numerals.
extension DateScanner {
  /// 二〇二〇年三月五日: four numerals for the year, then month and day up to 三十一.
  fileprivate mutating func readNumerals() {
    let start = position
    var index = position
    var year = 0
    var count = 0
    while let next = numeral(at: index), next < 10, count < 4 {
      year = year * 10 + next
      count += 1
      index += 3
    }
    position = start + 3
    guard count == 4, (1949...2099).contains(year), matches("年", at: index) else { return }
    guard let month = numeralNumber(at: index + 3), matches("月", at: month.end) else { return }
    guard let day = numeralNumber(at: month.end + 3), matches("日", at: day.end) else { return }
    guard let date = CalendarDate(year: year, month: month.value, day: day.value) else { return }
    append(written(date, from: start, to: day.end + 3, .full))
  }

  /// 〇 to 九 as 0 to 9, 十 as 10; ○ and 零 count as 〇.
  fileprivate func numeral(at index: Int) -> Int? {
    guard index + 2 < range.upperBound else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE3, 0x80, 0x87), (0xE2, 0x97, 0x8B), (0xE9, 0x9B, 0xB6): return 0
    case (0xE4, 0xB8, 0x80): return 1
    case (0xE4, 0xBA, 0x8C): return 2
    case (0xE4, 0xB8, 0x89): return 3
    case (0xE5, 0x9B, 0x9B): return 4
    case (0xE4, 0xBA, 0x94): return 5
    case (0xE5, 0x85, 0xAD): return 6
    case (0xE4, 0xB8, 0x83): return 7
    case (0xE5, 0x85, 0xAB): return 8
    case (0xE4, 0xB9, 0x9D): return 9
    case (0xE5, 0x8D, 0x81): return 10
    default: return nil
    }
  }

  private func numeralNumber(at index: Int) -> (value: Int, end: Int)? {
    var index = index
    var value = 0
    var count = 0
    while let next = numeral(at: index), count < 3 {
      value = next == 10 ? max(value, 1) * 10 : value + next
      count += 1
      index += 3
    }
    return count == 0 ? nil : (value, index)
  }
}
