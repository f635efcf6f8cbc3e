import Statistics

/// Agreement of two raters beyond chance, with its error.
package struct CohenKappa: Sendable, Equatable {
  /// At most 1; 0 where they agree no more than by chance.
  package var kappa: Double
  /// The share of units on which they agree, with weights the mean weight.
  package var observed: Double
  /// What `observed` would be by chance.
  package var expected: Double
  /// The large-sample standard error of kappa as it is found.
  package var standardError: Double
  /// The lower 95 % limit, by the normal distribution and `standardError`.
  package var lower: Double
  /// The upper 95 % limit, which may pass 1.
  package var upper: Double
  /// Kappa over its standard error where there is no agreement beyond chance; nil where that error is 0.
  package var z: Double?
  /// How probable a z as far from 0 is where there is no agreement beyond chance.
  package var probability: Double?
  /// The units that both rated.
  package var units: Int
}

extension RaterAgreement {
  /// Cohen's kappa of two raters' values, weighted or not, over the units that both rated.
  ///
  /// Weights go by the place of a category on the scale, not by its value. `scale` names the categories where some may
  /// not occur. Nil for fewer than two categories, a value off the scale, and where chance alone agrees always. Cohen,
  /// 1960 and 1968. Both standard errors by Fleiss, Cohen and Everitt, 1969, Psychological Bulletin 72: the general one
  /// for the limits (as in statsmodels, and in psych without weights), that of no agreement for z (as in irr).
  package static func kappa(
    _ first: [Double?], _ second: [Double?], weights: CategoryWeights = .identity, scale: [Double]? = nil
  ) -> CohenKappa? {
    let units = RatingSheet.completeUnits([first, second])
    guard let categories = RatingSheet.categories(of: units.flatMap { $0 }, scale: scale) else { return nil }
    return KappaTable(units, categories, weights)?.result
  }
}

/// The shares of two raters' pairs of categories.
private struct KappaTable {
  private let units: Int
  private let weights: Matrix
  private let shares: Matrix
  private let first: [Double]
  private let second: [Double]
  private let observed: Double
  private let expected: Double

  init?(_ pairs: [[Double]], _ categories: [Double], _ rule: CategoryWeights) {
    guard !pairs.isEmpty else { return nil }
    let size = categories.count
    units = pairs.count
    weights = rule.matrix(places: (0..<size).map { Double($0) })
    var counts = Matrix(rows: size, columns: size)
    for pair in pairs {
      guard let row = categories.firstIndex(of: pair[0]), let column = categories.firstIndex(of: pair[1]) else {
        return nil
      }
      counts[row, column] += 1
    }
    let total = Double(units)
    shares = Matrix(rows: size, columns: size, values: counts.values.map { $0 / total })
    first = (0..<size).map { counts.row($0).reduce(0, +) / total }
    second = (0..<size).map { counts.column($0).reduce(0, +) / total }
    let (shares, weights, first, second) = (shares, weights, first, second)
    observed = Self.sum(size) { shares[$0, $1] * weights[$0, $1] }
    expected = Self.sum(size) { first[$0] * second[$1] * weights[$0, $1] }
    guard expected < 1 else { return nil }
  }

  var result: CohenKappa {
    let kappa = (observed - expected) / (1 - expected)
    let error = variance.squareRoot()
    let z = chanceVariance > 0 ? kappa / chanceVariance.squareRoot() : nil
    let reach = Distribution.normalQuantile95 * error
    return CohenKappa(
      kappa: kappa, observed: observed, expected: expected, standardError: error, lower: kappa - reach,
      upper: kappa + reach, z: z, probability: z.map { Distribution.twoSidedNormal($0) }, units: units)
  }

  /// The variance of kappa as it is found, its inner sum taken about the mean so that it never falls below 0.
  private var variance: Double {
    let mean = observed * expected - 2 * expected + observed
    let squares = Self.sum(first.count) { row, column in
      let term = weights[row, column] * (1 - expected) - meanWeight(row, column) * (1 - observed)
      return shares[row, column] * (term - mean) * (term - mean)
    }
    let rest = (1 - expected) * (1 - expected)
    return squares / (Double(units) * rest * rest)
  }

  /// The variance of kappa where there is no agreement beyond chance.
  private var chanceVariance: Double {
    let squares = Self.sum(first.count) { row, column in
      let term = weights[row, column] - meanWeight(row, column) + expected
      return first[row] * second[column] * term * term
    }
    return squares / (Double(units) * (1 - expected) * (1 - expected))
  }

  /// The mean weight of the first rater's category among the second's answers, and the other way round, summed.
  private func meanWeight(_ row: Int, _ column: Int) -> Double {
    first.indices.reduce(0) { $0 + second[$1] * weights[row, $1] + first[$1] * weights[$1, column] }
  }

  private static func sum(_ size: Int, _ term: (Int, Int) -> Double) -> Double {
    (0..<size).reduce(0) { sum, row in (0..<size).reduce(sum) { $0 + term(row, $1) } }
  }
}
