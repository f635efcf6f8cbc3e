import Foundation
import Statistics

/// How many times as important each thing is as each other, as one person judged it: row over column.
///
/// T. Saaty, A scaling method for priorities in hierarchical structures, 1977.
package struct PairwiseJudgements: Sendable, Equatable {
  package let rows: [[Double]]

  package init(rows: [[Double]]) {
    self.rows = rows
  }

  /// How weights are drawn from judgements.
  package enum Derivation: String, Sendable, CaseIterable {
    /// The vector of the largest eigenvalue.
    case eigenvector
    /// Geometric means of the rows (G. Crawford and C. Williams, 1985).
    case rowGeometricMean
    /// Means of the rows after each column was divided by its sum.
    case columnMean
  }

  /// Weights with how far the judgements agree with each other.
  package struct Derived: Sendable, Equatable {
    /// They sum to 1.
    package var weights: [Double]
    /// Not below the number of things but for rounding; for the two means it is the mean of (A w) / w.
    package var largestEigenvalue: Double
    /// (λ − n) / (n − 1); 0 for one thing.
    package var consistencyIndex: Double
    /// The index over that of random judgements; nil where the table ends before the number of things.
    package var consistencyRatio: Double?
    /// The table that the ratio was made with.
    package var randomIndex: RandomIndex

    /// Whether the ratio is at most 0.1, as Saaty asks; nil without a ratio.
    package var isConsistent: Bool? { consistencyRatio.map { $0 <= 0.1 } }
  }

  /// The weights; nil where there is nothing to compare or the judgements have a flaw.
  package func derived(by derivation: Derivation, randomIndex: RandomIndex = .saaty1980) -> Derived? {
    guard !rows.isEmpty, flaws.isEmpty, let weights = weights(by: derivation) else { return nil }
    let eigenvalue = largestEigenvalue(derivation, weights)
    let count = Double(rows.count)
    let index = rows.count > 1 ? (eigenvalue - count) / (count - 1) : 0
    return Derived(
      weights: weights, largestEigenvalue: eigenvalue, consistencyIndex: index,
      consistencyRatio: ratio(index, randomIndex), randomIndex: randomIndex)
  }

  /// One or two things cannot be judged inconsistently.
  private func ratio(_ index: Double, _ table: RandomIndex) -> Double? {
    guard rows.count > 2 else { return 0 }
    return table.value(for: rows.count).flatMap { $0 > 0 ? index / $0 : nil }
  }

  private func weights(by derivation: Derivation) -> [Double]? {
    let count = Double(rows.count)
    switch derivation {
    case .eigenvector: return LinearAlgebra.principalEigen(ofPositive: Matrix(rows: rows))?.vector
    case .rowGeometricMean:
      return DataWeights.scaled(rows.map { row in exp(row.reduce(0) { $0 + log($1) } / count) })
    case .columnMean:
      let sums = rows.indices.map { column in rows.reduce(0) { $0 + $1[column] } }
      return DataWeights.scaled(rows.map { row in zip(row, sums).reduce(0) { $0 + $1.0 / $1.1 } / count })
    }
  }

  private func largestEigenvalue(_ derivation: Derivation, _ weights: [Double]) -> Double {
    if derivation == .eigenvector, let found = LinearAlgebra.principalEigen(ofPositive: Matrix(rows: rows)) {
      return found.value
    }
    let quotients = zip(rows, weights).map { row, weight in
      zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } / weight
    }
    return quotients.reduce(0, +) / Double(rows.count)
  }
}
