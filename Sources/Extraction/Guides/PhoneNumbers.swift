/// Reads telephone numbers as guides print them.
enum PhoneNumbers {
  /// The numbers of a text, digits and hyphens only; runs of fewer than five digits join their neighbours by a hyphen.
  static func numbers(in text: String) -> [String] {
    var found: [String] = []
    var run = ""
    func finish() {
      let digits = run.filter { $0 != "-" }
      if (5...13).contains(digits.count) { found.append(run.hasSuffix("-") ? String(run.dropLast()) : run) }
      run = ""
    }
    for scalar in text.unicodeScalars {
      if let digit = ChineseNumber.digit(scalar) {
        run += String(digit)
      } else if !run.isEmpty, ["-", "－", "—", "–", ")", "）"].contains(scalar) {
        if !run.hasSuffix("-") { run += "-" }
      } else if !run.isEmpty {
        finish()
      }
    }
    finish()
    return found
  }

  /// True with an area code, and for hotlines of five or six digits, 400 and 800 numbers and mobile numbers.
  static func isComplete(_ number: String) -> Bool {
    let digits = number.filter { $0 != "-" }
    if digits.count <= 6 || digits.hasPrefix("400") || digits.hasPrefix("800") { return digits.count != 6 }
    return digits.hasPrefix("0") || (digits.count == 11 && digits.hasPrefix("1")) || digits.hasPrefix("86")
  }
}
