/// The principal components of the correlations of columns, from the one with the largest share of the variance down.
///
/// K. Pearson, 1901; H. Hotelling, 1933.
package struct PrincipalComponents: Sendable, Equatable {
  /// They sum to the number of columns; what rounding makes of 0 is never below 0.
  package let eigenvalues: [Double]
  /// A column a component, each of length 1 and turned so that its numbers sum to no less than 0.
  package let vectors: Matrix

  /// Nil where there are no columns, one does not vary or has fewer than two units.
  package init?(of columns: [[Double]]) {
    guard let correlations = Matrix.correlations(of: columns), !columns.contains(where: { Summary.isConstant($0) }),
      let eigen = LinearAlgebra.symmetricEigen(correlations)
    else { return nil }
    eigenvalues = eigen.values.map { max(0, $0) }
    vectors = eigen.vectors
  }

  /// The share of the whole variance that each component has.
  package var shares: [Double] {
    eigenvalues.map { $0 / Double(eigenvalues.count) }
  }

  /// The share of the whole variance that each component and those before it have.
  package var cumulativeShares: [Double] {
    var sum = 0.0
    return shares.map { share in
      sum += share
      return sum
    }
  }

  /// How many components have more variance than a column of its own: an eigenvalue above 1.
  ///
  /// H. Kaiser, 1960.
  package var countAboveOne: Int {
    // Columns that have nothing in common have eigenvalues of 1 but for rounding.
    eigenvalues.count { $0 > 1 + 1e-9 }
  }

  /// The correlations of the columns, a row each, with the first components, a column each.
  package func loadings(of count: Int) -> Matrix {
    Matrix(
      columns: (0..<min(count, eigenvalues.count)).map { component in
        vectors.column(component).map { $0 * eigenvalues[component].squareRoot() }
      })
  }
}
