internal import CLAPACKE

/// Eigenvalues, inverses and least squares, by LAPACK.
package enum LinearAlgebra {
  /// The eigenvalues of a symmetric matrix from the largest down, and a vector of length 1 for each.
  ///
  /// A vector is turned so that its numbers sum to no less than 0, for LAPACK may return either of the two. Nil where
  /// the matrix is empty or LAPACK does not converge.
  package static func symmetricEigen(_ matrix: Matrix) -> (values: [Double], vectors: Matrix)? {
    let size = matrix.rows
    guard size > 0, matrix.columns == size else { return nil }
    var numbers = matrix.values
    var ascending = [Double](repeating: 0, count: size)
    let order = Int32(size)
    let upper = CChar(UInt8(ascii: "U"))
    let status = LAPACKE_dsyev(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "V")), upper, order, &numbers, order, &ascending)
    guard status == 0 else { return nil }
    let found = Matrix(rows: size, columns: size, values: numbers)
    let vectors = (0..<size).reversed().map { column -> [Double] in
      let vector = found.column(column)
      return vector.reduce(0, +) < 0 ? vector.map { -$0 } : vector
    }
    return (ascending.reversed(), Matrix(columns: vectors))
  }

  /// The largest eigenvalue of a matrix of positive numbers and its vector, which has positive numbers that sum to 1.
  ///
  /// There is one such value and vector (Perron, 1907). Nil where the matrix is empty, is not square or holds a number
  /// that is not positive.
  package static func principalEigen(ofPositive matrix: Matrix) -> (value: Double, vector: [Double])? {
    let size = matrix.rows
    guard size > 0, matrix.columns == size, matrix.values.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    var numbers = matrix.values
    var (real, imaginary) = ([Double](repeating: 0, count: size), [Double](repeating: 0, count: size))
    var right = [Double](repeating: 0, count: size * size)
    var left = [0.0]
    let order = Int32(size)
    let status = LAPACKE_dgeev(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "N")), CChar(UInt8(ascii: "V")), order, &numbers, order, &real, &imaginary,
      &left, 1, &right, order)
    guard status == 0, let place = real.indices.max(by: { real[$0] < real[$1] }) else { return nil }
    let vector = right[place * size..<(place + 1) * size].map { abs($0) }
    let sum = vector.reduce(0, +)
    return (real[place], vector.map { $0 / sum })
  }

  /// The inverse of a square matrix; nil where it has none.
  package static func inverse(of matrix: Matrix) -> Matrix? {
    let size = matrix.rows
    guard size > 0, matrix.columns == size else { return nil }
    var numbers = matrix.values
    var unit = Matrix(rows: size, columns: size)
    for place in 0..<size { unit[place, place] = 1 }
    var pivots = [Int32](repeating: 0, count: size)
    let order = Int32(size)
    let status = LAPACKE_dgesv(
      LAPACK_COL_MAJOR, order, order, &numbers, order, &pivots, &unit.values, order)
    return status == 0 ? unit : nil
  }

  /// What least squares tell of how a list depends on others.
  package struct Regression: Sendable, Equatable {
    /// One a column, in their order.
    package var coefficients: [Double]
    /// Standard errors of the coefficients; nil where there are no more units than columns.
    package var errors: [Double]?
    /// Units minus columns.
    package var freedom: Int
    /// What is left over, a unit each.
    package var residuals: [Double]
  }

  /// Least squares of a list on the columns of a matrix, which holds a column of ones where a constant is wanted.
  ///
  /// Nil where there are fewer units than columns, or where a column follows from the others to the last digits.
  package static func leastSquares(_ columns: [[Double]], _ target: [Double]) -> Regression? {
    let design = Matrix(columns: columns)
    let (units, width) = (design.rows, design.columns)
    guard width > 0, units >= width, target.count == units else { return nil }
    var factors = design.values
    var solution = target
    let status = LAPACKE_dgels(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "N")), Int32(units), Int32(width), 1, &factors, Int32(units), &solution,
      Int32(units))
    guard status == 0 else { return nil }
    let triangle = Matrix(rows: units, columns: width, values: factors)
    let pivots = (0..<width).map { abs(triangle[$0, $0]) }
    guard let largest = pivots.max(), let smallest = pivots.min(), smallest > largest * 1e-12 else { return nil }
    let coefficients = Array(solution[..<width])
    let residuals = (0..<units).map { unit in
      (0..<width).reduce(target[unit]) { $0 - design[unit, $1] * coefficients[$1] }
    }
    let freedom = units - width
    let squares = residuals.reduce(0) { $0 + $1 * $1 }
    let spread = diagonalOfInverseSquare(triangle)
    let errors = freedom > 0 ? spread.map { (squares / Double(freedom) * $0).squareRoot() } : nil
    return Regression(coefficients: coefficients, errors: errors, freedom: freedom, residuals: residuals)
  }

  /// The diagonal of (RᵀR)⁻¹ of an upper triangle R: the squared lengths of the rows of its inverse.
  private static func diagonalOfInverseSquare(_ triangle: Matrix) -> [Double] {
    let size = triangle.columns
    var inverse = Matrix(rows: size, columns: size)
    for column in 0..<size {
      inverse[column, column] = 1 / triangle[column, column]
      for row in (0..<column).reversed() {
        let sum = (row + 1...column).reduce(0) { $0 + triangle[row, $1] * inverse[$1, column] }
        inverse[row, column] = -sum / triangle[row, row]
      }
    }
    return (0..<size).map { row in (row..<size).reduce(0) { $0 + inverse[row, $1] * inverse[row, $1] } }
  }
}
