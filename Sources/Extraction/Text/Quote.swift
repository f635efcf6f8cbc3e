import AssessmentModel

/// Quotes from pages, short and without private numbers.
enum Quote {
  /// White space collapsed, private numbers masked, at most 120 characters; nil where nothing is left.
  static func bounded(_ text: String) -> String? {
    // A value can be as long as its page; mostly its opening fills the quote, and the rest need not be looked at.
    let opening = Substring(text.unicodeScalars.prefix(600))
    if opening.endIndex < text.endIndex, let quote = shortened(masked(PlainText.trimmed(opening))) { return quote }
    let line = masked(PlainText.trimmed(text))
    return shortened(line) ?? (line.isEmpty ? nil : line)
  }

  /// The beginning of a line that is too long; nil where it is not.
  private static func shortened(_ line: String) -> String? {
    // Bytes are at least as many as characters, and cost nothing to count.
    guard line.utf8.count > 120,
      let cut = line.index(line.startIndex, offsetBy: 119, limitedBy: line.endIndex),
      !line[cut...].dropFirst().isEmpty
    else { return nil }
    return String(line[..<cut]) + "…"
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

extension Value {
  /// The value with private numbers masked in its texts; addresses and codes stay as they are, to be opened and compared.
  var masked: Value {
    switch self {
    case .text(let text): return .text(Quote.masked(text))
    case .words(let words): return .words(words.map { Quote.masked($0) })
    case .object(let members):
      return .object(
        members.map { member in
          let isAddress = ["target", "action", "href", "code", "like"].contains(member.name)
          return isAddress ? member : Value.Member(member.name, member.value.masked)
        })
    case .null, .flag, .number, .date, .quantity: return self
    }
  }
}
