import AssessmentModel
import Foundation

/// One value of a mean with its weight.
package struct WeightedValue: Sendable, Equatable {
  package var value: Double
  package var weight: Double

  package init(_ value: Double, weight: Double) {
    self.value = value
    self.weight = weight
  }
}

/// The kinds of weighted means.
package enum Mean: Sendable {
  case arithmetic, geometric, harmonic
}

/// The weighted mean of values, or nil where no weight is above zero.
///
/// Weights need not sum to 1: they are rescaled. A value without weight does not count at all; a zero with weight makes
/// a geometric or harmonic mean zero (OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 6).
package func mean(of values: [WeightedValue], by kind: Mean) -> Double? {
  let counted = values.filter { $0.weight > 0 }
  let weight = counted.reduce(0) { $0 + $1.weight }
  guard weight > 0 else { return nil }
  switch kind {
  case .arithmetic: return counted.reduce(0) { $0 + $1.value * $1.weight } / weight
  case .geometric: return geometricMean(of: counted, weight: weight)
  case .harmonic: return harmonicMean(of: counted, weight: weight)
  }
}

/// By logarithms, so that many small values do not run out of range.
private func geometricMean(of values: [WeightedValue], weight: Double) -> Double {
  guard values.allSatisfy({ $0.value > 0 }) else { return 0 }
  return exp(values.reduce(0) { $0 + log($1.value) * $1.weight } / weight)
}

private func harmonicMean(of values: [WeightedValue], weight: Double) -> Double {
  guard values.allSatisfy({ $0.value > 0 }) else { return 0 }
  return weight / values.reduce(0) { $0 + $1.weight / $1.value }
}
