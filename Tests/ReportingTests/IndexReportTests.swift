import AssessmentModel
import Reporting
import Testing

@Suite struct IndexReportTests {
  static func files(
    _ report: IndexReport, in language: Language = .zh, _ formats: [ReportFormat] = ReportFormat.allCases
  ) -> [ReportFile] {
    indexReportFiles(for: report, language: language, formats: formats)
  }

  static func text(_ path: String, of report: IndexReport, in language: Language = .zh) -> String {
    let formats = ReportFormat.allCases.filter { $0 == .csv || path.hasSuffix(".\($0.rawValue)") }
    let file = files(report, in: language, formats).first { $0.path == path }
    return String(decoding: file?.bytes ?? [], as: UTF8.self)
  }

  /// A report with one table of a unit and a value.
  static func report(
    _ rows: [[ResultTable.Cell]], chart: ResultTable.Chart? = .bars(label: "unit", value: "value"), decimals: Int = 2
  ) -> IndexReport {
    IndexReport(
      title: Texts(zh: "指数", en: "Index"), note: Texts(zh: "说明", en: "A note"),
      tables: [
        ResultTable(
          id: "ranking", title: Texts(zh: "名次", en: "Ranks"), note: Texts(zh: "方法", en: "The method"),
          columns: [
            .init("unit", Texts(zh: "单元", en: "Unit")),
            .init("value", Texts(zh: "数值", en: "Value"), decimals: decimals),
          ], rows: rows, chart: chart)
      ])
  }

  @Test(arguments: [
    (ReportFormat.md, ["ranking.md"]), (.json, ["index.json"]), (.csv, ["datapackage.json", "ranking.csv"]),
    (.html, ["index.html"]),
  ])
  func `a format selects its files`(format: ReportFormat, paths: [String]) {
    #expect(Self.files(Self.report([]), [format, format]).map(\.path) == paths)
  }

  @Test func `the files come sorted and are the same on every run`() {
    let first = Self.files(IndexSample.report())
    #expect(first.map(\.path) == first.map(\.path).sorted() && first.count == 11)
    #expect(first == Self.files(IndexSample.report(), ReportFormat.allCases.reversed()))
  }

  @Test func `a report without tables gives every file but the ranking`() {
    var empty = Self.report([])
    empty.tables = []
    #expect(Self.files(empty).map(\.path) == ["datapackage.json", "index.html", "index.json"])
  }

  @Test func `files have whole numbers and empty cells`() {
    let report = Self.report([
      [.text("甲"), .number(100.0 / 3)], [.text("乙"), .number(2)], [.text("丙"), .missing], [.text("丁")],
    ])
    #expect(Self.text("ranking.csv", of: report) == "unit,value\n甲,33.333333333333336\n乙,2\n丙,\n丁,\n")
    let json = Self.text("index.json", of: report)
    for row in ["[\"甲\",33.333333333333336]", "[\"乙\",2]", "[\"丙\",null]", "[\"丁\",null]"] {
      #expect(json.contains(row), "\(row)")
    }
  }

  @Test func `a number that is not finite is missing everywhere`() {
    let report = Self.report([
      [.text("a"), .number(.nan)], [.text("b"), .number(.infinity)], [.text("c"), .number(1)],
    ])
    #expect(Self.text("ranking.csv", of: report) == "unit,value\na,\nb,\nc,1\n")
    for file in Self.files(report) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("nan\"") && !text.contains(">nan") && !text.contains("inf,") && !text.contains("inf]"))
    }
  }

  @Test func `people see numbers rounded to the decimals of the column`() {
    let page = Self.text(
      "index.html", of: Self.report([[.text("a"), .number(0.285)], [.text("b"), .number(-1.005)]]))
    #expect(page.contains("<td class=\"num\">0.29</td>") && page.contains("<td class=\"num\">−1.01</td>"))
    #expect(Self.text("ranking.md", of: Self.report([[.text("a"), .number(0.285)]])).contains("| a | 0.29 |"))
  }

  @Test(arguments: Language.allCases)
  func `headers of CSV and all of the JSON do not depend on the language`(language: Language) {
    let report = IndexSample.report()
    #expect(
      Self.text("rank-probabilities.csv", of: report, in: language)
        == Self.text("rank-probabilities.csv", of: report, in: .zh))
    #expect(Self.text("index.json", of: report, in: language) == Self.text("index.json", of: report, in: .zh))
  }

  @Test func `columns are typed by what stands in them and have titles`() {
    let package = Self.text("datapackage.json", of: IndexSample.report(), in: .en)
    #expect(pieces(of: package, between: "\"path\": \"", and: "\"").count == 7)
    let fields = pieces(of: package, between: "\"fields\": [", and: "]").first ?? ""
    #expect(
      pieces(of: fields, between: "\"type\": \"", and: "\"") == ["string", "number", "number", "number", "number"])
    #expect(pieces(of: fields, between: "\"title\": \"", and: "\"") == ["Unit", "Index", "Rank", "Low", "High"])
    #expect(package.contains("\"missingValues\"") && !package.contains("primaryKey"))
    #expect(package.contains("The units are invented") && package.contains("quantiles of a thousand draws"))
  }

  @Test func `the page says what there is to know before its tables`() {
    let page = Self.text("index.html", of: IndexSample.report(), in: .en)
    let parts = [
      "<h1>A composite index", "The units are invented", "<nav class=\"contents\"", "20260301",
      "letter-delay</span>: 3 of 36 units have no value.", "id=\"table-ranking\"", "id=\"table-changes\"",
    ]
    var rest = Substring(page)
    for part in parts {
      guard let range = rest.firstRange(of: part) else {
        Issue.record("\(part) is not where it should be")
        return
      }
      rest = rest[range.upperBound...]
    }
    let real = Self.text("index.html", of: Self.report([]), in: .en)
    #expect(real.contains("No findings") && !real.contains("invented"))
  }

  @Test func `headings come in order and links lead somewhere`() {
    let files = Self.files(IndexSample.report())
    let page = Self.text("index.html", of: IndexSample.report())
    let levels = pieces(of: page, between: "<h", and: ">").compactMap { Int($0.prefix(1)) }
    #expect(levels == [1] + Array(repeating: 2, count: 9))
    let ids = Set(pieces(of: page, between: " id=\"", and: "\""))
    for link in pieces(of: page, between: "href=\"", and: "\"") {
      #expect(
        link.hasPrefix("#") ? ids.contains(String(link.dropFirst())) : files.contains { $0.path == link }, "\(link)")
    }
  }

  @Test func `the page runs nothing but our script and loads nothing`() {
    let page = Self.text("index.html", of: IndexSample.report())
    #expect(page.contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-"))
    #expect(pieces(of: page, between: "<script", and: "</script>").count == 1)
    for forbidden in ["<link", "<img", " src=", "@import", "url(", "http://", "https://"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func `the page in the other language has none of the first`() {
    let english = Self.text("index.html", of: Self.report([[.text("a"), .number(1)]]), in: .en)
    #expect(english.contains("<html lang=\"en\">"))
    let body = pieces(of: english, between: "<body>", and: "</body>").first ?? ""
    #expect(body.unicodeScalars.allSatisfy { !(0x4E00...0x9FFF).contains($0.value) })
  }

  @Test func `long tables are folded and very long ones cut with a word on it`() {
    let rows = (0..<501).map { [ResultTable.Cell.text("u\($0)"), .number(Double($0))] }
    let open = Self.text("index.html", of: Self.report(Array(rows.prefix(40))), in: .en)
    #expect(!open.contains("<details"))
    let folded = Self.text("index.html", of: Self.report(Array(rows.prefix(41))), in: .en)
    #expect(folded.contains("<summary>Table (41 rows)</summary>"))
    let cut = Self.text("index.html", of: Self.report(rows), in: .en)
    #expect(cut.contains("first 500 of 501 rows") && cut.contains("first 60 of 501"))
    #expect(cut.contains("<th scope=\"row\" class=\"head\">u499</th>") && !cut.contains(">u500</th>"))
    #expect(Self.text("ranking.csv", of: Self.report(rows)).contains("u500,500\n"))
  }

  @Test func `the page links a file only where it is written`() {
    let alone = Self.files(Self.report([[.text("a"), .number(1)]]), [.html]).first?.bytes ?? []
    #expect(!String(decoding: alone, as: UTF8.self).contains("href=\"ranking.csv\""))
    #expect(Self.text("index.html", of: Self.report([[.text("a"), .number(1)]])).contains("href=\"ranking.csv\""))
  }
}
