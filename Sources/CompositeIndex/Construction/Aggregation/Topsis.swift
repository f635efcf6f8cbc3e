extension DecisionTable {
  /// What makes columns of different units comparable before distances are taken.
  package enum DistanceScale: Sendable {
    /// Every column over the root of its sum of squares, as the authors do it; for raw numbers of a ratio scale.
    case rootOfSquares
    /// Every column from 0 for its worst to 1 for its best.
    case range
  }

  /// How near each unit is to the best and how far from the worst of all, from 0 to 1; nil where all units are the
  /// same.
  ///
  /// C. Hwang and K. Yoon, Multiple Attribute Decision Making, 1981: the distance to the worst over the sum of both
  /// distances, each over columns times weights. With entropy weights it is what Chinese studies call entropy TOPSIS
  /// (熵权TOPSIS).
  package func topsis(scaledBy scale: DistanceScale) -> [Double]? {
    let scaled = zip(scaled(by: scale), shares).map { column, share in column.map { $0 * share } }
    var (toBest, toWorst) = ([Double](repeating: 0, count: units), [Double](repeating: 0, count: units))
    for (column, isHigher) in zip(scaled, isRising(scale)) {
      guard let low = column.min(), let high = column.max() else { return nil }
      let (best, worst) = isHigher ? (high, low) : (low, high)
      for (unit, value) in column.enumerated() {
        toBest[unit] += (value - best) * (value - best)
        toWorst[unit] += (value - worst) * (value - worst)
      }
    }
    return allFinite(
      zip(toBest, toWorst).map { best, worst in worst.squareRoot() / (best.squareRoot() + worst.squareRoot()) })
  }

  private func scaled(by scale: DistanceScale) -> [[Double]] {
    switch scale {
    case .range: return regrets.map { $0.map { 1 - $0 } }
    case .rootOfSquares:
      return columns.map { column in
        let length = column.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? column.map { $0 / length } : column
      }
    }
  }

  /// After scaling by the range higher is better in every column.
  private func isRising(_ scale: DistanceScale) -> [Bool] {
    scale == .range ? columns.map { _ in true } : higherIsBetter
  }
}
