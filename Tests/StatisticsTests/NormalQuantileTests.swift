import Statistics
import Testing

@Suite struct NormalQuantileTests {
  @Test func `five values in a hundred lie farther from 0`() {
    #expect(abs(Distribution.twoSidedNormal(Distribution.normalQuantile95) - 0.05) < 1e-15)
  }
}
