import AssessmentModel

/// How many letters a page says there are: 共有13条信息, 来信总数：25 件.
///
/// A list shows a page of its letters; the stated total tells how much of the whole a snapshot holds.
enum LetterCount {
  /// The stated total, the line and the element that state it; nil where the page states none.
  static func stated(on page: PageContent) -> (total: Int, line: String, element: Int?)? {
    var position = 0
    while let found = next(words, in: page.text, from: position) {
      position = found.end
      guard let number = Figures.number(after: found.end, in: page.text) else { continue }
      let end = page.text[number.end...].firstIndex { $0 > 0x20 } ?? number.end
      guard counters.contains(where: { starts($0, in: page.text, at: end) }) else { continue }
      let line = page.line(in: page.lineRange(around: found.end - 1))
      return (number.value, line, page.innermostElement(at: found.end - 1))
    }
    return nil
  }
}

extension LetterCount {
  private static let words = ["共有", "总数", "总计", "共计", "共"].map { Array($0.utf8) }
  private static let counters = ["条", "封", "件", "篇"].map { Array($0.utf8) }

  private static func starts(_ word: [UInt8], in text: [UInt8], at position: Int) -> Bool {
    position + word.count <= text.count && text[position..<position + word.count].elementsEqual(word)
  }

  /// The next of some words, whichever comes first.
  private static func next(_ words: [[UInt8]], in text: [UInt8], from start: Int) -> (word: Int, end: Int)? {
    for position in start..<max(start, text.count) {
      for (index, word) in words.enumerated() where starts(word, in: text, at: position) {
        return (index, position + word.count)
      }
    }
    return nil
  }
}
