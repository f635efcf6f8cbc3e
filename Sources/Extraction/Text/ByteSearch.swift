import Foundation

// Searches in bare memory that all others are made of.
extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte from an offset on; nil where there is none.
  func offset(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The first place of an ASCII digit in a range of UTF-8; nil where there is none.
  func digit(in range: Range<Int>) -> Int? {
    let end = range.upperBound
    var index = range.lowerBound
    while index < end {
      let byte = self[index]
      if byte &- 0x30 < 10 { return index }
      // Characters of three bytes and more hold no digit: most of a Chinese text is stepped over.
      index += byte < 0xE0 ? 1 : 3
    }
    return nil
  }

  /// The first run of so many ASCII digits or more in a range, as long as it is; nil where there is none.
  ///
  /// Of a run of eleven one stands at every eleventh place: most of a text is never looked at.
  func digits(atLeast length: Int, in range: Range<Int>) -> Range<Int>? {
    func isDigit(_ index: Int) -> Bool { self[index] &- 0x30 < 10 }
    var (start, probe) = (range.lowerBound, range.lowerBound + length - 1)
    while probe < range.upperBound {
      guard isDigit(probe) else {
        (start, probe) = (probe + 1, probe + length)
        continue
      }
      var first = probe
      while first > start, isDigit(first - 1) { first -= 1 }
      var end = probe + 1
      while end < range.upperBound, isDigit(end) { end += 1 }
      if end - first >= length { return first..<end }
      (start, probe) = (end, end + length - 1)
    }
    return nil
  }

  /// True where a word stands at an offset; it must fit there.
  func holds(_ word: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    word.indices.allSatisfy { self[start + $0] == word[$0] }
  }

  /// True where a lower-case word stands in the bytes, ASCII letters without case.
  func holds(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first, word.count <= count else { return word.isEmpty }
    // A byte that differs in more than the case is passed by at once.
    for start in 0...count - word.count where self[start] | 0x20 == first | 0x20 {
      let isHere = word.indices.allSatisfy { offset in
        let byte = self[start + offset]
        return (byte &- 0x41 < 26 ? byte | 0x20 : byte) == word[offset]
      }
      if isHere { return true }
    }
    return false
  }
}
