import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

/// All tables together, and inputs of which little can be said.
@Suite struct ReadingTableTests {
  private func made(
    _ columns: [[Double?]], units: Int, times: [Double]? = nil, _ change: (inout IndexFramework) -> Void = { _ in }
  ) throws -> ConstructedIndex {
    var framework = ReadingSamples.grouped((0..<columns.count / 2).map { "g\($0)" })
    change(&framework)
    return try constructIndex(
      framework,
      of: IndexInput(
        units: ReadingSamples.units(units), times: times, columns: columns,
        groups: [.init("kind", (0..<units).map { $0 % 3 == 0 ? nil : "k\($0 % 2)" })],
        context: [.init("x", (0..<units).map { $0 % 4 == 0 ? nil : Double($0) }), .init("y", columns[0])]))
  }

  private func number(_ unit: Int, _ column: Int) -> Double { Double((unit * 7 + column * 3) % 11) }

  @Test func `nothing can be said of no units and of units without values`() throws {
    #expect(try made([[], [], [], []], units: 0).readingTables.isEmpty)
    #expect(try made([[], [], [], []], units: 0, times: []).readingTables.isEmpty)
    let none = [[Double?]](repeating: [nil, nil, nil], count: 4)
    #expect(try made(none, units: 3).readingTables.isEmpty)
    #expect(try made(none, units: 3, times: [1, 2, 3]).readingTables.map(\.id).allSatisfy { $0 == "trends" })
  }

  @Test func `of one unit little can be said`() throws {
    let tables = try made([[0.1], [0.2], [0.3], [0.4]], units: 1).readingTables
    #expect(flaws(of: tables) == [])
    #expect(Set(tables.map(\.id)).isSubset(of: ["coupling", "obstacles", "groups"]), "\(tables.map(\.id))")
  }

  @Test(arguments: [0.0, 5, -5])
  func `of constant columns nothing is compared`(value: Double) throws {
    let columns = [[Double?]](repeating: [Double?](repeating: value, count: 9), count: 4)
    let tables = try made(columns, units: 9).readingTables
    #expect(flaws(of: tables) == [])
    for id in ["strengths", "correlations", "context", "components", "clusters", "reliability"] {
      #expect(!tables.contains { $0.id == id }, "\(id)")
    }
  }

  @Test func `gaps, one constant column and values below 0 leave no cell that is no number`() throws {
    var columns: [[Double?]] = (0..<6).map { column in
      (0..<12).map { unit in (unit + column) % 5 == 0 ? nil : number(unit, column) - 4 }
    }
    columns[3] = [Double?](repeating: 2, count: 12)
    let methods: [GroupMethod] = [
      .arithmetic, .geometric, .harmonic, .copeland, .topsis, .vikor(majority: 0.5), .benefitOfTheDoubt, .rankSumRatio,
    ]
    for method in methods {
      let tables = try made(columns, units: 12) { $0.method = method }.readingTables
      #expect(flaws(of: tables) == [], "\(method)")
    }
    let years = (0..<12).map { Double(2020 + $0 / 4) }
    #expect(flaws(of: try made(columns, units: 12, times: years).readingTables) == [])
  }

  @Test func `the year that is read is named, and the same input gives the same tables`() throws {
    let columns: [[Double?]] = (0..<4).map { column in (0..<20).map { number($0, column) + 1 } }
    let units = (0..<20).map { "u\($0 % 10)" }
    let framework = ReadingSamples.grouped(["a", "b"])
    let input = IndexInput(
      units: units, times: (0..<20).map { $0 < 10 ? 2020 : 2021 }, columns: columns,
      groups: [.init("kind", units.map { $0 < "u5" ? "low" : "high" })], context: [.init("x", columns[2])])
    let tables = try constructIndex(framework, of: input).readingTables
    #expect(flaws(of: tables) == [])
    #expect(tables == (try constructIndex(framework, of: input).readingTables))
    for id in ["strengths", "context", "correlations", "reliability", "components", "variants", "clusters"] {
      let table = try #require(tables.first { $0.id == id }, "\(id)")
      #expect(table.note.en.contains("2021") && table.note.zh.contains("2021"), "\(id)")
    }
    let clusters = try TableReader(tables, "clusters")
    #expect(clusters.table.rows.count == 10)
  }

  @Test func `a panel that ends with a year without a rank has a trend and no last year`() throws {
    let columns = [[Double?]](repeating: [1, 2, 3, nil, nil, nil], count: 4)
    let made = try constructIndex(
      ReadingSamples.grouped(["a", "b"]),
      of: IndexInput(units: ["x", "y", "z", "x", "y", "z"], times: [1, 1, 1, 2, 2, 2], columns: columns))
    #expect(flaws(of: made.readingTables) == [])
    #expect(made.readingTables.map(\.id) == ["groups", "inequality", "inequality-years", "trends"])
  }

  @Test func `the whole of an invented table is read in order`() throws {
    guard Checkout.shared("oracles") != nil else { return }
    let tables = try ReadingSamples.published(.minMax(low: 1, high: 100)).readingTables
    #expect(flaws(of: tables) == [])
    #expect(
      tables.map(\.id) == [
        "strengths", "groups", "inequality", "dagum-pairs", "correlations", "correlations-parents",
        "correlations-dimensions", "reliability", "reliability-items", "adequacy", "components", "loadings", "coupling",
        "obstacles", "variants", "variant-ranks", "leave-one-out", "leave-one-out-ranks", "clusters",
      ])
  }
}
