import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

@Suite struct CounterfactualTests {
  private let bands = [("low", 0.0), ("middle", 0.5), ("high", 0.8)].map {
    Band(id: $0.0, name: Texts(zh: "", en: ""), from: $0.1)
  }

  private func changes(
    _ columns: [[Double?]], by method: GroupMethod = .arithmetic, weights: [Double] = [3, 2, 1]
  ) -> [Counterfactual] {
    let leaves = zip(columns.indices, weights).map { SmallTree.leaf($0, weight: $1) }
    return Counterfactual.changes(
      by: SmallTree.group(method, leaves), columns: columns, maxima: columns.map { _ in 1 }, bands: bands)
  }

  @Test func `the leaf with the most weight needs the least rise`() throws {
    let change = try #require(changes([[0.3], [0.3], [0.3]]).first)
    #expect(change.band == "middle")
    #expect(change.single?.column == 0)
    #expect(agree(change.single?.rise, 0.4))
    #expect(change.steps?.map(\.column) == [0])
  }

  @Test func `where the largest is nearly full another one is the single rise and both the steps`() throws {
    let change = try #require(changes([[0.9], [0.1], [0]]).first)
    // Index (2.7 + 0.2) / 6; to 0.5 are 0.1 / 6.
    #expect(agree(change.index, 2.9 / 6))
    #expect(change.single?.column == 0)
    #expect(agree(change.single?.rise, 0.1 / 3))
    let higher = try #require(changes([[0.95], [0.5], [0]]).first)
    // Index 3.85 / 6, to 0.8 are 0.95 / 6: the first can give 0.15, the second 1.
    #expect(higher.band == "high")
    #expect(higher.single?.column == 1)
    #expect(agree(higher.single?.rise, 0.475))
    #expect(higher.steps?.map(\.column) == [0, 1])
    #expect(firstDifference(higher.steps?.map(\.rise) ?? [], [0.05, 0.4]) == nil)
  }

  @Test func `no single leaf may be enough, and nothing may be`() throws {
    let change = try #require(changes([[0.0], [0.0], [0.0]], weights: [1, 1, 1]).first)
    #expect(change.single == nil)
    #expect(firstDifference(change.steps?.map(\.rise) ?? [], [1, 0.5]) == nil)
    let leaf = SmallTree.leaf(0)
    let found = Counterfactual.changes(
      by: SmallTree.group([leaf]), columns: [[0.1]], maxima: [0.4], bands: bands)
    #expect(found.first?.single == nil)
    #expect(found.first?.steps == nil)
  }

  @Test func `a missing score stays missing and its neighbours weigh more`() throws {
    let change = try #require(changes([[nil], [0.3], [0.6]]).first)
    // Index (0.6 + 0.6) / 3 = 0.4; the second gives 2 / 3 for each rise.
    #expect(agree(change.index, 0.4))
    #expect(change.single?.column == 1)
    #expect(agree(change.single?.rise, 0.15))
  }

  @Test func `the top band and a unit without an index have no change`() {
    #expect(changes([[0.9, nil], [0.9, nil], [0.9, nil]]).isEmpty)
  }

  @Test func `a cut that is met is not the next one`() {
    #expect(changes([[0.5], [0.5], [0.5]]).first?.band == "high")
  }

  @Test func `a geometric mean reaches the cut by halving`() throws {
    let change = try #require(changes([[0.3], [0.3]], by: .geometric, weights: [1, 1]).first)
    #expect(change.single == Optional(Counterfactual.Rise(column: 0, rise: change.single?.rise ?? 0)))
    #expect(agree(change.single?.rise, 0.25 / 0.3 - 0.3, 1e-12))
    let zero = try #require(changes([[0], [0.6]], by: .geometric, weights: [1, 1]).first)
    #expect(agree(zero.single?.rise, 0.25 / 0.6, 1e-12))
    // From zero no rise of the other helps.
    #expect(zero.steps?.map(\.column) == [0])
  }

  @Test func `where units are compared a rise is one among all of them`() {
    let tree = SmallTree.group(.topsis, [SmallTree.leaf(0)])
    let found = Counterfactual.changes(by: tree, columns: [[0.2, 0.6, 1, nil]], maxima: [1], bands: bands)
    #expect(found.map(\.unit) == [0, 1])
    // Past 0.6 the first is no longer the worst and stands between the others; the second stands between them already.
    #expect(firstDifference(found.map(\.index), [0, 0.5], 1e-12) == nil)
    #expect(firstDifference(found.map { $0.single?.rise }, [0.6, 0.24], 1e-12) == nil)
  }

  @Test(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  func `raised as it says, every unit of the published index stands on the cut`() throws {
    let index = try OracleIndex()
    let columns = try index.columns("raw_minmax_0_100")
    let bands = [0.0, 40, 50, 60, 70, 90].map { Band(id: "\($0)", name: Texts(zh: "", en: ""), from: $0) }
    for methods in [(GroupMethod.arithmetic, GroupMethod.arithmetic), (.arithmetic, .geometric)] {
      let tree = try index.tree(methods.0, methods.1)
      let found = Counterfactual.changes(by: tree, columns: columns, maxima: columns.map { _ in 100 }, bands: bands)
      #expect(found.count == 36)
      for change in found {
        for rises in [change.single.map { [$0] }, change.steps].compactMap({ $0 }) {
          var row = columns.map { $0[change.unit] }
          for rise in rises { row[rise.column] = row[rise.column].map { $0 + rise.rise } }
          #expect(
            agree(treeScores(of: tree, over: row.map { [$0] }).index[0], change.cut, 1e-12), "unit \(change.unit)")
          #expect(!row.contains { ($0 ?? 0) > 100 + 1e-9 }, "unit \(change.unit)")
        }
      }
    }
  }
}
