import AssessmentModel

/// Holding observations over all selected ones.
struct Share: MeasureAccumulator {
  private var tally = Tally()

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    tally.add(observation, holds: holds, times: times)
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    guard tally.observed > 0 else { return MeasureReading(because: wording.nothingObserved) }
    return MeasureReading(
      raw: Double(tally.held) / Double(tally.observed), because: wording.share(tally), evidence: tally.evidence,
      observed: tally.observed, held: tally.held)
  }
}
