import AssessmentModel

/// 1 where any selected observation holds, 0 where some were looked at and none holds.
struct Presence: MeasureAccumulator {
  private var tally = Tally()

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    tally.add(observation, holds: holds, times: times)
  }

  /// A page that was searched and shows nothing is looked at all the same.
  mutating func look(at observation: Observation) {
    tally.look(at: observation)
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    guard tally.observed > 0 else { return MeasureReading(because: wording.nothingObserved) }
    return MeasureReading(
      raw: tally.held > 0 ? 1 : 0, because: wording.presence(tally),
      evidence: tally.held > 0 ? tally.holding : tally.failingOrSearched, observed: tally.observed, held: tally.held)
  }
}
