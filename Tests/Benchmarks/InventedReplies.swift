/// Replies of an office that mostly sends the same: each is one of 400 drafts with another name, number and date.
enum InventedReplies {
  static func make(_ count: Int) -> [String] {
    var draw = Draw(state: 1)
    let phrases = (0..<600).map { _ in draw.word(6...14) }
    // A draft of some 150 characters, made of phrases that others have as well.
    let drafts = (0..<400).map { _ in (0..<15).map { _ in phrases[draw.next(phrases.count)] } }
    return (0..<count).map { number in
      let draft = drafts[draw.next(drafts.count)].joined(separator: "，")
      return "\(draw.word(2...4))您好：您\(draw.next(12) + 1)月\(draw.next(28) + 1)日反映的第\(number)号问题收悉。\(draft)。"
    }
  }

  /// Numbers of a linear congruential generator, with the constants of Knuth's MMIX.
  private struct Draw {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    /// So many of the 3,000 characters from 一 on.
    mutating func word(_ lengths: ClosedRange<Int>) -> String {
      let length = lengths.lowerBound + next(lengths.count)
      return String(String.UnicodeScalarView((0..<length).compactMap { _ in Unicode.Scalar(0x4E00 + next(3_000)) }))
    }
  }
}
