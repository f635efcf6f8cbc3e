import AssessmentModel
import Reporting
import Testing

@Suite struct ReportTests {
  @Test func `the files of a report come sorted by path`() {
    let files = reportFiles(for: Sample.assessment(cities: 3), language: .zh, formats: ReportFormat.allCases)
    #expect(
      files.map(\.path) == [
        "cities/990001-contest.csv", "cities/990001.html", "cities/990002-contest.csv", "cities/990002.html",
        "cities/990003-contest.csv", "cities/990003.html", "datapackage.json", "index.html",
        "indicators.csv", "ranking.csv", "ranking.md", "study.csv",
      ])
  }

  @Test(arguments: [
    (ReportFormat.md, ["ranking.md"]), (.json, []),
    (.csv, ["cities/990001-contest.csv", "datapackage.json", "indicators.csv", "ranking.csv", "study.csv"]),
    (.html, ["cities/990001.html", "index.html"]),
  ])
  func `a format selects its files`(format: ReportFormat, paths: [String]) {
    let files = reportFiles(for: Sample.assessment(cities: 1), language: .zh, formats: [format, format])
    #expect(files.map(\.path) == paths)
  }

  @Test func `the same assessment gives the same bytes`() {
    let formats = ReportFormat.allCases
    for language in Language.allCases {
      let first = reportFiles(for: Sample.assessment(), language: language, formats: formats)
      let second = reportFiles(for: Sample.assessment(), language: language, formats: formats.reversed())
      #expect(first == second)
    }
  }

  @Test func `files come one at a time and an error of the receiver ends them`() {
    struct Full: Error {}
    let reports = Reports(
      on: Sample.assessment(cities: 3), tables: AssessmentTables(), languages: ReportLanguages(.zh),
      formats: ReportFormat.allCases)
    var paths: [String] = []
    #expect(throws: Full.self) {
      try reports.forEachFile { file in
        paths.append(file.path)
        if paths.count == 2 { throw Full() }
      }
    }
    #expect(paths == ["index.html", "ranking.md"])
  }

  @Test func `a report on all cities needs no evidence, which comes with each city`() {
    let whole = Sample.assessment(cities: 3)
    var brief = whole
    for city in brief.cities.indices {
      for outcome in brief.cities[city].outcomes.indices { brief.cities[city].outcomes[outcome].evidence = [] }
    }
    func files(of assessment: Assessment) -> [ReportFile] {
      let reports = Reports(
        on: assessment, tables: AssessmentTables(), languages: ReportLanguages(.zh), formats: ReportFormat.allCases)
      var files = whole.cities.enumerated().flatMap { reports.files(of: $1, at: $0) }
      reports.forEachFile { files.append($0) }
      return files
    }
    #expect(brief != whole && files(of: brief) == files(of: whole))
  }

  @Test func `the ranking of hundreds of cities has its intervals in numbers, without bars`() {
    let bar = "<svg class=\"bar\""
    func ranking(_ cities: Int) -> String {
      var assessment = Sample.assessment(cities: 3)
      assessment.cities = (0..<cities).map { assessment.cities[$0 % 3] }
      let page = text("index.html", of: assessment)
      return pieces(of: page, between: "<table class=\"ranking\">", and: "</table>").first ?? ""
    }
    #expect(ranking(300).contains(bar) && !ranking(301).contains(bar))
    #expect(ranking(301).contains("class=\"bounds\""))
  }

  @Test func `an assessment without cities still gives every table`() {
    var empty = Sample.assessment(cities: 3)
    empty.cities = []
    empty.bandShares = []
    empty.groups = []
    empty.study = []
    #expect(text("ranking.csv", of: empty).split(separator: "\n").count == 1)
    #expect(text("index.html", of: empty).contains("<h1>"))
  }

  @Test(arguments: [
    ("990001", "990001"), ("a-b.c", "a-b.c"), ("..", "_2E."), ("a/b", "a_2Fb"), ("a_2Fb", "a_5F2Fb"), ("", "_-"),
    ("中", "_E4_B8_AD"), ("../x", "_2E._2Fx"), ("A B", "A_20B"), ("%41", "_2541"),
  ])
  func `a code becomes a safe file name`(code: String, name: String) {
    #expect(safeFileName(code) == name)
  }

  @Test func `long codes keep distinct names that file systems take`() {
    let long = String(repeating: "城市", count: 60)
    #expect(safeFileName(long).utf8.count <= 160)
    #expect(safeFileName(long + "甲") != safeFileName(long + "乙"))
  }

  @Test func `a path of a hostile code stays below cities`() {
    let assessment = Hostile.assessment()
    let name = safeFileName(Hostile.code)
    let paths = pages(of: assessment).map(\.path)
    #expect(paths.contains("cities/\(name).html"))
    #expect(!paths.contains { $0.contains("..") })
    #expect(text("index.html", of: assessment).contains("href=\"cities/\(name).html\""))
    #expect(text("cities/990002.html", of: assessment).contains("href=\"\(name).html\""))
  }

  @Test func `pages in two languages lead to each other, and files for programs are written once`() throws {
    let files = reportFiles(
      for: Sample.assessment(cities: 1), language: .zh, others: [.en, .zh], formats: [.html, .csv])
    let paths = files.map(\.path)
    #expect(paths.filter { $0.hasSuffix(".html") }.count == 4 && paths.filter { $0.hasSuffix(".csv") }.count == 4)
    for (path, link) in [
      ("index.html", "en/index.html"), ("en/index.html", "../index.html"),
      ("cities/990001.html", "../en/cities/990001.html"), ("en/cities/990001.html", "../../cities/990001.html"),
    ] {
      let page = String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
      #expect(page.contains("<p class=\"languages\"><a href=\"\(link)\""), "\(path)")
      #expect(page.contains(path.hasPrefix("en") ? "<html lang=\"en\">" : "<html lang=\"zh-CN\">"))
    }
  }
}
