import Statistics

/// How far several raters, or several ways of ranking, put the same units in the same order.
package struct KendallConcordance: Sendable, Equatable {
  /// Kendall's W: 0 for no common order, 1 for the same one.
  package var coefficient: Double
  /// W times raters times freedom, which is Friedman's statistic.
  package var chiSquared: Double
  /// Units less one.
  package var freedom: Int
  /// How probable a chi squared at least as large is where the orders have nothing in common.
  package var probability: Double
  /// The units that all raters gave a value.
  package var units: Int
  package var raters: Int
}

extension RaterAgreement {
  /// Kendall's W, a rater's values (or a variant's scores or ranks) a column, over the units that all gave a value.
  ///
  /// Values are ranked within each column, ties sharing the mean of their places. Nil for fewer than two columns or
  /// units, and where all values of every column are the same. Kendall and Babington Smith, 1939.
  package static func concordance(_ raters: [[Double?]], correctingTies: Bool = true) -> KendallConcordance? {
    let units = RatingSheet.completeUnits(raters)
    guard raters.count > 1, units.count > 1 else { return nil }
    let (count, width) = (Double(units.count), Double(raters.count))
    let columns = raters.indices.map { rater in units.map { $0[rater] } }
    let ranks = columns.map { ValueRanks.ascending($0, ties: .average) }
    let sums = units.indices.map { unit in ranks.reduce(0) { $0 + $1[unit] } }
    let ties = correctingTies ? columns.reduce(0) { $0 + tieTerm($1) } : 0
    let most = width * width * (count * count * count - count) - width * ties
    guard columns.contains(where: { !Summary.isConstant($0) }), most > 0,
      let squares = Summary.squaredDeviation(of: sums)
    else { return nil }
    let coefficient = 12 * squares / most
    let chiSquared = width * (count - 1) * coefficient
    return KendallConcordance(
      coefficient: coefficient, chiSquared: chiSquared, freedom: units.count - 1,
      probability: Distribution.upperChiSquared(chiSquared, freedom: count - 1), units: units.count,
      raters: raters.count)
  }

  /// The sum of t³ − t over the runs of t equal values.
  private static func tieTerm(_ values: [Double]) -> Double {
    values.reduce(0) { sum, value in
      let size = Double(values.count { $0 == value })
      return sum + size * size - 1
    }
  }
}
