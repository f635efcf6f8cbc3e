package import AssessmentModel

/// A PDF without what differs from one printing to the next, the rest byte for byte as it was.
///
/// Dates are a day instead of the clock's, and the elements of its structure are numbered from 1 in the order of the
/// numbers they had, which depend on what the browser did meanwhile. Everything keeps its length, so that the table of
/// places stays right (`/CreationDate` and `/ModDate`: PDF 32000-1, 7.9.4).
package func steadyPDF(_ bytes: [UInt8], on day: CalendarDate) -> [UInt8] {
  var steady = bytes
  date(&steady, on: day)
  number(&steady)
  return steady
}

private func date(_ bytes: inout [UInt8], on day: CalendarDate) {
  let stamp = Array(day.description.utf8.filter { $0 != UInt8(ascii: "-") } + Array("000000+00'00'".utf8))
  for name in ["/CreationDate (D:", "/ModDate (D:"] {
    let mark = Array(name.utf8)
    for place in places(of: mark, in: bytes) {
      let start = place + mark.count
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ")")) ?? start
      guard end - start <= stamp.count else { continue }
      // `Z` takes the place of a zone that does not fit.
      let fitting = end - start == 15 ? stamp.prefix(14) + [UInt8(ascii: "Z")] : stamp.prefix(end - start)
      bytes.replaceSubrange(start..<end, with: fitting)
    }
  }
}

/// Gives elements called `(node00000075)` their place among all of these as number.
private func number(_ bytes: inout [UInt8]) {
  let (mark, digits) = (Array("(node".utf8), 8)
  let found = places(of: mark, in: bytes).compactMap { place -> (start: Int, number: Int)? in
    let start = place + mark.count
    guard start + digits < bytes.count, bytes[start + digits] == UInt8(ascii: ")") else { return nil }
    return Int(String(decoding: bytes[start..<(start + digits)], as: UTF8.self)).map { (start, $0) }
  }
  let order = Set(found.map(\.number)).sorted()
  let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 + 1) })
  for (start, number) in found {
    let written = String(numbers[number] ?? number)
    let padded = String(repeating: "0", count: digits - written.utf8.count) + written
    bytes.replaceSubrange(start..<(start + digits), with: Array(padded.utf8))
  }
}

/// Where a row of bytes stands.
private func places(of mark: [UInt8], in bytes: [UInt8]) -> [Int] {
  guard let first = mark.first, bytes.count >= mark.count else { return [] }
  return (0...(bytes.count - mark.count)).filter { place in
    bytes[place] == first && bytes[place..<(place + mark.count)].elementsEqual(mark)
  }
}
