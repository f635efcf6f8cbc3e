import AssessmentModel
import CompositeIndex
import Testing

/// The ranking, the bands, the scores and what the index is made of.
struct RankingTableTests {
  private typealias Samples = ConstructedSamples

  private let columns: [[Double?]] = [[10, 20, 30, 5], [10, 40, 30, 5], [0, 20, 100, 5], [0, 20, nil, 5]]

  private func made(
    outOf: Double = 1, times: [Double]? = nil, groups: [IndexInput.Grouping] = [],
    _ change: (inout IndexFramework) -> Void = { _ in }
  ) throws -> ConstructedIndex {
    var framework = Samples.framework(outOf: outOf)
    change(&framework)
    return try constructIndex(framework, of: Samples.input(columns, times: times, groups: groups))
  }

  @Test func `units stand by rank with their groups, bands and parts`() throws {
    let regions = IndexInput.Grouping("region", ["north", nil, "south", "north"])
    let table = try made(groups: [regions]) {
      $0.bands = .fixed([
        Band(id: "good", name: Texts(zh: "好", en: "good"), from: 25),
        Band(id: "fair", name: Texts(zh: "中", en: "fair"), from: 7),
      ])
    }.rankingTable
    #expect(
      table.columns.map(\.id) == ["unit", "region", "index", "rank", "band", "availability", "a", "b"])
    #expect(table.texts("unit") == ["U3", "U2", "U1", "U4"])
    #expect(table.numbers("index") == [47.5, 27.5, 7.5, 5])
    #expect(table.numbers("rank") == [1, 2, 3, 4])
    #expect(table.texts("band") == ["good", "good", "fair", nil])
    #expect(table.cells("region") == [.text("south"), .missing, .text("north"), .text("north")])
    #expect(table.numbers("availability") == [0.875, 1, 1, 1])
    #expect(table.numbers("a") == [30, 30, 10, 5] && table.numbers("b") == [100, 20, 0, 5])
  }

  @Test func `parts are as large as the index may be, with decimals to match`() throws {
    let (small, large) = (try made().rankingTable, try made(outOf: 100).rankingTable)
    #expect(large.numbers("index") == [4750, 2750, 750, 500] && large.numbers("b") == [10000, 2000, 0, 500])
    #expect(small.columns.first { $0.id == "index" }?.decimals == 4)
    #expect(large.columns.first { $0.id == "index" }?.decimals == 2)
  }

  @Test func `the last year comes first and units without a rank come last`() throws {
    let table = try made(times: [2020, 2020, 2021, 2021]) { $0.minimumAvailability = 0.9 }.rankingTable
    #expect(table.texts("unit") == ["U4", "U3", "U2", "U1"])
    #expect(table.numbers("time") == [2021, 2021, 2020, 2020])
    #expect(table.numbers("rank") == [1, nil, 1, 2])
    #expect(table.columns.prefix(2).map(\.id) == ["unit", "time"])
  }

  @Test func `a column of the user's that is called like one of ours is numbered`() throws {
    let framework = Samples.flat(
      [
        IndexColumn(column: "index"), IndexColumn(column: "rank"), IndexColumn(column: "unit"),
        IndexColumn(column: "a b"),
      ])
    let input = Samples.input(
      columns, groups: [.init("rank", ["x", "y", "x", "y"]), .init("a b", ["x", "y", "x", "y"])])
    let made = try constructIndex(framework, of: input)
    #expect(
      made.rankingTable.columns.map(\.id) == [
        "unit", "rank-2", "a_b", "index", "rank", "band", "availability", "index-2", "rank-3", "unit-2", "a_b-2",
      ])
    #expect(made.stepTables.first?.columns.map(\.id) == ["unit", "index", "rank", "unit-2", "a_b"])
    #expect(made.constructionTables.flatMap(\.flaws) == [])
  }

  @Test func `bands are counted among ranked units, year by year`() throws {
    let made = try made(times: [2020, 2020, 2021, 2021]) {
      $0.bands = .fixed([
        Band(id: "good", name: Texts(zh: "好", en: "good"), from: 25),
        Band(id: "fair", name: Texts(zh: "中", en: "fair"), from: 7),
      ])
    }
    let table = try #require(made.bandsTable)
    #expect(table.numbers("time") == [2021, 2021, 2020, 2020])
    #expect(table.texts("band") == ["good", "fair", "good", "fair"])
    #expect(table.numbers("units") == [1, 0, 1, 1])
    #expect(table.numbers("share") == [0.5, 0, 0.5, 0.5])
    #expect(table.texts("name_en") == ["good", "fair", "good", "fair"])
  }

  @Test func `without bands there is no table of them`() throws {
    #expect(try made().bandsTable == nil)
  }

  @Test func `groups are times what the index is, columns as normalised`() throws {
    let table = try #require(try made(outOf: 10).scoresTable)
    #expect(table.texts("node").prefix(6) == ["a", "a1", "a2", "b", "b1", "b2"])
    #expect(table.texts("parent").prefix(6) == ["whole", "a", "a", "whole", "b", "b"])
    #expect(table.numbers("level").prefix(6) == [1, 2, 2, 1, 2, 2])
    #expect(table.numbers("value").prefix(6) == [300, 30, 30, 1000, 100, nil])
  }

  @Test func `a tree of one level has no table of scores`() throws {
    let made = try constructIndex(Samples.flat([IndexColumn(column: "x")]), of: Samples.input([[1, 2]]))
    #expect(made.scoresTable == nil)
  }

  @Test func `contributions sum to the index`() throws {
    let columns: [[Double?]] = [
      [0.1, 0.7, nil, nil], [0.3, nil, nil, nil], [0.2, 0.9, 0.4, nil], [0.25, 0.35, 0.45, nil],
    ]
    let made = try constructIndex(Samples.framework(outOf: 100), of: Samples.input(columns))
    let table = try #require(made.decompositionTable)
    #expect(table.rows.count == 6)
    let (units, parts) = (table.texts("unit"), table.numbers("contribution"))
    for (row, index) in made.index.enumerated() {
      let own = units.indices.filter { units[$0] == "U\(row + 1)" }.compactMap { parts[$0] }
      #expect(agrees(index, own.isEmpty ? nil : own.reduce(0, +)), "U\(row + 1)")
    }
    let alone = units.indices.filter { units[$0] == "U3" }
    #expect(alone.map { table.cells("contribution")[$0] } == [.missing, .optional(made.index[2])])
  }

  @Test(arguments: [GroupMethod.geometric, .topsis, .generalised(power: 2)])
  func `no other method has contributions`(method: GroupMethod) throws {
    #expect(try made { $0.method = method }.decompositionTable == nil)
    #expect(try made { $0.method = .generalised(power: 1) }.decompositionTable != nil)
  }
}
