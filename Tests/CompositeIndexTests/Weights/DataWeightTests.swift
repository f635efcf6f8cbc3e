import CompositeIndex
import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct DataWeightTests {
  typealias Method = @Sendable ([[Double]]) -> [Double]?

  /// Every method that gives weights by values above 0.
  static let methods: [(name: String, weights: Method)] = [
    ("standard deviation", { DataWeights.standardDeviation($0) }),
    ("variance", { DataWeights.variance($0) }),
    ("coefficient of variation", { DataWeights.coefficientOfVariation($0) }),
    ("gini", { DataWeights.gini($0) }),
    ("entropy", { DataWeights.entropy($0) }),
    ("critic", { DataWeights.critic($0) }),
    ("critic by ranks", { DataWeights.critic($0, by: .spearman) }),
    ("removal effect", { DataWeights.removalEffect($0) }),
    ("logarithmic change", { DataWeights.logarithmicChange($0) }),
    ("angle", { DataWeights.angle($0) }),
    ("entropy and impact loss", { DataWeights.entropyAndImpactLoss($0) }),
  ]

  @Test(arguments: methods.indices) func `a constant column has no weight and the others sum to 1`(place: Int) throws {
    let (name, method) = Self.methods[place]
    let weights = try #require(method([[1, 2, 4], [0.3, 0.3, 0.3], [3, 1, 2]]), "\(name)")
    #expect(weights[1] == 0, "\(name)")
    #expect(agree(weights.reduce(0, +), 1, 1e-14), "\(name)")
    #expect(weights[0] > 0 && weights[2] > 0, "\(name)")
  }

  @Test(arguments: methods.indices) func `there are no weights where nothing varies or nothing is given`(place: Int) {
    let (name, method) = Self.methods[place]
    #expect(method([[0.3, 0.3, 0.3], [2, 2, 2]]) == nil, "\(name)")
    #expect(method([]) == nil, "\(name)")
    #expect(method([[1], [2]]) == nil, "\(name)")
    #expect(method([[], []]) == nil, "\(name)")
    #expect(method([[1, 2], [1, 2, 3]]) == nil, "\(name)")
    #expect(method([[0, 0, 0]]) == nil, "\(name)")
  }

  @Test func `a method that cannot work with a value gives no weights`() {
    let below: [[Double]] = [[1, -2, 3], [1, 2, 4]]
    let zero: [[Double]] = [[0, 2, 3], [1, 2, 4]]
    #expect(DataWeights.gini(below) == nil)
    #expect(DataWeights.entropy(below) == nil)
    #expect(DataWeights.angle(below) == nil)
    #expect(DataWeights.removalEffect(zero) == nil)
    #expect(DataWeights.entropyAndImpactLoss(zero) == nil)
    #expect(DataWeights.coefficientOfVariation([[-1, 0, 1], [1, 2, 4]]) == nil)
    #expect(DataWeights.critic([[1, 2, 3], [2, 4, 6]]) == nil)
    #expect(DataWeights.variance([[1, .infinity], [1, 2]]) == nil)
  }

  @Test func `weights follow standard deviation and variance`() throws {
    let columns: [[Double]] = [[0, 1, 2], [0, 3, 6]]
    #expect(firstDifference(try #require(DataWeights.standardDeviation(columns)), [0.25, 0.75], 1e-15) == nil)
    #expect(firstDifference(try #require(DataWeights.variance(columns)), [0.1, 0.9], 1e-15) == nil)
  }

  @Test func `all in one unit has an entropy of nothing`() throws {
    let details = try #require(DataWeights.entropyDetails([[0, 0, 5], [0, 1, 1], [2, 2, 2]]))
    let half = log(2.0) / log(3.0)
    #expect(firstDifference(details.map(\.entropy), [0, half, 1], 1e-15) == nil)
    #expect(firstDifference(details.map(\.weight), [1 / (2 - half), (1 - half) / (2 - half), 0], 1e-15) == nil)
  }

  @Test func `given and found weights are multiplied or added`() throws {
    let multiplied = try #require(CombinedWeights.multiplied([0.5, 0.5, 0], [0.2, 0.6, 0.2]))
    #expect(firstDifference(multiplied, [0.25, 0.75, 0], 1e-15) == nil)
    let added = try #require(CombinedWeights.added([0.5, 0.5], [0.1, 0.9], shareOfGiven: 0.25))
    #expect(firstDifference(added, [0.2, 0.8], 1e-15) == nil)
    #expect(CombinedWeights.multiplied([1, 0], [0, 1]) == nil)
    #expect(CombinedWeights.added([1], [0.5, 0.5], shareOfGiven: 0.5) == nil)
    #expect(CombinedWeights.added([1], [1], shareOfGiven: 2) == nil)
  }
}
