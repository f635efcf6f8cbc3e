// Markup is appended as bytes: a report of thousands of cities is gigabytes of it, and walking through its characters as
// such would take most of the time.
extension [UInt8] {
  /// Appends a piece of markup of this program as it is.
  mutating func append(_ markup: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends a text with the five characters of markup escaped and unsafe characters made visible.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var (start, place) = (0, 0)
      while place < utf8.count {
        if isPlain(utf8[place]) {
          place += 1
        } else if let (shown, length) = replacement(at: place, in: utf8) {
          append(contentsOf: utf8[start..<place])
          append(contentsOf: shown.utf8)
          place += length
          start = place
        } else {
          place += 1
        }
      }
      append(contentsOf: utf8[start...])
    }
  }
}

extension StaticString {
  /// The last eight bytes of a name in one number, which tells names of up to eight bytes from each other and from
  /// longer ones.
  var lastEightBytes: UInt64 {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount).reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// True for a byte of which no character begins that has to be replaced: most of what is written.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x28...0x3B, 0x3F...0x7E, 0x20, 0x80...0xC1, 0xE3...0xFF: return true
  default: return false
  }
}

/// What is written for the character that begins at a byte, and how many bytes it has; nil where it is written as it is.
private func replacement(at place: Int, in utf8: UnsafeBufferPointer<UInt8>) -> (shown: String, length: Int)? {
  switch utf8[place] {
  case UInt8(ascii: "<"): return ("&lt;", 1)
  case UInt8(ascii: ">"): return ("&gt;", 1)
  case UInt8(ascii: "&"): return ("&amp;", 1)
  case UInt8(ascii: "\""): return ("&quot;", 1)
  case UInt8(ascii: "'"): return ("&#39;", 1)
  case let byte where byte < 0x80:
    let scalar = Unicode.Scalar(byte)
    return isUnsafe(scalar) ? (visible(scalar), 1) : nil
  default:
    // The text of a String is always whole, so that its characters can be put together without a check.
    let length = utf8[place] < 0xE0 ? 2 : 3
    let bits = utf8[place + 1..<place + length].reduce(UInt32(utf8[place] & (length == 2 ? 0x1F : 0x0F))) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
    guard let scalar = Unicode.Scalar(bits), isUnsafe(scalar) else { return nil }
    return (visible(scalar), length)
  }
}
