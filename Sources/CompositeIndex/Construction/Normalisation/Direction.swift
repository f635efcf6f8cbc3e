/// Whether a unit does better with more of an indicator or with less.
package enum Direction: Int, Sendable, CaseIterable {
  case higherIsBetter = 1
  case lowerIsBetter = -1

  /// The value, turned so that higher is better.
  func turned(_ value: Double) -> Double {
    self == .higherIsBetter ? value : -value
  }

  /// The worse and the better of two values of which the first is the lower.
  func ordered(_ low: Double, _ high: Double) -> (worse: Double, better: Double) {
    self == .higherIsBetter ? (low, high) : (high, low)
  }
}
