/// Whether letters speak of one matter, as far as their subjects tell.
enum LetterMatter {
  /// True where two subjects have no two characters in common that say something.
  ///
  /// The first subject is set beside all others; two people who report one broken lamp both name it.
  static func areSeveral(_ subjects: [String]) -> Bool {
    guard let first = subjects.first.map(pairs) else { return false }
    return subjects.dropFirst().contains { first.isDisjoint(with: pairs($0)) }
  }

  /// Words of asking, which every subject may have.
  private static let asking = [
    "关于", "问题", "建议", "咨询", "反映", "投诉", "请问", "希望", "要求", "求助", "举报", "感谢", "如何", "怎么", "什么", "为什么", "尽快", "解决", "处理",
    "情况",
  ]

  private static func pairs(_ subject: String) -> Set<String> {
    var bare = PlainText.key(subject)
    for word in asking { bare = bare.replacing(word, with: " ") }
    let letters = Array(bare)
    guard letters.count > 1 else { return [bare] }
    return Set(
      (1..<letters.count).compactMap { place in
        letters[place - 1] == " " || letters[place] == " " ? nil : String([letters[place - 1], letters[place]])
      })
  }
}
