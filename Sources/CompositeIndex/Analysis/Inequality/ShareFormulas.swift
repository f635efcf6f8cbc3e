import Foundation
import Statistics

/// The formulas of inequality over weighted values, where a weight is what share of the whole a unit is.
enum ShareFormulas {
  /// Weights of the same size for every unit.
  static func equal(_ count: Int) -> [Double] {
    [Double](repeating: 1, count: count)
  }

  /// Half the mean difference over the mean; nil without a value, with one below 0 and for a sum of 0.
  static func gini(_ values: [Double], weights: [Double]) -> Double? {
    guard let mean = mean(values, weights), mean > 0, values.allSatisfy({ $0 >= 0 }) else { return nil }
    guard !Summary.isConstant(values) else { return 0 }
    let total = weights.reduce(0, +)
    var (below, sum) = (0.0, 0.0)
    for place in values.indices.sorted(by: { (values[$0], $0) < (values[$1], $1) }) {
      let share = weights[place] / total
      sum += share * values[place] / mean * (2 * below + share - 1)
      below += share
    }
    return max(0, sum)
  }

  /// Theil's T; nil without a value and with one that is not above 0.
  static func theilT(_ values: [Double], weights: [Double]) -> Double? {
    averaged(values, weights) { $0 * log($0) }
  }

  /// Theil's L, the mean logarithmic deviation; nil without a value and with one that is not above 0.
  static func theilL(_ values: [Double], weights: [Double]) -> Double? {
    averaged(values, weights) { -log($0) }
  }

  static func mean(_ values: [Double], _ weights: [Double]) -> Double? {
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    return zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
  }

  /// The mean of a term of every value over the mean, which is 0 where all values are the same.
  private static func averaged(_ values: [Double], _ weights: [Double], _ term: (Double) -> Double) -> Double? {
    guard let mean = mean(values, weights), values.allSatisfy({ $0 > 0 }) else { return nil }
    guard !Summary.isConstant(values) else { return 0 }
    return Self.mean(values.map { term($0 / mean) }, weights).map { max(0, $0) }
  }
}
