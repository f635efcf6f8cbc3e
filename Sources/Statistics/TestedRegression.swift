/// Least squares with a constant, and how probable what it finds is where nothing depends on anything.
package struct TestedRegression: Sendable, Equatable {
  /// A coefficient and what is known of its error.
  package struct Term: Sendable, Equatable {
    package var estimate: Double
    /// With units minus coefficients as the freedom; nil where that is 0.
    package var standardError: Double?
    /// The estimate over its error; nil where there is none.
    package var t: Double?
    /// How probable a t as far from 0 is where the coefficient is 0.
    package var probability: Double?
  }

  /// Where the line stands when every column is 0.
  package var constant: Term
  /// One a column, in their order.
  package var terms: [Term]
  /// Units minus coefficients, the constant among these.
  package var freedom: Int
  /// The share of the variance that the columns explain; nil where there is no variance.
  package var rSquared: Double?
  /// The explained over the unexplained mean square; nil without a column or where nothing is left unexplained.
  package var f: Double?
  /// How probable an F at least as large is where no column matters.
  package var fProbability: Double?

  /// Nil where there are fewer units than coefficients, or where a column follows from the others and the constant.
  package init?(of target: [Double], on columns: [[Double]]) {
    let ones = [Double](repeating: 1, count: target.count)
    guard columns.allSatisfy({ $0.count == target.count }),
      let found = LinearAlgebra.leastSquares([ones] + columns, target)
    else { return nil }
    let terms = found.coefficients.indices.map { place in
      Term(found.coefficients[place], error: found.errors?[place], freedom: found.freedom)
    }
    constant = terms[0]
    self.terms = Array(terms.dropFirst())
    freedom = found.freedom
    guard let squares = Summary.squaredDeviation(of: target), squares > 0 else { return }
    let left = found.residuals.reduce(0) { $0 + $1 * $1 }
    rSquared = max(0, 1 - left / squares)
    guard !columns.isEmpty, freedom > 0, left > 0 else { return }
    let (wide, rest) = (Double(columns.count), Double(freedom))
    let ratio = max(0, squares - left) / wide / (left / rest)
    guard ratio.isFinite else { return }
    f = ratio
    fProbability = Distribution.upperF(ratio, wide, rest)
  }
}

extension TestedRegression.Term {
  /// Tested by Student's t.
  package init(_ estimate: Double, error: Double?, freedom: Int) {
    self.estimate = estimate
    standardError = error
    guard let error, error > 0, freedom > 0, (estimate / error).isFinite else { return }
    t = estimate / error
    probability = Distribution.twoSidedT(estimate / error, freedom: Double(freedom))
  }
}
