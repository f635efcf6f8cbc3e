import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

@Suite struct StrengthTableTests {
  private func made(_ columns: [[Double?]], groups: [String?]? = nil) throws -> ConstructedIndex {
    try constructIndex(
      ReadingSamples.framework(columns.indices.map { "c\($0)" }),
      of: IndexInput(
        units: ReadingSamples.units(columns[0].count), columns: columns,
        groups: groups.map { [.init("kind", $0)] } ?? []))
  }

  @Test func `of two columns a unit is strong in one and weak in the other`() throws {
    let table = try TableReader(try made([[3, 2, 1], [1, 2, 3]]).strengthTables, "strengths")
    #expect(try table.words("column", ["unit": "u0", "kind": "strength"]) == ["c0"])
    #expect(try table.words("column", ["unit": "u0", "kind": "weakness"]) == ["c1"])
    #expect(try table.number("rank", ["unit": "u0", "kind": "weakness"]) == 3)
    #expect(try table.number("of", ["unit": "u0", "kind": "weakness"]) == 3)
    #expect(try table.number("value", ["unit": "u0", "kind": "strength"]) == 3)
    #expect(try Set(table.words("peers")) == ["all"])
  }

  @Test func `within a group only its own units are ranked, and gaps and constant columns are not`() throws {
    let made = try made(
      [[9, 8, 1, 2], [1, 2, 9, 8], [5, 5, 5, 5], [1, nil, 3, 4]], groups: ["a", "a", "b", nil])
    let table = try TableReader(made.strengthTables, "strengths")
    #expect(try table.words("column", ["unit": "u1", "peers": "all"]) == ["c0", "c1"])
    #expect(try table.words("rank", ["unit": "u1", "peers": "all"]) == ["2", "3"])
    #expect(try table.words("rank", ["unit": "u1", "peers": "a"]) == ["1", "2"])
    #expect(try table.rows(["peers": "b"]).isEmpty, "a unit alone in its group")
    #expect(!(try table.words("column")).contains("c2"))
  }

  private func number(_ unit: Int, _ column: Int) -> Double { Double((unit * 7 + column * 5) % 11) }

  @Test func `the table says what the profile of a unit says`() throws {
    let columns: [[Double?]] = (0..<12).map { column in (0..<9).map { number($0, column) } }
    let made = try made(columns)
    let table = try TableReader(made.strengthTables, "strengths")
    for unit in 0..<9 {
      let profile = UnitProfile(of: unit, in: made.normalised)
      let (strong, weak) = (profile.strengths(5), profile.weaknesses(5).reversed())
      #expect(try table.words("column", ["unit": "u\(unit)", "kind": "strength"]) == strong.map { "c\($0.column)" })
      #expect(try table.words("column", ["unit": "u\(unit)", "kind": "weakness"]) == weak.map { "c\($0.column)" })
      #expect(try table.words("rank", ["unit": "u\(unit)", "kind": "strength"]) == strong.map { "\($0.rank)" })
    }
  }

  @Test(
    .enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"),
    arguments: ["strength", "weakness"])
  func `what a unit is strong and weak in agrees with COINr`(kind: String) throws {
    let table = try TableReader(try ReadingSamples.published().strengthTables, "strengths")
    let expected = try OracleTable("expected/\(kind == "strength" ? "strengths" : "weaknesses")_U05.csv")
    let found = try table.words("column", ["unit": "U05", "kind": kind, "peers": "all"])
    let codes = try expected.column("Code")
    #expect(found == (kind == "strength" ? codes : codes.reversed()))
    for (row, code) in codes.enumerated() {
      let wanted: KeyValuePairs = ["unit": "U05", "kind": kind, "column": code, "peers": "all"]
      #expect(try table.number("rank", wanted) == expected.numbers("Rank")[row], "\(code)")
      #expect(agree(try table.number("value", wanted), try expected.numbers("Value")[row]), "\(code)")
    }
  }
}
