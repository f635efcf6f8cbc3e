import AssessmentModel
import Reporting
import Testing

@Suite struct IndexHostileTests {
  private static let long = String(repeating: "长x", count: 5000)
  private static let stacked = "a" + String(repeating: "\u{0301}", count: 10_000)
  private static let names = [
    Hostile.markup, Hostile.formula, Hostile.override, Hostile.control, long, stacked, "", "</style><script>", "a|b\nc",
  ]

  /// Every kind of picture over units that are called what nobody should be.
  static func report() -> IndexReport {
    var report = IndexSample.report()
    for table in report.tables.indices {
      for row in report.tables[table].rows.indices {
        guard case .text(let name) = report.tables[table].rows[row][0] else { continue }
        let place = IndexSample.names.firstIndex { $0.zh == name } ?? row
        report.tables[table].rows[row][0] = .text(names[place % names.count])
      }
    }
    report.findings.append(.init(Hostile.markup + Hostile.override, Texts(zh: Hostile.markup, en: Hostile.markup)))
    report.facts.append(.init("hostile", Texts(zh: "名", en: "Name"), Hostile.markup + long))
    return report
  }

  /// A file of the report; but for the page with its pictures one table is enough.
  private static func bytes(_ format: ReportFormat, _ path: String) -> [UInt8] {
    var report = report()
    if format != .html { report.tables = [report.tables[0]] }
    return IndexReportTests.files(report, [format]).first { $0.path == path }?.bytes ?? []
  }

  private static func text(_ format: ReportFormat, _ path: String) -> String {
    String(decoding: bytes(format, path), as: UTF8.self)
  }

  @Test func `no text becomes markup or an unseen character on the page`() {
    let page = Self.text(.html, "index.html")
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"))
    #expect(pieces(of: page, between: "<script", and: "</script>").count == 1)
    for forbidden in ["<link", "<img", "<iframe", "<form", " src=", "@import", "url(", "onclick"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    #expect(pieces(of: page, between: "<style>", and: "</style>").count == 2)
    #expect(page.contains("[U+202E]gnp.exe[U+2066]x") && page.contains("a[U+0000]b[U+0007]c[U+0085]d"))
    #expect(Self.unsafe(in: page).isEmpty)
  }

  @Test func `very long names are cut where people read them and whole in files`() {
    let page = Self.text(.html, "index.html")
    #expect(page.utf8.count < 3_000_000)
    #expect(page.contains("长x…"))
    let longest = page.unicodeScalars.split { !["长", "x", "\u{0301}"].contains($0) }.map(\.count).max() ?? 0
    #expect(longest < 600, "a name of \(longest) characters")
    let csv = Self.bytes(.csv, "ranking.csv")
    #expect(csv.split(separator: 0x0A).contains { $0.starts(with: Self.long.utf8) })
  }

  @Test func `no cell of a CSV file is run as a formula`() {
    let csv = Self.text(.csv, "ranking.csv")
    #expect(csv.contains("\n'=cmd|' /C calc'!A0,"))
    #expect(Self.unsafe(in: csv).isEmpty)
  }

  @Test func `Markdown and JSON hold the names as texts`() {
    let markdown = Self.text(.md, "ranking.md")
    #expect(markdown.contains("&lt;script&gt;") && markdown.contains("a\\|b c"))
    let json = Self.text(.json, "index.json")
    #expect(json.contains("<script>alert(1)</script>\\\"'&") && Self.unsafe(in: json).isEmpty)
  }

  @Test func `an id that leads out of the folder does not`() {
    var report = IndexReportTests.report([])
    report.tables[0].id = "../x"
    let paths = IndexReportTests.files(report).map(\.path)
    #expect(paths.contains("_2E._2Fx.csv") && !paths.contains { $0.contains("..") })
  }

  private static func unsafe(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
        || (0x2066...0x2069).contains($0.value)
    }
  }
}
