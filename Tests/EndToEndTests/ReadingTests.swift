import Foundation
import TestSupport
import Testing

/// Commands that look into results and archives: show, snapshot info, --json, --fail-under.
@Suite struct ReadingTests {
  @Test func `show prints the archived source around an indicator's evidence`() throws {
    try withTemporaryFolder { scratch in
      let assessment = try assessed(in: scratch)
      let ended = try show([assessment, "990102", "rule-limit-order"], in: scratch)
      #expect(ended.code == 0)
      #expect(ended.out.contains("https://www.lanwu.gov.example/service/card.html"))
      #expect(ended.out.contains("record urn:uuid:99010200-0000-4000-8000-000000000003"))
      #expect(ended.out.contains("    | ") && ended.out.contains("20个工作日"), "\(ended.out)")
    }
  }

  @Test func `show takes a property, and names the nearest of what it does not know`() throws {
    try withTemporaryFolder { scratch in
      let assessment = try assessed(in: scratch)
      let property = try show([assessment, "990101", "search_box", "--lang", "en"], in: scratch)
      #expect(property.code == 0)
      #expect(property.out.contains("home-search") && property.out.contains("请输入搜索关键字"))
      let misspelt = try show([assessment, "990101", "serch_box"], in: scratch)
      #expect(misspelt.code == 2 && misspelt.messages.contains("did you mean search_box?"))
      let city = try show([assessment, "990109", "search_box"], in: scratch)
      #expect(city.code == 2 && city.messages.contains("did you mean 990101?"))
    }
  }

  @Test func `show without the run says how to name the snapshots, and reads those`() throws {
    try withTemporaryFolder { scratch in
      let assessment = try assessed(in: scratch)
      let elsewhere = ["show", assessment, "990101", "home-search", "--store", scratch.path + "/none.sqlite"]
      let without = try Program.run(elsewhere)
      #expect(without.code == 0 && without.messages.contains("--snapshot"))
      let with = try Program.run(elsewhere + ["--snapshot", Story.mirror])
      #expect(with.out.contains("    | "))
    }
  }

  @Test func `show finds saved pages again whose folder was one of several in the INPUT`() throws {
    try withTemporaryFolder { scratch in
      let pages = scratch.appendingPathComponent("saved/county")
      try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
      let html = "<p>某县人民政府门户网站，发布政务信息。</p><p class=call>政务服务便民热线：12345</p>"
      try Story.write(html, "index.html", in: pages)
      let words = ["--store", scratch.path + "/runs.sqlite"]
      let input = scratch.path + "/saved"
      #expect(try Program.run(["assess", input, "-o", scratch.path + "/out", "--quiet"] + words).code == 0)
      let shown = try Program.run(["show", scratch.path + "/out/assessment.json", "county", "hotline"] + words)
      #expect(shown.out.contains("record county/index.html"))
      #expect(shown.out.contains("    | ") && shown.out.contains("<p class=call>"))
    }
  }

  @Test func `snapshot info counts records and captures`() throws {
    let text = try Program.run(["snapshot", "info", Story.archive])
    #expect(text.code == 0)
    #expect(text.out.hasPrefix("990102.warc: warc, 7 records, 6 captures\n  types: response 6, warcinfo 1\n"))
    let json = try Program.run(["snapshot", "info", "--json", Story.archive, Story.mirror])
    let lines = json.out.split(separator: "\n")
    #expect(
      lines.first == """
        {"path":"990102.warc","format":"warc","records":7,"types":{"response":6,"warcinfo":1},"captures":6,\
        "first":"2026-03-01T08:01:00Z","last":"2026-03-01T08:06:00Z","problems":[]}
        """)
    #expect(lines.count == 2 && lines[1].contains(#""format":"mirror","records":7"#))
  }

  @Test func `findings are JSON lines on standard output`() throws {
    try withTemporaryFolder { scratch in
      let ended = try Program.run(["assess", Story.study, "-o", scratch.path + "/out", "--quiet", "--json"])
      #expect(ended.code == 0 && ended.messages.isEmpty)
      let lines = ended.out.split(separator: "\n")
      #expect(lines.count > 10)
      for line in lines {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(object?["city"] is String && object?["indicator"] is String && object?["outcome"] is String)
      }
      let format = try Program.run(
        ["assess", Story.study, "-o", scratch.path + "/out", "--quiet", "--format", "html,csv,md,json"])
      #expect(format.out == ended.out)
    }
  }

  @Test func `a bar that is missed ends with 1 and names the cities, those without an index too`() throws {
    try withTemporaryFolder { scratch in
      let assessment = try assessed(in: scratch)
      let observations = scratch.path + "/out/observations.jsonl"
      #expect(FileManager.default.fileExists(atPath: assessment))
      let missed = try Program.run(["score", observations, "-o", scratch.path + "/a.json", "--fail-under", "50"])
      #expect(missed.code == 1)
      #expect(missed.messages.hasPrefix("egov: error: below --fail-under 50.0: 990102 岚坞市 ("))
      #expect(FileManager.default.fileExists(atPath: scratch.path + "/a.json"), "the result stands all the same")
      #expect(try Program.run(["score", observations, "-o", scratch.path + "/a.json", "--fail-under", "0"]).code == 0)
      try Story.write("", "990101.warc", in: scratch)
      let without = try Program.run([
        "assess", Story.archive, scratch.path + "/990101.warc", "-o", scratch.path + "/out", "--quiet",
        "--fail-under=-1",
        "--register", Story.register,
      ])
      #expect(without.code == 1)
      #expect(without.said == ["egov: error: below --fail-under -1.0: 990101 禾汀市 (no index)"])
    }
  }

  private func assessed(in scratch: URL) throws -> String {
    let out = scratch.path + "/out"
    let ended = try Program.run(
      ["assess", Story.study, "-o", out, "--quiet", "--store", scratch.path + "/runs.sqlite"])
    #expect(ended.code == 0, "\(ended.messages)")
    return out + "/assessment.json"
  }

  private func show(_ arguments: [String], in scratch: URL) throws -> Program.Ended {
    try Program.run(["show"] + arguments + ["--store", scratch.path + "/runs.sqlite"])
  }
}
