package import AssessmentModel

/// A PDF whose dates are a day instead of the clock's, the rest byte for byte as it was.
///
/// `/CreationDate` and `/ModDate` keep their length (PDF 32000-1, 7.9.4), so that the table of places stays right.
package func datedPDF(_ bytes: [UInt8], on day: CalendarDate) -> [UInt8] {
  var dated = bytes
  let stamp = Array(day.description.utf8.filter { $0 != UInt8(ascii: "-") } + Array("000000+00'00'".utf8))
  for name in ["/CreationDate (D:", "/ModDate (D:"] {
    let mark = Array(name.utf8)
    for place in places(of: mark, in: bytes) {
      let start = place + mark.count
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ")")) ?? start
      guard end - start <= stamp.count else { continue }
      // `Z` takes the place of a zone that does not fit.
      let fitting = end - start == 15 ? stamp.prefix(14) + [UInt8(ascii: "Z")] : stamp.prefix(end - start)
      dated.replaceSubrange(start..<end, with: fitting)
    }
  }
  return dated
}

/// Where a row of bytes stands.
private func places(of mark: [UInt8], in bytes: [UInt8]) -> [Int] {
  guard let first = mark.first, bytes.count >= mark.count else { return [] }
  return (0...(bytes.count - mark.count)).filter { place in
    bytes[place] == first && bytes[place..<(place + mark.count)].elementsEqual(mark)
  }
}
