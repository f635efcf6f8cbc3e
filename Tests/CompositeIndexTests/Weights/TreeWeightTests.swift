import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

@Suite struct TreeWeightTests {
  private func group(_ id: String, _ weight: Double, _ children: [IndexTree]) -> IndexTree {
    IndexTree(id: id, weight: weight, content: .group(.arithmetic, children: children, minimumShare: 0))
  }

  @Test func `children share what their group weighs`() {
    let tree = group(
      "index", 7,
      [
        group("a", 1, [IndexTree(id: "a1", weight: 1, content: .column(0))]),
        group(
          "b", 3,
          [
            IndexTree(id: "b1", weight: 2, content: .column(1)), IndexTree(id: "b2", weight: 6, content: .column(2)),
          ]),
      ])
    let found = tree.effectiveWeights
    #expect(found.map(\.id) == ["index", "a", "a1", "b", "b1", "b2"])
    #expect(found.map(\.effective) == [1, 0.25, 0.25, 0.75, 0.1875, 0.5625])
    #expect(found.map(\.weight) == [7, 1, 1, 3, 2, 6])
    #expect(found.map(\.depth) == [0, 1, 2, 1, 2, 2])
  }

  @Test func `children without any weight weigh nothing`() {
    let tree = group("index", 1, [IndexTree(id: "a", weight: 0, content: .column(0))])
    #expect(tree.effectiveWeights.map(\.effective) == [1, 0])
  }

  @Test func `columns that go together as wanted keep equal weights`() throws {
    let columns: [[Double]] = [[1, 2, 3, 4], [2, 1, 4, 3]]
    let found = try #require(OptimisedWeights(of: columns, wanted: [3, 3]))
    #expect(found.weights == [0.5, 0.5])
    #expect(found.steps == 0)
    #expect(found.isConverged)
    #expect(firstDifference(found.shares, [0.5, 0.5], 1e-15) == nil)
  }

  @Test func `correlations that are wanted are reached for columns that have nothing in common`() throws {
    // The correlation of such a column with the index is in proportion to its weight times its deviation.
    let found = try #require(OptimisedWeights(of: [[1, -1, 1, -1], [2, 2, -2, -2]], wanted: [3, 1]))
    #expect(found.isConverged)
    #expect(firstDifference(found.shares, [0.75, 0.25], 1e-9) == nil)
    #expect(firstDifference(found.weights, [6 / 7, 1 / 7], 1e-8) == nil)
  }

  @Test func `what is out of reach is said to be`() throws {
    let columns: [[Double]] = [[1, 2, 3, 4], [1, 2, 3, 4.1]]
    let found = try #require(OptimisedWeights(of: columns, wanted: [9, 1], limit: 200))
    #expect(!found.isConverged)
    #expect(found.steps == 200)
    #expect(agree(found.weights.reduce(0, +), 1, 1e-14))
  }

  @Test func `nothing is optimised where a column is constant or the lists do not fit`() {
    #expect(OptimisedWeights(of: [[1, 2, 3], [5, 5, 5]], wanted: [1, 1]) == nil)
    #expect(OptimisedWeights(of: [[1, 2, 3]], wanted: [1, 1]) == nil)
    #expect(OptimisedWeights(of: [[1, 2, 3], [3, 1, 2]], wanted: [1, 0]) == nil)
    #expect(OptimisedWeights(of: [[1, 2, 3], [3, 2, 1]], wanted: [1, 1]) == nil)
    #expect(OptimisedWeights(of: [[0.1, 0.2, 0.3], [0.3, 0.2, 0.1]], wanted: [1, 1]) == nil)
    #expect(OptimisedWeights(of: [], wanted: []) == nil)
  }
}

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct PublishedTreeWeightTests {
  @Test(arguments: [("effective_weights_given", false), ("effective_weights_equal", true)])
  func `effective weights are those of COINr`(file: String, isEqual: Bool) throws {
    let found = try PublishedSheet.tree(isEqual: isEqual).effectiveWeights
    let ids = found.map(\.id)
    #expect(try ids.count == OracleTable("expected/\(file).csv").rows.count)
    let effective = try PublishedSheet.numbers(file, "EffWeight", of: ids)
    #expect(firstDifference(found.map(\.effective), effective) == nil)
    #expect(try firstDifference(found.map(\.weight), PublishedSheet.numbers(file, "Weight", of: ids), 0) == nil)
    let levels = try PublishedSheet.numbers(file, "Level", of: ids)
    #expect(firstDifference(found.map { Double(3 - $0.depth) }, levels, 0) == nil)
  }

  @Test func `optimised weights are those of COINr`() throws {
    let codes = try PublishedSheet.codes(level: "2")
    let file = "optimised_weights_level2"
    let wanted = try PublishedSheet.numbers(file, "Desired", of: codes)
    let scores = try PublishedSheet.columns("agg_amean_given_imputed_minmax0100", codes)
    let found = try #require(OptimisedWeights(of: scores, wanted: wanted))
    #expect(found.isConverged)
    #expect(try firstDifference(found.shares, PublishedSheet.numbers(file, "Obtained", of: codes), 1e-6) == nil)
    #expect(try firstDifference(found.weights, PublishedSheet.numbers(file, "OptWeight", of: codes), 1e-4) == nil)
  }
}
