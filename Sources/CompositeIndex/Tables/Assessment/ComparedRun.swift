package import AssessmentModel

/// A run as one of several that are set side by side.
package struct ComparedRun: Sendable {
  package var id: String
  package var title: String
  /// Index and rank of the cities that have an index.
  package var rows: [PublishedIndex.Row]
  /// Nil where only the results were kept.
  private let assessment: Assessment?
  private let byCode: [String: PublishedIndex.Row]

  /// A whole run.
  package init(_ assessment: Assessment) {
    let rows = assessment.cities.compactMap { city in
      city.finiteIndex.map {
        PublishedIndex.Row(
          code: city.city.code, name: city.city.name, index: $0, band: city.band, rank: city.rank)
      }
    }
    self.init(id: assessment.run.id, title: assessment.run.title.zh, rows: rows, assessment: assessment)
  }

  /// What was kept or published of one.
  package init(_ published: PublishedIndex) {
    self.init(
      id: published.source, title: published.title.zh, rows: published.rows.filter { !$0.code.isEmpty },
      assessment: nil)
  }

  private init(id: String, title: String, rows: [PublishedIndex.Row], assessment: Assessment?) {
    (self.id, self.title, self.rows, self.assessment) = (id, title, rows, assessment)
    byCode = Dictionary(rows.map { ($0.code, $0) }) { first, _ in first }
  }

  var framework: String? { assessment.map { "\($0.framework.id), version \($0.framework.version)" } }

  func row(of code: String) -> PublishedIndex.Row? { byCode[code] }

  /// `yes`, `limited` or `no`; nil where the definitions of either are not known.
  func comparable(with other: ComparedRun) -> String? {
    guard let assessment, let later = other.assessment else { return nil }
    return DefinitionBreaks(
      from: assessment.framework, assessment.indicators, to: later.framework, later.indicators
    ).comparable
  }
}
