import AssessmentModel
import Extraction
import Testing

@Suite struct PortalFactTests {
  @Test(arguments: [
    ("工作动态", "news", 14, false), ("今日要闻", "news", 15, true), ("通知公告", "notice", 183, false),
    ("公示", "notice", 184, true), ("政策文件", "policy", 184, true), ("政策解读", "policy", 20, false),
  ])
  func `a column is stale beyond the window of its kind`(name: String, kind: String, age: Int, stale: Bool) throws {
    let column = try #require(freshness(name, age: age))
    #expect(column.member("kind") == .text(kind))
    #expect(column.member("age") == .number(Double(age)))
    #expect(column.member("stale") == .flag(stale))
  }

  @Test func `a column of no known kind has an age and is neither fresh nor stale`() throws {
    let column = try #require(freshness("专题专栏", age: 400))
    #expect(column.member("kind") == .text("other"))
    #expect(column.member("stale") == .null)
  }

  @Test func `a column on several pages is one column with its newest date`() {
    var portal = PortalSample(asOf: CalendarDate("2026-03-01"))
    portal.page("http://a.cn/", facts: [(.column, .column("要闻", newest: "2026-01-01"))])
    portal.page("http://a.cn/1", facts: [(.column, .column("要闻", newest: "2026-02-27"))])
    portal.page("http://a.cn/2", facts: [(.column, .column("空栏目", newest: nil))])
    #expect(portal.findings().value(.columnFreshness)?.member("age") == .number(2))
  }

  @Test func `a date after the capture is no item's, save the next day's of another time zone`() {
    var portal = PortalSample(asOf: CalendarDate("2026-03-03"))
    portal.page(
      "http://a.cn/", date: "2026-03-01T20:00:00Z",
      facts: [
        (.column, .column("要闻", newest: "2099-01-01")), (.column, .column("通知", newest: "2026-03-02")),
        (.newestListed, day("2030-01-01")),
      ])
    let findings = portal.findings()
    #expect(findings.value(.columnFreshness)?.member("name") == .text("通知"))
    #expect(findings.value(.homeNewest) == day("2026-03-02"))
  }

  @Test func `without an as-of day freshness is not observed`() {
    var portal = PortalSample()
    portal.page(
      "file:index.html", status: nil, date: nil, facts: [(.column, .column("要闻", newest: "2026-01-01"))])
    #expect(portal.findings().value(.columnFreshness) == nil)
  }

  @Test func `items and bodies are counted once, at their greatest depth`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", facts: guide("身份证办理", body: "公安局", depth: 2, cut: 0.5))
    portal.page("http://a.cn/1", facts: guide("身份证 办理", body: "公安局", depth: 4, cut: 0.1))
    portal.page("http://a.cn/2", facts: guide("企业设立", body: "市场监管局", depth: 3, cut: 0.6))
    portal.page("http://a.cn/3", facts: guide("排污许可", body: nil, depth: nil, cut: nil))
    let findings = portal.findings()
    #expect(findings.value(.serviceItems) == .number(3))
    #expect(findings.value(.implementingBodies) == .number(2))
    #expect(findings.value(.itemsByDepth)?.member("4") == .number(1))
    #expect(findings.value(.itemsByDepth)?.member("2") == .number(0))
    #expect(findings.value(.limitCut50Share) == .number(1))
    #expect(findings.value(.limitCut60Share) == .number(0.5))
  }

  @Test func `a portal without guides says nothing of items`() {
    var portal = PortalSample()
    portal.page("http://a.cn/")
    let findings = portal.findings()
    for property in [Property.serviceItems, .implementingBodies, .itemsByDepth, .limitCut50Share] {
      #expect(findings.value(property) == nil)
    }
  }

  @Test func `refused and unreadable pages lower the share of pages read`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", facts: [(.readable, .flag(true))])
    portal.page("http://a.cn/1", facts: [(.readable, .flag(true)), (.soft404, .flag(true))])
    portal.page("http://a.cn/2", facts: [(.readable, .flag(false)), (.soft404, .flag(true))])
    portal.capture("http://a.cn/3", status: 412, type: "text/html")
    portal.capture("http://a.cn/3", status: 412, type: "text/html")
    portal.capture("http://a.cn/logo.png", status: 200, type: "image/png")
    let findings = portal.findings()
    #expect(findings.captures == 6)
    #expect(findings.pages == 4)
    #expect(findings.readPages == 2)
    #expect(findings.value(.pagesReadShare) == .number(0.5))
    #expect(findings.value(.soft404Share) == .number(0.5))
  }

  @Test func `security headers are those of the page that home leads to, in a fixed order`() {
    var portal = PortalSample(home: "http://a.cn/")
    portal.capture("http://a.cn/", status: 301, location: "https://www.a.cn/")
    portal.page(
      "https://www.a.cn/",
      headers: [
        HeaderField(name: "X-Frame-Options", value: "DENY"), HeaderField(name: "Server", value: "x"),
        HeaderField(name: "Strict-Transport-Security", value: "max-age=1"),
      ])
    portal.page("http://www.a.cn/1")
    let findings = portal.findings()
    #expect(findings.value(.securityHeaders) == .words(["strict-transport-security", "x-frame-options"]))
    #expect(findings.value(.httpsShare) == .number(0.5))
  }

  @Test func `findings given one by one are the findings given together`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", ["http://a.cn/1"])
    portal.page("http://a.cn/1")
    var observer = PortalObserver(unit: "990001", home: nil, ownHosts: [], asOf: nil)
    for entry in portal.entries {
      observer.see(entry.capture)
      if let page = entry.page { observer.see(page, capture: entry.capture, observations: entry.observations) }
    }
    var given: [Observation] = []
    let findings = observer.finish { given.append($0) }
    #expect(findings.observations.isEmpty)
    #expect(given == portal.findings().observations)
  }

  private func freshness(_ name: String, age: Int) -> Value? {
    var portal = PortalSample()
    let newest = CalendarDate.before(age, days: "2026-03-01")
    portal.page("http://a.cn/", facts: [(.column, .column(name, newest: newest))])
    return portal.findings().value(.columnFreshness)
  }

  private func guide(_ name: String, body: String?, depth: Double?, cut: Double?) -> [(Property, Value)] {
    var facts: [(Property, Value)] = [(.guideItemName, .text(name))]
    if let body { facts.append((.guideImplementingBody, .text(body))) }
    if let depth { facts.append((.guideOnlineDepth, .number(depth))) }
    if let cut { facts.append((.guideLimitCut, .number(cut))) }
    return facts
  }
}

extension CalendarDate {
  /// The day so many days before another, found by looking back from it.
  fileprivate static func before(_ count: Int, days text: String) -> String? {
    guard let last = CalendarDate(text) else { return nil }
    for year in (last.year - 3)...last.year {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          if date.days(until: last) == count { return date.description }
        }
      }
    }
    return nil
  }
}
