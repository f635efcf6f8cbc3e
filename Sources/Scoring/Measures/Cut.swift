import AssessmentModel

/// A statistic over pages of the share that one amount cuts off another: 1 − promised / legal.
///
/// Both amounts must stand on one page, and the second be above zero. A page that promises more than the law allows has
/// a cut below zero, which is kept: it is a finding.
struct Cut: MeasureAccumulator {
  private let measure: Measure
  private var numbers: NumberTally
  private var page: (subject: String, cut: Observation?, full: Double?, holds: Bool)?

  init(_ measure: Measure) {
    self.measure = measure
    // Whatever the scale, it is small cuts that cost.
    numbers = NumberTally(measure.statistic, costlyIsHigh: false)
  }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    if page?.subject != observation.subject {
      close()
      page = (observation.subject, nil, nil, false)
    }
    if observation.property == measure.property {
      guard page?.cut == nil else { return }
      page?.cut = observation
      page?.holds = holds
    } else if page?.full == nil {
      page?.full = observation.value.number
    }
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    var closed = self
    closed.close()
    return closed.numbers.reading(wording)
  }

  /// Counts the page whose observations came last.
  private mutating func close() {
    defer { page = nil }
    guard let page, let cut = page.cut, let number = cut.value.number, let full = page.full, full > 0 else { return }
    numbers.add(1 - number / full, of: cut, holds: page.holds, times: 1)
  }
}
