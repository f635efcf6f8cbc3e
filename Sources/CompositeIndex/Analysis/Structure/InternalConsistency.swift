import Statistics

/// Cronbach's alpha: how far columns that are meant to say one thing do.
///
/// L. Cronbach, Coefficient alpha and the internal structure of tests, 1951.
package struct InternalConsistency: Sendable, Equatable {
  /// Of the values as they are; at most 1, below 0 where columns contradict each other.
  package let alpha: Double
  /// Of the columns scaled to the same variance, by the mean correlation; nil where a column does not vary.
  package let standardised: Double?
  /// Where alpha lies with the asked confidence, by Feldt (1965); nil where values are missing.
  package let interval: ClosedRange<Double>?
  /// A column each, in their order.
  package let items: [Item]

  /// What one column does to the others.
  package struct Item: Sendable, Equatable {
    /// Alpha of the others; nil where fewer than two are left or they do not vary together.
    package var alphaWithout: Double?
    /// Standardised alpha of the others.
    package var standardisedWithout: Double?
    /// Pearson's correlation of the column with the sum of the others; nil where one does not vary or gaps leave no
    /// number that is a correlation.
    package var restCorrelation: Double?
  }

  /// Of columns that were turned so that more is better, by covariances over the units that have both values.
  ///
  /// Nil for fewer than two columns, where a pair shares fewer than two units, and where the sum of the columns does not
  /// vary.
  package init?(of columns: [[Double?]], confidence: Double = 0.95) {
    guard let covariances = Matrix.covariances(of: columns),
      let alpha = Self.alpha(covariances, columns.indices.map { $0 })
    else { return nil }
    self.alpha = alpha
    let correlations = Self.correlations(covariances)
    standardised = correlations.flatMap { Self.alpha($0, columns.indices.map { $0 }) }
    interval = Self.interval(alpha, columns, confidence)
    items = columns.indices.map { place in
      let others = columns.indices.filter { $0 != place }
      return Item(
        alphaWithout: Self.alpha(covariances, others),
        standardisedWithout: correlations.flatMap { Self.alpha($0, others) },
        restCorrelation: Self.restCorrelation(covariances, place, others))
    }
  }

  /// k / (k − 1) times the share of the variance of the sum that is not the columns' own.
  private static func alpha(_ matrix: Matrix, _ places: [Int]) -> Double? {
    let count = Double(places.count)
    guard count > 1, let whole = varianceOfSum(matrix, places) else { return nil }
    return count / (count - 1) * (1 - places.reduce(0) { $0 + matrix[$1, $1] } / whole)
  }

  /// Nil where it is nothing but rounding, or where gaps leave it below 0.
  private static func varianceOfSum(_ matrix: Matrix, _ places: [Int]) -> Double? {
    let whole = sum(matrix, places, places)
    return whole > 1e-12 * places.reduce(0) { $0 + matrix[$1, $1] } ? whole : nil
  }

  private static func sum(_ matrix: Matrix, _ rows: [Int], _ columns: [Int]) -> Double {
    rows.reduce(0) { total, row in columns.reduce(total) { $0 + matrix[row, $1] } }
  }

  private static func correlations(_ covariances: Matrix) -> Matrix? {
    var matrix = covariances
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns {
        let scale = (covariances[row, row] * covariances[column, column]).squareRoot()
        guard scale > 0 else { return nil }
        matrix[row, column] /= scale
      }
    }
    return matrix
  }

  private static func restCorrelation(_ covariances: Matrix, _ place: Int, _ others: [Int]) -> Double? {
    guard covariances[place, place] > 0, let rest = varianceOfSum(covariances, others) else { return nil }
    let coefficient = sum(covariances, [place], others) / (covariances[place, place] * rest).squareRoot()
    return abs(coefficient) <= 1 + 1e-9 ? max(-1, min(1, coefficient)) : nil
  }

  private static func interval(_ alpha: Double, _ columns: [[Double?]], _ confidence: Double) -> ClosedRange<Double>? {
    guard (0..<1).contains(confidence), confidence > 0, !columns.contains(where: { $0.contains(nil) }) else {
      return nil
    }
    let units = Double(columns[0].count - 1)
    let freedom = units * Double(columns.count - 1)
    func limit(exceeded probability: Double) -> Double {
      1 - (1 - alpha) * Distribution.quantileOfF(exceeded: probability, units, freedom)
    }
    let (low, high) = (limit(exceeded: (1 - confidence) / 2), limit(exceeded: (1 + confidence) / 2))
    return low <= high ? low...high : nil
  }
}
