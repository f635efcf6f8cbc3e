import AssessmentModel

/// Numbers with the observations they came from: their statistic, and those that cost most.
struct NumberTally: Sendable {
  private let statistic: Measure.Statistic
  private let costlyIsHigh: Bool
  private(set) var count = 0
  private(set) var held = 0
  private var sum = 0.0
  private var minimum = Double.infinity
  private var maximum = -Double.infinity
  /// Every number, kept for the median only.
  private var numbers: [Double] = []
  /// The numbers that cost most, worst first.
  private var costly: [(number: Double, observation: Observation)] = []

  init(_ statistic: Measure.Statistic, costlyIsHigh: Bool) {
    self.statistic = statistic
    self.costlyIsHigh = costlyIsHigh
  }

  mutating func add(_ number: Double, of observation: Observation, holds: Bool, times: Int) {
    count += times
    if holds { held += times }
    sum += number * Double(times)
    minimum = min(minimum, number)
    maximum = max(maximum, number)
    if statistic == .median { numbers.append(contentsOf: repeatElement(number, count: times)) }
    keep(observation, number)
  }

  /// Nil where there was no number.
  var value: Double? {
    guard count > 0 else { return nil }
    switch statistic {
    case .mean: return sum / Double(count)
    case .median: return median
    case .minimum: return minimum
    case .maximum: return maximum
    case .sum: return sum
    }
  }

  var evidence: [Observation] { costly.map(\.observation) }

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

extension NumberTally {
  /// The reading of a measure that is this statistic and nothing else.
  func reading(_ wording: Wording) -> MeasureReading {
    guard let value else { return MeasureReading(because: wording.nothingObserved) }
    return MeasureReading(
      raw: value, because: wording.amount(value, of: count), evidence: evidence, observed: count, held: held)
  }
}
