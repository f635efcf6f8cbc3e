extension UInt8 {
  /// The small letter where the byte is a capital one of ASCII.
  var lowercase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// Space, tab, carriage return or line feed.
  var isBlank: Bool { self == 0x20 || self == 0x0D || self == 0x0A || self == 0x09 }

  /// The value of a hexadecimal digit.
  var hexValue: Int? {
    switch self {
    case 0x30...0x39: return Int(self) - 0x30
    case 0x41...0x46: return Int(self) - 0x37
    case 0x61...0x66: return Int(self) - 0x57
    default: return nil
    }
  }
}

extension BidirectionalCollection<UInt8> {
  /// The bytes without blanks at either end.
  var trimmed: SubSequence {
    var from = startIndex
    var to = endIndex
    while from != to, self[from].isBlank { formIndex(after: &from) }
    while to != from, self[index(before: to)].isBlank { formIndex(before: &to) }
    return self[from..<to]
  }
}

extension String {
  /// The text of header bytes: UTF-8 where it is valid, else Latin-1, as HTTP had it.
  init(header bytes: some Collection<UInt8>) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self = text
    } else {
      self = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
  }

  /// An address or id without the `<` and `>` that WARC writes around it.
  var withoutBrackets: String {
    hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self
  }
}
