import Glibc

/// Finds the labels that a page gives its encoding, before anything is decoded: the labels are ASCII in every encoding
/// that can be read so.
enum DeclaredEncoding {
  /// How much of a page is searched; browsers stop at 1,024, but portals put the tag behind scripts.
  static let searched = 16_384

  /// The charset parameter of a Content-Type; nil where there is none.
  static func label(inContentType value: String) -> String? {
    Array(value.utf8).withUnsafeBufferPointer { charset(in: $0, 0..<$0.count) }
  }

  /// The label in the first `meta` element that gives one, or of an XML declaration; nil where there is none.
  ///
  /// A label that means no encoding gives way to a later one that does.
  ///
  /// Source of method: HTML Standard, "prescan a byte stream to determine its encoding"; comments do not count.
  static func label(inMetaOf bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let limit = min(bytes.count, searched)
    var index = 0
    var inDeclaration: String?
    var unknown: String?
    while index < limit, let base = bytes.baseAddress {
      guard let found = memchr(base + index, Int32(UInt8(ascii: "<")), limit - index) else { break }
      index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if has("<!--", in: bytes, at: index) {
        index = endOfComment(in: bytes, from: index + 2, limit)
      } else if has("<meta", in: bytes, at: index), isTagSpace(bytes, index + 5) {
        var tag = TagReader(bytes: bytes, index: index + 5, limit: limit)
        if let label = label(in: &tag) {
          if CharacterEncoding(label: label) != nil { return label }
          unknown = unknown ?? label
        }
        index = tag.index
      } else if has("<?xml", in: bytes, at: index) {
        let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ">")) ?? limit
        inDeclaration = inDeclaration ?? xmlLabel(in: bytes, index..<end)
        index = end
      } else if index + 1 < limit, isLetter(bytes[index + 1]) {
        var tag = TagReader(bytes: bytes, index: index + 1, limit: limit)
        tag.skipName()
        while tag.next() != nil {}
        index = tag.index
      } else {
        index += 1
      }
    }
    return unknown ?? inDeclaration
  }
}

extension DeclaredEncoding {
  private static func label(in tag: inout TagReader) -> String? {
    var charset: String?
    var content: Range<Int>?
    var isContentType = false
    while let (name, value) = tag.next() {
      if tag.name(name, is: "charset") { charset = charset ?? tag.text(value) }
      if tag.name(name, is: "content") { content = content ?? value }
      if tag.name(name, is: "http-equiv") { isContentType = isContentType || tag.name(value, is: "content-type") }
    }
    if let charset, !charset.isEmpty { return charset }
    guard isContentType, let content else { return nil }
    return self.charset(in: tag.bytes, content)
  }

  /// What follows `charset=`, quoted or up to a space or semicolon.
  private static func charset(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
    value(after: "charset", in: bytes, range)
  }

  private static func xmlLabel(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
    value(after: "encoding", in: bytes, range)
  }

  private static func value(after word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
    -> String?
  {
    var index = range.lowerBound
    while index < range.upperBound {
      guard has(word, in: bytes, at: index) else {
        index += 1
        continue
      }
      index += word.utf8CodeUnitCount
      while index < range.upperBound, bytes[index] <= 0x20 { index += 1 }
      guard index < range.upperBound, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      while index < range.upperBound, bytes[index] <= 0x20 { index += 1 }
      return label(in: bytes, index..<range.upperBound)
    }
    return nil
  }

  private static func label(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
    guard let first = range.first else { return nil }
    let quote = bytes[first]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let start = isQuoted ? first + 1 : first
    var end = start
    while end < range.upperBound {
      if isQuoted ? bytes[end] == quote : bytes[end] <= 0x20 || "\"';,>".utf8.contains(bytes[end]) { break }
      end += 1
    }
    return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
  }

  /// A comment ends at the first `-->`; `<!-->` is one.
  private static func endOfComment(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      if has("-->", in: bytes, at: index) { return index + 3 }
      index += 1
    }
    return limit
  }

  private static func has(_ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount {
      let byte = bytes[start + offset]
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lower != word.utf8Start[offset] { return false }
    }
    return true
  }

  private static func isTagSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && (bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/"))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

/// Reads the attributes of one tag in undecoded bytes.
private struct TagReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var index: Int
  let limit: Int

  mutating func skipName() {
    while index < limit, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/") {
      index += 1
    }
  }

  /// Name and value of the next attribute; nil at the tag's end.
  mutating func next() -> (Range<Int>, Range<Int>)? {
    while index < limit, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") { index += 1 }
    guard index < limit, bytes[index] != UInt8(ascii: ">") else { return nil }
    let start = index
    index += 1
    while index < limit, bytes[index] > 0x20, !"=>/".utf8.contains(bytes[index]) { index += 1 }
    let name = start..<index
    while index < limit, bytes[index] <= 0x20 { index += 1 }
    guard index < limit, bytes[index] == UInt8(ascii: "=") else { return (name, index..<index) }
    index += 1
    while index < limit, bytes[index] <= 0x20 { index += 1 }
    return (name, readValue())
  }

  private mutating func readValue() -> Range<Int> {
    guard index < limit else { return limit..<limit }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = index + 1
      let end = bytes[start..<max(start, limit)].firstIndex(of: quote) ?? limit
      index = min(end + 1, limit)
      return min(start, end)..<end
    }
    let start = index
    while index < limit, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
    return start..<index
  }

  func text(_ range: Range<Int>) -> String {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  func name(_ range: Range<Int>, is word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return range.allSatisfy { index in
      let byte = bytes[index]
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      return lower == word.utf8Start[index - range.lowerBound]
    }
  }
}
