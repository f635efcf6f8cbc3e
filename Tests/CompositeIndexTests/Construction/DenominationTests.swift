import CompositeIndex
import TestSupport
import Testing

struct DenominationTests {
  @Test func `a value is divided and scaled`() {
    #expect(Denomination(of: [6, nil], by: [3, 1], factor: 10) == Denomination(of: [20, nil], by: [1, 1]))
  }

  @Test func `a denominator of 0 or none leaves the value missing and says so`() {
    let found = Denomination(of: [1, 2, nil, nil, 1e300, 4], by: [0, nil, 0, nil, 1e-300, 2])
    #expect(found.column == [nil, nil, nil, nil, nil, 2])
    #expect(
      found.problems == [
        ConstructionProblem(unit: 0, what: .zeroDenominator), ConstructionProblem(unit: 1, what: .missingDenominator),
        ConstructionProblem(unit: 4, what: .outOfRange),
      ])
  }
}

/// Against COINr 1.1.14.
@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct DenominationOracleTests {
  @Test func `a count per ten times the population agrees`() throws {
    let table = try InventedTable()
    let population = try OracleTable("input/units.csv").numbers("Population_10k")
    let found = Denomination(of: table.raw[try table.place("P3")], by: population, factor: 10)
    let expected = try OracleTable("expected/denominated_P3_per_10xpop.csv").numbers("P3")
    #expect(firstDifference(found.column, expected) == nil)
    #expect(found.problems.isEmpty)
  }
}
