/// Small questions about texts that leave the page.
enum PlainText {
  /// A text on one line: white space of every kind, no-break and ideographic spaces too, is one space or nothing at the ends.
  static func trimmed(_ text: some StringProtocol) -> String {
    var out = ""
    var pending = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        pending = !out.isEmpty
      } else if !isFormat(scalar) {
        if pending { out.unicodeScalars.append(" ") }
        pending = false
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Letters, digits and ideographs only, ASCII letters in lower case: two spellings of one headline are equal so.
  static func key(_ text: some StringProtocol) -> String {
    var out = ""
    for scalar in text.unicodeScalars where isLetter(scalar) {
      out.unicodeScalars.append(scalar.value &- 0x41 < 26 ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar)
    }
    return out
  }

  /// True where a text holds a word, byte for byte; `String.contains` would compare characters and costs fifty times more.
  static func holds(_ text: String, _ word: String) -> Bool {
    var text = text
    var word = word
    return text.withUTF8 { text in
      word.withUTF8 { word in
        guard let first = word.first, text.count >= word.count else { return word.isEmpty }
        for start in 0...text.count - word.count where text[start] == first {
          if word.indices.allSatisfy({ text[start + $0] == word[$0] }) { return true }
        }
        return false
      }
    }
  }

  /// True where a text ends with a word, byte for byte.
  static func ends(_ text: String, with word: String) -> Bool {
    text.utf8.count >= word.utf8.count && text.utf8.suffix(word.utf8.count).elementsEqual(word.utf8)
  }

  /// How many ideographs, letters and digits a range of bytes holds.
  static func letters(in bytes: some Sequence<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte >= 0xE3 && byte <= 0xE9 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
      count += 1
    }
    return count
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.value == 0xA0 || scalar.value == 0x3000 || (0x2000...0x200A).contains(scalar.value)
  }

  /// Zero-width marks and icon characters of the private use area.
  private static func isFormat(_ scalar: Unicode.Scalar) -> Bool {
    (0x200B...0x200F).contains(scalar.value) || scalar.value == 0xFEFF || (0xE000...0xF8FF).contains(scalar.value)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 26 || (0x3400...0x9FFF).contains(value) || value == 0x3007
      || (0x20000...0x323AF).contains(value)
  }
}
