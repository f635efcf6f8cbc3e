import Statistics
import TestSupport
import Testing

@Suite struct CorrelationTests {
  private let first: [Double] = [2, 4, 4, 5, 7, 9, 1]
  private let second: [Double] = [1, 3, 2, 6, 6, 8, 2]

  /// By scipy.stats 1.17.1: `pearsonr`, `spearmanr`, `kendalltau(method="asymptotic")`.
  @Test(arguments: [
    (Correlation.pearson, 0.9128709291752768, 0.00410471598005333),
    (.spearman, 0.9082951062292476, 0.004653274025986363),
    (.kendall, 0.8207826816681232, 0.012925264601955706),
  ])
  func `coefficients of lists with ties`(kind: Correlation, coefficient: Double, probability: Double) throws {
    let tested = try #require(kind.tested(first, second))
    #expect(agree(tested.coefficient, coefficient, 1e-12))
    #expect(agree(tested.probability, probability, 1e-12))
    #expect(tested.pairs == 7)
  }

  @Test(arguments: Correlation.allCases) func `a list goes with itself wholly`(kind: Correlation) {
    #expect(agree(kind.coefficient(of: first, first), 1, 1e-15))
    #expect(agree(kind.coefficient(of: first, first.map { -$0 }), -1, 1e-15))
  }

  @Test(arguments: Correlation.allCases) func `a constant list goes with nothing`(kind: Correlation) {
    #expect(kind.tested([3, 3, 3], [1, 2, 3]) == nil)
    #expect(kind.coefficient(of: [1], [2]) == nil)
    #expect(kind.coefficient(of: [], []) == nil)
  }

  @Test func `units that lack a value are left out`() throws {
    let tested = try #require(Correlation.pearson.tested([1, nil, 2, 3, 4], [2, 5, 4, nil, 8]))
    #expect(tested.pairs == 3)
    #expect(agree(tested.coefficient, 1, 1e-15))
    #expect(tested.probability == 0)
  }

  @Test func `two pairs have a coefficient without a probability`() throws {
    let tested = try #require(Correlation.pearson.tested([1, 2], [5, 3]))
    #expect(agree(tested.coefficient, -1, 1e-15))
    #expect(tested.probability == nil)
    #expect(tested.pairs == 2)
  }
}
