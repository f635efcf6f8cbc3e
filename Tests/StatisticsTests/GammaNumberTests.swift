import Statistics
import Testing

@Suite struct GammaNumberTests {
  @Test func `normal numbers have mean 0 and deviation 1`() throws {
    var numbers = SeededNumbers(seed: 1, draw: 0)
    let values = (0..<20_000).map { _ in numbers.normal() }
    #expect(abs(try #require(Summary.mean(of: values))) < 0.03)
    #expect(abs(try #require(Summary.standardDeviation(of: values)) - 1) < 0.03)
    #expect(abs(try #require(Summary.kurtosis(of: values))) < 0.15)
  }

  @Test(arguments: [0.2, 1, 2.5, 40]) func `gamma numbers have their shape as mean and as variance`(shape: Double)
    throws
  {
    var numbers = SeededNumbers(seed: 2, draw: 0)
    let values = (0..<20_000).map { _ in numbers.gamma(shape: shape) }
    #expect(!values.contains { $0 < 0 || !$0.isFinite })
    #expect(abs(try #require(Summary.mean(of: values)) - shape) < 4 * (shape / 20_000).squareRoot())
    #expect(abs(try #require(Summary.variance(of: values)) - shape) < 0.1 * shape)
    #expect(
      abs(try #require(Summary.skewness(of: values)) - 2 / shape.squareRoot()) < 0.25 * 2 / shape.squareRoot() + 0.05)
  }
}
