import AssessmentModel

/// Reads one kind of fact from a page.
protocol PageExtractor: Sendable {
  /// The name observations are signed with.
  static var name: String { get }
  /// The properties of its observations.
  static var properties: [Property] { get }
  /// The phrases it looks for; they are matched once for all extractors.
  static var phrases: [PhraseGroup] { get }
  /// What the page says; empty where the page cannot tell.
  func observations(in reading: PageReading) -> [Observation]
}
