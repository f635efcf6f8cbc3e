import Foundation
import Statistics

/// Whether columns have enough in common for their components to mean anything.
package struct SamplingAdequacy: Sendable, Equatable {
  /// The measure of Kaiser, Meyer and Olkin of all columns, in [0, 1]; nil where nothing goes with anything.
  ///
  /// H. Kaiser and J. Rice, Little Jiffy, Mark IV, 1974: squared correlations over these and squared partial ones.
  package let overall: Double?
  /// The same of each column.
  package let columns: [Double?]
  /// Bartlett's test of whether the columns have nothing to do with each other; nil for too few units.
  package let sphericity: Sphericity?

  /// Bartlett's test of sphericity.
  ///
  /// M. Bartlett, A note on the multiplying factors for various χ² approximations, 1954.
  package struct Sphericity: Sendable, Equatable {
    package var chiSquared: Double
    package var freedom: Int
    /// How probable a value at least as large is where columns have nothing to do with each other.
    package var probability: Double
  }

  /// Of complete columns; nil for fewer than two, where one does not vary, or where one follows from the others, as it
  /// does with no more units than columns.
  package init?(of columns: [[Double]]) {
    guard columns.count > 1, let correlations = Matrix.correlations(of: columns),
      let eigenvalues = LinearAlgebra.symmetricEigen(correlations)?.values, let largest = eigenvalues.first,
      let smallest = eigenvalues.last, smallest > largest * 1e-12, let inverse = LinearAlgebra.inverse(of: correlations)
    else { return nil }
    let places = columns.indices
    let plain = places.map { row in Self.squares(of: row, places) { correlations[$0, $1] } }
    let partial = places.map { row in
      Self.squares(of: row, places) { inverse[$0, $1] / (inverse[$0, $0] * inverse[$1, $1]).squareRoot() }
    }
    self.columns = zip(plain, partial).map { Self.share($0, $1) }
    overall = Self.share(plain.reduce(0, +), partial.reduce(0, +))
    sphericity = Self.sphericity(eigenvalues, units: columns[0].count)
  }

  private static func squares(of row: Int, _ places: Range<Int>, _ value: (Int, Int) -> Double) -> Double {
    places.reduce(0) { $1 == row ? $0 : $0 + value(row, $1) * value(row, $1) }
  }

  private static func share(_ plain: Double, _ partial: Double) -> Double? {
    // Squares of what rounding leaves of correlations of 0 share nothing.
    plain + partial > 1e-24 ? plain / (plain + partial) : nil
  }

  private static func sphericity(_ eigenvalues: [Double], units: Int) -> Sphericity? {
    let width = eigenvalues.count
    let factor = Double(units - 1) - Double(2 * width + 5) / 6
    guard factor > 0 else { return nil }
    let chiSquared = max(0, -factor * eigenvalues.reduce(0) { $0 + log($1) })
    let freedom = width * (width - 1) / 2
    return Sphericity(
      chiSquared: chiSquared, freedom: freedom,
      probability: Distribution.upperChiSquared(chiSquared, freedom: Double(freedom)))
  }
}
