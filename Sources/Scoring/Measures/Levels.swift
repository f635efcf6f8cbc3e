import AssessmentModel

/// Mean worth of the levels that values name, with their distribution in words.
///
/// Values that are no level are not counted. `held` counts values at the best level.
struct Levels: MeasureAccumulator {
  private let measure: Measure
  private var counts: [Int]
  /// The first observations of each level, for evidence: the worst levels first.
  private var examples: [[Observation]]

  init(_ measure: Measure) {
    self.measure = measure
    counts = measure.levels.map { _ in 0 }
    examples = measure.levels.map { _ in [] }
  }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    guard let written = measure.carrier(in: observation.value)?.written else { return }
    guard let place = measure.levels.firstIndex(where: { $0.name == written }) else { return }
    counts[place] += times
    if examples[place].count < Outcome.evidenceLimit { examples[place].append(observation) }
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    let observed = counts.reduce(0, +)
    guard observed > 0 else { return MeasureReading(because: wording.nothingObserved) }
    let total = zip(measure.levels, counts).reduce(0) { $0 + $1.0.worth * Double($1.1) }
    let best = measure.levels.map(\.worth).max() ?? 0
    let held = zip(measure.levels, counts).filter { $0.0.worth == best }.reduce(0) { $0 + $1.1 }
    let worstFirst = measure.levels.indices.sorted {
      (measure.levels[$0].worth, $0) < (measure.levels[$1].worth, $1)
    }
    let raw = total / Double(observed)
    let distribution = zip(measure.levels, counts).map { (level: $0.0.name, count: $0.1) }
    return MeasureReading(
      raw: raw, because: wording.levels(raw, distribution),
      evidence: Array(worstFirst.flatMap { examples[$0] }.prefix(Outcome.evidenceLimit)), observed: observed,
      held: held)
  }
}
