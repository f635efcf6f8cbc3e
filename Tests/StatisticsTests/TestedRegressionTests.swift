import Statistics
import Testing

@Suite struct TestedRegressionTests {
  @Test func `a line through three points has the slope, error and share of variance of the textbook`() throws {
    let found = try #require(TestedRegression(of: [1, 2, 2], on: [[0, 1, 2]]))
    #expect(abs(found.constant.estimate - 7.0 / 6) < 1e-12)
    #expect(abs(found.terms[0].estimate - 0.5) < 1e-12)
    #expect(abs((found.terms[0].standardError ?? 0) - (1.0 / 12).squareRoot()) < 1e-12)
    #expect(abs((found.rSquared ?? 0) - 0.75) < 1e-12)
    #expect(abs((found.f ?? 0) - 3) < 1e-12)
    #expect(abs((found.fProbability ?? 0) - (found.terms[0].probability ?? 1)) < 1e-12)
    #expect(found.freedom == 1)
  }

  @Test func `a column that does not vary or follows from another leaves nothing to say`() {
    #expect(TestedRegression(of: [1, 2, 3], on: [[4, 4, 4]]) == nil)
    #expect(TestedRegression(of: [1, 2, 4, 3], on: [[1, 2, 3, 4], [2, 4, 6, 8]]) == nil)
    #expect(TestedRegression(of: [1], on: [[1]]) == nil)
    #expect(TestedRegression(of: [1, 2], on: [[1]]) == nil)
  }

  @Test func `as many units as coefficients leave no error, and a constant target no share of variance`() throws {
    let exact = try #require(TestedRegression(of: [1, 3], on: [[0, 1]]))
    #expect(exact.freedom == 0 && exact.terms[0].standardError == nil && exact.f == nil)
    let flat = try #require(TestedRegression(of: [2, 2, 2], on: [[0, 1, 3]]))
    #expect(flat.rSquared == nil && flat.f == nil)
  }
}
