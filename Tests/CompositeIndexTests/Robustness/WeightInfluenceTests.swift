import AssessmentModel
import CompositeIndex
import Statistics
import TestSupport
import Testing

@Suite struct WeightInfluenceTests {
  @Test func `of two columns with the same weight the one that varies more decides`() throws {
    let columns: [[Double?]] = [[0, 10, 0, 10], [0, 0, 1, 1]]
    let found = try #require(
      WeightInfluence.of(SmallTree.group([SmallTree.leaf(0), SmallTree.leaf(1)]), columns: columns))
    #expect(found.map(\.weight) == [0.5, 0.5])
    // They have nothing to do with each other: the squared correlations are shares of the variance, 100 to 1.
    #expect(firstDifference(found.map(\.importance), [100.0 / 101, 1.0 / 101]) == nil)
    #expect(firstDifference(found.map(\.varianceShare), [100.0 / 101, 1.0 / 101]) == nil)
  }

  @Test func `a column that does not vary has no importance`() throws {
    let columns: [[Double?]] = [[1, 2, 3], [5, 5, 5], [nil, nil, nil]]
    let tree = SmallTree.group([SmallTree.leaf(0), SmallTree.leaf(1), SmallTree.leaf(2)])
    let found = try #require(WeightInfluence.of(tree, columns: columns))
    #expect(found.map(\.importance) == [1, nil, nil])
    #expect(found[2].varianceShare == nil)
    #expect(WeightInfluence.of(SmallTree.group([SmallTree.leaf(0, weight: 0)]), columns: columns) == nil)
  }

  @Test func `where units are compared no share of the variance is a weight's`() throws {
    let tree = SmallTree.group(.topsis, [SmallTree.leaf(0)])
    let found = try #require(WeightInfluence.of(tree, columns: [[1, 2, 3]]))
    #expect(agree(found[0].correlation, 1) && found[0].varianceShare == nil && found[0].weight == 1)
  }

  @Test(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  func `weights are the published effective ones and shares of the variance sum to 1`() throws {
    let index = try OracleIndex()
    let found = try #require(
      WeightInfluence.of(try index.tree(), columns: try index.columns("imputed_minmax_0_100")))
    let table = try OracleTable("expected/effective_weights_given.csv")
    let (codes, weights) = (try table.column("iCode"), try table.complete("EffWeight"))
    for influence in found {
      let row = try #require(codes.firstIndex(of: influence.id))
      #expect(agree(influence.weight, weights[row]), "\(influence.id)")
    }
    for depth in 1...2 {
      let shares = found.filter { $0.depth == depth }
      #expect(shares.count == [5, 24][depth - 1])
      #expect(agree(shares.reduce(0) { $0 + ($1.varianceShare ?? 0) }, 1), "depth \(depth)")
      #expect(agree(shares.reduce(0) { $0 + ($1.importance ?? 0) }, 1), "depth \(depth)")
    }
    let pearson = try OracleTable("expected/corr_dimension_index_pearson.csv")
    let dimensions = found.filter { $0.depth == 1 }
    #expect(dimensions.map(\.id) == (try pearson.column("Var2")))
    #expect(firstDifference(dimensions.map(\.correlation), try pearson.numbers("Correlation")) == nil)
  }
}
