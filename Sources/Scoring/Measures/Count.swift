import AssessmentModel

/// How many distinct words hold where values are lists of words, else how many observations hold.
///
/// Conditions of `holds` are asked of each word, so that they may name the words that count.
struct Count: MeasureAccumulator {
  private let conditions: ConditionSet
  private let countsWords: Bool
  private var words: Set<String> = []
  private var held = 0
  private var tally = Tally()

  init(_ measure: Measure) {
    conditions = ConditionSet(measure.holds)
    countsWords = measure.property.valueType == .words
  }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    if holds { held += times }
    var bringsNew = holds
    if countsWords, case .words(let list) = observation.value {
      let before = words.count
      for word in list where counts(word) { words.insert(word) }
      bringsNew = words.count > before
    }
    // An observation that repeats words is counted, but is no evidence of its own.
    tally.add(observation, holds: bringsNew, times: times)
  }

  /// A page that was searched and shows nothing is looked at all the same.
  mutating func look(at observation: Observation) {
    tally.look(at: observation)
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    guard tally.observed > 0 else { return MeasureReading(because: wording.nothingObserved) }
    return MeasureReading(
      raw: Double(countsWords ? words.count : held),
      because: countsWords ? wording.count(of: words.sorted(), tally) : wording.count(tally),
      evidence: tally.holding.isEmpty ? tally.failingOrSearched : tally.holding, observed: tally.observed, held: held)
  }

  private func counts(_ word: String) -> Bool {
    !word.isEmpty && conditions.answer(.text(word), asOf: nil) == true
  }
}
