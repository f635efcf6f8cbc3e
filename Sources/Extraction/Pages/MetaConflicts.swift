import AssessmentModel

/// Where the page says one thing to readers and another in its meta tags; readers' version is the one observed.
///
/// Dates, titles and sources are compared; texts conflict where neither holds the other, white space and marks aside.
struct MetaConflicts {
  let reading: PageReading

  /// One problem for each tag that what was observed on the page contradicts.
  func problems(beside observations: [Observation]) -> [Problem] {
    func value(_ property: Property) -> Value? { observations.first { $0.property == property }?.value }
    return [date(value(.published)), title(), source(value(.source))].compactMap { $0 }
  }

  private func date(_ observed: Value?) -> Problem? {
    guard case .date(let shown)? = observed, let written = reading.meta[.published],
      let meta = ChineseDates.first(in: written.utf8), shown != meta
    else { return nil }
    return problem("\(shown) as its date", "PubDate", "\(meta)")
  }

  private func title() -> Problem? {
    guard let headline = reading.headline, headline.offset != nil, let meta = reading.meta[.articleTitle],
      Self.differ(headline.text, meta)
    else { return nil }
    return problem("“\(Self.short(headline.text))” as its title", "ArticleTitle", "“\(Self.short(meta))”")
  }

  private func source(_ observed: Value?) -> Problem? {
    guard case .text(let shown)? = observed, let meta = reading.meta[.source], Self.differ(shown, meta) else {
      return nil
    }
    return problem("“\(Self.short(shown))” as its source", "ContentSource", "“\(Self.short(meta))”")
  }

  private func problem(_ shown: String, _ tag: String, _ said: String) -> Problem {
    Problem(
      subject: reading.capture.url, record: reading.capture.record, what: .metaConflict,
      detail: "the page shows \(shown), the meta tag \(tag) says \(said)")
  }

  private static func short(_ text: String) -> String { Quote.bounded(text) ?? "" }

  private static func differ(_ shown: String, _ said: String) -> Bool {
    let (one, other) = (PlainText.key(shown), PlainText.key(said))
    return !one.isEmpty && !other.isEmpty && !PlainText.holds(one, other) && !PlainText.holds(other, one)
  }
}
