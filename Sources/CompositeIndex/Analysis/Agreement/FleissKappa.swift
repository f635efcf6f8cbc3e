import Statistics

/// Agreement of several raters beyond chance on categories.
package struct FleissKappa: Sendable, Equatable {
  /// At most 1; 0 where they agree no more than by chance.
  package var kappa: Double
  /// The share of pairs of raters that agree, over all units.
  package var observed: Double
  /// What `observed` would be by chance.
  package var expected: Double
  /// Kappa over its standard error where there is no agreement beyond chance; nil where that error is 0.
  package var z: Double?
  /// How probable a z as far from 0 is where there is no agreement beyond chance.
  package var probability: Double?
  /// The units that all raters rated.
  package var units: Int
}

extension RaterAgreement {
  /// Fleiss' kappa, a rater's values a column, over the units that all rated.
  ///
  /// Nil for fewer than two raters or categories. Fleiss, 1971, Psychological Bulletin 76; the error by Fleiss, Nee and
  /// Landis, 1979, Psychological Bulletin 86.
  package static func fleiss(_ raters: [[Double?]]) -> FleissKappa? {
    let units = RatingSheet.completeUnits(raters)
    guard raters.count > 1, let categories = RatingSheet.categories(of: units.flatMap { $0 }, scale: nil) else {
      return nil
    }
    let (count, width) = (Double(units.count), Double(raters.count))
    let counts = units.map { unit in categories.map { category in Double(unit.count { $0 == category }) } }
    let alike = counts.reduce(0) { sum, unit in unit.reduce(sum) { $0 + $1 * ($1 - 1) } }
    let observed = alike / (count * width * (width - 1))
    let shares = categories.indices.map { place in counts.reduce(0) { $0 + $1[place] } / (count * width) }
    let expected = shares.reduce(0) { $0 + $1 * $1 }
    let kappa = (observed - expected) / (1 - expected)
    let spread = shares.reduce(0) { $0 + $1 * (1 - $1) }
    let skew = shares.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) }
    let variance = 2 * (spread * spread - skew) / (spread * spread * count * width * (width - 1))
    let z = variance > 0 ? kappa / variance.squareRoot() : nil
    return FleissKappa(
      kappa: kappa, observed: observed, expected: expected, z: z,
      probability: z.map { Distribution.twoSidedNormal($0) }, units: units.count)
  }
}
