/// Identity numbers and mobile numbers in texts.
///
/// Full-width digits count as digits. A number is one of 11 digits that begins with 1, with 86 or 0 before it as well; one
/// of 15 or 18 digits, the last perhaps an X; one of 18 with more behind it; or one of 11 or 18 in the groups that people
/// write (138 0013 8000, 110101 19900307 8515).
enum PrivateNumbers {
  /// True where a text has digits enough: few texts have.
  static func mayHold(_ text: String) -> Bool {
    // Shorter texts have no room for them.
    guard text.utf8.count >= 11 else { return false }
    var text = text
    return text.withUTF8 { bytes in
      var digits = 0
      for index in bytes.indices {
        let byte = bytes[index]
        // A full-width digit is EF BC 90 to 99.
        if byte &- 0x30 < 10 || byte &- 0x90 < 10 && index > 0 && bytes[index - 1] == 0xBC {
          digits += 1
          if digits == 11 { return true }
        }
      }
      return false
    }
  }

  /// The text with all but the first three and the last two digits of such numbers as asterisks.
  static func masked(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var position = 0
    while position < scalars.count {
      guard digit(scalars[position]) != nil else {
        position += 1
        continue
      }
      let run = Run(scalars, from: position)
      if run.isPrivate { for place in run.digits.dropFirst(3).dropLast(2) { scalars[place] = "*" } }
      position = run.end
    }
    return PlainText.text(scalars)
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: return Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: return Int(scalar.value - 0xFF10)
    default: return nil
    }
  }

  /// Digits in groups with one space or hyphen between.
  private struct Run {
    private(set) var digits: [Int] = []
    private(set) var end: Int
    private var groups: [Int] = []
    private var values: [Int] = []

    init(_ text: [Unicode.Scalar], from start: Int) {
      end = start
      while end < text.count, groups.count < 6 {
        let first = end
        while end < text.count, let value = PrivateNumbers.digit(text[end]) {
          digits.append(end)
          values.append(value)
          end += 1
        }
        groups.append(end - first)
        let isLetter = end < text.count && (text[end] == "X" || text[end] == "x")
        if isLetter, values.count == 17 {
          digits.append(end)
          values.append(10)
          groups[groups.count - 1] += 1
          end += 1
        }
        guard end + 1 < text.count, text[end] == " " || text[end] == "-", PrivateNumbers.digit(text[end + 1]) != nil
        else { return }
        end += 1
      }
    }

    var isPrivate: Bool {
      if groups.count > 1 { return groups == [3, 4, 4] && isMobile(values[...]) || groups == [6, 8, 4] || parts }
      return isWhole(values)
    }

    /// True where one of the groups is such a number by itself.
    private var parts: Bool {
      var start = 0
      for length in groups {
        if length >= 11, isWhole(Array(values[start..<start + length])) { return true }
        start += length
      }
      return false
    }

    private func isWhole(_ values: [Int]) -> Bool {
      switch values.count {
      case 11: return isMobile(values[...])
      case 12: return values[0] == 0 && isMobile(values[1...])
      case 13: return values[0] == 8 && values[1] == 6 && isMobile(values[2...])
      case 15, 18: return true
      case 19...: return values[6] == 1 && values[7] == 9 || values[6] == 2 && values[7] == 0
      default: return false
      }
    }

    private func isMobile(_ values: ArraySlice<Int>) -> Bool { values.first == 1 }
  }
}
