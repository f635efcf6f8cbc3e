import Statistics

/// Agreement of any number of raters, who may leave gaps, that stays high where nearly all units are of one category.
package struct GwetCoefficient: Sendable, Equatable {
  /// AC1 without weights, AC2 with them; at most 1.
  package var coefficient: Double
  /// The share of pairs of raters that agree, with weights the mean weight, over the units that at least two rated.
  package var observed: Double
  /// What `observed` would be by chance.
  package var expected: Double
  /// Over samples of units, the raters staying the same; nil for fewer than two units.
  package var standardError: Double?
  /// The units that at least one rated.
  package var units: Int
}

extension RaterAgreement {
  /// Gwet's AC1, or with weights AC2, a rater's values a column.
  ///
  /// Weights go by the values of the categories. `scale` names the categories where some may not occur, which changes
  /// what chance expects. Nil for fewer than two categories, a value off the scale, and where no unit has two ratings.
  /// Gwet, 2008, British Journal of Mathematical and Statistical Psychology 61; Handbook of Inter-Rater Reliability,
  /// 4th ed., 2014.
  package static func gwet(
    _ raters: [[Double?]], weights: CategoryWeights = .identity, scale: [Double]? = nil
  ) -> GwetCoefficient? {
    let units = RatingSheet.units(raters).map { $0.compactMap { $0 } }.filter { !$0.isEmpty }
    guard let categories = RatingSheet.categories(of: units.flatMap { $0 }, scale: scale) else { return nil }
    return GwetCounts(units, categories, weights.matrix(places: categories)).result
  }
}

/// How many raters gave a unit each category.
private struct GwetCounts {
  private let counts: [[Double]]
  private let sizes: [Double]
  private let weights: Matrix
  /// The mean share of each category, a unit one voice.
  private let shares: [Double]
  /// The sum of all weights over the number of pairs of different categories.
  private let factor: Double

  init(_ units: [[Double]], _ categories: [Double], _ weights: Matrix) {
    let counts = units.map { unit in categories.map { category in Double(unit.count { $0 == category }) } }
    let sizes = units.map { Double($0.count) }
    self.counts = counts
    self.sizes = sizes
    self.weights = weights
    shares = categories.indices.map { place in
      zip(counts, sizes).reduce(0) { $0 + $1.0[place] / $1.1 } / Double(units.count)
    }
    let size = Double(categories.count)
    factor = weights.values.reduce(0, +) / (size * (size - 1))
  }

  var result: GwetCoefficient? {
    let paired = Double(sizes.count { $0 > 1 })
    let expected = factor * shares.reduce(0) { $0 + $1 * (1 - $1) }
    guard paired > 0, expected < 1 else { return nil }
    let agreements = counts.indices.map { agreement(of: $0) }
    let observed = agreements.reduce(0) { $0 + ($1 ?? 0) } / paired
    let coefficient = (observed - expected) / (1 - expected)
    let count = Double(counts.count)
    let squares = counts.indices.reduce(0.0) { sum, unit in
      let own = agreements[unit].map { ($0 * count / paired - expected) / (1 - expected) } ?? 0
      let chance = 2 * (1 - coefficient) * (chance(of: unit) - expected) / (1 - expected)
      return sum + (own - chance - coefficient) * (own - chance - coefficient)
    }
    return GwetCoefficient(
      coefficient: coefficient, observed: observed, expected: expected,
      standardError: counts.count > 1 ? (squares / (count * (count - 1))).squareRoot() : nil, units: counts.count)
  }

  /// The mean weight of two raters' categories; nil where one alone rated.
  private func agreement(of unit: Int) -> Double? {
    let (given, size) = (counts[unit], sizes[unit])
    guard size > 1 else { return nil }
    let sum = given.indices.reduce(0.0) { sum, place in
      let weighted = given.indices.reduce(0) { $0 + weights[place, $1] * given[$1] }
      return sum + given[place] * (weighted - 1)
    }
    return sum / (size * (size - 1))
  }

  /// What the unit adds to the agreement by chance.
  private func chance(of unit: Int) -> Double {
    factor * zip(counts[unit], shares).reduce(0) { $0 + $1.0 * (1 - $1.1) } / sizes[unit]
  }
}
