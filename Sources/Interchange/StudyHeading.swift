package import AssessmentModel

/// The first line of observations.jsonl: what the run is called and which options shaped it.
///
/// `{"schema":"egov.observations/1","kind":"study","title":{…},"invented":false,"settings":{…}}`; a reader that does not
/// know it passes over it and loses nothing but the title.
package struct StudyHeading: Sendable, Equatable {
  package var title: Texts
  package var isInvented: Bool
  package var settings: [String: String]

  package init(title: Texts, isInvented: Bool, settings: [String: String]) {
    self.title = title
    self.isInvented = isInvented
    self.settings = settings
  }

  /// The line without its newline.
  package var line: String {
    JSONLine.object([
      ("schema", .text(ObservationLines.schema)), ("kind", .text("study")),
      ("title", .object([("zh", .text(title.zh)), ("en", .text(title.en))])), ("invented", .flag(isInvented)),
      ("settings", .object(settings.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })),
    ]).line
  }
}
