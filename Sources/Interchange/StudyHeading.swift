package import AssessmentModel

/// The first line of observations.jsonl: what the run is called and which options shaped it.
///
/// `{"schema":"egov.observations/1","kind":"study","title":{…},"invented":false,"framework":"…","settings":{…}}`, without
/// `framework` where no study names one; a reader that does not know the line passes over it.
package struct StudyHeading: Sendable, Equatable {
  package var title: Texts
  package var isInvented: Bool
  /// The framework that the study names.
  package var framework: String?
  package var settings: [String: String]

  package init(title: Texts, isInvented: Bool, framework: String? = nil, settings: [String: String]) {
    self.title = title
    self.isInvented = isInvented
    self.framework = framework
    self.settings = settings
  }

  /// The line without its newline.
  package var line: String {
    let named = framework.map { [("framework", JSONLine.text($0))] } ?? []
    let heading: [(String, JSONLine)] = [
      ("schema", .text(ObservationLines.schema)), ("kind", .text("study")),
      ("title", .object([("zh", .text(title.zh)), ("en", .text(title.en))])), ("invented", .flag(isInvented)),
    ]
    let last: [(String, JSONLine)] = [
      ("settings", .object(settings.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }))
    ]
    return JSONLine.object(heading + named + last).line
  }
}
