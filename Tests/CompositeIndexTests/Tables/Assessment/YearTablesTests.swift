import AssessmentModel
import CompositeIndex
import Testing

/// Two runs beside each other.
@Suite struct YearTablesTests {
  private static let rules = framework([
    group("x", weight: 1, [("a", 3), ("b", 1)]), group("y", weight: 1, [("c", 1)]),
  ])

  private static func run(
    by framework: Framework = rules, _ cities: [(String, [Double?])], indicators: [IndicatorDefinition] = []
  ) -> Assessment {
    AssessmentSamples.assessment(
      framework, cities.map { unit($0.0, zip(["a", "b", "c"], $0.1).map { outcome($0, $1) }) }, indicators: indicators)
  }

  private let then = run([("1", [1, 1, 1]), ("2", [0.5, 0.5, 0.5]), ("3", [0.2, 0.2, 0.2]), ("4", [0, 0, 0])])
  private let now = run([("1", [0, 0, 0]), ("2", [0.9, 0.5, 0.5]), ("3", [0.2, 0.2, 0.2]), ("5", [1, 1, 1])])

  @Test func `cities that came and went are told apart`() throws {
    let table = try TableReader(yearTables(from: then, to: now), "movements")
    #expect(try table.words("city") == ["5", "2", "3", "1", "4"])
    #expect(try table.words("status") == ["new", "both", "both", "both", "gone"])
    #expect(agrees(try table.number("change", ["city": "2"]), 15))
    #expect(try table.number("change", ["city": "4"]) == nil)
    #expect(try table.number("rank_change", ["city": "1"]) == -3)
    #expect(try table.number("rank_change", ["city": "2"]) == 0)
    #expect(try table.number("common_rank_change", ["city": "2"]) == 1)
    #expect(try table.number("common_rank_change", ["city": "1"]) == -2)
  }

  @Test func `the summary says who rose and fell most`() throws {
    let table = try TableReader(yearTables(from: then, to: now), "movement-summary")
    #expect(try table.words("city", ["measure": "rose-most"]) == ["2"])
    #expect(try table.words("city", ["measure": "fell-most"]) == ["1"])
    #expect(try table.number("value", ["measure": "both"]) == 3)
    #expect(agrees(try table.number("value", ["measure": "mean-change"]), (15.0 - 100) / 3))
    #expect(agrees(try table.number("value", ["measure": "spearman"]), -0.5))
    #expect(agrees(try table.number("value", ["measure": "band-kept"]), 1.0 / 3))
  }

  @Test func `from band to band every pair is counted`() throws {
    let table = try TableReader(yearTables(from: then, to: now), "bands-movement")
    #expect(table.table.rows.count == 16)
    #expect(try table.number("cities", ["band_from": "very-high", "band_to": "low"]) == 1)
    #expect(try table.number("cities", ["band_from": "low", "band_to": "middle"]) == 1)
    #expect(try table.number("cities", ["band_from": "high", "band_to": "high"]) == 0)
  }

  @Test func `where weights stay, the parts are all of the change`() throws {
    let table = try TableReader(yearTables(from: then, to: now), "movement-parts")
    #expect(agrees(try table.number("part", ["city": "2", "indicator": "a"]), 0.375 * 0.4 * 100))
    #expect(agrees(try table.number("part", ["city": "2", "indicator": "b"]), 0))
    #expect(agrees(try table.number("part", ["city": "2", "indicator": "weights-missing"]), 0))
    let dimensions = try TableReader(yearTables(from: then, to: now), "movement-dimensions")
    #expect(agrees(try dimensions.number("part", ["city": "1", "dimension": "x"]), -50))
  }

  /// b goes missing: a then weighs half instead of 3/8.
  @Test func `weight that a missing indicator leaves is the remainder`() throws {
    let later = Self.run([("2", [0.9, nil, 0.5])])
    let table = try TableReader(yearTables(from: then, to: later), "movement-parts")
    // Index 50, then 45 + 25.
    #expect(agrees(try table.number("part", ["city": "2", "indicator": "a"]), (0.375 + 0.5) / 2 * 0.4 * 100))
    #expect(try table.number("part", ["city": "2", "indicator": "b"]) == nil)
    #expect(agrees(try table.number("part", ["city": "2", "indicator": "weights-missing"]), 20 - 17.5))
  }

  @Test(arguments: [MissingPolicy.Policy.drop, .worst, .best, .mean])
  func `parts and remainder sum to the change`(policy: MissingPolicy.Policy) throws {
    let old = framework(
      [group("x", weight: 2, [("a", 3), ("b", 1)]), group("y", weight: 1, [("c", 1)])], policy: policy)
    let new = framework(
      [group("x", weight: 1, [("a", 1), ("c", 1)]), group("y", weight: 1, [("b", 1), ("e", 2)])], policy: policy)
    let values: [[Double?]] = [[0.3, 0.7, nil], [0.1, nil, 0.9], [1, 0, 0.35], [nil, 0.2, 0.6]]
    let before = Self.run(by: old, values.enumerated().map { ("\($0)", $1) })
    let after = Self.run(by: new, values.reversed().enumerated().map { ("\($0)", $1) })
    let tables = yearTables(from: before, to: after)
    let (moves, parts) = (try TableReader(tables, "movements"), try TableReader(tables, "movement-parts"))
    for city in ["0", "1", "2", "3"] {
      let sum = try parts.rows(["city": city]).reduce(0.0) { sum, row in
        guard case .number(let part) = row[8] else { return sum }
        return sum + part
      }
      let change = try #require(try moves.number("change", ["city": city]))
      #expect(agrees(sum, change), "\(city): \(sum) \(change)")
    }
  }

  @Test func `below a geometric mean nothing is split`() {
    let geometric = framework([group("x", by: .geometric, [("a", 1), ("b", 1)])])
    let run = Self.run(by: geometric, [("1", [0.5, 0.5])])
    #expect(!yearTables(from: run, to: run).contains { $0.id == "movement-parts" })
  }

  @Test func `on other scales the change is missing, and the note says so`() throws {
    var small = Self.rules
    small.outOf = 10
    small.bands = [Band(id: "low", name: Texts(zh: "低", en: "low"), from: 0)]
    let later = Self.run(by: small, [("1", [1, 1, 1]), ("2", [0.1, 0.1, 0.1])])
    let tables = yearTables(from: then, to: later)
    let table = try TableReader(tables, "movements")
    #expect(try table.number("change", ["city": "1"]) == nil)
    #expect(try table.number("rank_change", ["city": "1"]) == 0)
    #expect(table.table.note.en.contains("different scales"))
    #expect(try TableReader(tables, "definition-breaks").words("to", ["what": "comparable"]) == ["no"])
    #expect(flaws(of: tables) == [])
  }

  @Test func `the same rules compare in full`() throws {
    let table = try TableReader(yearTables(from: then, to: now), "definition-breaks")
    #expect(try table.words("to", ["what": "comparable"]) == ["yes"])
    #expect(try table.words("to", ["what": "unchanged-weight"]) == ["100%"])
    #expect(table.table.rows.count == 4)
  }

  @Test func `what changed in definitions is listed, and what share is the same`() throws {
    var moved = framework([group("x", weight: 1, [("a", 3), ("d", 1)]), group("y", weight: 1, [("c", 1)])])
    moved.version = 2
    let before = Self.run(
      [("1", [1, 1, 1])], indicators: ["a", "b", "c"].map { AssessmentSamples.definition($0) })
    let after = Self.run(
      by: moved, [("1", [1, 1, 1])],
      indicators: [
        AssessmentSamples.definition("a"), AssessmentSamples.definition("d"),
        AssessmentSamples.definition("c", version: 2, scale: .linear(zero: 0, one: 0.5)),
      ])
    let table = try TableReader(yearTables(from: before, to: after), "definition-breaks")
    #expect(try table.words("what", ["id": "c"]) == ["version", "scale"])
    #expect(try table.words("to", ["id": "c", "what": "scale"]) == ["linear 0 to 0.5"])
    #expect(try table.words("what", ["id": "d"]) == ["new"] && table.words("what", ["id": "b"]) == ["gone"])
    #expect(try table.words("affects", ["what": "version", "kind": "framework"]) == ["nothing"])
    #expect(try table.words("to", ["what": "comparable"]) == ["limited"])
    #expect(try table.words("to", ["what": "unchanged-weight"]) == ["37.5%"])
    let parts = try TableReader(yearTables(from: before, to: after), "movement-parts")
    #expect(try parts.words("definition", ["city": "1"]) == ["same", "new", "changed", "gone", "–"])
  }

  @Test func `another framework does not compare`() throws {
    var other = Self.rules
    other.id = "other"
    let table = try TableReader(
      yearTables(from: then, to: Self.run(by: other, [("1", [1, 1, 1])])), "definition-breaks")
    #expect(try table.words("to", ["what": "comparable"]) == ["no"])
    #expect(table.table.note.en.contains("do not compare"))
  }

  @Test func `poor assessments give sound tables`() {
    for (first, before) in AssessmentSamples.poor() {
      for (second, after) in AssessmentSamples.poor() {
        #expect(flaws(of: yearTables(from: before, to: after)) == [], "\(first), \(second)")
      }
    }
  }
}
