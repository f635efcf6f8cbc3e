import AssessmentModel

/// A measure that counts pages instead of observations: a page holds where something selected on it holds.
///
/// Pages that were searched and show nothing do not hold. A share is of all pages, violations are the pages that do not
/// hold, and a count is a statistic over pages of how many things hold on each. Observations of one page arrive together.
struct PerPage: MeasureAccumulator {
  private let kind: Measure.Kind
  private var tally = Tally()
  private var numbers: NumberTally
  private var page: (subject: String, held: Int, telling: Observation)?

  init(_ measure: Measure, costlyIsHigh: Bool) {
    kind = measure.kind
    numbers = NumberTally(measure.statistic, costlyIsHigh: costlyIsHigh)
  }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    open(observation)
    guard holds else { return }
    if page?.held == 0 { page?.telling = observation }
    page?.held += 1
  }

  mutating func look(at observation: Observation) {
    open(observation)
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    var closed = self
    closed.close()
    let tally = closed.tally
    guard tally.observed > 0 else { return MeasureReading(because: wording.nothingObserved) }
    let broken = tally.observed - tally.held
    switch kind {
    case .count: return closed.numbers.reading(wording)
    case .violations:
      return MeasureReading(
        raw: Double(broken), because: wording.pages(tally), evidence: broken > 0 ? tally.failing : tally.holding,
        observed: tally.observed, held: tally.held)
    default:
      return MeasureReading(
        raw: Double(tally.held) / Double(tally.observed), because: wording.pages(tally), evidence: tally.evidence,
        observed: tally.observed, held: tally.held)
    }
  }

  private mutating func open(_ observation: Observation) {
    guard page?.subject != observation.subject else { return }
    close()
    page = (observation.subject, 0, observation)
  }

  /// Counts the page whose observations came last.
  private mutating func close() {
    guard let page else { return }
    tally.add(page.telling, holds: page.held > 0, times: 1)
    numbers.add(Double(page.held), of: page.telling, holds: page.held > 0, times: 1)
    self.page = nil
  }
}
