/// White space and colons in UTF-8, with the wide ones that Chinese pages write.
enum Marks {
  /// The bytes of the white space at a place, no-break and ideographic spaces included; 0 where something else stands.
  static func space(in text: [UInt8], at position: Int) -> Int {
    if text[position] <= 0x20 { return 1 }
    if stands([0xC2, 0xA0], in: text, at: position) { return 2 }
    return stands([0xE3, 0x80, 0x80], in: text, at: position) ? 3 : 0
  }

  /// True where a colon stands, ASCII or full-width.
  static func isColon(in text: [UInt8], at position: Int) -> Bool {
    text[position] == 0x3A || stands([0xEF, 0xBC, 0x9A], in: text, at: position)
  }

  private static func stands(_ mark: [UInt8], in text: [UInt8], at position: Int) -> Bool {
    // Most bytes are told apart by the first.
    guard text[position] == mark[0], position + mark.count <= text.count else { return false }
    return mark.indices.allSatisfy { text[position + $0] == mark[$0] }
  }
}
