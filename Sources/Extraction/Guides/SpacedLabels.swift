import AssessmentModel

/// Finds labels whose characters are set apart: 法 定 时 限, 实　施　主　体, 法定 and 时限 on two lines.
struct SpacedLabels {
  let page: PageContent
  let set: LabelSet

  /// The first two characters of every label with space between: rare elsewhere, so that other pages need no search.
  static let signs = PhraseGroup("labels set apart", Self.openings([.guide, .letter]))

  /// Places of labels set apart, one for each label-sized element that is one without its white space.
  func hits() -> [PhraseHit] {
    page.elements.indices.compactMap { element in
      let range = page.textRange(of: element)
      guard (7...72).contains(range.count), isLeaf(element, range) else { return nil }
      return hit(in: range)
    }
  }

  /// True for the outermost place that may hold one label: no child holds all of the text.
  private func isLeaf(_ element: Int, _ range: Range<Int>) -> Bool {
    guard !page.isTitleOrOption(element), !page.element(element, is: .body) else { return false }
    let child = element + 1
    return child >= Int(page.elements[element].end) || page.textRange(of: child) != range
  }

  /// The label that a text is without white space, up to a colon or the end.
  private func hit(in range: Range<Int>) -> PhraseHit? {
    guard mayHoldSpace(range) else { return nil }
    var name: [UInt8] = []
    var end = range.lowerBound
    var hasSpace = false
    var position = range.lowerBound
    while position < range.upperBound, name.count <= 48 {
      let space = Marks.space(in: page.text, at: position)
      if space > 0 {
        hasSpace = hasSpace || !name.isEmpty
        position += space
        continue
      }
      if Marks.isColon(in: page.text, at: position) { break }
      name.append(page.text[position])
      position += 1
      end = position
    }
    guard hasSpace, let phrase = set.phrase(name), end - range.lowerBound > name.count else { return nil }
    return PhraseHit(phrase: phrase, start: range.lowerBound, end: end)
  }

  /// False for most texts: white space begins with one of these bytes, and punctuation with some.
  private func mayHoldSpace(_ range: Range<Int>) -> Bool {
    page.text[range].contains { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xE3 }
  }

  private static func openings(_ sets: [LabelSet]) -> [String] {
    let pairs = Set(sets.flatMap(\.group.phrases).map { $0.prefix(2) }.filter { $0.count == 2 })
    return pairs.sorted().flatMap { pair in
      [" ", "\u{3000}", "\u{00A0}", "\u{3000}\u{3000}", "\u{00A0}\u{00A0}"].map { pair.prefix(1) + $0 + pair.suffix(1) }
    }
  }
}
