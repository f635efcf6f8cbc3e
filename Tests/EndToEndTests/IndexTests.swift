import Foundation
import TestSupport
import Testing

/// `egov index` as people run it.
@Suite struct IndexTests {
  /// The records of a CSV without quoted commas, by the text of a column.
  private func records(_ text: String, by key: String) throws -> [String: [String: String]] {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map {
        String($0).trimmingCharacters(in: .whitespaces)
      }
    }
    let header = try #require(lines.first)
    let rows = lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    return Dictionary(rows.map { ($0[key] ?? "", $0) }) { first, _ in first }
  }

  private func ranking(_ arguments: [String]) throws -> [String: [String: String]] {
    let ended = try Program.run(["index"] + arguments)
    #expect(ended.code == 0, "\(ended.messages)")
    return try records(ended.out, by: "unit")
  }

  private static let published = "Data/reference/service-capability-2019.csv"

  @Test func `the published index gives the ranks and bands of its source`() throws {
    let made = try ranking([Self.published, "published-index"])
    #expect(made.count == 36)
    #expect(made["440300"]?["rank"] == "1" && made["440300"]?["name"] == "深圳市")
    #expect(["440100", "320100", "330100"].allSatisfy { made[$0]?["rank"] == "2" })
    #expect(made["630100"]?["rank"] == "34")
    let bands = made.values.compactMap { $0["band"] }
    #expect(["very-high", "high", "middle", "low"].map { band in bands.count { $0 == band } } == [9, 16, 11, 0])
  }

  @Test(.enabled(if: Checkout.shared("realdata/data") != nil, "\(Checkout.sharedIsAbsent)"))
  func `the index of 337 Chilean municipalities is the published one, and blank rows stay missing`() throws {
    let folder = try #require(Checkout.shared("realdata/data"))
    let table = folder.appendingPathComponent("chile-egi_2019.csv")
    let made = try ranking([table.path, "chile-2019", "--unit", "commune"])
    let codes = try records(String(contentsOf: table, encoding: .utf8).replacing("\u{FEFF}", with: ""), by: "commune")
    // Slips in the codes of the coded file.
    let mended = ["RANQUIL": "16206", "MAFIL": "14105", "GENERAL LAGOS": "15202"]
    let text = try String(
      contentsOf: folder.appendingPathComponent("chile-local_gov_indicators_2019.csv"), encoding: .utf8)
    let published = try records(text.replacing("\"", with: ""), by: "cut_com")
    var same = 0
    for (commune, row) in made {
      let code = mended[commune] ?? codes[commune]?["cut_com"] ?? ""
      let expected = published[String(code.drop { $0 == "0" })]?["egi"].flatMap(Double.init)
      guard let index = row["index"].flatMap(Double.init) else {
        #expect(expected == nil && row["rank"] == "", "\(commune)")
        continue
      }
      #expect(agree(index, expected), "\(commune)")
      same += 1
    }
    #expect(same == 337 && made.count == 345)
  }

  @Test(
    .enabled(if: Checkout.shared("realdata/data") != nil, "\(Checkout.sharedIsAbsent)"), arguments: ["2014", "2018"])
  func `the UN index and ranks follow from their components`(year: String) throws {
    let table = try #require(Checkout.shared("realdata/data/egdi-\(year).csv"))
    let made = try ranking([table.path, "egdi-\(year)"])
    let published = try records(String(contentsOf: table, encoding: .utf8), by: "country-code")
    #expect(made.count == 193)
    for (country, row) in made {
      let expected = try #require(published[country])
      #expect(row["rank"].flatMap(Double.init) == expected["e-gov-rank"].flatMap(Double.init), "\(country)")
      let (index, printed) = (row["index"].flatMap(Double.init), expected["e-gov-index"].flatMap(Double.init))
      #expect(abs((index ?? 0) - (printed ?? 1)) < 4e-5, "\(country)")
    }
  }

  @Test func `the same seed gives the same bytes on any number of cores`() throws {
    let runs = try ["1", "2", "3"].map { jobs in
      try Program.run([
        "index", Self.published, "published-index", "--json", "--draws", "500", "--seed", "7", "--jobs", jobs,
      ]).out
    }
    #expect(runs[0] == runs[1] && runs[0] == runs[2])
    #expect(runs[0].contains("\"ranking\""))
    let named = try Program.run([
      "index", Self.published, "published-index", "--format", "json", "--draws", "500", "--seed", "7",
    ])
    #expect(named.out == runs[0])
  }

  @Test func `a folder appears whole, and one that holds something else is refused`() throws {
    try withTemporaryFolder { scratch in
      let folder = scratch.appendingPathComponent("out").path
      let arguments = ["index", Self.published, "published-index", "--draws", "100", "-o", folder]
      #expect(try Program.run(arguments).code == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(Set(["index.html", "index.json", "ranking.csv", "ranking.md", "datapackage.json"]).isSubset(of: names))
      #expect(try Program.run(arguments).code == 0)
      try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/mine.csv"))
      let refused = try Program.run(arguments)
      #expect(refused.code == 2 && refused.messages.contains("holds other files (mine.csv)"))
    }
  }

  private func run(table: String, framework: String) throws -> Program.Ended {
    try withTemporaryFolder { scratch in
      try Data(table.utf8).write(to: scratch.appendingPathComponent("t.csv"))
      try Data(framework.utf8).write(to: scratch.appendingPathComponent("f.yaml"))
      return try Program.run(["index", "t.csv", "f.yaml"], in: scratch)
    }
  }

  private static let framework = "schema: egov.framework/1\nid: f\ntree: [ { column: a }, { column: b } ]\n"

  @Test(arguments: [
    ("u,a,b\nx,1,2\nx,2,3\n", "t.csv:3:1: error: the unit `x` stands on line 2 already"),
    ("u,a,b\nx,1,two\n", "t.csv:2:5: error: `two` in the column `b` is no number"),
    ("u,a\nx,1\n", "t.csv:1:1: error: there is no column `b`, which the framework names"),
    ("u,a,b\nx,1\n", "t.csv:2:1: error: the record has 2 cells and the header 3"),
  ])
  func `a wrong table is told with the cell and ends with exit code 1`(table: String, message: String) throws {
    let ended = try run(table: table, framework: Self.framework)
    #expect(ended.code == 1)
    #expect(ended.messages.contains(message), "\(ended.messages)")
    #expect(ended.out.isEmpty)
  }

  @Test func `weights that sum to nothing are told at their place in the framework`() throws {
    let ended = try run(
      table: "u,a,b\nx,1,2\n", framework: Self.framework.replacing("column: a", with: "column: a, weight: -1"))
    #expect(
      ended.code == 1 && ended.messages.contains("f.yaml:3:30: error: the weight -1 is below 0"), "\(ended.messages)")
  }

  @Test func `an unknown framework is told with the nearest, and one with indicators is sent elsewhere`() throws {
    let unknown = try Program.run(["index", Self.published, "publishd-index"])
    #expect(unknown.code == 64 && unknown.messages.contains("did you mean published-index?"), "\(unknown.messages)")
    let other = try Program.run(["index", Self.published, "service-channels"])
    #expect(other.code == 1 && other.messages.contains("names indicators, not columns"), "\(other.messages)")
    let assessed = try Program.run(["assess", Story.study, "-o", "x", "--framework", "published-index"])
    #expect(assessed.code == 64 && assessed.messages.contains("is for tables"), "\(assessed.messages)")
  }

  @Test func `years of any size and a framework's limits and sources are said`() throws {
    try withTemporaryFolder { scratch in
      try Data("u,y,a,b\nx,1e30,1,2\nz,1e30,2,1\n".utf8).write(to: scratch.appendingPathComponent("t.csv"))
      let framework = Self.framework + "limits: 只有两列\nsources: [ { text: a book, confidence: M } ]\n"
      try Data(framework.utf8).write(to: scratch.appendingPathComponent("f.yaml"))
      let ended = try Program.run(["index", "t.csv", "f.yaml", "--time", "y", "--json", "--draws", "20"], in: scratch)
      #expect(ended.code == 0, "\(ended.messages)")
      #expect(ended.out.contains("只有两列") && ended.out.contains("a book [M]"))
    }
  }

  @Test func `no file names a place on this machine`() throws {
    try withTemporaryFolder { scratch in
      let table = scratch.appendingPathComponent("t.csv")
      try Data("u,a,b\nx,1,2\ny,2,1\nz,3,3\n".utf8).write(to: table)
      try Data(Self.framework.utf8).write(to: scratch.appendingPathComponent("f.yaml"))
      let ended = try Program.run([
        "index", table.path, scratch.path + "/f.yaml", "--json", "--draws", "50",
      ])
      #expect(ended.code == 0 && !ended.out.contains(scratch.path))
    }
  }
}

/// `egov agreement` on a sheet of ratings.
@Suite struct RatingSheetTests {
  @Test func `a sheet of ratings gives every coefficient as CSV`() throws {
    try withTemporaryFolder { scratch in
      try Data("item,a,b\nx,1,1\ny,2,3\nz,3,3\nw,1,\n".utf8).write(to: scratch.appendingPathComponent("r.csv"))
      let ended = try Program.run(["agreement", "r.csv"], in: scratch)
      #expect(ended.code == 0, "\(ended.messages)")
      #expect(ended.out.hasPrefix("coefficient,form,value,low,high,statistic,p,units\n"))
      #expect(ended.out.contains("krippendorff-alpha,ordinal,"))
      try Data("item,a\nx,1\n".utf8).write(to: scratch.appendingPathComponent("one.csv"))
      let refused = try Program.run(["agreement", "one.csv"], in: scratch)
      #expect(refused.code == 1 && refused.messages.contains("fewer than two raters"))
    }
  }

  @Test func `judgements alone ask for what they are set beside`() throws {
    let ended = try Program.run(["agreement", "judged.jsonl"])
    #expect(ended.code == 64 && ended.messages.contains("name observations.jsonl"))
  }
}
