import Statistics
import TestSupport
import Testing

@Suite struct ValueRanksTests {
  @Test(arguments: [
    (ValueRanks.Ties.lowest, [1.0, 2, 4, 2]), (.highest, [1, 3, 4, 3]), (.average, [1, 2.5, 4, 2.5]),
    (.first, [1, 2, 4, 3]), (.dense, [1, 2, 3, 2]),
  ])
  func `two values that are the same share what the rule says`(ties: ValueRanks.Ties, expected: [Double]) {
    #expect(ValueRanks.ascending([10, 20, 30, 20], ties: ties) == expected)
  }

  @Test func `nothing has no ranks`() {
    #expect(ValueRanks.descending([], ties: .dense).isEmpty)
  }

  @Test(
    .enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"),
    arguments: zip(["min", "max", "average", "first", "dense"], ValueRanks.Ties.allCases))
  func `ranks are those of R`(column: String, ties: ValueRanks.Ties) throws {
    let table = try OracleTable("expected/ranks_with_ties.csv")
    let scores = try table.numbers("score").compactMap { $0 }
    let ranks = ValueRanks.descending(scores, ties: ties)
    let difference = try firstDifference(ranks, table.numbers(column).prefix(scores.count).map { $0 }, 0)
    #expect(difference == nil, "\(column) \(difference ?? "")")
  }
}
