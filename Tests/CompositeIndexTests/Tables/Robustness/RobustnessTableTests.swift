import AssessmentModel
import CompositeIndex
import Testing

/// What draws and weights say of a small index, as tables.
@Suite struct RobustnessTableTests {
  private func made(_ columns: [[Double?]], bands: BandRule = .fixed([])) throws -> ConstructedIndex {
    let tree = columns.indices.map { IndexNode.column(IndexColumn(column: "c\($0)")) }
    let framework = IndexFramework(
      id: "f", title: Texts(zh: "", en: ""), bands: bands, construction: Construction(normalisation: .none), tree: tree)
    let units = (columns.first ?? []).indices.map { "u\($0)" }
    return try constructIndex(framework, of: IndexInput(units: units, columns: columns))
  }

  private func drawn(_ made: ConstructedIndex, _ name: RobustnessStudy.Name) throws -> DrawnRanks {
    let study = RobustnessStudy(of: made, noise: 0.5)
    let design = try #require(study.designs.first { $0.id == name })
    return DrawnRanks(design: name, units: study.units, tally: design.model.tally(0..<200, seed: 3), seed: 3)
  }

  @Test func `a unit that is better in everything is always first`() throws {
    let drawn = try drawn(made([[9, 1, 5], [8, 2, 3]]), .weights)
    #expect(drawn.intervals.rows[0].prefix(2) == [.text("u0"), .number(1)])
    let first = drawn.intervals.columns.firstIndex { $0.id == "p_first" }
    #expect(first.map { drawn.intervals.rows[0][$0] } == .number(1))
    #expect(
      drawn.pairs.rows == [
        [.text("u0"), .text("u2"), .number(1)], [.text("u0"), .text("u1"), .number(1)],
        [.text("u2"), .text("u1"), .number(1)],
      ])
  }

  @Test func `what was not observed may be anything in its column's range`() throws {
    let complete = RobustnessStudy(of: try made([[9, 1, 5], [8, 2, 3]]), noise: 0.5)
    #expect(!complete.designs.contains { $0.id == .observation })
    let drawn = try drawn(made([[9, 1, 5], [8, 2, nil]]), .observation)
    let place = try #require(drawn.intervals.columns.firstIndex { $0.id == "sd" })
    #expect(drawn.intervals.rows.contains { row in row[0] == .text("u2") && row[place] != .missing })
  }

  @Test func `the cheapest way up names the column and the rise`() throws {
    let bands = [
      Band(id: "up", name: Texts(zh: "", en: ""), from: 6), Band(id: "low", name: Texts(zh: "", en: ""), from: 0),
    ]
    let made = try made([[9, 1, 5], [8, 2, 3]], bands: .fixed(bands))
    let table = try #require(made.influenceTables.first { $0.id == "way-up" })
    // u2 has 4 and needs 2 more: 4 in one column of two, which only the first can give, up to 9.
    let row = try #require(table.rows.first { $0[0] == .text("u2") })
    #expect(row[1...6] == [.number(4), .text("up"), .number(6), .number(2), .text("c0"), .number(4)])
  }

  @Test func `an index of one unit or of constant columns gives tables without numbers that are none`() throws {
    for columns in [[[1.0]], [[2, 2, 2], [2, 2, 2]], [[nil, nil], [nil, nil]]] as [[[Double?]]] {
      let made = try made(columns)
      let study = RobustnessStudy(of: made, noise: 0.25)
      let tables =
        made.influenceTables
        + study.designs.map { design in
          DrawnRanks(design: design.id, units: study.units, tally: design.model.tally(0..<20, seed: 1), seed: 1)
            .intervals
        }
      for cell in tables.flatMap(\.rows).flatMap({ $0 }) {
        if case .number(let number) = cell { #expect(number.isFinite) }
      }
    }
  }
}
