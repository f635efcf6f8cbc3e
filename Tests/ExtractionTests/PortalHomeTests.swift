import AssessmentModel
import Extraction
import Testing

@Suite struct PortalHomeTests {
  @Test func `the given address is home`() {
    var portal = PortalSample(home: "http://a.cn/portal", ownHosts: ["a.cn"])
    portal.page("http://a.cn/")
    portal.page("http://a.cn/portal")
    #expect(portal.findings().home == "http://a.cn/portal")
  }

  @Test func `home that redirects is where it leads`() {
    var portal = PortalSample(home: "http://a.cn/")
    portal.capture("http://a.cn/", status: 302, location: "https://a.cn/portal/index.html")
    portal.page("https://a.cn/portal/index.html")
    #expect(portal.findings().home == "https://a.cn/portal/index.html")
  }

  @Test func `without a given address the register's host is home`() {
    var portal = PortalSample(ownHosts: ["www.a.gov.cn"])
    portal.page("https://b.cn/")
    portal.page("https://www.a.gov.cn/")
    #expect(portal.findings().home == "https://www.a.gov.cn/")
  }

  @Test func `else the shortest own address that ends in a slash or index is home`() {
    var portal = PortalSample(ownHosts: ["a.cn"])
    portal.page("http://a.cn/news/")
    portal.page("http://b.cn/")
    portal.page("http://a.cn/index.shtml")
    portal.page("http://a.cn/p?x=/")
    #expect(portal.findings().home == "http://a.cn/news/")
  }

  @Test func `else a page called 首页 is home`() {
    var portal = PortalSample()
    portal.page("file:b.html", status: nil, date: nil, title: "新闻")
    portal.page("file:a.html", status: nil, date: nil, title: "某市人民政府 首页")
    #expect(portal.findings().home == "file:a.html")
  }

  @Test func `a saved page may be called 首页 by its file name`() {
    var portal = PortalSample()
    portal.page("file:hall/2%E6%8C%87%E5%8D%97.html", status: nil, date: nil)
    portal.page("file:hall/1%e9%a6%96%e9%a1%b5.html", status: nil, date: nil)
    #expect(portal.findings().home == "file:hall/1%e9%a6%96%e9%a1%b5.html")
  }

  @Test func `a unit without a home page is a problem and its facts stand under its code`() throws {
    var portal = PortalSample()
    portal.page("http://a.cn/news/1.html")
    let findings = portal.findings()
    #expect(findings.home == nil)
    #expect(findings.problems.map(\.what) == [.noHomePage])
    let share = try #require(findings.observations.first { $0.property == .pagesReadShare })
    #expect(share.subject == "990001")
  }

  @Test func `a given home that is not in the snapshot is a problem and another is taken`() {
    var portal = PortalSample(home: "http://a.cn/start")
    portal.page("http://a.cn/")
    let findings = portal.findings()
    #expect(findings.home == "http://a.cn/")
    #expect(findings.problems.map(\.subject) == ["http://a.cn/start"])
  }

  @Test func `the as-of day is the given one, else that of the newest capture, else none`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", date: "2026-03-02T23:00:00Z")
    portal.page("http://a.cn/1", date: "2026-03-01T00:00:00Z")
    #expect(portal.findings().asOf == CalendarDate("2026-03-02"))
    #expect(portal.findings().first == "2026-03-01T00:00:00Z")
    portal.asOf = CalendarDate("2026-04-01")
    #expect(portal.findings().asOf == CalendarDate("2026-04-01"))
    var saved = PortalSample()
    saved.page("file:index.html", status: nil, date: nil)
    #expect(saved.findings().asOf == nil)
  }

  @Test func `home's newest date comes from its columns, lists and frames`() {
    var portal = PortalSample()
    portal.page(
      "http://a.cn/", [SampleLink("http://a.cn/frame", name: .iframe), "http://a.cn/1"],
      facts: [(.newestListed, day("2026-02-01"))])
    portal.page("http://a.cn/frame", facts: [(.column, .column("要闻", newest: "2026-02-10"))])
    portal.page("http://a.cn/1", facts: [(.newestListed, day("2026-02-28"))])
    #expect(portal.findings().value(.homeNewest) == day("2026-02-10"))
  }
}

extension Value {
  static func column(_ name: String, newest: String?) -> Value {
    .object([
      .init("name", .text(name)), .init("items", .number(6)), .init("newest", newest.map(day) ?? .null),
      .init("empty", .flag(false)),
    ])
  }
}
