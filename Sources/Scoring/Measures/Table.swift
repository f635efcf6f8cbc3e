import AssessmentModel

/// A number out of a column of a study's table; where several rows give one, their statistic.
struct Table: MeasureAccumulator {
  private var numbers: NumberTally
  /// What the unit lets the number be: a table is typed by hand, and 80 where 0.8 is meant is no finding about a city.
  private let possible: ClosedRange<Double>

  init(_ measure: Measure, costlyIsHigh: Bool) {
    let counts = ["count", "items", "bodies", "kinds", "pages", "days", "working_days"]
    possible =
      measure.unit == "share"
      ? 0...1
      : counts.contains(measure.unit)
        ? 0...Double.greatestFiniteMagnitude : -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    numbers = NumberTally(measure.statistic, costlyIsHigh: costlyIsHigh)
  }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    guard let number = observation.value.member("value")?.number else { return }
    numbers.add(number, of: observation, holds: holds, times: times)
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    var reading = numbers.reading(wording)
    if let raw = reading.raw, !possible.contains(raw) {
      reading.raw = nil
      reading.because = wording.notAShare(raw)
      reading.asksPeople = true
    }
    return reading
  }
}
