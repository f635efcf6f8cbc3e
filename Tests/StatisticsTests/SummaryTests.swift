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

@Suite struct DecimalMeanTests {
  @Test func `the mean of printed numbers is what everybody reckons`() {
    let values = [90.50, 88.45, 87.07, 85.45, 82.71, 75.61]
    #expect(Summary.decimalMean(of: values) == 84.965)
    #expect(Summary.mean(of: values) != 84.965)
    #expect(Summary.decimalMean(of: []) == nil)
    #expect(Summary.decimalMean(of: [1e-7, 3e-7]) == 2e-7)
  }
}
