import Extraction
import Testing

/// What is looked for in one pass or many bytes at a time, against the plain search of each place.
struct PhraseMatcherTests {
  private static let groups = [
    PhraseGroup("a", ["办事", "办事指南", "事指", "指南", "南办"]),
    PhraseGroup("b", ["b", "ab", "Abba", "a办", "\u{3000}", "é"]),
    PhraseGroup("c", ["办", "𠮷", "办𠮷", "，办"]),
  ]

  @Test func `one pass finds what a search for each phrase finds`() {
    let matcher = PhraseMatcher(Self.groups)
    for seed in 0..<100 {
      var random = Random(seed)
      let bytes = random.text().flatMap { Array($0.utf8) }
      let hits = matcher.hits(in: bytes)
      for group in Self.groups {
        #expect(hits.hits(of: group).sorted(by: Self.isBefore) == Self.search(group, in: bytes))
      }
    }
  }

  @Test func `bytes that are no characters hide no phrase`() {
    let matcher = PhraseMatcher(Self.groups)
    for seed in 0..<100 {
      var random = Random(seed)
      var bytes = random.text().flatMap { Array($0.utf8) }
      for _ in 0..<8 where !bytes.isEmpty { bytes[random.next(bytes.count)] = UInt8(random.next(256)) }
      let hits = matcher.hits(in: bytes)
      for group in Self.groups {
        #expect(hits.hits(of: group).sorted(by: Self.isBefore) == Self.search(group, in: bytes))
      }
    }
  }

  @Test func `a text holds a word where one of its places does`() {
    for seed in 0..<100 {
      var random = Random(seed)
      let text = random.text().joined()
      for word in Self.groups.flatMap(\.phrases) {
        let bytes = Array(text.utf8)
        let isThere = Self.places(of: word, in: bytes).contains { bytes[$0].elementsEqual(word.utf8) }
        #expect(PlainText.holds(text, word) == isThere)
      }
    }
  }

  @Test func `letters are ideographs, Latin letters and digits, however many stand together`() {
    for count in [0, 1, 254, 255, 256, 600] {
      let text = String(repeating: "办a7，é ", count: count)
      #expect(PlainText.letters(in: Array(text.utf8)) == 3 * count)
      #expect(PlainText.letters(in: text.utf8) == 3 * count)
    }
  }
}

extension PhraseMatcherTests {
  private static func search(_ group: PhraseGroup, in bytes: [UInt8]) -> [PhraseHit] {
    group.phrases.enumerated().flatMap { number, phrase in
      places(of: phrase, in: bytes).filter { place in
        zip(bytes[place], phrase.utf8).allSatisfy { lower($0) == lower($1) }
      }
      .map { PhraseHit(phrase: number, start: $0.lowerBound, end: $0.upperBound) }
    }
    .sorted(by: isBefore)
  }

  /// Every place where a word could stand.
  private static func places(of word: String, in bytes: [UInt8]) -> [Range<Int>] {
    let width = word.utf8.count
    return width > bytes.count ? [] : (0...bytes.count - width).map { $0..<$0 + width }
  }

  private static func isBefore(_ left: PhraseHit, _ right: PhraseHit) -> Bool {
    (left.start, left.end, left.phrase) < (right.start, right.end, right.phrase)
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

/// Texts of pieces that phrases are made of, the same for the same seed.
private struct Random {
  private var state: UInt64
  private static let pieces = ["办", "事", "指", "南", "，", "a", "B", "b", "A", "é", "\u{3000}", "𠮷", " ", "办事", "指南"]

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func text() -> [String] {
    (0..<next(60)).map { _ in Self.pieces[next(Self.pieces.count)] }
  }
}
