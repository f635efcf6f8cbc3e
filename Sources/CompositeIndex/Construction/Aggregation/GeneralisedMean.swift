import Foundation

/// The mean of powers of values with its root taken, or nil where no weight is above zero or a value is below zero.
///
/// The power 1 is the arithmetic mean, which takes values below zero as well, 0 the geometric one, −1 the harmonic one
/// (G. Hardy, J. Littlewood and G. Pólya, Inequalities, 1934, chapter 2). Weights need not sum to 1, and a value
/// without weight does not count. A zero makes the mean zero where the power is not above 0.
package func mean(of values: [WeightedValue], power: Double) -> Double? {
  let counted = values.filter { $0.weight > 0 }
  if power == 1 { return mean(of: counted, by: .arithmetic) }
  guard power.isFinite, counted.allSatisfy({ $0.value >= 0 }), let largest = counted.map(\.value).max() else {
    return nil
  }
  if power == 0 { return mean(of: counted, by: .geometric) }
  if power == -1 { return mean(of: counted, by: .harmonic) }
  guard largest > 0, power > 0 || counted.allSatisfy({ $0.value > 0 }) else { return 0 }
  // Over the value that counts most, so that no power runs out of range.
  let scale = power > 0 ? largest : counted.map(\.value).min() ?? largest
  let weight = counted.reduce(0) { $0 + $1.weight }
  return scale * pow(counted.reduce(0) { $0 + pow($1.value / scale, power) * $1.weight } / weight, 1 / power)
}
