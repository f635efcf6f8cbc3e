import AssessmentModel
import CompositeIndex
import Testing

/// Cities beside their peers.
@Suite struct PeerTablesTests {
  private let made = AssessmentSamples.assessment(
    framework([group("x", weight: 1, [("a", 3), ("b", 1)]), group("y", weight: 1, [("c", 1)])]),
    [
      unit("1", region: "东部", level: "直辖市", [outcome("a", 1), outcome("b", 0.5), outcome("c", 0.2)]),
      unit("2", region: "西部", level: "直辖市", [outcome("a", 0.5), outcome("b", 0.5), outcome("c", 1)]),
      unit("3", region: "西部", level: "省会", [outcome("a", 0), outcome("b", 0), outcome("c", 0.6)]),
    ], indicators: [AssessmentSamples.definition("a")])

  @Test func `a dimension stands beside the means of all, of the region and of the class`() throws {
    let table = try TableReader(peerTables(of: made), "peers")
    let row: KeyValuePairs = ["city": "2", "dimension": "y"]
    #expect(agrees(try table.number("score", row), 100))
    #expect(agrees(try table.number("mean_all", row), 60))
    #expect(agrees(try table.number("mean_region", row), 80))
    #expect(agrees(try table.number("mean_class", row), 60))
    #expect(agrees(try table.number("difference_region", row), 20))
    #expect(try table.number("rank_class", row) == 1)
    #expect(try table.number("rank_class", ["city": "1", "dimension": "y"]) == 2)
    #expect(try table.number("class_cities", row) == 2)
  }

  @Test func `what costs most stands first, with what peers score there`() throws {
    let table = try TableReader(peerTables(of: made), "weaknesses")
    #expect(try table.words("indicator", ["city": "1"]) == ["c", "b"])
    #expect(agrees(try table.number("cost", ["city": "1", "indicator": "c"]), 40))
    #expect(agrees(try table.number("peer_score", ["city": "1", "indicator": "c"]), 1))
    // The only capital has no peers of its class.
    #expect(try Set(table.words("peers", ["city": "3"])) == ["all"])
    #expect(try table.words("name", ["city": "3", "indicator": "a"]) == ["a"])
    #expect(agrees(try table.number("peer_score", ["city": "3", "indicator": "a"]), 0.75))
  }

  @Test func `a lead is in points of the index`() throws {
    let table = try TableReader(peerTables(of: made), "strengths")
    #expect(try table.words("indicator", ["city": "1"]) == ["a"])
    #expect(agrees(try table.number("lead", ["city": "1", "indicator": "a"]), 0.375 * 0.5 * 100))
    #expect(try table.rows(["city": "3"]).isEmpty)
  }

  @Test func `a city without a rank is in no mean`() throws {
    let made = AssessmentSamples.assessment(
      framework([group("x", [("a", 1), ("b", 1)])], minimum: 0.8),
      [
        unit("1", region: "东部", [outcome("a", 1), outcome("b", 1)]), unit("2", region: "东部", [outcome("a", 0)]),
      ])
    let table = try TableReader(peerTables(of: made), "peers")
    #expect(try table.number("mean_region", ["city": "2"]) == 100)
    #expect(try table.number("difference_region", ["city": "2"]) == -100)
    #expect(try table.number("rank_class", ["city": "2"]) == nil)
  }

  @Test func `five at most are listed`() throws {
    let ids = ["a", "b", "c", "d", "e", "f"]
    let made = AssessmentSamples.assessment(
      framework([group("x", ids.map { ($0, 1) })]), [unit("1", ids.map { outcome($0, 0) })])
    let table = try TableReader(peerTables(of: made), "weaknesses")
    #expect(try table.words("indicator") == ["a", "b", "c", "d", "e"])
    #expect(try table.number("peer_score", ["indicator": "a"]) == nil)
  }

  @Test func `poor assessments give sound tables`() {
    for (name, assessment) in AssessmentSamples.poor() {
      #expect(flaws(of: peerTables(of: assessment)) == [], "\(name)")
    }
  }
}
