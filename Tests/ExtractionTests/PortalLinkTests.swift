import AssessmentModel
import Extraction
import Testing

@Suite struct PortalLinkTests {
  @Test func `a dead link names its target, status and text, and where it stands`() throws {
    var portal = PortalSample()
    portal.page("http://a.cn/", ["http://a.cn/1", SampleLink("http://a.cn/gone", text: "旧通知")])
    portal.page("http://a.cn/1", ["http://a.cn/gone"])
    portal.capture("http://a.cn/gone", status: 404)
    let dead = try #require(portal.findings().observations.first { $0.property == .deadLink })
    #expect(
      dead.value
        == .object([
          .init("target", .text("http://a.cn/gone")), .init("status", .number(404)), .init("text", .text("旧通知")),
        ]))
    #expect(dead.subject == "http://a.cn/")
    #expect(dead.evidence?.record == "record-of-http://a.cn/")
    #expect(dead.evidence?.path == "/html/body/a[2]")
    #expect(dead.evidence?.quote == "旧通知")
  }

  @Test(arguments: [404, 410, 500, 502, 503])
  func `an answer that says there is nothing is dead`(status: Int) {
    #expect(share(withTarget: status) == .number(0.5))
  }

  @Test(arguments: [403, 412, 521, 429])
  func `an answer that refuses the visitor is not observed`(status: Int) {
    #expect(share(withTarget: status) == .number(0))
  }

  @Test func `a target that was never captured is not observed`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", ["http://a.cn/never"])
    #expect(portal.findings().value(.deadLinkShare) == nil)
    #expect(portal.findings().value(.linkCoverage) == .number(0))
  }

  @Test func `a link to a redirect is as dead as where it leads`() throws {
    var portal = PortalSample()
    portal.page("http://a.cn/", ["http://a.cn/moved"])
    portal.capture("http://a.cn/moved", status: 301, location: "http://a.cn/gone")
    portal.capture("http://a.cn/gone", status: 410)
    let findings = portal.findings()
    #expect(findings.value(.deadLinkShare) == .number(1))
    #expect(findings.value(.deadLink)?.member("status") == .number(410))
  }

  @Test func `redirects in a circle are not observed`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", ["http://a.cn/1"])
    portal.capture("http://a.cn/1", status: 302, location: "/2")
    portal.capture("http://a.cn/2", status: 302, location: "/1")
    #expect(portal.findings().value(.deadLinkShare) == nil)
  }

  @Test func `a dead capture that no page links to is no dead link`() {
    var portal = PortalSample()
    portal.page("http://a.cn/")
    portal.capture("http://a.cn/gone", status: 404)
    #expect(portal.findings().observations.contains { $0.property == .deadLink } == false)
  }

  @Test func `of several captures of one address the good one counts, in whatever order`() {
    for statuses in [[404, 200], [200, 404], [503, 200]] {
      var portal = PortalSample()
      portal.page("http://a.cn/", ["http://a.cn/1"])
      for status in statuses { portal.capture("http://a.cn/1", status: status) }
      #expect(portal.findings().value(.deadLinkShare) == .number(0))
    }
  }

  @Test func `coverage counts distinct own targets once and other hosts not at all`() {
    var portal = PortalSample(ownHosts: ["www.a.cn"])
    portal.page("http://www.a.cn/", ["http://a.cn/1", "http://www.a.cn/2", "http://a.cn/1", "http://b.cn/"])
    portal.page("http://a.cn/1", ["http://www.a.cn/2"])
    #expect(portal.findings().value(.linkCoverage) == .number(0.5))
  }

  @Test func `saved pages show no dead links, no headers and no HTTPS`() {
    var portal = PortalSample()
    portal.page("file:index.html", ["file:1.html"], status: nil, date: nil)
    portal.page("file:1.html", status: nil, date: nil)
    let findings = portal.findings()
    for property in [Property.deadLinkShare, .deadLink, .securityHeaders, .httpsShare] {
      #expect(!findings.observations.contains { $0.property == property })
    }
  }

  @Test func `at most a thousand dead links are listed, by target, and all are counted`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", (0..<1_200).map { SampleLink("http://a.cn/\($0)") })
    for number in 0..<1_200 { portal.capture("http://a.cn/\(number)", status: 404) }
    let findings = portal.findings()
    let listed = findings.observations.filter { $0.property == .deadLink }.map { $0.value.member("target") }
    #expect(listed.count == 1_000)
    #expect(listed.prefix(3) == [.text("http://a.cn/0"), .text("http://a.cn/1"), .text("http://a.cn/10")])
    #expect(findings.value(.deadLinkShare) == .number(1))
  }

  /// The share of dead links of a portal with one good target and one with that status.
  private func share(withTarget status: Int) -> Value? {
    var portal = PortalSample()
    portal.page("http://a.cn/", ["http://a.cn/good", "http://a.cn/other"])
    portal.page("http://a.cn/good")
    portal.capture("http://a.cn/other", status: status)
    return portal.findings().value(.deadLinkShare)
  }
}
