import AssessmentModel

/// Counts that a page publishes for the five levels of satisfaction (好差评, 国办发〔2019〕51号).
///
/// Either each level is followed by its number, or the five head a row with the numbers below. Levels without a number
/// are null; a share or percentage is no count. The share is that of the upper three levels among all that are given.
struct RatingCounts: PageExtractor {
  static let name = "RatingCounts"
  static let properties: [Property] = [.ratingCounts]
  static let phrases = [Ratings.levels]
  private static let members = [
    "very_satisfied", "fairly_satisfied", "very_dissatisfied", "dissatisfied", "satisfied",
  ]
  private static let order = [0, 4, 1, 3, 2]
  private static let upper = [0, 1, 4]

  func observations(in reading: PageReading) -> [Observation] {
    let hits = Ratings.longest(reading.textHits.hits(of: Ratings.levels))
    guard hits.count >= 3 else { return [] }
    var counts = beside(hits, reading.page)
    if counts.count < 3 { counts = below(hits, reading.page) }
    guard counts.count >= 3, let first = hits.first(where: { counts[$0.phrase] != nil }) else { return [] }
    let total = counts.values.reduce(0) { $0 + $1.value }
    let good = Self.upper.reduce(0) { $0 + (counts[$1]?.value ?? 0) }
    let members = Self.order.map { level in
      Value.Member(Self.members[level], counts[level].map { .number(Double($0.value)) } ?? .null)
    }
    let value = Value.object(
      members + [
        .init("total", .number(Double(total))),
        .init("share", total > 0 ? .number(Double(good) / Double(total)) : .null),
      ])
    let end = counts.values.map(\.end).max() ?? first.end
    let quote = reading.page.line(in: first.start..<max(first.end, end))
    return [
      reading.observation(
        .ratingCounts, value, at: reading.page.innermostElement(at: first.start), quote: quote, by: Self.name)
    ]
  }
}

extension RatingCounts {
  private typealias Count = (value: Int, end: Int)

  /// The number right behind each level; the first that has one counts.
  private func beside(_ hits: [PhraseHit], _ page: PageContent) -> [Int: Count] {
    hits.reduce(into: [:]) { counts, hit in
      if counts[hit.phrase] == nil, let count = number(from: hit.end, in: page.text) { counts[hit.phrase] = count }
    }
  }

  /// The numbers of the next line where the levels are cells of one line.
  private func below(_ hits: [PhraseHit], _ page: PageContent) -> [Int: Count] {
    guard let first = hits.first, let end = page.text[first.end...].firstIndex(of: 0x0A) else { return [:] }
    let heads = hits.filter { $0.start < end }
    var start = first.start
    while start > 0, page.text[start - 1] != 0x0A { start -= 1 }
    let columns = heads.map { hit in page.text[start..<hit.start].count { $0 == 0x09 } }
    guard Set(columns).count == heads.count, heads.count >= 3 else { return [:] }
    let next = page.text[(end + 1)...].firstIndex(of: 0x0A) ?? page.text.count
    let cells = page.text[(end + 1)..<max(end + 1, next)].split(separator: 0x09, omittingEmptySubsequences: false)
    return zip(heads, columns).reduce(into: [:]) { counts, head in
      guard head.1 < cells.count, let count = number(from: cells[head.1].startIndex, in: page.text) else { return }
      counts[head.0.phrase] = count
    }
  }

  /// The number that follows; nil for a percentage.
  private func number(from start: Int, in text: [UInt8]) -> Count? {
    guard let number = Figures.number(after: start, in: text, passing: ["、"]) else { return nil }
    if number.end < text.count, text[number.end] == 0x25 || text[number.end] == 0x2E { return nil }
    return number
  }
}
