import AssessmentModel

/// Mean of what people judged, from 0 to 1.
///
/// Where nobody judged, or where two differ by more than `disagreement`, a person must look.
struct Judged: MeasureAccumulator {
  /// Judges this far apart saw different things, and a mean would hide it.
  static let disagreement = 0.5

  private var judgements: [Double] = []
  private var evidence: [Observation] = []

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    guard let number = observation.value.member("value")?.number, (0...1).contains(number) else { return }
    judgements.append(contentsOf: repeatElement(number, count: times))
    if evidence.count < Outcome.evidenceLimit { evidence.append(observation) }
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    guard let lowest = judgements.min(), let highest = judgements.max() else {
      return MeasureReading(because: wording.nobodyJudged, asksPeople: true)
    }
    guard highest - lowest <= Self.disagreement else {
      return MeasureReading(
        because: wording.judgesDiffer(lowest, highest), evidence: evidence, observed: judgements.count,
        asksPeople: true)
    }
    let mean = judgements.reduce(0, +) / Double(judgements.count)
    return MeasureReading(
      raw: mean, because: wording.judged(mean, by: judgements.count), evidence: evidence, observed: judgements.count,
      held: judgements.count { $0 >= 0.5 })
  }
}
