import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

struct RankingTests {
  @Test func `dense ranks go on by one after a tie, competition ranks by place`() {
    let scores = [70, 90, 80, 90, 70, 60.0]
    #expect(ranks(of: scores, by: RankRule(ties: .dense)) == [3, 1, 2, 1, 3, 4])
    #expect(ranks(of: scores, by: RankRule(ties: .competition)) == [4, 1, 3, 1, 4, 6])
  }

  @Test func `neighbours within the tolerance share a rank, and so make chains`() {
    let scores = [3.0, 2.9, 2.8, 2.6]
    #expect(ranks(of: scores, by: RankRule(ties: .dense, within: 0.11)) == [1, 1, 1, 2])
    #expect(ranks(of: scores, by: RankRule(ties: .competition, within: 0.11)) == [1, 1, 1, 4])
    #expect(ranks(of: [], by: RankRule(ties: .dense)).isEmpty)
  }

  @Test func `scores that only rounding makes equal are not tied`() {
    #expect(ranks(of: [80.0000001, 80], by: RankRule(ties: .dense)) == [1, 2])
  }

  @Test(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  func `ranks with ties agree with R`() throws {
    let table = try OracleTable("expected/ranks_with_ties.csv")
    let scores = try table.numbers("score").map { try #require($0) }
    #expect(ranks(of: scores, by: RankRule(ties: .dense)).map { Double($0) } == (try table.numbers("dense")))
    #expect(ranks(of: scores, by: RankRule(ties: .competition)).map { Double($0) } == (try table.numbers("min")))
  }

  @Test func `a unit with too little observed keeps index and bounds, and stands last without rank and band`() {
    let rules = framework([group("a", [("a1", 1), ("a2", 1), ("a3", 1)])], minimum: 0.5)
    let result = compositeIndex(
      of: [
        unit("1", [outcome("a1", 1)]), unit("2", [outcome("a1", 0.7), outcome("a2", 0.7)]),
        unit("3", [outcome("a1", 0.8), outcome("a2", 0.8)]), unit("0", []),
      ], framework: rules)
    #expect(result.cities.map(\.city.code) == ["3", "2", "0", "1"])
    #expect(result.cities.map(\.rank) == [1, 2, nil, nil])
    #expect(result.cities.map(\.band) == ["high", "middle", nil, nil])
    #expect(agrees(result.cities[3].index, 100))
    #expect(result.bandShares.map(\.count) == [0, 1, 1, 0])
    #expect(result.bandShares.map(\.share) == [0, 0.5, 0.5, 0])
  }

  @Test func `a unit exactly at the minimum is ranked, whatever its weights sum to`() {
    let weights = [("a1", 0.1), ("a2", 0.2), ("a3", 0.3)]
    let rules = framework([group("a", weights)], minimum: 0.5)
    let result = compositeIndex(of: [unit("1", [outcome("a1", 1), outcome("a2", 1)])], framework: rules)
    #expect(result.cities.first?.rank == 1)
  }

  @Test func `cities that share a rank stand by code`() {
    let rules = framework([group("a", [("a1", 1)])])
    let result = compositeIndex(of: ["3", "1", "2"].map { unit($0, [outcome("a1", 0.5)]) }, framework: rules)
    #expect(result.cities.map(\.city.code) == ["1", "2", "3"])
    #expect(result.cities.map(\.rank) == [1, 1, 1])
  }
}
