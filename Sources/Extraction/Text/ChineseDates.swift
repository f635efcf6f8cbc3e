import AssessmentModel

/// A date written in a text, and where.
struct WrittenDate: Sendable, Equatable {
  /// How much of the date is written.
  enum Form: Sendable {
    /// Year, month and day: 2020年3月5日, 2020-03-05, 2020/3/5, 2020.03.05 and their full-width forms.
    case full
    /// The same with two digits for the year: 20-03-05.
    case shortYear
    /// The day stands apart from year and month, as in date boxes: `05` above `2020-03`.
    case box
  }

  let date: CalendarDate
  /// Byte range in the scanned buffer.
  let start: Int
  let end: Int
  let form: Form
  /// True where a time of day follows, such as 10:30 or 10时30分.
  let hasTime: Bool
}

/// Finds the dates that Chinese pages write, in one pass over UTF-8 bytes.
///
/// Full-width digits, spaces around 年, 月 and 日, Chinese numerals (二〇二〇年三月五日) and full-width separators are read.
/// Days that do not exist, months without a day and digits inside longer numbers are no dates.
enum ChineseDates {
  /// All dates in a range of a buffer, in order, none overlapping another; `splits` are places between two digits that
  /// belong to different elements.
  static func dates(in bytes: [UInt8], range: Range<Int>? = nil, splits: [Int] = []) -> [WrittenDate] {
    let range = range ?? bytes.indices
    return bytes.withUnsafeBufferPointer { buffer in
      var scanner = DateScanner(bytes: buffer, range: range, splits: splits)
      return scanner.scan()
    }
  }

  /// The first date of a text such as the value of a meta tag; eight digits in a row count as one here.
  static func first(in text: some Sequence<UInt8>) -> CalendarDate? {
    let bytes = Array(text)
    return dates(in: bytes).first?.date ?? compact(bytes)
  }

  /// A month and a day without a year, such as `03-05` or 3月5日, where a range holds nothing else but brackets and space.
  static func monthAndDay(in bytes: [UInt8], range: Range<Int>) -> (month: Int, day: Int)? {
    var numbers: [Int] = []
    var value = 0
    var digits = 0
    for byte in bytes[range] {
      switch byte {
      case 0x30...0x39:
        value = value * 10 + Int(byte & 0x0F)
        digits += 1
        guard digits <= 2 else { return nil }
      case 0x20, 0x09, 0x0A, 0x28, 0x29, 0x5B, 0x5D, 0x2D, 0x2E, 0x2F, 0xE6, 0x9C, 0x88, 0x97, 0xA5, 0xE3, 0x80, 0x90,
        0x91:
        if digits > 0 { numbers.append(value) }
        (value, digits) = (0, 0)
      default: return nil
      }
    }
    if digits > 0 { numbers.append(value) }
    guard numbers.count == 2, CalendarDate(year: 2000, month: numbers[0], day: numbers[1]) != nil else { return nil }
    return (numbers[0], numbers[1])
  }

  /// The first eight digits in a row, not part of a longer number, that are a day between 1990 and 2099.
  static func compact(_ bytes: some Collection<UInt8>) -> CalendarDate? {
    var value = 0
    var digits = 0
    for byte in bytes {
      if byte &- 0x30 < 10 {
        if digits < 9 { value = value * 10 + Int(byte & 0x0F) }
        digits += 1
        continue
      }
      if digits == 8, let date = day(value) { return date }
      (value, digits) = (0, 0)
    }
    return digits == 8 ? day(value) : nil
  }

  private static func day(_ number: Int) -> CalendarDate? {
    guard (1990...2099).contains(number / 10_000) else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
