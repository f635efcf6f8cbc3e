import AssessmentModel
import CompositeIndex
import Testing

@Suite struct DrawScoreTests {
  @Test func `draws of trees of means are scored as any tree is`() throws {
    var ranked = 0
    for number in 0..<400 {
      let sample = RandomTreeCase(number)
      let columns = sample.bracketed()
      let model = try #require(RobustnessModel(design(of: sample, columns)))
      let nominal = PlainRanks.of(treeScores(of: sample.tree, over: columns).index)
      #expect(model.nominalRanks == nominal, "nominal ranks of case \(number)")
      let chosen = PlainRanks.of(sample.chosen(columns))
      let places = RandomTreeCase.columns(of: sample.tree).count + 1
      let leftOut = (Double(sample.leftOut.map { $0 + 1 } ?? 0) + 0.5) / Double(places)
      for columns in [0.25, 0.75] {
        let ranks = ChoiceModel(model).ranks([columns, 0.75, 0.75, leftOut])
        #expect(ranks == chosen, "case \(number), columns \(columns)")
      }
      ranked += nominal.prefix(20).count { $0 != nil } + chosen.prefix(20).count { $0 != nil }
    }
    // Of 16 000; the others lack too much, or have a negative score under a mean that takes none.
    #expect(ranked > 9_000, "\(ranked)")
  }

  /// The second choice of everything is that of the case, and cells that are never wrong, which are scored another way.
  private func design(of sample: RandomTreeCase, _ columns: [[Double?]]) -> RobustnessDesign {
    var design = RobustnessDesign(tree: sample.tree, columns: columns)
    let errors = columns.indices.map {
      CellError(column: $0, unit: 0, kind: .misread(probability: 0, low: 0, high: 1))
    }
    design.columns.append(.init(name: "never wrong", columns: columns, errors: errors))
    design.weightSets.append(.init(name: "other", weights: .given(sample.weights)))
    design.missingRules.append(sample.rule)
    design.leavesOneOut = true
    return design
  }

  @Test func `a negative score under a geometric mean gives no score and a zero gives zero`() throws {
    let tree = SmallTree.group(.geometric, [SmallTree.leaf(0), SmallTree.leaf(1)])
    let columns: [[Double?]] = [[-1, 0, 1, 1e-9], [1, 1, 1, 1e-9]]
    #expect(treeScores(of: tree, over: columns).index.prefix(3) == [nil, 0, 1])
    #expect(
      try #require(RobustnessModel(RobustnessDesign(tree: tree, columns: columns))).nominalRanks == [nil, 3, 1, 2])
  }

  @Test(arguments: [200.0, -200]) func `a power that scores run out of range by is ranked, too`(power: Double) throws {
    let tree = SmallTree.group(.generalised(power: power), [SmallTree.leaf(0), SmallTree.leaf(1)])
    let design = RobustnessDesign(tree: tree, columns: [[60, 100, 80, nil], [90, 20, 81, 70]])
    let expected: [Int?] = power > 0 ? [2, 1, 3, 4] : [3, 4, 1, 2]
    #expect(try #require(RobustnessModel(design)).nominalRanks == expected)
  }

  @Test func `a tree that compares units is scored as a whole`() throws {
    let columns: [[Double?]] = [[0.9, 0.2, 0.6, nil, 0.5, 0.3], [0.1, 0.8, 0.6, 0.7, nil, 0.3]]
    let one = RobustnessDesign(tree: SmallTree.group(.copeland, [SmallTree.leaf(1)]), columns: columns)
    let model = try #require(RobustnessModel(one))
    #expect(model.nominalRanks == [5, 1, 3, 2, nil, 4])
    #expect(model.tally(0..<3, seed: 1).rankedDraws(of: 4) == 0)
    #expect(model.tally(0..<3, seed: 1).meanRank(of: 4) == nil)
    let tree = SmallTree.group(.topsis, [SmallTree.leaf(0), SmallTree.leaf(1)])
    var both = RobustnessDesign(tree: tree, columns: columns)
    both.weightSets.append(.init(name: "first", weights: .given(["c1": 0.25])))
    let heavy = SmallTree.group(.topsis, [SmallTree.leaf(0), SmallTree.leaf(1, weight: 0.25)])
    let choices = ChoiceModel(try #require(RobustnessModel(both)))
    for (value, tree) in [(0.25, tree), (0.75, heavy)] {
      #expect(choices.ranks([value]) == PlainRanks.of(treeScores(of: tree, over: columns).index), "\(value)")
    }
    #expect(choices.ranks([0.25]) != choices.ranks([0.75]))
  }
}
