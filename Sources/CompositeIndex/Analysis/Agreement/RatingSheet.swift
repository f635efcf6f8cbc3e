/// Ratings turned from a column a rater to a list a unit.
enum RatingSheet {
  /// A list a unit with nil where a rater says nothing; empty where the columns are not of one length.
  static func units(_ raters: [[Double?]]) -> [[Double?]] {
    let count = raters.first?.count ?? 0
    guard raters.allSatisfy({ $0.count == count }) else { return [] }
    return (0..<count).map { unit in raters.map { $0[unit] } }
  }

  /// A list a unit, for the units that every rater rated.
  static func completeUnits(_ raters: [[Double?]]) -> [[Double]] {
    units(raters).compactMap { unit in
      let given = unit.compactMap { $0 }
      return given.count == unit.count ? given : nil
    }
  }

  /// The categories from the lowest up: those of the scale, else those that occur.
  ///
  /// Nil for fewer than two categories and where a value is not on the scale.
  static func categories(of values: [Double], scale: [Double]?) -> [Double]? {
    let found = Set(values)
    guard let scale else { return found.count > 1 ? found.sorted() : nil }
    let known = Set(scale)
    return known.count > 1 && found.isSubset(of: known) ? known.sorted() : nil
  }
}
