import AssessmentModel
import Likeness

/// Share of selected texts that repeat an earlier one, word for word or nearly.
///
/// White space does not count. Memory grows with the distinct texts. `held` counts the texts that repeat none.
struct Duplicates: MeasureAccumulator {
  private let measure: Measure
  private var seen: [String: Observation] = [:]
  private var near: NearRepeats?
  /// The texts that were given to `near`, by their first observation.
  private var distinct: [Observation] = []
  private var observed = 0
  private var repeats = 0
  private var evidence: [Observation] = []

  init(_ measure: Measure) {
    self.measure = measure
    near = measure.likeness < 1 ? NearRepeats(likeness: measure.likeness) : nil
  }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    guard case .text(let text)? = measure.carrier(in: observation.value) else { return }
    let bare = String(text.filter { !$0.isWhitespace })
    guard !bare.isEmpty else { return }
    observed += times
    repeats += times - 1
    if let first = seen[bare] {
      repeats += 1
      keep(first, observation)
      return
    }
    seen[bare] = observation
    guard near != nil else { return }
    distinct.append(observation)
    if let like = near?.firstLike(bare) {
      repeats += 1
      keep(distinct[like], observation)
    }
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    guard observed > 0 else { return MeasureReading(because: wording.nothingObserved) }
    return MeasureReading(
      raw: Double(repeats) / Double(observed), because: wording.duplicates(repeats, of: observed),
      evidence: evidence.isEmpty ? Array(seen.values.sorted { $0.subject < $1.subject }.prefix(1)) : evidence,
      observed: observed, held: observed - repeats)
  }

  /// The first of its kind and the one that repeats it stand side by side.
  private mutating func keep(_ first: Observation, _ observation: Observation) {
    for telling in [first, observation] where evidence.count < Outcome.evidenceLimit {
      if !evidence.contains(telling) { evidence.append(telling) }
    }
  }
}
