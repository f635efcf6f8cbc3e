import Statistics

extension DataWeights {
  /// Entropy times the impact of what is lost where another column is at its best (IDOCRIW).
  ///
  /// E. Zavadskas and V. Podvezko, Integrated determination of objective criteria weights in MCDM, 2016. Of values above
  /// 0, such as 1 to 100; nil where one is not. Where several units have the highest value the first counts.
  package static func entropyAndImpactLoss(_ columns: [[Double]]) -> [Double]? {
    guard columns.allSatisfy({ $0.allSatisfy { $0 > 0 } }) else { return nil }
    return weightsOfVarying(columns) { varying in
      guard let entropy = entropy(varying), let loss = impactLoss(varying) else { return nil }
      return zip(entropy, loss).map { $0 * $1 }
    }
  }

  /// The shares q for which the losses that columns cause and bear are even: F q = 0, Σ q = 1.
  private static func impactLoss(_ columns: [[Double]]) -> [Double]? {
    let best = columns.compactMap { column in column.indices.first { column[$0] == column.max() } }
    var equations = columns.indices.map { place in
      best.map { unit in 1 - columns[place][unit] / columns[place][best[place]] } + [1]
    }
    for place in columns.indices {
      equations[place][place] = -equations[place].dropLast().reduce(0, +)
    }
    let target = [Double](repeating: 0, count: columns.count) + [1]
    return LinearAlgebra.leastSquares(equations, target)?.coefficients.map { max(0, $0) }
  }
}
