import Statistics

/// Weights of columns for which their correlations with the index stand to each other as wanted.
///
/// P. Paruolo, M. Saisana and A. Saltelli, Ratings and rankings: voodoo or science?, 2013, on why weights are not
/// importances; W. Becker and others, Weights and importance in composite indicators, 2017, on turning that round.
package struct OptimisedWeights: Sendable, Equatable {
  /// They sum to 1.
  package let weights: [Double]
  /// Pearson's correlations of the columns with the index by these weights.
  package let correlations: [Double]
  /// The correlations over their sum, to be compared with what was wanted.
  package let shares: [Double]
  /// How often the weights were corrected.
  package let steps: Int
  /// Whether the shares are what was wanted to the tolerance; where not, they may be out of reach.
  package let isConverged: Bool

  /// For an index that is the weighted arithmetic mean of complete columns, from equal weights.
  ///
  /// Each step multiplies every weight by what its correlation lacks, at most by 2 and at least by a half. What is wanted
  /// is above 0 and relative to each other. Nil where a column does not vary, the lists do not fit each other, or the
  /// index does not vary or goes against the columns on the way.
  package init?(of columns: [[Double]], wanted: [Double], limit: Int = 20_000, tolerance: Double = 1e-10) {
    guard DataWeights.isTable(columns), wanted.count == columns.count, wanted.allSatisfy({ $0 > 0 }),
      let wanted = DataWeights.scaled(wanted), !columns.contains(where: { Summary.isConstant($0) }),
      let covariances = Matrix.covariances(of: columns)
    else { return nil }
    var weights = columns.map { _ in 1 / Double(columns.count) }
    for step in 0...max(0, limit) {
      guard let correlations = Self.correlations(covariances, weights) else { return nil }
      let sum = correlations.reduce(0, +)
      guard sum > 0 else { return nil }
      let shares = correlations.map { $0 / sum }
      let isReached = zip(shares, wanted).allSatisfy { abs($0 - $1) <= tolerance }
      if isReached || step == limit {
        (self.weights, self.correlations, self.shares) = (weights, correlations, shares)
        (steps, isConverged) = (step, isReached)
        return
      }
      guard let next = Self.corrected(weights, shares, wanted) else { return nil }
      weights = next
    }
    return nil
  }

  private static func corrected(_ weights: [Double], _ shares: [Double], _ wanted: [Double]) -> [Double]? {
    DataWeights.scaled(
      weights.indices.map { place in
        let factor = shares[place] > 0 ? wanted[place] / shares[place] : 2
        return weights[place] * min(2, max(0.5, factor))
      })
  }

  /// Of columns with their weighted sum; nil where that does not vary.
  private static func correlations(_ covariances: Matrix, _ weights: [Double]) -> [Double]? {
    let withIndex = weights.indices.map { row in
      weights.indices.reduce(0) { $0 + covariances[row, $1] * weights[$1] }
    }
    let variance = zip(weights, withIndex).reduce(0) { $0 + $1.0 * $1.1 }
    let own = weights.indices.reduce(0) { $0 + weights[$1] * weights[$1] * covariances[$1, $1] }
    guard variance > 1e-12 * own else { return nil }
    return withIndex.indices.map { withIndex[$0] / (covariances[$0, $0] * variance).squareRoot() }
  }
}
