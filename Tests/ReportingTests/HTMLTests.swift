import AssessmentModel
import Reporting
import Testing

@Suite struct HTMLTests {
  @Test func `every page runs nothing but our script and loads nothing`() {
    let script = String(decoding: PageResource.script.bytes, as: UTF8.self)
    for page in pages(of: Hostile.assessment()) {
      let isOverview = page.path == "index.html"
      let policy = pieces(of: page.text, between: "Content-Security-Policy\" content=\"", and: "\"").first ?? ""
      #expect(policy.hasPrefix("default-src &#39;none&#39;; style-src &#39;sha256-"))
      #expect(policy.hasSuffix("; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;"))
      #expect(policy.contains("script-src &#39;sha256-") == isOverview && !policy.contains("unsafe"))
      #expect(pieces(of: page.text, between: "<script>", and: "</script>") == (isOverview ? [script] : []))
      #expect(pieces(of: page.text, between: "<script", and: ">").count == (isOverview ? 1 : 0))
      for forbidden in ["<link", "<img", "<iframe", "<form", " src=", " style=", "@import", "url(", "onclick"] {
        #expect(!page.text.contains(forbidden), "\(page.path) holds \(forbidden)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `what a portal wrote is escaped and unsafe characters are shown`(language: Language) {
    let sheet = text("cities/\(safeFileName(Hostile.code)).html", of: Hostile.assessment(), in: language)
    #expect(sheet.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"))
    #expect(sheet.contains("[U+202E]gnp.exe[U+2066]x"))
    #expect(sheet.contains("a[U+0000]b[U+0007]c[U+0085]d"))
    let unsafe = sheet.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
        || (0x2066...0x2069).contains($0.value)
    }
    #expect(unsafe.isEmpty)
    #expect(pieces(of: sheet, between: "<style>", and: "</style>").count == 1)
  }

  @Test func `only plain http addresses become links and none passes a referrer`() {
    let sheet = text("cities/\(safeFileName(Hostile.code)).html", of: Hostile.assessment())
    let links = pieces(of: sheet, between: "href=\"", and: "\"")
    #expect(links.allSatisfy { !$0.contains("javascript") && !$0.contains("gpj") })
    #expect(sheet.contains("javascript:alert(1)"))
    for anchor in pieces(of: sheet, between: "<a ", and: ">") where anchor.contains("://") {
      #expect(anchor.contains("rel=\"noopener noreferrer nofollow\""))
    }
  }

  @Test func `evidence says page and node and record and digest and quote`() {
    let sheet = text("cities/990001.html", of: Sample.assessment(cities: 3))
    for expected in [
      "https://www.city.example/zwfw/index.html?列=1", "/html/body/div[2]/form[1]",
      "urn:uuid:1b2c6f0e-3f5a-4a39-9d6b-6a1f7a3c0d11", "sha256:eeee", "政务服务", "ServiceEntries",
      "file:pages/990001/%E9%A6%96%E9%A1%B5.html", "在首页第一屏放置", "由脚本生成的入口不在快照中",
    ] {
      #expect(sheet.contains(expected), "no \(expected)")
    }
  }

  @Test func `headings come in order and a page has one title`() {
    for page in pages(of: Sample.assessment(cities: 4)) {
      let levels = pieces(of: page.text, between: "<h", and: ">").compactMap { Int($0.prefix(1)) }
      #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }
  }

  @Test func `every table has a caption and headers with a scope in a box that scrolls`() {
    for page in pages(of: Sample.assessment(cities: 4)) {
      let tables = pieces(of: page.text, between: "<table", and: "</table>")
      #expect(!tables.isEmpty)
      #expect(
        tables.allSatisfy { $0.contains("<caption>") && $0.contains("scope=\"col\"") && $0.contains("scope=\"row\"") })
      #expect(pieces(of: page.text, between: "class=\"scroll\"", and: ">").count == tables.count)
    }
  }

  @Test func `links between pages and to places lead somewhere`() {
    let all = pages(of: Sample.assessment(cities: 4))
    let paths = Set(all.map(\.path))
    for page in all {
      let ids = Set(pieces(of: page.text, between: " id=\"", and: "\""))
      for link in pieces(of: page.text, between: "href=\"", and: "\"") where !link.contains("://") {
        if link.hasPrefix("#") {
          #expect(ids.contains(String(link.dropFirst())), "\(page.path): \(link)")
        } else if page.path == "index.html" {
          #expect(paths.contains(link))
        } else {
          #expect(link == "../index.html" || paths.contains("cities/" + link))
        }
      }
    }
  }

  @Test func `ranks are printed as given and cities without one have none`() {
    var assessment = Sample.assessment(cities: 4)
    assessment.cities[0].rank = 7
    assessment.cities[1].rank = 7
    let rows = pieces(of: text("index.html", of: assessment), between: "<table class=\"ranking\">", and: "</table>")
      .flatMap { pieces(of: $0, between: "<tr><td class=\"num\">", and: "</td>") }
    #expect(rows == ["7", "7", "<span class=\"none\">—</span>", "<span class=\"none\">—</span>"])
  }

  @Test func `what was not observed is a dash and never a zero`() {
    var assessment = Sample.assessment(cities: 4)
    assessment.cities[0].index = nil
    assessment.cities[0].dimensions = assessment.cities[0].dimensions.map {
      DimensionScore(id: $0.id, score: nil, low: 12, high: 34, availability: 0.5)
    }
    let table =
      pieces(of: text("index.html", of: assessment), between: "class=\"ranking\"", and: "</table>").first ?? ""
    let row = pieces(of: table, between: "<tr><td", and: "</tr>").first ?? ""
    #expect(pieces(of: row, between: "title=\"未观测\">", and: "</span>") == Array(repeating: "—", count: 6))
    #expect(!row.contains(">0.00<"))
  }

  @Test(arguments: [
    (71.3, "71.30"), (71.005, "71.01"), (0.285, "0.29"), (99.995, "100.00"), (0.004, "0.00"), (64.9999, "65.00"),
  ])
  func `the index is rounded half up to two decimals`(index: Double, shown: String) {
    var assessment = Sample.assessment(cities: 1)
    assessment.cities[0].index = index
    #expect(text("index.html", of: assessment).contains("<strong>\(shown)</strong>"))
  }

  @Test(arguments: [
    (8.0 / 36, "22%", "22.2%"), (17.0 / 36, "47%", "47.2%"), (0.125, "13%", "12.5%"), (1, "100%", "100.0%"),
  ])
  func `shares of bands are whole percentages rounded half up, with one decimal beside them`(
    share: Double, whole: String, decimal: String
  ) {
    var assessment = Sample.assessment(cities: 1)
    assessment.bandShares = [BandShare(band: "high", count: 8, share: share)]
    let page = text("index.html", of: assessment)
    #expect(page.contains("<td class=\"num\">\(whole)</td>"))
    #expect(page.contains("<td class=\"num\">\(decimal)</td>"))
  }

  @Test func `invented cities are said to be invented on every page and real ones are not`() {
    for page in pages(of: Sample.assessment(cities: 3)) { #expect(page.text.contains("示例城市均为虚构")) }
    for page in pages(of: Sample.assessment(cities: 3, isInvented: false)) { #expect(!page.text.contains("虚构")) }
  }

  @Test func `the language changes the page and its lang`() {
    let chinese = text("index.html", of: Sample.assessment(cities: 3))
    let english = text("index.html", of: Sample.assessment(cities: 3), in: .en)
    #expect(chinese.contains("<html lang=\"zh-CN\">") && chinese.contains("城市排名") && chinese.contains("非常高"))
    #expect(english.contains("<html lang=\"en\">") && english.contains("Ranking") && english.contains("very high"))
    #expect(!english.contains("排名") && !english.contains("非常高"))
  }

  @Test func `the sheet lists the dearest indicators first`() {
    let sheet = text("cities/990002.html", of: Sample.assessment(cities: 4))
    let table = pieces(of: sheet, between: "<table class=\"lost\">", and: "</table>").first ?? ""
    let costs = pieces(of: table, between: "<strong>", and: "</strong>").compactMap(Double.init)
    #expect(costs.count > 2 && costs == costs.sorted(by: >))
  }

  @Test func `the manifest is on the page`() {
    let run = Sample.assessment(cities: 1).run
    let page = text("index.html", of: Sample.assessment(cities: 1))
    for expected in [run.id, run.catalog, run.observations, "asOf", "2026-03-01", "egov 0.4.0"] {
      #expect(page.contains(expected))
    }
  }
}
