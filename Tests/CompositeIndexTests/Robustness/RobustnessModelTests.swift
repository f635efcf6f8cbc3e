import AssessmentModel
import CompositeIndex
import Statistics
import TestSupport
import Testing

@Suite struct RobustnessModelTests {
  private let columns: [[Double?]] = [
    [0.9, 0.2, 0.6, nil, 0.5, 0.3], [0.1, 0.8, 0.6, 0.7, nil, 0.3], [0.4, 0.4, 0.6, 0.2, nil, 0.3],
    [0.3, 0.9, 0.6, 0.1, nil, nil],
  ]

  private func tree(_ inner: GroupMethod, _ outer: GroupMethod, minimumShare: Double = 0) -> IndexTree {
    SmallTree.group(
      outer, minimumShare: minimumShare,
      [
        SmallTree.group(
          inner, id: "a", weight: 2, minimumShare: minimumShare, [SmallTree.leaf(0, weight: 3), SmallTree.leaf(1)]),
        SmallTree.group(inner, id: "b", minimumShare: minimumShare, [SmallTree.leaf(2), SmallTree.leaf(3, weight: 2)]),
      ])
  }

  @Test func `without anything uncertain every draw is the nominal one`() throws {
    let model = try #require(RobustnessModel(RobustnessDesign(tree: tree(.arithmetic, .arithmetic), columns: columns)))
    let tally = model.tally(0..<10, seed: 1)
    #expect(model.nominalRanks == [2, 5, 1, 3, 4, 6])
    #expect((0..<6).map { tally.quantile(of: $0, 0.5) } == model.nominalRanks)
    #expect(tally.meanShift == 0)
    #expect(tally.meanCorrelation == 1)
    #expect(tally.shareOfDecidedPairs(atLeast: 1) == 1)
    #expect(tally.probability(of: 0, above: 1) == 1)
    #expect(tally.probability(of: 1, above: 0) == 0)
  }

  @Test func `parts of the draws merge to the whole in any order`() throws {
    let model = try #require(RobustnessModel(everything))
    let whole = model.tally(0..<500, seed: 9)
    var merged = model.tally(333..<500, seed: 9)
    merged.merge(model.tally(0..<17, seed: 9))
    merged.merge(model.tally(17..<333, seed: 9))
    #expect(merged == whole)
    #expect(whole.draws == 500)
    #expect(model.tally(0..<500, seed: 10) != whole)
  }

  @Test func `the tally counts the ranks that single draws have`() throws {
    let model = try #require(RobustnessModel(everything))
    let tally = model.tally(0..<400, seed: 3)
    let draws = (0..<400).map { model.ranks(ofDraw: $0, seed: 3) }
    for unit in 0..<6 {
      for rank in 1...6 {
        #expect(Int(tally.counts(of: unit)[unit * 6 + rank - 1]) == draws.count { $0[unit] == rank })
      }
    }
    let correlations = draws.compactMap { draw in
      Correlation.spearman.tested(draw.map { $0.map { Double($0) } }, model.nominalRanks.map { $0.map { Double($0) } })?
        .coefficient
    }
    let mean = correlations.reduce(0, +) / Double(correlations.count)
    #expect(agree(tally.meanCorrelation, mean, 1e-10))
    for first in 0..<6 {
      for second in 0..<6 where first != second {
        let both = draws.filter { $0[first] != nil && $0[second] != nil }
        let above = both.count { ($0[first] ?? 0) < ($0[second] ?? 0) }
        #expect(
          agree(tally.probability(of: first, above: second), Double(above) / Double(both.count)), "\(first) \(second)")
      }
    }
    let distances = draws.flatMap { draw in
      zip(draw, model.nominalRanks).compactMap { one, other in one.flatMap { one in other.map { abs(one - $0) } } }
    }
    #expect(agree(tally.meanShift, Double(distances.reduce(0, +)) / Double(distances.count)))
  }

  /// Every choice at once.
  private var everything: RobustnessDesign {
    var design = RobustnessDesign(tree: tree(.arithmetic, .arithmetic), columns: columns)
    let other = columns.map { $0.map { $0.map { $0 * $0 } } }
    design.columns.append(
      .init(
        name: "squares", columns: other,
        errors: [
          CellError(column: 0, unit: 3, kind: .between(0, 1)),
          CellError(column: 1, unit: 0, kind: .misread(probability: 0.3, low: 0, high: 1)),
        ]))
    design.trees.append(.init(name: "geometric", tree: tree(.geometric, .geometric)))
    design.weightSets.append(.init(name: "equal", weights: .equal))
    design.missingRules += [.rescale(minimumShare: 0.6), .assumed(0)]
    design.leavesOneOut = true
    design.noise = [.init(share: 0.5, reach: .depths([2]))]
    design.simplices = [.init(group: "index", concentration: 5)]
    return design
  }

  /// Units that stand level as long as two weights are the same: in group a, in group b, and of the groups.
  private let level: [[Double?]] = [
    [1, 0, 0.2, 0.2, 1, 0], [0, 1, 0.2, 0.2, 1, 0], [0.2, 0.2, 1, 0, 0, 1], [0.2, 0.2, 0, 1, 0, 1],
  ]

  @Test func `noise reaches the groups and depths that are named`() throws {
    let groups = [("a", 0), ("b", 2)].map { id, first in
      SmallTree.group(.arithmetic, id: id, [SmallTree.leaf(first), SmallTree.leaf(first + 1)])
    }
    var design = RobustnessDesign(tree: SmallTree.group(groups), columns: level)
    let cases: [(RobustnessDesign.WeightNoise.Reach?, reached: [Bool])] = [
      (nil, [false, false, false]), (.groups(["a"]), [true, false, false]), (.groups(["b"]), [false, true, false]),
      (.groups(["index"]), [false, false, true]), (.depths([1]), [false, false, true]),
      (.depths([2]), [true, true, false]), (.everywhere, [true, true, true]),
      (.depths([0, 3]), [false, false, false]),
    ]
    for (reach, reached) in cases {
      design.noise = reach.map { [.init(share: 0.5, reach: $0)] } ?? []
      let tally = try #require(RobustnessModel(design)).tally(0..<40, seed: 1)
      for (pair, isReached) in reached.enumerated() {
        let name = "pair \(pair), \(reach.map { "\($0)" } ?? "no noise")"
        #expect(tally.pairs.counts(2 * pair, 2 * pair + 1)?.level == (isReached ? 0 : 40), "\(name)")
      }
    }
  }

  @Test func `noise is uniform between its ends`() throws {
    // The second weight over the first is at most 3, and above 2 in 1 of 16 draws.
    var design = RobustnessDesign(
      tree: SmallTree.group([SmallTree.leaf(0), SmallTree.leaf(1)]), columns: [[0, 2, 3.001], [1, 0, 0]])
    design.noise = [.init(share: 0.5)]
    let tally = try #require(RobustnessModel(design)).tally(0..<4_000, seed: 1)
    #expect(tally.probability(of: 0, above: 2) == 0)
    let share = try #require(tally.probability(of: 0, above: 1))
    let error = (0.0625 * 0.9375 / 4_000).squareRoot()
    #expect(abs(share - 0.0625) < 4 * error, "\(share)")
  }

  @Test func `Dirichlet weights have the mean and the spread of their parameters`() throws {
    // The first unit's score is the share of the first weight; the others' are fixed, so that its rank tells it.
    let steps = 500
    let even = (0..<steps).map { Optional((Double($0) + 0.5) / Double(steps)) }
    let tree = SmallTree.group([SmallTree.leaf(0, weight: 2), SmallTree.leaf(1)])
    var design = RobustnessDesign(tree: tree, columns: [[1] + even, [0] + even])
    for (concentration, first, variance) in [(nil, 0.5, 1.0 / 12), (6.0, 2.0 / 3, 2.0 / 9 / 7)]
      as [(Double?, Double, Double)]
    {
      design.simplices = [.init(group: "index", concentration: concentration)]
      let model = try #require(RobustnessModel(design))
      let shares = (0..<4_000).compactMap { draw in
        model.ranks(ofDraw: draw, seed: 2)[0].map { 1 - Double($0 - 1) / Double(steps) }
      }
      let mean = try #require(Summary.mean(of: shares))
      #expect(shares.count == 4_000)
      #expect(abs(mean - first) < 4 * (variance / 4_000).squareRoot(), "mean \(mean)")
      #expect(abs(try #require(Summary.variance(of: shares)) - variance) < 0.15 * variance)
    }
  }

  @Test func `a design whose parts do not fit is refused`() {
    #expect(RobustnessModel(RobustnessDesign(tree: SmallTree.leaf(7), columns: columns)) == nil)
    #expect(RobustnessModel(RobustnessDesign(tree: SmallTree.leaf(0), columns: [])) == nil)
    #expect(RobustnessModel(RobustnessDesign(tree: SmallTree.leaf(1), columns: [[1, 2], [1]])) == nil)
  }

  @Test func `weights that cannot be drawn with are refused`() {
    var design = RobustnessDesign(tree: SmallTree.group([SmallTree.leaf(0, weight: -1)]), columns: columns)
    #expect(RobustnessModel(design) == nil)
    design = RobustnessDesign(tree: SmallTree.group([SmallTree.leaf(0)]), columns: columns)
    design.noise = [.init(share: 1.5)]
    #expect(RobustnessModel(design) == nil)
    design.noise = []
    design.simplices = [.init(group: "index", concentration: 0)]
    #expect(RobustnessModel(design) == nil)
    design.simplices = []
    design.weightSets = [.init(name: "none", weights: .given(["c0": .nan]))]
    #expect(RobustnessModel(design) == nil)
  }

  @Test func `where nothing has weight or a score no unit has a rank`() throws {
    for (weight, columns) in [(0, [[1, 2]]), (1, [[nil, nil]])] as [(Double, [[Double?]])] {
      let tree = SmallTree.group([SmallTree.leaf(0, weight: weight)])
      let tally = try #require(RobustnessModel(RobustnessDesign(tree: tree, columns: columns))).tally(0..<4, seed: 1)
      #expect(tally.nominal == [0, 0])
      #expect(tally.meanRank(of: 0) == nil)
      #expect(tally.deviationOfRank(of: 0) == nil)
      #expect(tally.quantile(of: 0, 0.5) == nil)
      #expect(tally.probabilities(of: 0) == nil)
      #expect(tally.meanShift == nil)
      #expect(tally.meanCorrelation == nil)
      #expect(tally.probability(of: 0, above: 1) == nil)
      #expect(tally.shareOfDecidedPairs(atLeast: 0.9) == nil)
      #expect(tally.meanShareInNominalOrder == nil)
    }
  }

  @Test func `units that are the same share their rank in every draw`() throws {
    let tree = SmallTree.group([SmallTree.leaf(0), SmallTree.leaf(1)])
    var design = RobustnessDesign(tree: tree, columns: [[0.1, 0.3, 0.1, 0.9], [0.7, 0.3, 0.7, 0]])
    design.noise = [.init(share: 0.9)]
    let tally = try #require(RobustnessModel(design)).tally(0..<200, seed: 1)
    #expect(tally.counts(of: 0).elementsEqual(tally.counts(of: 2)))
    #expect(tally.probability(of: 0, above: 2) == 0)
    #expect(tally.pairs.counts(0, 2)?.level == 200)
    #expect(tally.pairs.counts(0, 0) == nil)
    #expect((-1...1).contains(try #require(tally.meanCorrelation)))
  }

  @Test func `of one unit there is nothing to compare`() throws {
    let design = RobustnessDesign(tree: SmallTree.leaf(0), columns: [[0.4]])
    let tally = try #require(RobustnessModel(design)).tally(0..<5, seed: 1)
    #expect(tally.quantile(of: 0, 0.5) == 1)
    #expect(tally.meanCorrelation == nil)
    #expect(tally.shareOfDecidedPairs(atLeast: 1) == nil)
  }

  @Test func `of many units neighbours alone are compared`() throws {
    let count = PairTally.limit + 20
    var numbers = SeededNumbers(seed: 8, draw: 0)
    let columns = (0..<2).map { _ in (0..<count).map { _ -> Double? in (numbers.fraction() * 300).rounded() } }
    var design = RobustnessDesign(
      tree: SmallTree.group([SmallTree.leaf(0), SmallTree.leaf(1)]), columns: columns)
    design.noise = [.init(share: 0.5)]
    let model = try #require(RobustnessModel(design))
    let tally = model.tally(0..<60, seed: 1)
    #expect(tally.pairs.pairs.count == count - 1)
    let draws = (0..<60).map { model.ranks(ofDraw: $0, seed: 1) }
    for pair in tally.pairs.pairs {
      let above = draws.count { ($0[pair.first] ?? 0) < ($0[pair.second] ?? 0) }
      #expect(pair.counts.above == above, "\(pair.first) \(pair.second)")
      #expect(pair.counts.all == 60)
    }
    let far = try #require(model.nominalRanks.firstIndex(of: 1))
    #expect(
      tally.probability(
        of: far, above: try #require(model.nominalRanks.lastIndex { $0 != nil && $0 != 1 && ($0 ?? 0) > 100 })) == nil)
  }

  @Test func `a wrong yes becomes a no, a missing score stays missing`() {
    var numbers = SeededNumbers(seed: 1, draw: 1)
    let always = CellError(column: 0, unit: 0, kind: .misread(probability: 1, low: 0, high: 1))
    let never = CellError(column: 0, unit: 0, kind: .misread(probability: 0, low: 0, high: 1))
    #expect(always.drawn(1, &numbers) == 0)
    #expect(always.drawn(0, &numbers) == 1)
    #expect(always.drawn(nil, &numbers) == nil)
    #expect(never.drawn(0.4, &numbers) == 0.4)
    let graded = always.drawn(0.4, &numbers)
    #expect(graded.map { $0 != 0.4 && (0...1).contains($0) } == true)
  }
}
