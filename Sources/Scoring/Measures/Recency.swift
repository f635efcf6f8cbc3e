import AssessmentModel

/// Days from the newest date to the as-of day; a date after that day counts as 0 days.
///
/// Null and values without a date are skipped.
struct Recency: MeasureAccumulator {
  private let measure: Measure
  private var newest: CalendarDate?
  private var observed = 0
  private var held = 0
  private var evidence: [Observation] = []

  init(_ measure: Measure) {
    self.measure = measure
  }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    guard case .date(let date) = measure.carrier(in: observation.value) else { return }
    observed += times
    if holds { held += times }
    if let newest, date < newest { return }
    if date != newest { evidence = [] }
    newest = date
    if evidence.count < Outcome.evidenceLimit { evidence.append(observation) }
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    guard let newest else { return MeasureReading(because: wording.noDate) }
    guard let asOf else {
      return MeasureReading(because: wording.noAsOfDay, evidence: evidence, observed: observed, held: held)
    }
    let days = max(0, newest.days(until: asOf))
    return MeasureReading(
      raw: Double(days), because: wording.recency(newest: newest, asOf: asOf, days: days), evidence: evidence,
      observed: observed, held: held)
  }
}
