import Statistics

/// How much of the variance of ratings is that of the units.
package struct IntraclassCorrelation: Sendable, Equatable {
  package var form: IntraclassForm
  /// How many raters' mean it speaks of: 1 for a single rating.
  package var ratings: Int
  /// At most 1; below 0 where units vary less than chance has it.
  package var coefficient: Double
  /// The mean square between units over that of the rest; nil where there is no rest.
  package var f: Double?
  package var numeratorFreedom: Int
  package var denominatorFreedom: Int
  /// How probable an F at least as large is where units do not differ.
  package var probability: Double?
  /// The lower 95 % limit; nil without an F, and for the mean of raters where the limit of one rating gives none.
  package var lower: Double?
  /// The upper 95 % limit, under the same conditions.
  package var upper: Double?
}

extension RaterAgreement {
  /// The intraclass correlation of a single rating or of the mean of all raters, a rater's values a column.
  ///
  /// Over the units that all rated. Nil for fewer than two raters or units, and where the mean squares leave the
  /// coefficient without a meaning, as where all ratings are alike. The limits of ICC(2) are those of McGraw and Wong,
  /// 1996, for the single rating; those of the mean follow from them (psych does so; irr estimates its freedom anew).
  package static func intraclass(
    _ raters: [[Double?]], _ form: IntraclassForm, averaged: Bool
  ) -> IntraclassCorrelation? {
    guard let squares = MeanSquares(RatingSheet.completeUnits(raters)) else { return nil }
    return squares.correlation(form, averaged: averaged)
  }
}

/// The mean squares of a table of units and raters.
private struct MeanSquares {
  private let units: Double
  private let raters: Double
  private let betweenUnits: Double
  private let betweenRaters: Double
  private let withinUnits: Double
  private let residual: Double

  init?(_ table: [[Double]]) {
    guard table.count > 1, let width = table.first?.count, width > 1 else { return nil }
    let (count, size) = (Double(table.count), Double(width))
    let unitMeans = table.map { $0.reduce(0, +) / size }
    let raterMeans = (0..<width).map { rater in table.reduce(0) { $0 + $1[rater] } / count }
    guard !Summary.isConstant(table.flatMap { $0 }), let mean = Summary.mean(of: unitMeans),
      let unitSquares = Summary.squaredDeviation(of: unitMeans),
      let raterSquares = Summary.squaredDeviation(of: raterMeans)
    else { return nil }
    (units, raters) = (count, size)
    var (within, rest, largest) = (0.0, 0.0, 0.0)
    for (unit, values) in table.enumerated() {
      for (rater, value) in values.enumerated() {
        let (own, left) = (value - unitMeans[unit], value - unitMeans[unit] - raterMeans[rater] + mean)
        within += own * own
        rest += left * left
        largest = max(largest, abs(value))
      }
    }
    // What rounding of the means leaves of nothing is nothing.
    let noise = largest * largest * 1e-28
    func meanSquare(_ sum: Double, _ freedom: Double) -> Double { sum / freedom > noise ? sum / freedom : 0 }
    betweenUnits = meanSquare(unitSquares * size, count - 1)
    betweenRaters = meanSquare(raterSquares * count, size - 1)
    withinUnits = meanSquare(within, count * (size - 1))
    residual = meanSquare(rest, (count - 1) * (size - 1))
  }

  func correlation(_ form: IntraclassForm, averaged: Bool) -> IntraclassCorrelation? {
    guard let coefficient = averaged ? ofMean(form) : ofOne(form) else { return nil }
    let rest = form == .oneWay ? withinUnits : residual
    let f = rest > 0 ? finite(betweenUnits / rest) : nil
    let freedom = form == .oneWay ? units * (raters - 1) : (units - 1) * (raters - 1)
    let limits = f.flatMap { self.limits(form, $0, freedom) }
    return IntraclassCorrelation(
      form: form, ratings: averaged ? Int(raters) : 1, coefficient: coefficient, f: f,
      numeratorFreedom: Int(units) - 1, denominatorFreedom: Int(freedom),
      probability: f.map { Distribution.upperF($0, units - 1, freedom) },
      lower: limits.flatMap { averaged ? steppedUp($0.lower) : $0.lower },
      upper: limits.flatMap { averaged ? steppedUp($0.upper) : $0.upper })
  }

  private func ofOne(_ form: IntraclassForm) -> Double? {
    switch form {
    case .oneWay: return ratio(betweenUnits - withinUnits, betweenUnits + (raters - 1) * withinUnits)
    case .twoWayAgreement:
      let strictness = raters * (betweenRaters - residual) / units
      return ratio(betweenUnits - residual, betweenUnits + (raters - 1) * residual + strictness)
    case .twoWayConsistency: return ratio(betweenUnits - residual, betweenUnits + (raters - 1) * residual)
    }
  }

  private func ofMean(_ form: IntraclassForm) -> Double? {
    switch form {
    case .oneWay: return ratio(betweenUnits - withinUnits, betweenUnits)
    case .twoWayAgreement:
      return ratio(betweenUnits - residual, betweenUnits + (betweenRaters - residual) / units)
    case .twoWayConsistency: return ratio(betweenUnits - residual, betweenUnits)
    }
  }

  /// 95 % limits of a single rating.
  private func limits(_ form: IntraclassForm, _ f: Double, _ freedom: Double) -> (lower: Double, upper: Double)? {
    if form == .twoWayAgreement { return agreementLimits() }
    let low = f / Distribution.quantileOfF(exceeded: 0.025, units - 1, freedom)
    let high = f * Distribution.quantileOfF(exceeded: 0.025, freedom, units - 1)
    return ((low - 1) / (low + raters - 1), (high - 1) / (high + raters - 1))
  }

  /// By Satterthwaite's freedom of the mean squares that agreement is judged against.
  private func agreementLimits() -> (lower: Double, upper: Double)? {
    guard let icc = ofOne(.twoWayAgreement) else { return nil }
    let strictness = raters * icc * betweenRaters / residual
    let rest = units * (1 + (raters - 1) * icc) - raters * icc
    let sum = strictness + rest
    let freedom =
      (raters - 1) * (units - 1) * sum * sum / ((units - 1) * strictness * strictness + rest * rest)
    guard freedom.isFinite, freedom > 0 else { return nil }
    let low = Distribution.quantileOfF(exceeded: 0.025, units - 1, freedom)
    let high = Distribution.quantileOfF(exceeded: 0.025, freedom, units - 1)
    let spread = raters * betweenRaters + (raters * units - raters - units) * residual
    guard let lower = ratio(units * (betweenUnits - low * residual), low * spread + units * betweenUnits),
      let upper = ratio(units * (high * betweenUnits - residual), spread + units * high * betweenUnits)
    else { return nil }
    return (lower, upper)
  }

  /// The reliability of the mean of all raters from that of one (Spearman and Brown, 1910).
  private func steppedUp(_ single: Double) -> Double? {
    ratio(raters * single, 1 + (raters - 1) * single)
  }

  private func ratio(_ top: Double, _ bottom: Double) -> Double? {
    bottom > 0 ? finite(top / bottom) : nil
  }

  private func finite(_ value: Double) -> Double? {
    value.isFinite ? value : nil
  }
}
