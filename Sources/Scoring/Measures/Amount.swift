import AssessmentModel

/// A statistic of the numbers that observations carry: numbers, quantities in working days, flags as 0 and 1.
///
/// Null and values without a number are skipped.
struct Amount: MeasureAccumulator {
  private let measure: Measure
  private let costlyIsHigh: Bool
  private var count = 0
  private var held = 0
  private var sum = 0.0
  private var minimum = Double.infinity
  private var maximum = -Double.infinity
  /// Every number, kept for the median only.
  private var numbers: [Double] = []
  /// The numbers that cost most, worst first.
  private var costly: [(number: Double, observation: Observation)] = []

  init(_ measure: Measure, costlyIsHigh: Bool) {
    self.measure = measure
    self.costlyIsHigh = costlyIsHigh
  }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    guard let number = measure.carrier(in: observation.value)?.number else { return }
    count += times
    if holds { held += times }
    sum += number * Double(times)
    minimum = min(minimum, number)
    maximum = max(maximum, number)
    if measure.statistic == .median { numbers.append(contentsOf: repeatElement(number, count: times)) }
    keep(observation, number)
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    guard count > 0 else { return MeasureReading(because: wording.nothingObserved) }
    let raw = statistic
    return MeasureReading(
      raw: raw, because: wording.amount(raw, of: count), evidence: costly.map(\.observation), observed: count,
      held: held)
  }

  private var statistic: Double {
    switch measure.statistic {
    case .mean: return sum / Double(count)
    case .median: return median
    case .minimum: return minimum
    case .maximum: return maximum
    case .sum: return sum
    }
  }

  private var median: Double {
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// Inserts after equals, so that of equal numbers the earlier observation stays.
  private mutating func keep(_ observation: Observation, _ number: Double) {
    let place = costly.firstIndex { costlyIsHigh ? $0.number < number : $0.number > number } ?? costly.count
    guard place < Outcome.evidenceLimit else { return }
    costly.insert((number, observation), at: place)
    if costly.count > Outcome.evidenceLimit { costly.removeLast() }
  }
}
