/// Small questions about texts that leave the page.
package enum PlainText {
  /// A text on one line: white space of every kind, no-break and ideographic spaces too, is one space or nothing at the ends.
  package static func trimmed(_ text: some StringProtocol) -> String {
    var text = String(text)
    let trimmed = text.withUTF8 { isTrimmed($0) ? nil : String(decoding: collapsed($0), as: UTF8.self) }
    return trimmed ?? text
  }

  /// True where nothing has to be trimmed, as in most texts: a look costs less than a copy.
  private static func isTrimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isBehindSpace = true
    var position = 0
    while position < bytes.count {
      let isSpace = bytes[position] == 0x20
      if isSpace, isBehindSpace { return false }
      isBehindSpace = isSpace
      if !isSpace, !isPlain(bytes[position]), mark(in: bytes, at: position).mark != .letter { return false }
      position += 1
    }
    return bytes.isEmpty || !isBehindSpace
  }

  /// Letters of ASCII and ideographs, and continuations behind a byte that is kept, need no second look.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && (byte < 0xC2 || byte > 0xC2 && byte < 0xE2 || byte > 0xE3 && byte < 0xEE)
  }

  /// The bytes with white space as one space each.
  private static func collapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var pending = false
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if isPlain(byte) {
        if pending { out.append(0x20) }
        pending = false
        out.append(byte)
        position += 1
        continue
      }
      let (mark, width) = mark(in: bytes, at: position)
      switch mark {
      case .space: pending = !out.isEmpty
      case .format: break
      case .letter:
        if pending { out.append(0x20) }
        pending = false
        out.append(bytes[position])
      }
      position += width
    }
    return out
  }

  /// Letters, digits and ideographs only, ASCII letters in lower case: two spellings of one headline are equal so.
  static func key(_ text: some StringProtocol) -> String {
    self.text(
      text.unicodeScalars.lazy.filter(isLetter).map { scalar in
        scalar.value &- 0x41 < 26 ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar
      })
  }

  /// A text of scalars, put together as bytes: appending them to a string one by one costs ten times more.
  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    for scalar in scalars { append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a scalar as UTF-8, on demand with letters of ASCII in lower case; the library's own way takes several times
  /// as long, and texts have many.
  static func append(_ scalar: Unicode.Scalar, lowered: Bool = false, to bytes: inout [UInt8]) {
    let value = scalar.value
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift & 0x3F | 0x80) }
    switch value {
    case ..<0x80: bytes.append(UInt8(value) | (lowered && value &- 0x41 < 26 ? 0x20 : 0))
    case ..<0x800:
      bytes.append(UInt8(value >> 6 | 0xC0))
      bytes.append(tail(0))
    case ..<0x1_0000:
      bytes.append(UInt8(value >> 12 | 0xE0))
      bytes.append(tail(6))
      bytes.append(tail(0))
    default:
      bytes.append(UInt8(value >> 18 | 0xF0))
      bytes.append(tail(12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    }
  }

  /// True where a text holds a word, byte for byte; `String.contains` would compare characters and costs fifty times more.
  package static func holds(_ text: String, _ word: String) -> Bool {
    var text = text
    var word = word
    return text.withUTF8 { text in
      word.withUTF8 { word in
        guard let last = word.last, text.count >= word.count else { return word.isEmpty }
        // The last byte tells Chinese characters apart, the first hardly does.
        let width = word.count - 1
        var end = width
        while let found = text.offset(of: last, from: end) {
          if text.holds(word, at: found - width) { return true }
          end = found + 1
        }
        return false
      }
    }
  }

  /// True where a text holds a byte, such as the first one of rare characters.
  static func holds(_ text: String, byte: UInt8) -> Bool {
    var text = text
    return text.withUTF8 { $0.offset(of: byte, from: 0) != nil }
  }

  /// True where a text holds one of some words, byte for byte.
  static func holds(_ text: String, anyOf words: [String]) -> Bool {
    words.contains { holds(text, $0) }
  }

  /// True where a text begins with a word, byte for byte.
  static func begins(_ text: some StringProtocol, with word: String) -> Bool {
    text.utf8.starts(with: word.utf8)
  }

  /// True where a text ends with a word, byte for byte.
  static func ends(_ text: String, with word: String) -> Bool {
    text.utf8.count >= word.utf8.count && text.utf8.suffix(word.utf8.count).elementsEqual(word.utf8)
  }

  /// How many ideographs, letters and digits a range of bytes holds.
  package static func letters(in bytes: some Sequence<UInt8>) -> Int {
    bytes.withContiguousStorageIfAvailable(letters) ?? Array(bytes).withUnsafeBufferPointer(letters)
  }

  /// Counts in bytes and without branches, so that the compiler takes many bytes at a time; a sum of 255 fits a byte.
  private static func letters(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var start = 0
    while start < bytes.count {
      let end = min(start + 255, bytes.count)
      var sum: UInt8 = 0
      for index in start..<end {
        let byte = bytes[index]
        sum &+= (byte &- 0xE3 < 7 ? 1 : 0) | ((byte | 0x20) &- 0x61 < 26 ? 1 : 0) | (byte &- 0x30 < 10 ? 1 : 0)
      }
      count += Int(sum)
      start = end
    }
    return count
  }

  private enum Mark {
    case space
    /// Zero-width marks and icon characters of the private use area.
    case format
    case letter
  }

  /// What stands at a place in UTF-8, and its width in bytes; of a letter the first byte, as all of its bytes are kept.
  private static func mark(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (mark: Mark, width: Int) {
    func byte(_ offset: Int) -> UInt8 { start + offset < bytes.count ? bytes[start + offset] : 0 }
    switch bytes[start] {
    case 0...0x20: return (.space, 1)
    case 0xC2 where byte(1) == 0xA0: return (.space, 2)
    case 0xE2 where byte(1) == 0x80 && byte(2) <= 0x8F: return (byte(2) <= 0x8A ? .space : .format, 3)
    case 0xE3 where byte(1) == 0x80 && byte(2) == 0x80: return (.space, 3)
    // U+E000 to U+F8FF, and U+FEFF.
    case 0xEE: return (.format, 3)
    case 0xEF where byte(1) <= 0xA3 || byte(1) == 0xBB && byte(2) == 0xBF: return (.format, 3)
    default: return (.letter, 1)
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 26 || (0x3400...0x9FFF).contains(value) || value == 0x3007
      || (0x20000...0x323AF).contains(value)
  }
}
