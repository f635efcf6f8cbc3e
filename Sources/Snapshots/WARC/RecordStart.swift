import Foundation

/// How the first line of a record looks.
enum RecordStart {
  /// `WARC/` and a digit, in any case.
  static func isWARC(_ bytes: some Collection<UInt8>) -> Bool {
    var position = bytes.makeIterator()
    for letter in "warc/".utf8 {
      guard let byte = position.next(), byte | 0x20 == letter | 0x20 else { return false }
    }
    guard let digit = position.next() else { return false }
    return (0x30...0x39).contains(digit)
  }

  /// An address with a scheme that ARC files hold.
  static func isARC(_ bytes: some Collection<UInt8>) -> Bool {
    let beginning = Array(bytes.prefix(12))
    return ["filedesc:", "http://", "https://", "dns:", "ftp://"].contains { beginning.starts(with: $0.utf8) }
  }

  /// Distance to the next line that begins a WARC record, at or after `from`; nil where there is none.
  static func nextWARC(in bytes: UnsafeRawBufferPointer, from: Int) -> Int? {
    var index = from
    while index < bytes.count {
      if index == 0 || bytes[index - 1] == 0x0A, isWARC(bytes[index...].prefix(6)) { return index }
      guard let line = lineEnd(in: bytes, from: index) else { return nil }
      index = line + 1
    }
    return nil
  }

  /// Distance to the next line that begins an ARC record, at or after `from`; nil where there is none.
  static func nextARC(in bytes: UnsafeRawBufferPointer, from: Int) -> Int? {
    var index = from
    while index < bytes.count {
      if index == 0 || bytes[index - 1] == 0x0A, isARC(bytes[index...].prefix(12)),
        RecordHeader(arc: UnsafeRawBufferPointer(rebasing: bytes[index...])) != nil
      {
        return index
      }
      guard let line = lineEnd(in: bytes, from: index) else { return nil }
      index = line + 1
    }
    return nil
  }

  /// The index of the next line feed.
  static func lineEnd(in bytes: UnsafeRawBufferPointer, from: Int) -> Int? {
    guard from < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + from, 0x0A, bytes.count - from)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
