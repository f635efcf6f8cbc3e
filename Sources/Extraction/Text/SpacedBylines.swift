import AssessmentModel

/// Labels of bylines and tables of facts whose characters are set apart: 发 布 机 构, 来　源.
enum SpacedBylines {
  /// The first character of every label with a space behind it: rare elsewhere, so that other pages need no search.
  static let signs = PhraseGroup("byline labels set apart", openings)

  private static var openings: [String] {
    let labels = Sources.labels.phrases + PublicationDates.labels.phrases
    return Set(labels.compactMap(\.first)).sorted().flatMap { first in
      [" ", "\u{3000}", "\u{00A0}"].map { "\(first)\($0)" }
    }
  }

  /// Where labels of a group stand with space between their characters, at the beginning of an element, line or cell.
  static func hits(of group: PhraseGroup, in reading: PageReading) -> [PhraseHit] {
    reading.textHits.hits(of: signs).compactMap { sign in
      let start = sign.start
      guard start == 0 || reading.page.text[start - 1] < 0x20 || reading.beginsElement(start) else { return nil }
      return hit(at: start, of: group, in: reading)
    }
  }

  /// The label that the text up to a colon or a boundary is without its spaces.
  private static func hit(at start: Int, of group: PhraseGroup, in reading: PageReading) -> PhraseHit? {
    let text = reading.page.text
    var name: [UInt8] = []
    var position = start
    var end = start
    while position < text.count, name.count <= 24 {
      position = reading.skipSpaces(position)
      guard position < text.count, text[position] >= 0xE3, text[position] < 0xEF, position + 3 <= text.count else {
        break
      }
      name += text[position..<position + 3]
      position += 3
      end = position
    }
    guard end - start > name.count, let phrase = group.phrases.firstIndex(where: { $0.utf8.elementsEqual(name) }) else {
      return nil
    }
    return PhraseHit(phrase: phrase, start: start, end: end)
  }
}
