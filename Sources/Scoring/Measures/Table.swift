import AssessmentModel

/// A number out of a column of a study's table; where several rows give one, their statistic.
struct Table: MeasureAccumulator {
  private var numbers: NumberTally

  init(_ measure: Measure, costlyIsHigh: Bool) {
    numbers = NumberTally(measure.statistic, costlyIsHigh: costlyIsHigh)
  }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    guard let number = observation.value.member("value")?.number else { return }
    numbers.add(number, of: observation, holds: holds, times: times)
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    numbers.reading(wording)
  }
}
