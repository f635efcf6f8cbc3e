import AssessmentModel

/// Where the page says one thing to readers and another in its meta tags; readers' version is the one observed.
enum MetaConflicts {
  static func problems(in reading: PageReading) -> [Problem] {
    guard let written = reading.meta[.published], let meta = ChineseDates.first(in: written.utf8),
      let shown = PublicationDates.shown(in: reading), shown != meta
    else { return [] }
    return [
      Problem(
        subject: reading.capture.url, record: reading.capture.record, what: .metaConflict,
        detail: "the page shows \(shown) as its date, the meta tag PubDate says \(meta)")
    ]
  }
}
