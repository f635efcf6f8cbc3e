import Foundation
import Statistics

/// How unevenly a score is spread over units, every unit counting the same.
///
/// The coefficients of variation need a mean above 0; Gini, Hoover and Herfindahl a sum above 0 and no value below 0;
/// Theil and Atkinson, which take logarithms or powers, only values above 0. Each is nil otherwise.
package struct InequalityMeasures: Sendable, Equatable {
  /// The units that have a value.
  package var units: Int
  package var mean: Double
  /// Over n − 1; nil for a single unit.
  package var standardDeviation: Double?
  /// Over n.
  package var populationStandardDeviation: Double?
  /// `standardDeviation` over the mean.
  package var variation: Double?
  /// `populationStandardDeviation` over the mean.
  package var populationVariation: Double?
  /// Half the mean difference over the mean, with n in the denominator: 0 to 1 − 1/n.
  package var gini: Double?
  /// Gini times n / (n − 1), 0 to 1; nil for a single unit.
  package var giniUnbiased: Double?
  /// Theil's T (1967), 0 to ln n.
  package var theilT: Double?
  /// Theil's L, the mean logarithmic deviation, from 0 without a bound.
  package var theilL: Double?
  /// Atkinson's index (1970) at aversion 0.5, 0 to 1.
  package var atkinsonHalf: Double?
  /// Atkinson's index at aversion 1, which is 1 less the geometric over the arithmetic mean.
  package var atkinsonOne: Double?
  /// Hoover's index: what share of the whole would have to change hands for all to have the same.
  package var hoover: Double?
  /// Herfindahl's index, the sum of squared shares: 1/n to 1.
  package var herfindahl: Double?
}

extension Inequality {
  /// All measures of a column; nil without a value.
  package static func measures(of column: [Double?]) -> InequalityMeasures? {
    let values = column.compactMap { $0 }
    guard let mean = Summary.mean(of: values) else { return nil }
    let count = Double(values.count)
    let (sample, population) = (
      Summary.standardDeviation(of: values), Summary.populationStandardDeviation(of: values)
    )
    let weights = ShareFormulas.equal(values.count)
    let gini = ShareFormulas.gini(values, weights: weights)
    let shares = gini == nil ? nil : values.map { $0 / (mean * count) }
    return InequalityMeasures(
      units: values.count, mean: mean, standardDeviation: sample, populationStandardDeviation: population,
      variation: mean > 0 ? sample.map { $0 / mean } : nil,
      populationVariation: mean > 0 ? population.map { $0 / mean } : nil, gini: gini,
      giniUnbiased: values.count > 1 ? gini.map { $0 * count / (count - 1) } : nil,
      theilT: ShareFormulas.theilT(values, weights: weights),
      theilL: ShareFormulas.theilL(values, weights: weights), atkinsonHalf: atkinson(values, mean) { halfMean($0) },
      atkinsonOne: atkinson(values, mean) { geometricMean($0) },
      hoover: shares.map { $0.reduce(0) { $0 + abs($1 - 1 / count) } / 2 },
      herfindahl: shares.map { $0.reduce(0) { $0 + $1 * $1 } })
  }

  /// 1 less a mean that is averse to inequality over the arithmetic one.
  private static func atkinson(_ values: [Double], _ mean: Double, _ averse: ([Double]) -> Double?) -> Double? {
    guard values.allSatisfy({ $0 > 0 }) else { return nil }
    guard !Summary.isConstant(values) else { return 0 }
    return averse(values).map { max(0, 1 - $0 / mean) }
  }

  private static func halfMean(_ values: [Double]) -> Double? {
    Summary.mean(of: values.map { $0.squareRoot() }).map { $0 * $0 }
  }

  private static func geometricMean(_ values: [Double]) -> Double? {
    Summary.mean(of: values.map { log($0) }).map { exp($0) }
  }
}
