/// A number rounded half away from zero to so many decimals, for people.
///
/// The shortest decimal that reads back as the number is what is rounded: 0.285 becomes 0.29 although its binary value
/// lies a hair below, so that the page agrees with whoever rounds the CSV by hand.
func rounded(_ number: Double, decimals: Int) -> String {
  guard number.isFinite else { return "—" }
  guard number.magnitude < 1e15 else { return "\(number)" }
  let (integer, fraction) = decimalDigits(number.magnitude)
  var digits = integer + fraction.prefix(decimals)
  digits += Array(repeating: 0, count: max(0, decimals - fraction.count))
  if fraction.count > decimals, fraction[decimals] >= 5 { increment(&digits) }
  var text = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  if decimals > 0 { text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals)) }
  let isZero = digits.allSatisfy { $0 == 0 }
  return number < 0 && !isZero ? "−" + text : text
}

/// A share in [0, 1] as a percentage with so many decimals.
func percentage(_ share: Double, decimals: Int = 1) -> String {
  guard share.isFinite else { return "—" }
  let (integer, fraction) = decimalDigits(share.magnitude)
  let moved = fraction + Array(repeating: 0, count: max(0, 2 - fraction.count))
  let whole = String(decoding: (integer + moved.prefix(2)).map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  let rest = String(decoding: moved.dropFirst(2).map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  let hundredfold = Double((share < 0 ? "-" : "") + whole + "." + rest + "0") ?? 0
  return rounded(hundredfold, decimals: decimals) + "%"
}

/// The number unrounded in its shortest form, whole numbers without a point, for programs.
func shortest(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// The decimal digits before and after the point of the shortest form of a number that is not negative.
private func decimalDigits(_ number: Double) -> (integer: [UInt8], fraction: [UInt8]) {
  var text = Array("\(number)".utf8)
  var exponent = 0
  if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
    exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)) ?? 0
    text.removeSubrange(mark...)
  }
  let point = text.firstIndex(of: UInt8(ascii: ".")) ?? text.count
  let digits = text.filter { $0 != UInt8(ascii: ".") }.map { $0 - UInt8(ascii: "0") }
  let place = point + exponent
  if place <= 0 { return ([0], Array(repeating: 0, count: -place) + digits) }
  if place >= digits.count { return (digits + Array(repeating: 0, count: place - digits.count), []) }
  return (Array(digits[..<place]), Array(digits[place...]))
}

/// Adds one to the last of a row of decimal digits.
private func increment(_ digits: inout [UInt8]) {
  var position = digits.count - 1
  while position >= 0, digits[position] == 9 {
    digits[position] = 0
    position -= 1
  }
  if position >= 0 { digits[position] += 1 } else { digits.insert(1, at: 0) }
}
