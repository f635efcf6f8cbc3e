/// JSON written straight into bytes, in the order and shape that the caller gives it.
struct JSONBytes {
  var bytes: [UInt8] = []

  /// Writes a constant piece of JSON, such as `{"kind":"problem","city":`.
  mutating func raw(_ piece: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: piece.utf8Start, count: piece.utf8CodeUnitCount))
  }

  mutating func raw(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Writes a string with its quotes.
  ///
  /// Escaped are quotes, backslashes, control characters, and U+2028 and U+2029, which end a line in scripts.
  mutating func text(_ text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { escape($0) }
    bytes.append(0x22)
  }

  /// Writes a number that must be finite: a whole one up to 2^53 as digits, any other as the shortest decimal that
  /// reads back to the same value.
  mutating func number(_ number: Double) {
    precondition(number.isFinite, "JSON has no number for \(number)")
    if number == number.rounded(), abs(number) <= 9_007_199_254_740_992 {
      bytes.append(contentsOf: String(Int(number)).utf8)
    } else {
      bytes.append(contentsOf: number.description.utf8)
    }
  }

  mutating func number(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func flag(_ flag: Bool) {
    raw(flag ? "true" : "false")
  }

  mutating func null() {
    raw("null")
  }

  mutating func texts(_ texts: [String]) {
    bytes.append(0x5B)
    for (position, text) in texts.enumerated() {
      if position > 0 { bytes.append(0x2C) }
      self.text(text)
    }
    bytes.append(0x5D)
  }
}

extension JSONBytes {
  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in utf8.indices {
      let byte = utf8[index]
      if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0xE2 { continue }
      if byte == 0xE2 {
        let isLineEnd = index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] | 1 == 0xA9
        guard isLineEnd else { continue }
        bytes.append(contentsOf: utf8[start..<index])
        raw(utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
        start = index + 3
      } else {
        bytes.append(contentsOf: utf8[start..<index])
        escape(byte)
        start = index + 1
      }
    }
    bytes.append(contentsOf: utf8[start...])
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: raw("\\\"")
    case 0x5C: raw("\\\\")
    case 0x08: raw("\\b")
    case 0x09: raw("\\t")
    case 0x0A: raw("\\n")
    case 0x0C: raw("\\f")
    case 0x0D: raw("\\r")
    default:
      raw("\\u00")
      for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
  }
}
