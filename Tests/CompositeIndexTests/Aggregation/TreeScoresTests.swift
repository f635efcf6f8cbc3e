import AssessmentModel
import CompositeIndex
import Testing

struct TreeScoresTests {
  private func tree(
    _ method: GroupMethod, weights: [Double] = [1, 1], minimumShare: Double = 0
  ) -> IndexTree {
    let leaves = weights.enumerated().map {
      IndexTree(id: "x\($0.offset)", weight: $0.element, content: .column($0.offset))
    }
    return IndexTree(id: "index", weight: 1, content: .group(method, children: leaves, minimumShare: minimumShare))
  }

  private func index(_ method: GroupMethod, _ columns: [[Double?]], weights: [Double] = [1, 1]) -> [Double?] {
    treeScores(of: tree(method, weights: weights), over: columns).index
  }

  @Test func `a group stands before its children`() {
    let scores = treeScores(of: tree(.arithmetic), over: [[1, 2], [3, 4]])
    #expect(scores.nodes.map(\.id) == ["index", "x0", "x1"])
    #expect(scores.index == [2, 3])
    #expect(scores.values(of: "x1") == [3, 4])
    #expect(scores.values(of: "x9") == nil)
    #expect(scores.problems.isEmpty)
  }

  @Test func `a missing child leaves the mean and the other weights are rescaled`() {
    #expect(index(.arithmetic, [[4, 4, nil], [1, nil, nil]], weights: [2, 1]) == [3, 4, nil])
  }

  @Test func `a group wants its share of children by number`() {
    let columns: [[Double?]] = [[1, 1, nil], [2, nil, nil], [3, 3, 3]]
    let weights = [1.0, 1, 1]
    func index(_ share: Double) -> [Double?] {
      treeScores(of: tree(.arithmetic, weights: weights, minimumShare: share), over: columns).index
    }
    #expect(index(0.3) == [2, 2, 3])
    #expect(index(2.0 / 3) == [2, 2, nil])
    #expect(index(0.7) == [2, nil, nil])
  }

  @Test func `a value below zero has no geometric mean and is reported`() {
    for method in [GroupMethod.geometric, .harmonic, .generalised(power: 2), .generalised(power: -2)] {
      let scores = treeScores(of: tree(method), over: [[4, -1], [4, 4]])
      #expect(agrees(scores.index[0], 4) && scores.index[1] == nil, "\(method)")
      #expect(
        scores.problems == [TreeScores.Problem(group: "index", child: "x0", unit: 1, what: .negative)], "\(method)")
    }
    #expect(treeScores(of: tree(.arithmetic), over: [[-1], [4]]).index == [1.5])
  }

  @Test func `a zero makes a geometric mean zero and is reported, unless it weighs nothing`() {
    for method in [GroupMethod.geometric, .harmonic, .generalised(power: -2)] {
      let scores = treeScores(of: tree(method), over: [[0], [4]])
      #expect(scores.index == [0], "\(method)")
      #expect(scores.problems.map(\.what) == [.zero], "\(method)")
      let weightless = treeScores(of: tree(method, weights: [0, 1]), over: [[0], [4]])
      #expect(agrees(weightless.index[0], 4) && weightless.problems.isEmpty, "\(method)")
    }
    #expect(treeScores(of: tree(.generalised(power: 2)), over: [[0], [4]]).problems.isEmpty)
  }

  @Test func `generalised means lie between the extremes and meet the named ones`() {
    let values = [WeightedValue(1, weight: 1), WeightedValue(4, weight: 1)]
    #expect(agrees(mean(of: values, power: 1), 2.5))
    #expect(agrees(mean(of: values, power: 0), 2))
    #expect(agrees(mean(of: values, power: -1), 1.6))
    #expect(agrees(mean(of: values, power: 2), 8.5.squareRoot()))
    #expect(agrees(mean(of: values, power: 0.5), 2.25))
    for power in [-4000.0, 4000] {
      let found = mean(of: values, power: power) ?? .nan
      #expect(found >= 1 && found <= 4, "\(power)")
    }
    #expect(mean(of: [], power: 2) == nil)
    #expect(mean(of: [WeightedValue(1, weight: 0)], power: 2) == nil)
    #expect(mean(of: [WeightedValue(0, weight: 1)], power: 2) == 0)
    #expect(mean(of: values, power: .infinity) == nil)
  }

  @Test func `methods that compare units leave out those with a gap`() {
    let columns: [[Double?]] = [[3, 2, 1, nil], [3, 2, 1, 9]]
    #expect(index(.copeland, columns) == [2, 0, -2, nil])
    #expect(index(.topsis, columns) == [1, 0.5, 0, nil])
    #expect(index(.vikor(majority: 0.5), columns) == [1, 0.5, 0, nil])
    #expect(index(.rankSumRatio, columns) == [1, 2.0 / 3, 1.0 / 3, nil])
    #expect(index(.greyRelational(distinguishing: 0.5), columns) == [1, 0.5, 1.0 / 3, nil])
    let shares = index(.benefitOfTheDoubt, columns)
    for (unit, expected) in [1, 2.0 / 3, 1.0 / 3].enumerated() { #expect(agrees(shares[unit], expected), "\(unit)") }
    #expect(shares[3] == nil)
  }

  @Test func `the benefit of the doubt is not given to values below zero`() {
    let scores = treeScores(of: tree(.benefitOfTheDoubt), over: [[1, -1], [1, 2]])
    #expect(agrees(scores.index[0], 1) && scores.index[1] == nil)
    #expect(scores.problems == [TreeScores.Problem(group: "index", child: "x0", unit: 1, what: .negative)])
  }

  @Test func `a tree over nothing has no scores`() {
    #expect(treeScores(of: tree(.arithmetic), over: []).index.isEmpty)
    #expect(treeScores(of: tree(.topsis), over: []).index.isEmpty)
    #expect(index(.arithmetic, [[nil], [nil]]) == [nil])
    #expect(index(.copeland, [[nil], [nil]]) == [nil])
    #expect(index(.arithmetic, [[1]]) == [1], "a column that is not there is missing")
    #expect(index(.arithmetic, [[1], [2]], weights: [0, 0]) == [nil])
    #expect(index(.topsis, [[1, 1], [2, 2]]) == [nil, nil], "all units are the same")
    #expect(index(.arithmetic, [[1e308], [1e308]]) == [nil], "a sum runs out of range")
  }
}
