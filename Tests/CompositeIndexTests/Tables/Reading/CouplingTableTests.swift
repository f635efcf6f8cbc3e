import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

@Suite struct CouplingTableTests {
  private func made(
    _ columns: [[Double?]], _ normalisation: Construction.Normalisation = .none, method: GroupMethod = .arithmetic
  ) throws -> ConstructedIndex {
    var framework = ReadingSamples.framework(columns.indices.map { "c\($0)" })
    framework.construction.normalisation = normalisation
    framework.method = method
    return try constructIndex(
      framework, of: IndexInput(units: ReadingSamples.units(columns[0].count), columns: columns))
  }

  @Test(arguments: [1.0, 100])
  func `of two parts coupling is the geometric over the arithmetic mean, of shares and of percent`(
    full: Double
  ) throws {
    let tables = try made([[0.9 * full, 0.4 * full], [0.4 * full, 0.4 * full]]).couplingTables
    let table = try TableReader(tables, "coupling")
    #expect(agree(try table.number("coupling", ["unit": "u0"]), 0.6 / 0.65))
    #expect(agree(try table.number("development", ["unit": "u0"]), 0.65))
    #expect(agree(try table.number("coordination", ["unit": "u0"]), 0.6.squareRoot()))
    #expect(agree(try table.number("coupling", ["unit": "u1"]), 1))
    let obstacles = try TableReader(tables, "obstacles")
    #expect(try obstacles.words("column", ["unit": "u0"]) == ["c1", "c0"])
    #expect(agree(try obstacles.number("degree", ["unit": "u0", "column": "c1"]), 6.0 / 7))
  }

  @Test func `scores on a range of ten are over ten`() throws {
    let tables = try made([[1, 3, 2], [2, 3, 1]], .minMax(low: 0, high: 10)).couplingTables
    let table = try TableReader(tables, "coupling")
    #expect(agree(try table.number("development", ["unit": "u2"]), 0.25))
    #expect(agree(try table.number("coupling", ["unit": "u2"]), 0))
    #expect(try TableReader(tables, "obstacles").rows(["unit": "u1"]).isEmpty, "it lacks nothing")
  }

  @Test(arguments: [
    Construction.Normalisation.zScore(mean: 50, deviation: 10), .rank, .borda, .minMax(low: -1, high: 1),
  ])
  func `scores without full marks have no coupling`(normalisation: Construction.Normalisation) throws {
    #expect(try made([[1, 2, 3], [2, 1, 3]], normalisation).couplingTables.isEmpty)
  }

  @Test func `values below 0 or above 100 have none, and a single part has none`() throws {
    #expect(try made([[-0.1, 0.5], [0.2, 0.3]]).couplingTables.isEmpty)
    #expect(try made([[101, 5], [2, 3]]).couplingTables.isEmpty)
    #expect(try made([[0.1, 0.5]]).couplingTables.isEmpty)
  }
}

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct PublishedCouplingTableTests {
  @Test func `coupling of the dimensions, all weighing the same, agrees`() throws {
    let made = try ReadingSamples.published(areDimensionsEqual: true)
    let table = try TableReader(made.couplingTables, "coupling")
    let expected = try OracleTable("expected/mcdm_scores.csv")
    for (row, unit) in try expected.column("uCode").enumerated() {
      for (column, name) in [
        ("coupling", "coupling_C"), ("development", "coupling_T"), ("coordination", "coupling_D"),
      ] {
        #expect(agree(try table.number(column, ["unit": unit]), try expected.numbers(name)[row]), "\(unit) \(name)")
      }
    }
  }
}
