/// Reads telephone numbers as guides print them.
enum PhoneNumbers {
  /// The numbers of a text, digits and hyphens only; an area code joins its number by a hyphen.
  ///
  /// Digits of addresses on the web, of streets and of longer words are none.
  static func numbers(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars.prefix(4_000))
    var found: [String] = []
    var position = 0
    while position < scalars.count {
      guard ChineseNumber.digit(scalars[position]) != nil else {
        position += 1
        continue
      }
      let (run, end) = run(scalars, position)
      if isPhone(run), !isInWord(scalars, position, end) { found.append(run) }
      position = end
    }
    return found
  }

  /// Digits with what joins them: hyphens, closing brackets, and the space behind an area code.
  private static func run(_ text: [Unicode.Scalar], _ start: Int) -> (run: String, end: Int) {
    var run = ""
    var position = start
    while position < text.count {
      if let digit = ChineseNumber.digit(text[position]) {
        run += String(digit)
      } else if ["-", "－", "—", "–", ")", "）"].contains(text[position]) {
        if !run.hasSuffix("-") { run += "-" }
      } else if text[position] == " ", run.hasPrefix("0"), (3...4).contains(run.utf8.count) || run.hasSuffix("-"),
        position + 1 < text.count, ChineseNumber.digit(text[position + 1]) != nil
      {
        if !run.hasSuffix("-") { run += "-" }
      } else {
        break
      }
      position += 1
    }
    return (run.hasSuffix("-") ? String(run.dropLast()) : run, position)
  }

  private static func isPhone(_ run: String) -> Bool { (5...13).contains(digits(run).utf8.count) }

  /// True beside a letter, a dot or a slash of an address, and before 号.
  private static func isInWord(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
    let isWord = { (scalar: Unicode.Scalar) in
      scalar.value | 0x20 &- 0x61 < 26 || scalar == "." || scalar == "@" || scalar == "_" || scalar == "="
    }
    if start > 0, isWord(text[start - 1]) { return true }
    return end < text.count && (isWord(text[end]) && end + 1 < text.count || text[end] == "号")
  }

  /// A number without hyphens: the same line however it is printed.
  static func digits(_ number: String) -> String { number.filter { $0 != "-" } }

  /// True for the short number of a hotline, such as 12345.
  static func isHotline(_ number: String) -> Bool { digits(number).utf8.count <= 6 }

  /// True with an area code, and for hotlines of five or six digits, 400 and 800 numbers and mobile numbers.
  static func isComplete(_ number: String) -> Bool {
    let digits = digits(number)
    if digits.count <= 6 || digits.hasPrefix("400") || digits.hasPrefix("800") { return digits.count != 6 }
    return digits.hasPrefix("0") || (digits.count == 11 && digits.hasPrefix("1")) || digits.hasPrefix("86")
  }
}
