import AssessmentModel
import HTMLParsing

/// The archived source around an element that evidence names.
struct SourceExcerpt {
  private let page: PageContent
  private let source: [UInt8]
  private static let margin = 160

  init(_ capture: Capture) {
    page = PageContent(parsing: capture)
    source = HTMLParsing.source(of: capture)
  }

  /// About 160 bytes on each side of the element at a node path; nil where the path or its words are not found.
  ///
  /// The quote says what was seen there, for elements whose own text and names are too short to be found.
  func around(_ path: String, quote: String?) -> String? {
    guard let element = page.elements.indices.first(where: { page.nodePath(of: $0) == path }) else { return nil }
    for words in needles(of: element) + [Array((quote ?? "").utf8)].filter({ $0.count > 1 }) {
      if let place = place(of: words, near: element) { return excerpt(place) }
    }
    return nil
  }
}

extension SourceExcerpt {
  /// The first 320 bytes, for facts of a page or portal as a whole.
  var beginning: String { excerpt(0..<min(1, source.count)) }

  /// What should stand in the source near the element: its text's first piece, else the value of an attribute.
  private func needles(of element: Int) -> [[UInt8]] {
    let text = page.text[page.textRange(of: element)].prefix { $0 >= 0x20 && $0 != 0x26 }
    let attributes = [AttributeName.href, .id, .alt, .src, .name, .class].compactMap {
      page.attributeBytes($0, of: element)
    }
    return ([text.prefix(48)] + attributes).map { Self.wholeCharacters($0) }.filter { $0.count > 1 }
  }

  /// The occurrence behind as many tags of the element's name as stand before it on the page, or nearest to that.
  ///
  /// Scripts and comments may hold tags, too, so that the count need not come out even.
  private func place(of words: [UInt8], near element: Int) -> Range<Int>? {
    let name = page.elements[element].name
    let number = page.elements[...element].count { $0.name == name }
    let tags = starts(of: Array("<\(page.name(of: element))".utf8))
    var best: (place: Range<Int>, distance: Int)?
    for place in source.ranges(of: words) {
      let before = tags.partitioningIndex { $0 > place.lowerBound }
      let distance = abs(before - number)
      if distance < best?.distance ?? Int.max { best = (place, distance) }
    }
    return best?.place
  }

  /// Where tags begin whose name is just that, letters in either case.
  private func starts(of tag: [UInt8]) -> [Int] {
    source.indices.filter { start in
      guard start + tag.count < source.count, source[start] == tag[0] else { return false }
      let isName = tag.indices.dropFirst().allSatisfy { source[start + $0] | 0x20 == tag[$0] | 0x20 }
      return isName && (source[start + tag.count] | 0x20) &- 0x61 >= 26
    }
  }

  private func excerpt(_ place: Range<Int>) -> String {
    var start = max(0, place.lowerBound - Self.margin)
    var end = min(source.count, place.upperBound + Self.margin)
    while start < place.lowerBound, source[start] & 0xC0 == 0x80 { start += 1 }
    while end > place.upperBound, end < source.count, source[end] & 0xC0 == 0x80 { end -= 1 }
    // What a portal wrote must not steer the terminal.
    return String(decoding: source[start..<end].filter { $0 >= 0x20 || $0 == 0x0A }, as: UTF8.self)
  }

  private static func wholeCharacters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes
    while let last = bytes.last, last >= 0x80, String(validating: bytes, as: UTF8.self) == nil { bytes.removeLast() }
    return Array(bytes)
  }
}

extension [Int] {
  /// How many numbers of a sorted list stand before the first that a test accepts.
  fileprivate func partitioningIndex(where accepts: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if accepts(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
