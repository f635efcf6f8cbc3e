import Foundation
import TestSupport
import Testing

/// The two shipped years of the invented cities beside each other: what is found is what the generator changed.
@Suite struct YearOnYearTests {
  private static func study(_ name: String) -> String {
    Checkout.root.appendingPathComponent("Data/studies/\(name).yaml").path
  }

  private static func rows(_ file: URL) throws -> [[String: String]] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map {
        String($0).trimmingCharacters(in: .whitespaces)
      }
    }
    guard let names = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(names, $0)) { first, _ in first } }
  }

  private static func change(_ row: [String: String]) -> String {
    ["code", "kind", "item", "from", "to"].map { row[$0] ?? "" }.joined(separator: ",")
  }

  @Test func `both years are assessed and the comparison finds exactly the known changes`() throws {
    try withTemporaryFolder { scratch in
      for name in ["specimen", "specimen-later"] {
        let earlier = name == "specimen" ? [] : ["--earlier", scratch.path + "/specimen/assessment.json"]
        let ended = try Program.run(
          ["assess", Self.study(name), "-o", scratch.path + "/" + name, "--format", "csv,html", "--quiet"] + earlier)
        #expect(ended.code == 0, "\(ended.messages)")
      }
      let runs = ["specimen-later", "specimen"].map { scratch.path + "/\($0)/assessment.json" }
      let results = scratch.appendingPathComponent("compared")
      let compared = try Program.run(["compare"] + runs + ["-o", results.path, "--format", "csv"])
      #expect(compared.code == 0, "\(compared.messages)")
      let known = try Self.rows(Checkout.root.appendingPathComponent("Data/studies/specimen-changes.csv"))
      let found = try Self.rows(results.appendingPathComponent("list-changes.csv"))
      #expect(found.map(Self.change).sorted() == known.map(Self.change).sorted())
      // The report of the later year has the same tables, and shows them.
      let report = scratch.appendingPathComponent("specimen-later")
      let shown = try Self.rows(report.appendingPathComponent("tables/list-changes.csv"))
      #expect(shown.map(Self.change) == found.map(Self.change))
      let page = try String(contentsOf: report.appendingPathComponent("index.html"), encoding: .utf8)
      #expect(page.contains(">取消材料</td>") && page.contains(">承诺时限缩短</td>"))
      #expect(page.contains("<section id=\"years\">") && page.contains("id=\"table-list-changes\""))
      try expectOthersToStay(known, in: results)
      try expectTheSameDefinitions(in: results)
    }
  }

  /// No city moves that the generator left alone.
  private func expectOthersToStay(_ known: [[String: String]], in results: URL) throws {
    let changed = Set(known.compactMap { $0["code"] })
    let movements = try Self.rows(results.appendingPathComponent("movements.csv"))
    #expect(movements.count == 36)
    let moved = Set(movements.filter { $0["change"] != "0" }.compactMap { $0["code"] })
    #expect(moved.isSubset(of: changed), "\(moved.subtracting(changed).sorted())")
    #expect(moved.isSuperset(of: ["990003", "990018", "990021"]), "channels count: \(moved.sorted())")
    let parts = try Self.rows(results.appendingPathComponent("movement-parts.csv"))
    let app = parts.filter { $0["code"] == "990003" && !["", "0"].contains($0["part"]) }
    #expect(app.compactMap { $0["indicator"] }.contains { $0.contains("app") }, "\(app)")
  }

  /// Scored again with the same definitions, the earlier year is what it was.
  private func expectTheSameDefinitions(in results: URL) throws {
    let split = try Self.rows(results.appendingPathComponent("definition-split.csv"))
    #expect(split.count == 36)
    #expect(split.allSatisfy { $0["definitions"] == "0" && $0["then"] == $0["rescored"] })
  }
}
