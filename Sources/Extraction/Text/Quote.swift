/// Quotes from pages, short and without private numbers.
enum Quote {
  /// White space collapsed, private numbers masked, at most 120 characters; nil where nothing is left.
  static func bounded(_ text: String) -> String? {
    let line = PlainText.trimmed(text)
    guard !line.isEmpty else { return nil }
    let masked = masked(line)
    // Scalars are at least as many as characters, and far cheaper to count.
    return masked.unicodeScalars.count <= 120 || masked.count <= 120 ? masked : String(masked.prefix(119)) + "…"
  }

  /// Replaces the middle of identity numbers (18 or 15 digits) and mobile numbers (11 digits from 1) by asterisks.
  static func masked(_ text: String) -> String {
    guard hasLongNumber(text) else { return text }
    var out: [UInt8] = []
    var run: [UInt8] = []
    func flush() {
      let isPrivate = run.count == 18 || run.count == 15 || (run.count == 11 && run[0] == 0x31)
      out += isPrivate ? run.prefix(3) + repeatElement(0x2A, count: run.count - 5) + run.suffix(2) : run[...]
      run = []
    }
    for byte in text.utf8 {
      let endsIdentityNumber = run.count == 17 && (byte | 0x20) == 0x78
      if (0x30...0x39).contains(byte) || endsIdentityNumber {
        run.append(byte)
      } else {
        flush()
        out.append(byte)
      }
    }
    flush()
    return String(decoding: out, as: UTF8.self)
  }

  /// True where eleven digits stand in a row: few quotes have that.
  private static func hasLongNumber(_ text: String) -> Bool {
    var run = 0
    for byte in text.utf8 {
      run = (0x30...0x39).contains(byte) ? run + 1 : 0
      if run == 11 { return true }
    }
    return false
  }
}
