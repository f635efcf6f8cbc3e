import AssessmentModel
import CompositeIndex
import Foundation
import TestSupport
import Testing

/// Constructed indices whose tables are looked at.
enum ReadingSamples {
  /// 24 indicators in five dimensions of 36 invented units, imputed by means, weighted means up the tree.
  static func published(
    _ normalisation: Construction.Normalisation = .minMax(low: 0, high: 100), areDimensionsEqual: Bool = false
  ) throws -> ConstructedIndex {
    let framework = try publishedFramework {
      $0.construction = Construction(imputation: .mean, normalisation: normalisation)
      guard areDimensionsEqual else { return }
      $0.tree = $0.tree.map { node in
        guard case .group(var group) = node else { return node }
        group.weight = 1
        return .group(group)
      }
    }
    return try constructIndex(framework, of: publishedInput(framework))
  }

  /// The framework of the 24 indicators with its weights and directions, changed as wanted.
  static func publishedFramework(_ change: (inout IndexFramework) -> Void) throws -> IndexFramework {
    let table = try OracleTable("input/framework.csv")
    let (ids, parents) = (try table.column("iCode"), try table.column("Parent"))
    let (weights, directions) = (try table.complete("Weight"), try table.complete("Direction"))
    let tree = ids.indices.filter { parents[$0] == "EGOV" }.map { group in
      IndexNode.group(
        IndexGroup(
          id: ids[group], name: Texts(zh: ids[group], en: ids[group]), weight: weights[group],
          children: ids.indices.filter { parents[$0] == ids[group] }.map {
            .column(IndexColumn(column: ids[$0], weight: weights[$0], direction: directions[$0]))
          }))
    }
    var framework = IndexFramework(id: "EGOV", title: Texts(zh: "", en: ""), tree: tree)
    change(&framework)
    return framework
  }

  /// The raw table that it is for.
  static func publishedInput(_ framework: IndexFramework) throws -> IndexInput {
    let raw = try OracleTable("input/indicators_raw.csv")
    return IndexInput(
      units: try raw.column("uCode"), columns: try framework.columns.map { try raw.numbers($0.column) },
      groups: [.init("Region", try OracleTable("input/units.csv").column("Region"))])
  }

  /// One score of the 36 invented units over three years as it is.
  static func panel() throws -> ConstructedIndex {
    let table = try OracleTable("input/panel_score.csv")
    return try constructIndex(
      framework(["Score"]),
      of: IndexInput(
        units: try table.column("uCode"), times: try table.complete("Year"), columns: [try table.numbers("Score")],
        groups: [.init("Region", try table.column("Region"))]))
  }

  /// The published index of 36 cities as it is, with the ranks of an earlier survey.
  static func cities() throws -> ConstructedIndex {
    let url = Checkout.root.appendingPathComponent("Data/reference/service-capability-2019.csv")
    // Quoted cells stand behind the columns that are read.
    let rows = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }
    let header = try #require(rows.first)
    func column(_ name: String) throws -> [String] {
      let place = try #require(header.firstIndex(of: name))
      return rows.dropFirst().map { $0[place] }
    }
    func numbers(_ name: String) throws -> [Double?] { try column(name).map { Double($0) } }
    var framework = framework(["index"])
    framework.ranks = RankRule(ties: .dense, within: 0.01)
    framework.bands = .fixed(
      [("very-high", 90.0), ("high", 80), ("middle", 65), ("low", 0)].map {
        Band(id: $0.0, name: Texts(zh: $0.0, en: $0.0), from: $0.1)
      })
    return try constructIndex(
      framework,
      of: IndexInput(
        units: try column("name"), columns: [try numbers("index")],
        groups: [.init("region", try column("region")), .init("class", try column("class"))],
        context: [
          .init("rank_2014", try numbers("rank_2014")), .init("rank_gdp_per_head", try numbers("rank_gdp_per_head")),
        ]))
  }

  /// Columns side by side below the index, as they are.
  static func framework(_ columns: [String]) -> IndexFramework {
    IndexFramework(
      id: "index", title: Texts(zh: "", en: ""), tree: columns.map { .column(IndexColumn(column: $0)) })
  }

  /// Two columns in each of as many groups as are asked for.
  static func grouped(_ groups: [String]) -> IndexFramework {
    IndexFramework(
      id: "index", title: Texts(zh: "", en: ""),
      tree: groups.map { group in
        .group(
          IndexGroup(
            id: group, name: Texts(zh: group, en: group),
            children: [1, 2].map { .column(IndexColumn(column: "\(group)\($0)")) }))
      })
  }

  static func units(_ count: Int) -> [String] { (0..<count).map { "u\($0)" } }
}

/// A table whose cells are found by what stands in their row.
struct TableReader {
  let table: ResultTable

  init(_ tables: [ResultTable], _ id: String) throws {
    table = try #require(tables.first { $0.id == id }, "no table \(id)")
  }

  /// The rows with those words, or whole numbers, in those columns.
  func rows(_ wanted: KeyValuePairs<String, String> = [:]) throws -> [[ResultTable.Cell]] {
    let places = try wanted.map { (try place($0.key), $0.value) }
    return table.rows.filter { row in places.allSatisfy { Self.words(row[$0.0]) == $0.1 } }
  }

  /// The number in the only row with those words; nil where it is missing.
  func number(_ column: String, _ wanted: KeyValuePairs<String, String>) throws -> Double? {
    let rows = try rows(wanted)
    try #require(rows.count == 1, "\(rows.count) rows of \(wanted) in \(table.id)")
    guard case .number(let number) = rows[0][try place(column)] else { return nil }
    return number
  }

  func words(_ column: String, _ wanted: KeyValuePairs<String, String> = [:]) throws -> [String] {
    let place = try place(column)
    return try rows(wanted).map { Self.words($0[place]) }
  }

  private func place(_ column: String) throws -> Int {
    try #require(table.columns.firstIndex { $0.id == column }, "no column \(column) in \(table.id)")
  }

  private static func words(_ cell: ResultTable.Cell) -> String {
    switch cell {
    case .text(let text): return text
    case .number(let number): return Int(exactly: number).map { "\($0)" } ?? "\(number)"
    case .missing: return "–"
    }
  }
}

/// What is wrong with the shape of tables; empty where nothing is.
func flaws(of tables: [ResultTable]) -> [String] {
  var flaws: [String] = []
  for table in tables {
    let ids = table.columns.map(\.id)
    if Set(ids).count < ids.count { flaws.append("\(table.id): columns of one name") }
    if table.rows.isEmpty { flaws.append("\(table.id): no rows") }
    for text in [table.title, table.note] where text.zh.isEmpty || text.en.isEmpty {
      flaws.append("\(table.id): no words in a language")
    }
    for (place, row) in table.rows.enumerated() {
      if row.count != ids.count { flaws.append("\(table.id) \(place): \(row.count) cells for \(ids.count)") }
      for case .number(let number) in row where !number.isFinite { flaws.append("\(table.id) \(place): \(number)") }
    }
  }
  if Set(tables.map(\.id)).count < tables.count { flaws.append("tables of one name") }
  return flaws
}
