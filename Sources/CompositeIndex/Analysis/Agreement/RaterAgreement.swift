/// How far raters agree who each gave the same units a category.
///
/// Of categories of any kind: percent, Cohen's kappa (1960, Educational and Psychological Measurement 20) and
/// Krippendorff's alpha at the nominal scale (Content Analysis, 4th ed., ch. 12), which passes over gaps. Of numbers, a
/// rater's values a column: the coefficients of the other files, with their errors.
package enum RaterAgreement {
  /// The share of pairs that are equal, 0 to 1; nil without a pair.
  package static func share<Category: Equatable>(_ pairs: [(Category, Category)]) -> Double? {
    guard !pairs.isEmpty else { return nil }
    return Double(pairs.count { $0.0 == $0.1 }) / Double(pairs.count)
  }

  /// The share of units that all raters gave the same value, a rater's values a column, 0 to 1.
  ///
  /// Over the units that all rated; nil without one and for fewer than two raters.
  package static func share(alike raters: [[Double?]]) -> Double? {
    let units = RatingSheet.completeUnits(raters)
    guard raters.count > 1, !units.isEmpty else { return nil }
    return Double(units.count { Set($0).count == 1 }) / Double(units.count)
  }

  /// Agreement of two raters beyond chance, at most 1; nil without a pair and where both know but one category.
  package static func cohen<Category: Hashable>(_ pairs: [(Category, Category)]) -> Double? {
    guard let observed = share(pairs) else { return nil }
    let total = Double(pairs.count)
    var first: [Category: Int] = [:]
    var second: [Category: Int] = [:]
    for pair in pairs {
      first[pair.0, default: 0] += 1
      second[pair.1, default: 0] += 1
    }
    // A sum of whole numbers does not depend on the order of the dictionary.
    let products = first.reduce(0) { $0 + $1.value * (second[$1.key] ?? 0) }
    let expected = Double(products) / (total * total)
    return expected < 1 ? (observed - expected) / (1 - expected) : nil
  }

  /// Alpha at the nominal scale of any number of raters; units with fewer than two ratings are left out.
  ///
  /// `ratings` has a list a unit, with nil where a rater says nothing. Nil where nothing can be paired, or where all
  /// ratings are alike: there is then no variation that raters could agree about.
  package static func krippendorff<Category: Hashable>(_ ratings: [[Category?]]) -> Double? {
    var totals: [Category: Int] = [:]
    var pairable = 0
    var disagreement = 0.0
    for unit in ratings {
      let given = unit.compactMap { $0 }
      guard given.count > 1 else { continue }
      var counts: [Category: Int] = [:]
      for category in given {
        counts[category, default: 0] += 1
        totals[category, default: 0] += 1
      }
      let alike = counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
      disagreement += Double(given.count * (given.count - 1) - alike) / Double(given.count - 1)
      pairable += given.count
    }
    let expected = pairable * (pairable - 1) - totals.values.reduce(0) { $0 + $1 * ($1 - 1) }
    guard expected > 0 else { return nil }
    return 1 - Double(pairable - 1) * disagreement / Double(expected)
  }
}
