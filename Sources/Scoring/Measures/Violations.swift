import AssessmentModel

/// How many observations break a rule, or how many pages lack too many elements.
///
/// Without `lacking` every selected observation that does not hold is a violation. With it a page is one where it lacks
/// at least so many of the elements (`PageElements`). `observed` counts observations, or pages; `held` those in order.
struct Violations: MeasureAccumulator {
  private let measure: Measure
  private var tally = Tally()
  private var page: PageElements?

  init(_ measure: Measure) {
    self.measure = measure
  }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    guard measure.lacking != nil else { return tally.add(observation, holds: holds, times: times) }
    if page?.subject != observation.subject {
      close()
      page = PageElements(observation, of: measure)
    }
    page?.take(observation, holds: holds, by: measure)
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    var closed = self
    closed.close()
    let tally = closed.tally
    guard tally.observed > 0 else { return MeasureReading(because: wording.nothingObserved) }
    let broken = tally.observed - tally.held
    return MeasureReading(
      raw: Double(broken), because: wording.violations(broken, tally),
      evidence: broken > 0 ? tally.failing : tally.holding, observed: tally.observed, held: tally.held)
  }

  /// Counts the page whose observations came last.
  private mutating func close() {
    guard let page, let lacking = measure.lacking else { return }
    tally.add(page.telling, holds: page.lacks < lacking, times: 1)
    self.page = nil
  }
}
