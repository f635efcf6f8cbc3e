import AssessmentModel
import Foundation
import Reporting
import TestSupport
import Testing

@Suite(.enabled(if: Browser.isThere, "\(Browser.isAbsent)"), .timeLimit(.minutes(2)))
struct BrowserTests {
  /// The page `index.html` of files after its script ran.
  private func page(of files: [ReportFile], hash: String = "") throws -> String {
    try withTemporaryFolder { folder in
      try write(files, to: folder)
      return try Browser.page(folder.appendingPathComponent("index.html"), hash: hash, in: folder)
    }
  }

  private func write(_ files: [ReportFile], to folder: URL) throws {
    for file in files {
      let url = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }

  private func files(of assessment: Assessment, in language: Language = .en) -> [ReportFile] {
    reportFiles(for: assessment, language: language, formats: [.html])
  }

  /// The rows of the ranking that are shown, as the texts of their cells.
  private func shownRows(of page: String, _ table: String = "class=\"ranking\"") -> [[String]] {
    let body = pieces(of: pieces(of: page, between: table, and: "</table>").first ?? "", between: "<tr", and: "</tr>")
    return body.dropFirst().filter { !$0.hasPrefix(" hidden") }.map { row in
      pieces(of: row, between: "<t", and: "</t").map { cell in
        pieces(of: cell + "<", between: ">", and: "<").joined(separator: " ").split(separator: " ")
          .joined(separator: " ")
      }
    }
  }

  @Test func `a column of the link sorts the ranking and what is missing stands last`() throws {
    let page = try page(of: files(of: Sample.assessment()), hash: "#sort=-effect")
    let numbers = shownRows(of: page).compactMap { $0.last }
    #expect(numbers.count == 36)
    let known = numbers.prefix { $0 != "—" }.compactMap(Double.init)
    #expect(known == known.sorted(by: >) && known.count > 30 && Set(numbers.dropFirst(known.count)) == ["—"])
    #expect(pieces(of: page, between: " aria-sort=\"", and: "\"") == ["descending"])
  }

  @Test func `a search and a band of the link show the rows that fit and say how many`() throws {
    let page = try page(of: files(of: Sample.assessment(), in: .zh), hash: "#q=99000&band=%E9%AB%98&sort=city")
    let rows = shownRows(of: page)
    #expect(rows.count > 0 && rows.count < 9, "\(rows.count) rows")
    #expect(!rows.contains { $0[6] != "高" })
    #expect(page.contains("aria-live=\"polite\">显示 \(rows.count) 行，共 36 行</p>"))
  }

  @Test func `an index report is searched and sorted as well, and folded tables open`() throws {
    let report = IndexSample.report(in: .en)
    let files = indexReportFiles(for: report, language: .en, formats: [.html])
    let page = try page(of: files, hash: "#q=prefecture&sort=-rank&sort-table-decomposition=points")
    let rows = shownRows(of: pieces(of: page, between: "id=\"table-ranking\"", and: "</section>").first ?? "", "<table")
    #expect(rows.count == 12 && !rows.contains { !$0[0].contains("Prefecture") })
    let ranks = rows.compactMap { Double($0[2]) }
    #expect(ranks == ranks.sorted(by: >))
    let parts = pieces(of: page, between: "id=\"table-decomposition\"", and: "</section>").first ?? ""
    #expect(parts.contains("<details open"))
    let points = shownRows(of: parts, "<table").compactMap { Double($0[2]) }
    #expect(points.count > 100 && points == points.sorted())
  }

  @Test func `no script but ours runs, even where one was written into the page`() throws {
    var files = files(of: Hostile.assessment())
    let own = try #require(files.firstIndex { $0.path == "index.html" })
    let text = String(decoding: files[own].bytes, as: UTF8.self)
    let escape = "<script>\(Hostile.act)</script><img src=\"data:,\" onerror=\"\(Hostile.act)\"><p onclick=\"\">"
    files[own].bytes = Array(text.replacing("<main>", with: escape + "<main>").utf8)
    let page = try page(of: files)
    #expect(page.contains("<div class=\"tools\""), "our script did not run")
    #expect(page.contains("<body>") && !page.contains("<title>taken</title>"))
  }

  @Test func `what a portal wrote runs nothing and asks the network for nothing`() throws {
    let page = try page(of: files(of: Hostile.assessment()))
    #expect(page.contains("<body>") && !page.contains("<title>taken"))
    #expect(pieces(of: page, between: "<script", and: "</script>").count == 1)
    for loading in ["<img", "<link", "<iframe", "<object", "<embed", "<video", "<audio", "@import", "url("] {
      #expect(!page.contains(loading), "\(loading)")
    }
  }

  @Test func `no page is wider than a telephone, a laptop or a large screen`() throws {
    let reports: [(String, [ReportFile])] = [
      ("sample", files(of: Sample.assessment(), in: .zh)), ("hostile", files(of: Hostile.assessment())),
      ("index", indexReportFiles(for: IndexSample.report(), language: .zh, formats: [.html])),
      ("figures", indexReportFiles(for: FigureSample.report(in: .en), language: .en, formats: [.html])),
      ("hostile-index", indexReportFiles(for: IndexHostileTests.report(), language: .zh, formats: [.html])),
    ]
    try withTemporaryFolder { folder in
      var pages: [String] = []
      for (name, files) in reports {
        // Of the sheets the first is enough: they have the same form.
        let some = files.filter { $0.path == "index.html" } + files.prefix { $0.path.hasPrefix("cities/") }.prefix(1)
        try write(some, to: folder.appendingPathComponent(name))
        pages += some.map { name + "/" + $0.path }
      }
      let harness = folder.appendingPathComponent("widths.html")
      try Data(Self.harness(of: pages, widths: [390, 1280, 1920]).utf8).write(to: harness)
      let result = try Browser.page(harness, in: folder)
      let lines = pieces(of: result, between: "<li>", and: "</li>")
      #expect(lines.count == pages.count * 3)
      for line in lines {
        let parts = line.split(separator: " ").compactMap { Int($0) }
        #expect(parts.count == 3 && parts[0] == parts[1], "width and what is needed: \(line)")
        #expect(parts.last == 1240, "the policy keeps the styles out: \(line)")
      }
    }
  }

  @Test func `heads and boxes sort and filter, and the link of the page says how`() throws {
    try withTemporaryFolder { folder in
      try write(files(of: Sample.assessment(), in: .en), to: folder)
      let harness = folder.appendingPathComponent("user.html")
      try Data(Self.user.utf8).write(to: harness)
      let page = try Browser.page(harness, in: folder)
      #expect(
        pieces(of: page, between: "<li>", and: "</li>") == [
          "#sort=index | ascending | Specimen 35 | 36 of 36 rows shown",
          "#sort=-index | descending | Specimen 1 | 36 of 36 rows shown", "# |  | Specimen 1 | 36 of 36 rows shown",
          "#q=990007 |  | Specimen 7 | 1 of 36 rows shown", "#region=West |  | Specimen 3 | 9 of 36 rows shown",
          "# |  | Specimen 1 | 36 of 36 rows shown",
        ])
    }
  }

  /// A page that uses the report in a frame and lists what it then looks like.
  private static let user = """
    <!DOCTYPE html><body><iframe src="index.html"></iframe><ul></ul><script>
    addEventListener("load", () => {
      const view = document.querySelector("iframe").contentWindow;
      const page = view.document;
      const head = page.querySelector("th[data-key=index]");
      const write = () => {
        const item = document.createElement("li");
        const city = page.querySelector("table.ranking tbody tr:not([hidden]) th").textContent;
        item.textContent = [view.location.hash || "#", head.getAttribute("aria-sort"), city,
          page.querySelector("[aria-live]").textContent].join(" | ");
        document.querySelector("ul").append(item);
      };
      for (let count = 0; count < 3; count += 1) { head.querySelector("button").click(); write(); }
      const choose = (box, value, event) => {
        box.value = value;
        box.dispatchEvent(new view.Event(event, { bubbles: true }));
        write();
      };
      choose(page.querySelector("input[type=search]"), "990007", "input");
      page.querySelector("input[type=search]").value = "";
      page.querySelector("input[type=search]").dispatchEvent(new view.Event("input"));
      choose(page.querySelector(".tools select"), "West", "change");
      page.querySelector(".tools button").click();
      write();
    });
    </script></body>
    """

  /// A page that shows pages in frames of some widths and lists how wide each is and would like to be.
  private static func harness(of pages: [String], widths: [Int]) -> String {
    let frames = pages.flatMap { page in
      widths.map { "<iframe src=\"\(page)\" style=\"border:0;height:800px;width:\($0)px\"></iframe>" }
    }
    return """
      <!DOCTYPE html><body>\(frames.joined())<ul></ul><script>
      addEventListener("load", () => {
        for (const frame of document.querySelectorAll("iframe")) {
          const page = frame.contentDocument.documentElement;
          const item = document.createElement("li");
          const wide = parseInt(frame.contentWindow.getComputedStyle(page.querySelector("body")).maxWidth);
          item.textContent = `${page.clientWidth} ${page.scrollWidth} ${wide} ${frame.getAttribute("src")}`;
          document.querySelector("ul").append(item);
        }
        for (const frame of document.querySelectorAll("iframe")) frame.remove();
      });
      </script></body>
      """
  }
}
