/// What one indicator says about one city.
package struct Outcome: Sendable, Equatable {
  package var indicator: String
  package var version: Int
  package var kind: Kind
  /// The measured value before the scale, in `unit`; nil unless scored.
  package var raw: Double?
  package var unit: String?
  /// In [0, 1]; nil unless scored.
  package var score: Double?
  /// One sentence that says why, for readers.
  package var because: Texts
  /// The observations that carry the outcome, at most `Outcome.evidenceLimit`; the first are the telling ones.
  package var evidence: [Observation]
  /// How many observations the measure looked at and how many of them held.
  package var observed: Int
  package var held: Int

  /// At most so many observations are kept as evidence; `observed` and `held` count all of them.
  package static let evidenceLimit = 8

  package init(
    indicator: String, version: Int, kind: Kind, raw: Double? = nil, unit: String? = nil, score: Double? = nil,
    because: Texts, evidence: [Observation] = [], observed: Int = 0, held: Int = 0
  ) {
    self.indicator = indicator
    self.version = version
    self.kind = kind
    self.raw = raw
    self.unit = unit
    self.score = score
    self.because = because
    self.evidence = evidence
    self.observed = observed
    self.held = held
  }

  /// The closed set of outcomes.
  package enum Kind: String, Sendable, CaseIterable {
    /// There is a number in [0, 1].
    case scored
    /// The question does not arise for this city: its weight leaves the group.
    case notApplicable
    /// The snapshot cannot tell: the framework's policy for missing data applies.
    case notObserved
    /// A person must look: treated as not observed, listed for evaluators.
    case needsReview
    /// The tool could not do its work: treated as not observed, and the run says so.
    case failed
  }
}
