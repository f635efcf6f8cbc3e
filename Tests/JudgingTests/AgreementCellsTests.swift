import AssessmentModel
import Interchange
import Judging
import Testing

/// Cells of judged pages beside what was observed.
@Suite struct AgreementCellsTests {
  private func page(_ line: String) throws -> JudgedPage {
    try #require(try JudgementReader(Array(line.utf8), file: "judged.jsonl").pages.first)
  }

  private func row(_ name: String) throws -> CodebookRow {
    try #require(CodebookRow.all.first { $0.name == name })
  }

  private func cells(_ name: String, _ first: String, _ second: String) throws -> [Comparison] {
    Comparison.cells(of: try row(name), try page(first), try page(second))
  }

  private func tally(_ name: String, _ first: String, _ second: String) throws -> HitTally? {
    HitTally(try cells(name, first, second), of: try row(name))
  }

  @Test func `texts compare without white space, case and width`() throws {
    let cells = try cells(
      "title", #"{"file":"a","readable":true,"title":"ＡＢ 公告 １"}"#, #"{"file":"a","readable":true,"title":"ab公告1"}"#)
    #expect(cells.map(\.isAlike) == [true])
  }

  @Test func `a different text is a miss and a false positive`() throws {
    let tally = try tally(
      "title", #"{"file":"a","readable":true,"title":"甲"}"#, #"{"file":"a","readable":true,"title":"乙"}"#)
    #expect(tally?.misses == 1)
    #expect(tally?.falsePositives == 1)
    #expect(tally?.f1 == 0)
  }

  @Test func `a text seen where a readable page shows none is a false positive`() throws {
    let tally = try tally(
      "icp", #"{"file":"a","readable":true,"icp":null}"#, #"{"file":"a","readable":true,"icp":"京ICP备1号"}"#)
    #expect(tally?.falsePositives == 1)
    #expect(tally?.misses == 0)
  }

  @Test func `null on a page that cannot be read says nothing`() throws {
    let cells = try cells("icp", #"{"file":"a","readable":false,"icp":null}"#, #"{"file":"a","readable":false}"#)
    #expect(cells.map(\.first) == [.gap])
  }

  @Test func `a flag that could not be told says nothing, and one not observed is missed`() throws {
    let untold = try cells("app", #"{"file":"a","readable":true,"app":null}"#, #"{"file":"a","app":true}"#)
    #expect(untold.map(\.first) == [.gap])
    let missed = try tally("app", #"{"file":"a","readable":true,"app":true}"#, #"{"file":"a","readable":true}"#)
    #expect(missed?.misses == 1)
  }

  @Test func `disputed cells say nothing`() throws {
    let cells = try cells("title", #"{"file":"a","title":"甲","_disputed":["title"]}"#, #"{"file":"a","title":"乙"}"#)
    #expect(cells.isEmpty)
  }

  @Test func `lists compare as sets, and complaint and appeal are one`() throws {
    let cells = try cells(
      "interaction", #"{"file":"a","interaction":["appeal","survey"]}"#,
      #"{"file":"a","interaction":["survey","complain"]}"#)
    #expect(!cells.contains { !$0.isAlike })
  }

  @Test func `columns meet by name, and a column that is not observed is missed in every part`() throws {
    let first = #"{"file":"a","columns":[{"name":"要闻","items":3,"newest":"2024-01-02"},{"name":"公告","items":1}]}"#
    let second = #"{"file":"a","columns":[{"name":"专题","items":9},{"name":"要闻","items":3,"newest":"2024-01-02"}]}"#
    let names = try tally("columns", first, second)
    #expect([names?.hits, names?.misses, names?.falsePositives] == [1, 1, 1])
    let items = try cells("columns.items", first, second)
    #expect(items.map(\.isAlike) == [true, false])
  }

  @Test func `two lists that are both empty agree`() throws {
    let cells = try cells("columns", #"{"file":"a","columns":[]}"#, #"{"file":"a","columns":[]}"#)
    #expect(cells.map(\.isAlike) == [true])
  }

  @Test func `letters whose texts were cut in different places are the same letter`() throws {
    let cells = try cells(
      "letters.asked",
      #"{"file":"a","readable":true,"letters":[{"subject":"彭城八里方38号楼是回迁楼，等了七年","asked":"2019-01-17"}]}"#,
      #"{"file":"a","readable":true,"letters":[{"subject":"彭城八里方38号楼……没有通暖气","asked":"2019-01-17"}]}"#)
    #expect(cells.map(\.isAlike) == [true])
  }

  @Test func `no working days and at once are the same limit`() throws {
    let cells = try cells(
      "guide.promised_limit",
      #"{"file":"a","readable":true,"guide":{"promised_limit":{"value":0,"unit":"working_day"}}}"#,
      #"{"file":"a","readable":true,"guide":{"promised_limit":{"value":1,"unit":"immediate"}}}"#)
    #expect(cells.map(\.isAlike) == [true])
  }

  @Test func `a page observed from a folder further down is the judged one`() throws {
    var pages = ObservedPages()
    let evidence = Evidence(record: "wuan/index.html", digest: "sha256:0", quote: "武安")
    pages.see(
      Observation(property: .title, subject: "file:index.html", value: .text("武安"), evidence: evidence, by: "t"),
      of: "wuan")
    #expect(pages.pages(of: ["sites/wuan/index.html"])["sites/wuan/index.html"]?.values[.title] == .text("武安"))
    #expect(pages.pages(of: ["sites/congtai/other.html"]).isEmpty)
  }

  @Test func `pages of two cities with one name meet their own judgements only`() {
    var pages = ObservedPages()
    for city in ["110000", "120000"] {
      let evidence = Evidence(record: "index.html", digest: "sha256:0")
      pages.see(
        Observation(
          property: .searchBox, subject: "file:index.html", value: .flag(city == "110000"), evidence: evidence, by: "t"),
        of: city)
    }
    let found = pages.pages(of: ["two/110000/index.html", "two/120000/index.html", "two/130100/index.html"])
    #expect(found["two/110000/index.html"]?.values[.searchBox] == .flag(true))
    #expect(found["two/120000/index.html"]?.values[.searchBox] == .flag(false))
    #expect(found["two/130100/index.html"] == nil)
  }

  @Test func `a page that two judged paths end in is the one whose folder is called like the city`() {
    var pages = ObservedPages()
    let evidence = Evidence(record: "p/a.html", digest: "sha256:0")
    pages.see(
      Observation(property: .searchBox, subject: "file:p/a.html", value: .flag(true), evidence: evidence, by: "t"),
      of: "110000")
    #expect(Array(pages.pages(of: ["110000/p/a.html", "120000/p/a.html"]).keys) == ["110000/p/a.html"])
  }

  @Test func `elements of a guide are listed under their state`() throws {
    var pages = ObservedPages()
    let evidence = Evidence(record: "g.html", digest: "sha256:0")
    for (id, state) in [("fee", "present"), ("place", "blank"), ("scope", "present")] {
      let value = Value.object([.init("id", .text(id)), .init("state", .text(state))])
      pages.see(
        Observation(property: .guideElement, subject: "file:g.html", value: value, evidence: evidence, by: "t"), of: "c"
      )
    }
    let guide = try #require(pages.pages(of: ["g.html"])["g.html"]?.values[.guide])
    #expect(guide["present"] == .list([.text("fee"), .text("scope")]))
    #expect(guide["blank"] == .list([.text("place")]))
  }
}

/// Files of judgements.
@Suite struct JudgementReaderTests {
  @Test func `an unknown member is told once, with the nearest known one`() throws {
    let lines = #"{"file":"a","titel":"甲"}"# + "\n" + #"{"file":"b","titel":"乙","_by":"x"}"#
    let reader = try JudgementReader(Array(lines.utf8), file: "j.jsonl")
    #expect(reader.pages.count == 2)
    #expect(
      reader.warnings == ["j.jsonl: the codebook has no member `titel`; it is passed over (did you mean `title`?)"])
  }

  @Test func `a value of another type than its member's is refused with its place`() {
    #expect(throws: InterchangeError.self) {
      try JudgementReader(Array(#"{"file":"a","app":"yes"}"#.utf8), file: "j.jsonl")
    }
  }

  @Test func `a page judged twice is refused`() {
    #expect(throws: InterchangeError.self) {
      try JudgementReader(Array("{\"file\":\"a\"}\n{\"file\":\"a\"}".utf8), file: "j.jsonl")
    }
  }
}
