import AssessmentModel

/// Quotes from pages, short and without private numbers.
enum Quote {
  /// White space collapsed, private numbers masked, at most 120 characters; nil where nothing is left.
  static func bounded(_ text: String) -> String? {
    // A value can be as long as its page; mostly its opening fills the quote, and the rest need not be looked at.
    for count in [240, 600] where text.utf8.count > count {
      let opening = opening(of: text, count)
      if opening.endIndex < text.endIndex, let quote = shortened(masked(PlainText.trimmed(opening))) { return quote }
    }
    let line = masked(PlainText.trimmed(text))
    return shortened(line) ?? (line.isEmpty ? nil : line)
  }

  /// The first scalars of a text, up to an ideograph: what could be a number is not cut in two, at most up to 600 scalars.
  private static func opening(of text: String, _ count: Int) -> Substring {
    let most = text.unicodeScalars.prefix(600)
    let end = most.prefix(count).endIndex
    return text[..<(most[end...].firstIndex { (0x4E00...0x9FFF).contains($0.value) } ?? most.endIndex)]
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

  /// Replaces the middle of identity numbers and mobile numbers by asterisks, however their digits are written.
  static func masked(_ text: String) -> String {
    PrivateNumbers.mayHold(text) ? PrivateNumbers.masked(text) : text
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
