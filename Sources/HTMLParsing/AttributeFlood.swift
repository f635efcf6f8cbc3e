import Glibc

/// Blanks attributes beyond a bound before the parser sees them.
///
/// libxml2 compares every attribute of an element with all before it: 20,000 on one element take a third of a second, a
/// million take an hour. Pages below 64 KiB cannot hold enough to matter and are not searched.
enum AttributeFlood {
  static let smallestSearched = 64 << 10

  /// The page with spaces in place of attributes beyond the bound; nil where no element has so many.
  static func drained(_ page: [UInt8], bound: Int) -> [UInt8]? {
    guard page.count >= smallestSearched else { return nil }
    let floods = page.withUnsafeBufferPointer { Self.floods(in: $0, bound: bound) }
    guard !floods.isEmpty else { return nil }
    var page = page
    for flood in floods {
      for index in flood { page[index] = 0x20 }
    }
    return page
  }

  /// From the first attribute too many to the end of its tag, for each tag that has them.
  private static func floods(in page: UnsafeBufferPointer<UInt8>, bound: Int) -> [Range<Int>] {
    guard let base = page.baseAddress else { return [] }
    var floods: [Range<Int>] = []
    var index = 0
    while index < page.count, let found = memchr(base + index, Int32(UInt8(ascii: "<")), page.count - index) {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      guard index < page.count, (0x61...0x7A).contains(page[index] | 0x20) else { continue }
      let tag = walkTag(page, from: index, bound: bound)
      if let flood = tag.flood { floods.append(flood..<tag.end) }
      index = tag.end
    }
    return floods
  }

  /// Where a tag ends, and where the first attribute beyond the bound begins.
  ///
  /// A quote counts only behind `=`.
  private static func walkTag(_ page: UnsafeBufferPointer<UInt8>, from start: Int, bound: Int) -> (
    end: Int, flood: Int?
  ) {
    var index = start
    var attributes = 0
    var flood: Int?
    var before: UInt8 = 0
    while index < page.count, page[index] != UInt8(ascii: ">") {
      let byte = page[index]
      let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      if isQuote, before == UInt8(ascii: "=") {
        index += 1
        while index < page.count, page[index] != byte { index += 1 }
      } else if byte > 0x20, before <= 0x20 || before == UInt8(ascii: "/") || before == 0x22 || before == 0x27 {
        attributes += 1
        if attributes > bound, flood == nil { flood = index }
      }
      // White space behind `=` does not hide a quote.
      if byte > 0x20 || before != UInt8(ascii: "=") { before = byte }
      index += 1
    }
    return (min(index, page.count), flood)
  }
}
