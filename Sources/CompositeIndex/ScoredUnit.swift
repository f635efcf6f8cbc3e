package import AssessmentModel

/// One city with its outcomes, before the cities are compared.
package struct ScoredUnit: Sendable {
  package var city: City
  package var snapshot: SnapshotSummary
  package var asOf: CalendarDate?
  /// In any order; an indicator of the framework without an outcome counts as not observed.
  package var outcomes: [Outcome]
  /// The problems met, by kind.
  package var problems: [ProblemCount]

  package init(
    city: City, snapshot: SnapshotSummary, asOf: CalendarDate?, outcomes: [Outcome], problems: [ProblemCount] = []
  ) {
    self.city = city
    self.snapshot = snapshot
    self.asOf = asOf
    self.outcomes = outcomes
    self.problems = problems
  }
}
