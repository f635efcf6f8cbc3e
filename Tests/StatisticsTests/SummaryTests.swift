import Statistics
import TestSupport
import Testing

@Suite struct SummaryTests {
  @Test func `a list that does not vary has no skewness and a deviation of nothing`() {
    #expect(Summary.skewness(of: [2, 2, 2]) == nil)
    #expect(Summary.standardDeviation(of: [0.1, 0.1, 0.1]) == 0)
  }

  @Test func `quantiles lie on straight lines between the values in order`() {
    #expect(Summary.quantile(of: [4, 1, 3, 2], 0.25) == 1.75)
    #expect(Summary.median(of: [5, 1, 3]) == 3)
    #expect(Summary.quantile(of: [], 0.5) == nil)
  }
}
