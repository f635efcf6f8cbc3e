import AssessmentModel
import Foundation
import Reporting
import Testing

@Suite struct DocumentTests {
  private func document(_ assessment: Assessment, in language: Language = .zh) -> String {
    String(decoding: reportDocument(on: assessment, language: language), as: UTF8.self)
  }

  @Test(arguments: Language.allCases)
  func `findings come first, then tables, then method, limits and sources`(language: Language) {
    let page = document(Sample.assessment(), in: language)
    let ids = pieces(of: page, between: "<section id=\"", and: "\"")
    let expected = [
      "findings", "ranking", "bands", "dimensions", "groups", "costs", "unranked", "study", "method", "indicators",
      "limits", "run", "sources",
    ]
    #expect(ids == expected.filter(ids.contains) && ids.count >= 12)
    #expect(page.contains(language == .zh ? "附录 A" : "Appendix A"))
    for link in pieces(of: page, between: "href=\"", and: "\"") {
      #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
    }
  }

  @Test func `numbers are those of the assessment, rounded`() {
    let assessment = Sample.assessment()
    let page = document(assessment)
    for city in assessment.cities {
      guard let index = city.index else { continue }
      let cents = (index * 100).rounded(.toNearestOrAwayFromZero) / 100
      let row =
        pieces(of: page, between: "<th scope=\"row\" class=\"head\">\(city.city.name)</th>", and: "</tr>").first ?? ""
      let shown = pieces(of: row, between: "<td class=\"num\">", and: "</td>").first.flatMap(Double.init)
      #expect(abs((shown ?? -1) - cents) < 0.0101, "\(city.city.name): \(row)")
    }
    // 8, 14, 10 and 2 of 34, rounded half up to whole percents.
    #expect(page.contains("8 个（24%）") && page.contains("14 个（41%）") && page.contains("10 个（29%）"))
  }

  @Test func `what a portal wrote is text and the page loads nothing`() {
    for language in Language.allCases {
      let page = document(Hostile.assessment(), in: language)
      let body = pieces(of: page, between: "<body>", and: "</body>").first ?? ""
      for forbidden in ["<script", "<img", " src=", "@import", "url(", "href=\"http", "<svg", "\u{202E}"] {
        #expect(!page.contains(forbidden), "\(forbidden)")
      }
      #expect(body.contains("&lt;script&gt;") && page.contains("default-src &#39;none&#39;"))
    }
  }

  @Test func `every mark of a source stands in the list`() {
    let page = document(Sample.assessment(), in: .en)
    let list = pieces(of: page, between: "<section id=\"sources\">", and: "</section>").first ?? ""
    let numbers = Set(pieces(of: list, between: "<li>[", and: "]"))
    let marks = pieces(of: page, between: "<table class=\"definitions\">", and: "</table>").flatMap {
      pieces(of: $0, between: "[", and: "]")
    }
    #expect(!numbers.isEmpty && marks.allSatisfy(numbers.contains))
  }

  @Test func `an assessment without cities is still a document`() {
    var empty = Sample.assessment(cities: 3)
    (empty.cities, empty.bandShares, empty.groups, empty.study) = ([], [], [], [])
    let page = document(empty)
    #expect(page.contains("<h1>") && page.contains("id=\"method\"") && !page.contains("id=\"costs\""))
  }

  @Test func `a report on an index is a document with its tables, long ones cut`() {
    let rows = (0..<121).map { [ResultTable.Cell.text("u\($0)"), .number(Double($0))] }
    let page = String(
      decoding: indexDocument(on: IndexReportTests.report(rows, chart: nil), language: .en), as: UTF8.self)
    #expect(page.contains("first 15 of 121 rows") && page.contains(">u14<") && !page.contains(">u15<"))
    let short = String(decoding: indexDocument(on: IndexReportTests.report(rows), language: .en), as: UTF8.self)
    #expect(short.contains("Its 121 rows stand in") && !short.contains(">u0<"))
    let whole = String(decoding: indexDocument(on: IndexSample.report(), language: .zh), as: UTF8.self)
    for table in IndexSample.report().tables { #expect(whole.contains("id=\"table-\(table.id)\""), "\(table.id)") }
  }

  @Test func `files say the day that ages count from, never before archives can`() {
    #expect(reportDay(of: Sample.assessment()) == CalendarDate("2026-03-01"))
    #expect(reportDay(of: nil) == CalendarDate("1980-01-01"))
    var old = Sample.assessment(cities: 1)
    old.run.settings["asOf"] = "1971-05-05"
    #expect(reportDay(of: old) == CalendarDate("1980-01-01"))
    #expect(CalendarDate("1980-01-01").map(secondsSince1970) == 315_532_800)
  }

  @Test func `pictures stand in the document as files of their own with words for those who do not see them`() throws {
    let rows: [[ResultTable.Cell]] = [[.text("<b>"), .number(1)], [.text("y"), .number(2)]]
    let names = ["city", "index"].map { ResultTable.Column($0, Texts(zh: $0, en: $0)) }
    let table = ResultTable(
      id: "x", title: Texts(zh: "图", en: "A picture"), note: Texts(zh: "", en: ""), columns: names, rows: rows,
      chart: .bars(label: "city", value: "index"))
    let bytes = reportDocument(on: Sample.assessment(), tables: AssessmentTables(ranking: [table]), language: .en)
    let page = String(decoding: bytes, as: UTF8.self)
    let pictures = pieces(of: page, between: "<img src=\"data:image/svg+xml;base64,", and: "\"")
    let svg = String(decoding: try #require(pictures.first.flatMap { Data(base64Encoded: $0) }), as: UTF8.self)
    #expect(
      pictures.count == 1 && svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\"") && svg.contains("<style>"))
    #expect(svg.contains("&lt;b&gt;") && !svg.contains("<b>") && !svg.contains("var(--"))
    #expect(page.contains("alt=\"A picture. "))
  }
}
