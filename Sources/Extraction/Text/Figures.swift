/// Whole numbers in a page's text.
enum Figures {
  /// The number that follows an offset, after at most ten bytes of spaces, brackets, colons and words of some set.
  static func number(after start: Int, in text: [UInt8], passing words: [String] = []) -> (value: Int, end: Int)? {
    let passed = (["：", "（", "“"] + words).map { Array($0.utf8) }
    var position = start
    while position < text.count, position - start < 24 {
      if text[position] <= 0x20 || text[position] == 0x3A || text[position] == 0x28 || text[position] == 0x22 {
        position += 1
      } else if let word = passed.first(where: { text[position...].starts(with: $0) }) {
        position += word.count
      } else {
        break
      }
    }
    return number(at: position, in: text)
  }

  /// The digits at an offset, thousands parted by commas; at most twelve digits.
  static func number(at start: Int, in text: [UInt8]) -> (value: Int, end: Int)? {
    var position = start
    var value = 0
    var digits = 0
    while position < text.count, digits < 12, text[position] &- 0x30 < 10 || (text[position] == 0x2C && digits > 0) {
      if text[position] != 0x2C {
        value = value * 10 + Int(text[position] - 0x30)
        digits += 1
      }
      position += 1
    }
    return digits > 0 ? (value, position) : nil
  }

  /// The digits that end right before an offset, spaces and 个 between.
  static func number(before end: Int, in text: [UInt8]) -> Int? {
    var last = end
    let counter = Array("个".utf8)
    while last > 0 {
      if text[last - 1] <= 0x20 {
        last -= 1
      } else if last >= counter.count, text[(last - counter.count)..<last].elementsEqual(counter) {
        last -= counter.count
      } else {
        break
      }
    }
    var first = last
    while first > 0, last - first < 15, text[first - 1] &- 0x30 < 10 || text[first - 1] == 0x2C { first -= 1 }
    return first < last ? number(at: first, in: text)?.value : nil
  }
}
