import Statistics
import TestSupport
import Testing

@Suite struct LinearAlgebraTests {
  @Test func `the eigenvalues of a symmetric matrix stand from the largest down`() throws {
    let eigen = try #require(LinearAlgebra.symmetricEigen(Matrix(rows: [[2, 1], [1, 2]])))
    let half = 0.5.squareRoot()
    #expect(firstDifference(eigen.values, [3, 1], 1e-15) == nil)
    #expect(firstDifference(eigen.vectors.column(0), [half, half], 1e-15) == nil)
    #expect(firstDifference(eigen.vectors.column(1).map { abs($0) }, [half, half], 1e-15) == nil)
  }

  @Test func `a matrix that is empty or not square has no eigenvalues and no inverse`() {
    #expect(LinearAlgebra.symmetricEigen(Matrix(rows: 0, columns: 0)) == nil)
    #expect(LinearAlgebra.symmetricEigen(Matrix(rows: 2, columns: 3)) == nil)
    #expect(LinearAlgebra.inverse(of: Matrix(rows: 2, columns: 3)) == nil)
  }

  @Test func `the principal vector of consistent judgements is their proportion`() throws {
    let judgements = Matrix(rows: [[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]])
    let found = try #require(LinearAlgebra.principalEigen(ofPositive: judgements))
    #expect(agree(found.value, 3, 1e-14))
    #expect(firstDifference(found.vector, [4 / 7, 2 / 7, 1 / 7], 1e-14) == nil)
    #expect(LinearAlgebra.principalEigen(ofPositive: Matrix(rows: [[1, 0], [1, 1]])) == nil)
  }

  @Test func `an inverse undoes its matrix, and a singular matrix has none`() throws {
    let inverse = try #require(LinearAlgebra.inverse(of: Matrix(rows: [[4, 7], [2, 6]])))
    #expect(firstDifference(inverse.values, [0.6, -0.2, -0.7, 0.4], 1e-15) == nil)
    #expect(LinearAlgebra.inverse(of: Matrix(rows: [[1, 2], [2, 4]])) == nil)
  }

  /// y = 1 + 2x but for the last value; slope 2.9, constant 0.4, and a residual square of 2.7 over 2.
  @Test func `least squares of a line`() throws {
    let found = try #require(LinearAlgebra.leastSquares([[1, 1, 1, 1], [0, 1, 2, 3]], [1, 3, 5, 10]))
    #expect(firstDifference(found.coefficients, [0.4, 2.9], 1e-14) == nil)
    #expect(firstDifference(found.residuals, [0.6, -0.3, -1.2, 0.9], 1e-14) == nil)
    #expect(found.freedom == 2)
    let variance = 2.7 / 2
    let errors = [variance * 14 / 20, variance * 4 / 20].map { $0.squareRoot() }
    #expect(firstDifference(try #require(found.errors), errors, 1e-14) == nil)
  }

  @Test func `as many units as columns leave no errors, fewer no coefficients`() throws {
    let found = try #require(LinearAlgebra.leastSquares([[1, 1], [0, 1]], [1, 3]))
    #expect(firstDifference(found.coefficients, [1, 2], 1e-14) == nil)
    #expect(found.errors == nil)
    #expect(LinearAlgebra.leastSquares([[1], [2]], [3]) == nil)
    #expect(LinearAlgebra.leastSquares([], []) == nil)
  }

  @Test func `a column that follows from the others has no coefficients`() {
    #expect(LinearAlgebra.leastSquares([[1, 1, 1], [1, 2, 3], [2, 3, 4]], [1, 2, 4]) == nil)
  }
}
