import Foundation

/// Texts in bytes of JSON that hold no escape, which most do not.
enum PlainText {
  /// The first place from `start` on with a quote, a backslash or a control character; the end where there is none.
  static func end(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var place = start
    // Eight bytes at a time up to the eight that hold it.
    while place + 8 <= bytes.count {
      let eight = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
      if hasZero(eight ^ (0x22 * ones)) | hasZero(eight ^ (0x5C * ones)) | hasControl(eight) != 0 { break }
      place += 8
    }
    while place < bytes.count, base[place] != 0x22, base[place] != 0x5C, base[place] >= 0x20 { place += 1 }
    return place
  }

  /// The bytes as a text; nil where they are not UTF-8.
  static func decoded(_ utf8: UnsafeBufferPointer<UInt8>) -> String? {
    // What is not UTF-8 is replaced, and then reads otherwise: quicker than to be told of it.
    let text = String(decoding: utf8, as: UTF8.self)
    return equals(text, utf8) ? text : nil
  }

  /// Whether a text has these bytes.
  static func equals(_ text: String, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.utf8.count == utf8.count else { return false }
    return text.utf8.withContiguousStorageIfAvailable { equal($0, utf8) } ?? text.utf8.elementsEqual(utf8)
  }

  /// Whether both are the same bytes.
  static func equal(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Bool {
    guard first.count == second.count else { return false }
    guard let here = first.baseAddress, let there = second.baseAddress else { return first.isEmpty }
    return memcmp(here, there, first.count) == 0
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Not zero where one of the eight bytes is zero.
  private static func hasZero(_ eight: UInt64) -> UInt64 { (eight &- ones) & ~eight & highs }

  /// Not zero where one of the eight bytes is below 0x20.
  private static func hasControl(_ eight: UInt64) -> UInt64 { (eight &- 0x20 * ones) & ~eight & highs }
}
