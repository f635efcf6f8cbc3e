import AssessmentModel

/// A statistic of times: quantities in working days, or the days from one member's date to another's.
///
/// Values without a time, and spans that end before they begin, are skipped.
struct Duration: MeasureAccumulator {
  private let measure: Measure
  private var numbers: NumberTally

  init(_ measure: Measure, costlyIsHigh: Bool) {
    self.measure = measure
    numbers = NumberTally(measure.statistic, costlyIsHigh: costlyIsHigh)
  }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    guard let time = time(of: observation.value) else { return }
    numbers.add(time, of: observation, holds: holds, times: times)
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    numbers.reading(wording)
  }

  private func time(of value: Value) -> Double? {
    guard let span = measure.span else { return measure.carrier(in: value)?.number }
    guard case .date(let first)? = value.member(span.from), case .date(let last)? = value.member(span.to) else {
      return nil
    }
    let days = first.days(until: last)
    return days >= 0 ? Double(days) : nil
  }
}
