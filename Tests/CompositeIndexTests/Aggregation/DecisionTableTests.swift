import CompositeIndex
import TestSupport
import Testing

struct DecisionTableTests {
  private let table = DecisionTable([[1, 2, 4], [30, 20, 10]], weights: [3, 1], higherIsBetter: [true, false])

  @Test func `weights are rescaled`() {
    #expect(table?.shares == [0.75, 0.25])
  }

  @Test func `what is no table gives nothing`() {
    #expect(DecisionTable([], weights: []) == nil)
    #expect(DecisionTable([[]], weights: [1]) == nil)
    #expect(DecisionTable([[1], [1, 2]], weights: [1, 1]) == nil)
    #expect(DecisionTable([[1]], weights: [1, 1]) == nil)
    #expect(DecisionTable([[1]], weights: [0]) == nil)
    #expect(DecisionTable([[1], [1]], weights: [2, -1]) == nil)
    #expect(DecisionTable([[.nan]], weights: [1]) == nil)
    #expect(DecisionTable([[1e200, 0]], weights: [1]) == nil)
    #expect(DecisionTable([[1]], weights: [.infinity]) == nil)
    #expect(DecisionTable([[1]], weights: [1], higherIsBetter: []) == nil)
  }

  @Test func `TOPSIS puts the best of all at 1 and the worst at 0`() throws {
    let table = try #require(table)
    for scale in [DecisionTable.DistanceScale.range, .rootOfSquares] {
      let scores = try #require(table.topsis(scaledBy: scale))
      #expect(scores[0] == 0 && scores[2] == 1, "\(scale)")
    }
    // The middle one: 0.75 · 1/3 and 0.25 · 1/2 from the worst, 0.75 · 2/3 and 0.25 · 1/2 from the best.
    let (near, far) = ((0.25 * 0.25 + 0.125 * 0.125).squareRoot(), (0.5 * 0.5 + 0.125 * 0.125).squareRoot())
    #expect(agree(table.topsis(scaledBy: .range)?[1], near / (near + far)))
  }

  @Test func `grey relation is 1 for the best of all`() throws {
    let grades = try #require(table?.greyRelationalGrades(distinguishing: 0.5))
    #expect(firstDifference(grades, [1.0 / 3, 0.75 * 0.5 / (2.0 / 3 + 0.5) + 0.25 * 0.5, 1]) == nil)
    #expect(table?.greyRelationalGrades(distinguishing: 0) == nil)
  }

  @Test func `VIKOR balances the sum and the largest of the regrets`() throws {
    let found = try #require(table?.vikor(majority: 0.5))
    #expect(firstDifference(found.sums, [1, 0.625, 0]) == nil)
    #expect(firstDifference(found.largest, [0.75, 0.5, 0]) == nil)
    #expect(firstDifference(found.balance, [1, 0.5 * 0.625 + 0.5 * 2 / 3, 0]) == nil)
    #expect(table?.vikor(majority: 2) == nil)
  }

  @Test func `methods of ranks know direction and ties`() throws {
    let table = try #require(DecisionTable([[1, 2, 2], [5, 9, 7]], weights: [1, 1], higherIsBetter: [true, false]))
    #expect(firstDifference(table.rankSumRatios(), [4.0 / 6, 3.5 / 6, 4.5 / 6]) == nil)
    #expect(firstDifference(table.bordaCounts(), [1, 0.75, 1.25]) == nil)
    #expect(firstDifference(try #require(table.netPreferenceFlows()), [0, -0.25, 0.25]) == nil)
    #expect(DecisionTable([[1]], weights: [1])?.netPreferenceFlows() == nil)
  }

  @Test func `distances from the mean want means above zero`() throws {
    let table = try #require(DecisionTable([[1, 2, 3]], weights: [1]))
    #expect(firstDifference(try #require(table.meanDistanceScores()), [0, 0.5, 1]) == nil)
    #expect(DecisionTable([[-1, 0, 1]], weights: [1])?.meanDistanceScores() == nil)
    #expect(DecisionTable([[2, 2]], weights: [1])?.meanDistanceScores() == nil)
  }

  @Test func `columns that do not vary decide nothing`() throws {
    let table = try #require(DecisionTable([[0, 0], [1, 2]], weights: [1, 1]))
    #expect(table.topsis(scaledBy: .rootOfSquares) == [0, 1])
    #expect(table.topsis(scaledBy: .range) == [0, 1])
    let same = try #require(DecisionTable([[2, 2]], weights: [1]))
    #expect(same.topsis(scaledBy: .range) == nil)
    #expect(same.greyRelationalGrades(distinguishing: 0.5) == [1, 1])
    #expect(same.vikor(majority: 0.5)?.balance == [0, 0])
    #expect(same.netPreferenceFlows() == [0, 0])
    #expect(
      DecisionTable([[1e300, 1e-300]], weights: [1])?.topsis(scaledBy: .rootOfSquares)?.contains { !$0.isFinite }
        != true)
  }
}
