import Statistics

extension DataWeights {
  /// What the first principal component says of the columns.
  package struct FirstComponent: Sendable, Equatable {
    /// The unit-length vector, turned so that it sums to no less than 0.
    package var vector: [Double]
    /// Of the whole variance.
    package var share: Double
    /// The vector over its sum; nil where a column stands against the others, for a weight is not below 0.
    package var weights: [Double]?
  }

  /// The first component of the correlations of columns, on any scale; nil where a column does not vary.
  package static func firstComponent(_ columns: [[Double]]) -> FirstComponent? {
    guard isTable(columns), let components = PrincipalComponents(of: columns) else { return nil }
    let vector = components.vectors.column(0)
    return FirstComponent(vector: vector, share: components.shares[0], weights: scaled(vector))
  }

  /// Weights by what columns add to several components.
  package struct ComponentShares: Sendable, Equatable {
    /// The mean coefficient of each column in the components, these by their shares; may be below 0.
    package var coefficients: [Double]
    /// The sizes of the coefficients over their sum.
    package var weights: [Double]
  }

  /// The coefficients of a column in the components with an eigenvalue above 1, weighted by their shares of the variance.
  ///
  /// Widely used in studies of Chinese cities. The sign of a component is arbitrary: each is turned so that its
  /// coefficients sum to no less than 0. Nil where a column does not vary or no eigenvalue is above 1.
  package static func componentShares(_ columns: [[Double]]) -> ComponentShares? {
    guard isTable(columns), let components = PrincipalComponents(of: columns) else { return nil }
    let kept = 0..<components.countAboveOne
    let sum = kept.reduce(0) { $0 + components.eigenvalues[$1] }
    guard sum > 0 else { return nil }
    let coefficients = columns.indices.map { column in
      kept.reduce(0) { $0 + components.vectors[column, $1] * components.eigenvalues[$1] } / sum
    }
    return scaled(coefficients.map { abs($0) }).map { ComponentShares(coefficients: coefficients, weights: $0) }
  }
}
