internal import CLAPACKE

extension LinearAlgebra {
  /// The orthogonal matrix that is nearest to a square one, and the sum of the singular values of that.
  ///
  /// U Vᵀ of its singular value decomposition (P. Schönemann, 1966). Nil where the matrix is empty or not square.
  package static func nearestRotation(to matrix: Matrix) -> (rotation: Matrix, sum: Double)? {
    let size = matrix.rows
    guard size > 0, matrix.columns == size else { return nil }
    var numbers = matrix.values
    var left = Matrix(rows: size, columns: size)
    var right = Matrix(rows: size, columns: size)
    var (singular, rest) = ([Double](repeating: 0, count: size), [Double](repeating: 0, count: size))
    let order = Int32(size)
    let all = CChar(UInt8(ascii: "A"))
    let status = LAPACKE_dgesvd(
      LAPACK_COL_MAJOR, all, all, order, order, &numbers, order, &singular, &left.values, order, &right.values, order,
      &rest)
    guard status == 0 else { return nil }
    return (left.times(right), singular.reduce(0, +))
  }
}

extension Matrix {
  /// The product with a matrix that has as many rows as this one has columns.
  package func times(_ other: Matrix) -> Matrix {
    var product = Matrix(rows: rows, columns: other.columns)
    for column in 0..<other.columns {
      for row in 0..<rows {
        product[row, column] = (0..<columns).reduce(0) { $0 + self[row, $1] * other[$1, column] }
      }
    }
    return product
  }
}
