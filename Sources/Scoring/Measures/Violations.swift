import AssessmentModel

/// How many observations break a rule, or how many pages lack too many elements.
///
/// Without `lacking` every selected observation that does not hold is a violation. With it a page is one where it lacks
/// at least so many of the elements: an element is there where its observation holds, or without conditions where its
/// `state` is `present`. `observed` counts observations, or pages; `held` those in order.
struct Violations: MeasureAccumulator {
  private let measure: Measure
  private var tally = Tally()
  private var page: (subject: String, shown: Set<String>, telling: Observation, tellsLack: Bool)?
  private let asksState: Bool

  init(_ measure: Measure) {
    self.measure = measure
    asksState = measure.holds.isEmpty
  }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    guard measure.lacking != nil else { return tally.add(observation, holds: holds, times: times) }
    if page?.subject != observation.subject {
      close()
      page = (observation.subject, [], observation, false)
    }
    guard case .text(let id)? = observation.value.member("id"), measure.elements.contains(id) else { return }
    let isShown = asksState ? observation.value.member("state") == .text("present") : holds
    if isShown {
      page?.shown.insert(id)
    } else if page?.tellsLack == false {
      page?.telling = observation
      page?.tellsLack = true
    }
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
    let lacks = measure.elements.count { !page.shown.contains($0) }
    tally.add(page.telling, holds: lacks < lacking, times: 1)
    self.page = nil
  }
}
