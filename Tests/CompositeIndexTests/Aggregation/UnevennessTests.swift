import CompositeIndex
import TestSupport
import Testing

struct UnevennessTests {
  @Test func `the Mazziotta-Pareto index moves the mean by its unevenness`() {
    // Mean 100, deviation 10 over n − 1: 10 · 10 / 100 = 1.
    let columns = [[100 - 50.0.squareRoot(), 100], [100 + 50.0.squareRoot(), 100]]
    #expect(firstDifference(MazziottaPareto.index(of: columns, penalty: .downward), [99, 100]) == nil)
    #expect(firstDifference(MazziottaPareto.index(of: columns, penalty: .upward), [101, 100]) == nil)
    #expect(MazziottaPareto.index(of: [[1, 2]], penalty: .downward) == [nil, nil], "one column has no deviation")
    #expect(MazziottaPareto.index(of: [[0], [0]], penalty: .downward) == [nil])
    #expect(MazziottaPareto.index(of: [], penalty: .downward).isEmpty)
  }

  @Test func `the adjusted index puts the reference at 100 and turns what is better when lower`() {
    let found = MazziottaPareto.adjusted(
      of: [[0, 10], [10, 0]], references: [5, 5], higherIsBetter: [true, false], penalty: .downward)
    #expect(firstDifference(found, [70, 130]) == nil)
    let same = MazziottaPareto.adjusted(of: [[3, 3]], references: [3], higherIsBetter: [true], penalty: .upward)
    #expect(same == [100, 100])
    #expect(MazziottaPareto.adjusted(of: [[1]], references: [], higherIsBetter: [true], penalty: .upward).isEmpty)
  }

  @Test func `ordered averages weigh places, not indicators`() {
    let columns: [[Double]] = [[1, 9], [5, 5], [9, 1]]
    #expect(OrderedAverage.largest(2, of: 3).scores(of: columns) == [7, 7])
    #expect(OrderedAverage.smallest(2, of: 3).scores(of: columns) == [3, 3])
    #expect(OrderedAverage.largest(0, of: 3).scores(of: columns) == [nil, nil])
    #expect(OrderedAverage.largest(1, of: 2).scores(of: columns) == [nil, nil])
    #expect(OrderedAverage.largest(1, of: 2).scores(of: []).isEmpty)
  }

  @Test func `the taxonomic distance is 0 for a unit best in everything`() throws {
    let found = try #require(taxonomicDistances(of: [[3, 0], [4, 0]]))
    // Distances 0 and 5: mean 2.5, deviation 5 / √2.
    #expect(firstDifference(found, [0, 5 / (2.5 + 10 / 2.0.squareRoot())]) == nil)
    #expect(taxonomicDistances(of: [[1, 1]]) == nil)
    #expect(taxonomicDistances(of: [[1]]) == nil)
    #expect(taxonomicDistances(of: []) == nil)
  }

  @Test func `coupling is 1 where all parts are the same and 0 where one is 0`() throws {
    let parts: [[Double?]] = [[0.25, 0.4, 0, 0, nil, 2], [1, 0.4, 0.5, 0, 1, 1]]
    let found = couplingCoordination(of: parts, weights: [1, 3], form: .traditional)
    let first = try #require(found[0])
    #expect(agree(first.coupling, 0.8) && agree(first.development, 0.8125))
    #expect(agree(first.coordination, 0.65.squareRoot()))
    for form in CouplingCoordination.Form.allCases {
      let found = couplingCoordination(of: parts, weights: [1, 3], form: form)
      #expect(agree(found[1]?.coupling, 1) && agree(found[1]?.coordination, 0.4.squareRoot()), "\(form)")
      #expect(found[2]?.coupling == 0 && found[2]?.coordination == 0, "\(form)")
      #expect(found[3] == nil && found[4] == nil && found[5] == nil, "\(form)")
    }
  }

  @Test func `the modified coupling takes the distances of the parts off`() {
    func coupling(_ parts: Double...) -> Double? {
      couplingCoordination(of: parts.map { [$0] }, weights: parts.map { _ in 1 }, form: .modified)[0]?.coupling
    }
    // √((1 − 0.75) · 0.25) of two parts; of three the distances 0.2, 0.4 and 0.2 and the product 0.5 · 0.75.
    #expect(agree(coupling(0.25, 1), 0.25))
    #expect(agree(coupling(0.4, 0.6, 0.8), ((1 - 0.8 / 3) * 0.375.squareRoot()).squareRoot()))
  }

  @Test func `coupling wants two parts and a weight`() {
    for form in CouplingCoordination.Form.allCases {
      #expect(couplingCoordination(of: [[1], [1]], weights: [0, 0], form: form) == [nil], "\(form)")
      #expect(couplingCoordination(of: [[1]], weights: [1], form: form) == [nil], "\(form)")
      #expect(couplingCoordination(of: [], weights: [], form: form).isEmpty, "\(form)")
    }
  }

  @Test func `obstacle degrees share what a unit lacks`() throws {
    let scores: [[Double?]] = [[0.5, 1, nil, 2], [0.9, 1, 0.5, 0], [0.25, 1, 0, 0]]
    let found = try #require(ObstacleDegrees(of: scores, weights: [0.5, 0.3, 0.2]))
    // 0.5 · 0.5 = 0.25, 0.3 · 0.1 = 0.03 and 0.2 · 0.75 = 0.15 of 0.43.
    let expected: [[Double?]] = [
      [0.25 / 0.43, nil, nil, nil], [0.03 / 0.43, nil, 0.15 / 0.35, nil], [0.15 / 0.43, nil, 0.2 / 0.35, nil],
    ]
    for place in expected.indices {
      #expect(firstDifference(found.columns[place], expected[place]) == nil, "column \(place)")
    }
    #expect(firstDifference(found.sums(over: [0, 1]), [0.28 / 0.43, nil, 0.15 / 0.35, nil]) == nil)
    #expect(found.sums(over: []) == [nil, nil, nil, nil])
    #expect(ObstacleDegrees(of: [[1]], weights: [-1]) == nil)
    #expect(ObstacleDegrees(of: [[1]], weights: []) == nil)
  }
}
