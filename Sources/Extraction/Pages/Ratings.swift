import AssessmentModel

/// Counts the levels of satisfaction that a page offers as choices or shows as counts.
///
/// The five levels are those of the rating system of 国办发〔2019〕51号; fewer than two are no scale.
struct Ratings: PageExtractor {
  static let name = "Ratings"
  static let properties: [Property] = [.ratingLevels]
  static let levels = PhraseGroup("rating level", ["非常满意", "基本满意", "非常不满意", "不满意", "满意"])
  static let phrases = [levels]

  func observations(in reading: PageReading) -> [Observation] {
    let page = reading.page
    var found: Set<Int> = []
    var first: Offer?
    var taken = 0
    let hits = reading.textHits.hits(of: Self.levels).sorted { ($0.start, $1.end) < ($1.start, $0.end) }
    for hit in hits where hit.start >= taken {
      taken = hit.end
      guard let offer = choice(hit, page) else { continue }
      found.insert(hit.phrase)
      if first == nil { first = offer }
    }
    for hit in Self.longest(reading.attributeHits.hits(of: Self.levels)) {
      guard let offer = reading.offer(inAttribute: hit), offer.quote.utf8.count <= 21 else { continue }
      found.insert(hit.phrase)
      if first == nil { first = offer }
    }
    guard found.count >= 2, let first else { return [] }
    let value = Value.number(Double(found.count))
    return [reading.observation(.ratingLevels, value, at: first.element, quote: first.quote, by: Self.name)]
  }
}

extension Ratings {
  /// A level stands as a choice where its element holds little else, or where counts or other levels surround it.
  private func choice(_ hit: PhraseHit, _ page: PageContent) -> Offer? {
    guard let element = page.innermostElement(at: hit.start),
      !page.isTitleOrOption(element) || page.element(element, is: .option)
    else { return nil }
    let own = page.textRange(of: element)
    if own.count <= (hit.end - hit.start) + 18 {
      return Offer(phrase: hit.phrase, element: element, quote: page.line(in: own))
    }
    let line = page.lineRange(around: hit.start)
    guard line.count <= 150, isFollowedByCount(hit.end, page.text) || isBetweenSpaces(hit, page.text) else {
      return nil
    }
    return Offer(phrase: hit.phrase, element: element, quote: page.line(in: line))
  }

  private func isFollowedByCount(_ end: Int, _ text: [UInt8]) -> Bool {
    let next = text[min(end, text.count)..<min(end + 8, text.count)].drop {
      $0 == 0x20 || $0 >= 0x80 || $0 == 0x3A || $0 == 0x28
    }
    return next.first.map { $0 &- 0x30 < 10 } ?? false
  }

  private func isBetweenSpaces(_ hit: PhraseHit, _ text: [UInt8]) -> Bool {
    let before = hit.start == 0 || text[hit.start - 1] <= 0x20
    return before && (hit.end == text.count || text[hit.end] <= 0x20)
  }

  /// The longest hits where several overlap: 非常不满意 holds 不满意 and 满意.
  static func longest(_ hits: [PhraseHit]) -> [PhraseHit] {
    var taken = 0
    return hits.sorted { ($0.start, $1.end) < ($1.start, $0.end) }.filter { hit in
      guard hit.start >= taken else { return false }
      taken = hit.end
      return true
    }
  }
}
