import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct ComponentTests {
  @Test func `covariances take the units that have both values`() throws {
    let found = try #require(Matrix.covariances(of: [[1, 2, 3, nil], [2, 4, nil, 9]]))
    #expect(firstDifference(found.values, [1, 1, 1, 13], 1e-15) == nil)
    #expect(Matrix.covariances(of: [[1, nil, nil], [nil, 2, 3]]) == nil)
    #expect(Matrix.covariances(of: []) == nil)
  }

  @Test func `a constant column has a covariance of exactly nothing`() throws {
    let found = try #require(Matrix.covariances(of: [[0.1, 0.1, 0.1], [1, 2, 4]]))
    #expect(found[0, 0] == 0)
    #expect(found[0, 1] == 0)
  }

  @Test func `two columns have components of 1 plus and minus their correlation`() throws {
    let columns: [[Double]] = [[1, 2, 3, 4], [1, 3, 2, 4]]
    let found = try #require(PrincipalComponents(of: columns))
    #expect(firstDifference(found.eigenvalues, [1.8, 0.2], 1e-14) == nil)
    #expect(firstDifference(found.shares, [0.9, 0.1], 1e-14) == nil)
    #expect(firstDifference(found.cumulativeShares, [0.9, 1], 1e-14) == nil)
    #expect(found.countAboveOne == 1)
    let loading = 0.9.squareRoot()
    #expect(firstDifference(found.loadings(of: 1).values, [loading, loading], 1e-14) == nil)
  }

  @Test func `a constant column leaves no components`() {
    #expect(PrincipalComponents(of: [[1, 2, 3], [5, 5, 5]]) == nil)
    #expect(PrincipalComponents(of: [[5, 5, 5]]) == nil)
    #expect(PrincipalComponents(of: []) == nil)
  }

  @Test func `varimax finds the simple structure that was turned away`() throws {
    let (along, across) = (cos(0.5), sin(0.5))
    let simple: [(Double, Double)] = [(0.9, 0), (0.8, 0), (0.7, 0), (0, 0.6), (0, 0.5), (0, 0)]
    let turned = simple.map { [$0.0 * along - $0.1 * across, $0.0 * across + $0.1 * along] }
    let found = try #require(Varimax.rotated(Matrix(rows: turned), gain: 0))
    #expect(firstDifference(found.column(0), simple.map(\.0), 1e-7) == nil)
    #expect(firstDifference(found.column(1), simple.map(\.1), 1e-7) == nil)
  }

  @Test func `the rotation nearest to a matrix is the rotation in it`() throws {
    let found = try #require(LinearAlgebra.nearestRotation(to: Matrix(rows: [[0, -3], [2, 0]])))
    #expect(firstDifference(found.rotation.values, [0, 1, -1, 0], 1e-15) == nil)
    #expect(agree(found.sum, 5, 1e-15))
    #expect(LinearAlgebra.nearestRotation(to: Matrix(rows: 2, columns: 3)) == nil)
    #expect(LinearAlgebra.nearestRotation(to: Matrix(rows: 0, columns: 0)) == nil)
  }

  @Test func `a product takes rows by columns`() {
    let product = Matrix(rows: [[1, 2], [3, 4], [5, 6]]).times(Matrix(rows: [[1, 0], [2, 1]]))
    #expect(product == Matrix(rows: [[5, 2], [11, 4], [17, 6]]))
  }

  @Test func `one factor is turned to be positive only, and none gives nothing`() throws {
    let found = try #require(Varimax.rotated(Matrix(columns: [[-0.5, -0.7, 0.1]])))
    #expect(firstDifference(found.values, [0.5, 0.7, -0.1], 1e-15) == nil)
    #expect(Varimax.rotated(Matrix(rows: 0, columns: 0)) == nil)
    #expect(Varimax.rotated(Matrix(rows: 3, columns: 0)) == nil)
  }

  @Test func `loadings of zero stay zero`() throws {
    let found = try #require(Varimax.rotated(Matrix(rows: 3, columns: 2)))
    #expect(found.values.allSatisfy { $0 == 0 })
  }
}
