import CompositeIndex
import Statistics
import TestSupport
import Testing

@Suite struct ComponentWeightTests {
  @Test func `columns that go together weigh the same in the first component`() throws {
    let found = try #require(DataWeights.firstComponent([[1, 2, 3, 4], [1, 3, 2, 4]]))
    let half = 0.5.squareRoot()
    #expect(firstDifference(found.vector, [half, half], 1e-14) == nil)
    #expect(agree(found.share, 0.9, 1e-14))
    #expect(firstDifference(try #require(found.weights), [0.5, 0.5], 1e-14) == nil)
  }

  @Test func `a column that stands against the others leaves the first component without weights`() throws {
    let found = try #require(DataWeights.firstComponent([[1, 2, 3, 4], [1, 3, 2, 4], [4, 3, 2, 1]]))
    #expect(found.vector[2] < 0)
    #expect(found.weights == nil)
  }

  @Test func `two pairs of columns are two factors of the same size`() throws {
    let one: [Double] = [1, 2, 3, 4, 5, 6, 7, 8]
    let two: [Double] = [1, -1, -1, 1, 1, -1, -1, 1]
    let found = try #require(DataWeights.rotatedFactors([one, two, one.map { $0 * 2 }, two.map { $0 + 5 }]))
    #expect(found.factors[0] == found.factors[2])
    #expect(found.factors[1] == found.factors[3])
    #expect(found.factors[0] != found.factors[1])
    #expect(firstDifference(found.weights, [0.25, 0.25, 0.25, 0.25], 1e-12) == nil)
  }

  @Test func `a constant column or one column alone has no weights by components`() {
    for columns: [[Double]] in [[[1, 2, 3], [5, 5, 5]], [], [[1, 2], [1, 2, 3]]] {
      #expect(DataWeights.firstComponent(columns) == nil)
      #expect(DataWeights.componentShares(columns) == nil)
      #expect(DataWeights.rotatedFactors(columns) == nil)
    }
    #expect(DataWeights.componentShares([[1, 2, 4]]) == nil)
    #expect(DataWeights.rotatedFactors([[1, 2, 4]]) == nil)
    #expect(DataWeights.rotatedFactors([[1, -1, 1, -1], [1, 1, -1, -1]]) == nil)
  }
}

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct PublishedComponentWeightTests {
  @Test func `the first component of all indicators is that of COINr`() throws {
    let codes = try PublishedSheet.codes(level: "1")
    let found = try #require(
      try DataWeights.firstComponent(PublishedSheet.columns("norm_imputed_minmax_0_100", codes)))
    let expected = try PublishedSheet.numbers("pca_weights_coinr_all", "loading_PC1", of: codes)
    #expect(differenceUpToSign(found.vector, expected) == nil)
  }

  @Test(arguments: ["INFO", "SERV", "PART", "DATA", "TECH"])
  func `the first component of a dimension is that of COINr`(dimension: String) throws {
    let codes = try PublishedSheet.indicators(of: dimension)
    let found = try #require(
      try DataWeights.firstComponent(PublishedSheet.columns("norm_imputed_minmax_0_100", codes)))
    let file = "pca_weights_coinr_by_dimension"
    #expect(try differenceUpToSign(found.vector, PublishedSheet.numbers(file, "loading_PC1", of: codes)) == nil)
    #expect(try agree(found.share, PublishedSheet.numbers(file, "prop_var_PC1", of: codes)[0]))
  }

  @Test func `weights by shares of the variance are those published`() throws {
    let codes = try PublishedSheet.codes(level: "1")
    let found = try #require(
      try DataWeights.componentShares(PublishedSheet.columns("norm_imputed_minmax_0_100", codes)))
    let file = "pca_weights_variance_share"
    let coefficients = try PublishedSheet.numbers(file, "score_coefficient", of: codes)
    let weights = try PublishedSheet.numbers(file, "weight_abs_normalised", of: codes)
    #expect(firstDifference(found.coefficients, coefficients) == nil)
    #expect(firstDifference(found.weights, weights) == nil)
  }

  @Test func `weights by rotated factors are those of the rule of the handbook`() throws {
    let codes = try PublishedSheet.codes(level: "1")
    let found = try #require(
      try DataWeights.rotatedFactors(PublishedSheet.columns("norm_imputed_minmax_0_100", codes)))
    let file = "pca_weights_oecd_varimax"
    let factors = try PublishedSheet.numbers(file, "factor", of: codes)
    #expect(firstDifference(found.factors.map { Double($0 + 1) }, factors, 0) == nil)
    let unscaled = try PublishedSheet.numbers(file, "weight_raw", of: codes)
    let weights = try PublishedSheet.numbers(file, "weight", of: codes)
    #expect(firstDifference(found.unscaled, unscaled) == nil)
    #expect(firstDifference(found.weights, weights) == nil)
  }

  private func differenceUpToSign(_ found: [Double], _ expected: [Double]) -> String? {
    let isTurned = zip(found, expected).reduce(0) { $0 + $1.0 * $1.1 } < 0
    return firstDifference(found, isTurned ? expected.map { -$0 } : expected)
  }
}
