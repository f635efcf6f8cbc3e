import Foundation
import Statistics

/// A rising curve that a column is bent by, so that few far values no longer rule it; the order of the units stays.
package enum ColumnTransform: Sendable, Equatable {
  /// ln(x − min + range / 100), for a column skewed to the right.
  case logarithm
  /// The same where the column is skewed to the right, and −ln(max + range / 100 − x) where to the left.
  case logarithmBySkew
  /// ln(x − min + 1), which depends on the unit of measurement.
  case logarithmFromOne
  /// ln(x), of values above 0 alone.
  case plainLogarithm
  /// (xᵏ − 1) / k, ln(x) for k = 0, of values above 0 alone.
  ///
  /// G. Box and D. Cox, An Analysis of Transformations, 1964.
  case boxCox(lambda: Double)
  /// Box and Cox with the power under which the column is likeliest a normal sample.
  case likeliestBoxCox

  /// The transform with the power that it takes from a column; any other as it is.
  package func fitted(to column: [Double?]) throws(ConstructionProblem.What) -> ColumnTransform {
    guard self == .likeliestBoxCox else { return self }
    let values = column.compactMap { $0 }
    guard let first = values.first else { throw .noValue }
    guard values.contains(where: { $0 != first }) else { throw .constantColumn }
    guard let lambda = BoxCox.likeliestLambda(of: values) else { throw .valueNotPositive }
    return .boxCox(lambda: lambda)
  }

  /// The column bent; what is missing stays missing.
  ///
  /// Throws where there is no value or only one, where values not above 0 have no logarithm, or a power is out of range.
  package func applied(to column: [Double?]) throws(ConstructionProblem.What) -> [Double?] {
    let values = column.compactMap { $0 }
    guard let low = values.min(), let high = values.max() else { throw .noValue }
    guard low < high else { throw .constantColumn }
    let bent = try curve(values, low: low, high: high)
    let results = column.map { $0.map(bent) }
    guard results.allSatisfy({ $0?.isFinite ?? true }) else { throw .outOfRange }
    return results
  }

  private func curve(
    _ values: [Double], low: Double, high: Double
  ) throws(ConstructionProblem.What) -> (Double) -> Double {
    let margin = 0.01 * (high - low)
    switch self {
    case .logarithm: return { log($0 - low + margin) }
    case .logarithmBySkew:
      guard let skewness = Summary.skewness(of: values), skewness < 0 else { return { log($0 - low + margin) } }
      return { -log(high + margin - $0) }
    case .logarithmFromOne: return { log($0 - low + 1) }
    case .plainLogarithm:
      guard low > 0 else { throw .valueNotPositive }
      return { log($0) }
    case .boxCox(let lambda):
      guard low > 0 else { throw .valueNotPositive }
      return { BoxCox.value($0, lambda: lambda) }
    case .likeliestBoxCox:
      return try fitted(to: values).curve(values, low: low, high: high)
    }
  }
}
