import AssessmentModel

/// A statistic of the numbers that observations carry: numbers, quantities in working days, flags as 0 and 1.
///
/// Null and values without a number are skipped.
struct Amount: MeasureAccumulator {
  private let measure: Measure
  private var numbers: NumberTally

  init(_ measure: Measure, costlyIsHigh: Bool) {
    self.measure = measure
    numbers = NumberTally(measure.statistic, costlyIsHigh: costlyIsHigh)
  }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    guard let number = measure.carrier(in: observation.value)?.number else { return }
    numbers.add(number, of: observation, holds: holds, times: times)
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    numbers.reading(wording)
  }
}
