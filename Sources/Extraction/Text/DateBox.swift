import AssessmentModel

/// Dates of rows whose parts stand in elements of their own: `<b>05</b><span>2020-03</span>`.
enum DateBox {
  /// A date of which the year may be missing.
  struct Reading {
    let year: Int?
    let month: Int
    let day: Int
  }

  /// Rows with more elements are blocks.
  private static let mostElements = 60
  /// Bytes of the longest part, such as `[2020年03月]`.
  private static let longestPart = 16

  /// The first date that two neighbouring parts make, else the first part that is a month and a day; nil where none is.
  static func read(_ item: Int, in page: PageContent) -> Reading? {
    let parts = parts(of: item, in: page)
    for (left, right) in zip(parts, parts.dropFirst()) {
      if let date = joined(left, right) ?? joined(right, left) { return date }
    }
    return parts.lazy.compactMap { $0.count == 2 ? reading(nil, $0[0], $0[1]) : nil }.first
  }

  /// A year with month and day, or year and month with a day.
  private static func joined(_ left: [Int], _ right: [Int]) -> Reading? {
    guard let year = left.first, (1990...2099).contains(year), left.count + right.count == 3 else { return nil }
    let rest = left.dropFirst() + right
    return reading(year, rest[rest.startIndex], rest[rest.startIndex + 1])
  }

  private static func reading(_ year: Int?, _ month: Int, _ day: Int) -> Reading? {
    CalendarDate(year: year ?? 2000, month: month, day: day).map { _ in Reading(year: year, month: month, day: day) }
  }

  /// The numbers of each element that holds nothing else, in order.
  private static func parts(of item: Int, in page: PageContent) -> [[Int]] {
    let inside = item + 1..<Int(page.elements[item].end)
    guard inside.count <= mostElements else { return [] }
    return inside.compactMap { element in
      // Cells of a table of figures are no parts: 2019 beside 6.1 is a year and its growth.
      guard Int(page.elements[element].end) == element + 1, !page.elements[element].isHidden,
        !page.element(element, is: .td)
      else { return nil }
      let range = page.textRange(of: element)
      return range.count <= longestPart ? numbers(in: page.text[range]) : nil
    }
  }

  /// One to three numbers parted by what parts dates; nil for any other text.
  private static func numbers(in text: ArraySlice<UInt8>) -> [Int]? {
    var numbers: [Int] = []
    var digits = 0
    for byte in text {
      switch byte {
      case 0x30...0x39:
        if digits == 0 { numbers.append(0) }
        digits += 1
        guard digits <= 4, numbers.count <= 3 else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte & 0x0F)
      // Hyphen, dot, slash, brackets, space, and the bytes of 年, 月 and 日.
      case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0x5B, 0x5D, 0xE5, 0xB9, 0xB4, 0xE6, 0x9C, 0x88, 0x97, 0xA5: digits = 0
      default: return nil
      }
    }
    return numbers.isEmpty ? nil : numbers
  }
}
