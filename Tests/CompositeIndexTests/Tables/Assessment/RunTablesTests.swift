import AssessmentModel
import CompositeIndex
import Testing

/// Three runs by time, and the earlier of two scored again.
@Suite struct RunTablesTests {
  private static let rules = framework([group("x", weight: 1, [("a", 3), ("b", 1)])])

  private static func run(_ cities: [(String, [Double?])], by framework: Framework = rules) -> Assessment {
    AssessmentSamples.assessment(
      framework, cities.map { unit($0.0, zip(["a", "b"], $0.1).map { outcome($0, $1) }) }, indicators: [])
  }

  private let old = run([("1", [0, 0]), ("2", [1, 1])])
  private let middle = run([("1", [0.5, 0.5]), ("2", [0.8, 0.8])])
  private let new = run([("1", [1, 1]), ("2", [0.6, 0.6]), ("3", [0, 0])])

  @Test func `runs are numbered from the oldest, and a city that was not there has no row`() throws {
    let runs = [new, middle, old].map { ComparedRun($0) }
    let table = try TableReader(runTables(of: runs), "runs-index")
    #expect(try table.number("index", ["code": "1", "run": "1"]) == 0)
    #expect(try table.number("index", ["code": "1", "run": "3"]) == 100)
    #expect(table.table.rows.count == 7)
    let ranks = try TableReader(runTables(of: runs), "runs-ranks")
    #expect(try ranks.number("rank_1", ["code": "1"]) == 2)
    #expect(try ranks.number("rank_3", ["code": "1"]) == 1)
    #expect(try ranks.number("change", ["code": "1"]) == 1)
    #expect(try ranks.number("rank_1", ["code": "3"]) == nil)
    let all = try TableReader(runTables(of: runs), "runs")
    #expect(try all.words("comparable") == ["yes", "yes", "yes"])
  }

  @Test func `of results that were kept without definitions nobody says whether they compare`() throws {
    let kept = PublishedIndex(
      title: Texts(zh: "旧", en: "old"), source: "run 1", rows: [.init(code: "1", name: "甲", index: 3)])
    let table = try TableReader(runTables(of: [ComparedRun(new), ComparedRun(kept)]), "runs")
    #expect(try table.words("comparable") == ["–", "yes"])
  }

  @Test func `what definitions made and what the city made sum to the change`() throws {
    let again = Self.run([("1", [0.2, 0]), ("2", [1, 1])]).cities
    let table = try TableReader(
      [definitionSplitTable(from: old, rescored: again, to: new)].compactMap { $0 }, "definition-split")
    #expect(agrees(try table.number("definitions", ["code": "1"]), 15))
    #expect(agrees(try table.number("city_part", ["code": "1"]), 85))
    #expect(table.table.rows.count == 2, "cities of both runs")
  }

  @Test func `where definitions are the same and nothing moved the table says so`() throws {
    let table = try #require(definitionSplitTable(from: old, rescored: old.cities, to: new))
    #expect(table.note.en.hasPrefix("The definitions are the same"))
  }
}
