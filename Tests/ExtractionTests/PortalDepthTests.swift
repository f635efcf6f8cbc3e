import AssessmentModel
import Extraction
import Testing

@Suite struct PortalDepthTests {
  @Test func `clicks are counted from home over the shortest way`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", ["http://a.cn/1", "http://a.cn/2"])
    portal.page("http://a.cn/1", ["http://a.cn/2", "http://a.cn/3"])
    portal.page("http://a.cn/2", ["http://a.cn/"])
    portal.page("http://a.cn/3")
    #expect(
      portal.findings().depths == ["http://a.cn/": 0, "http://a.cn/1": 1, "http://a.cn/2": 1, "http://a.cn/3": 2])
  }

  @Test func `a page that no way leads to has no depth`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", ["http://a.cn/gone"])
    portal.page("http://a.cn/island", ["http://a.cn/"])
    #expect(portal.findings().depths == ["http://a.cn/": 0])
  }

  @Test func `a redirect costs no click, nor does a chain of them`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", ["http://a.cn/old"])
    portal.capture("http://a.cn/old", status: 301, location: "/older")
    portal.capture("http://a.cn/older", status: 302, location: "new/./page.html#top")
    portal.page("http://a.cn/new/page.html")
    #expect(portal.findings().depths["http://a.cn/new/page.html"] == 1)
  }

  @Test func `a page that refreshes to another costs no click`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", refresh: "main/home.html")
    portal.page("http://a.cn/main/home.html", ["http://a.cn/1"])
    portal.page("http://a.cn/1")
    #expect(portal.findings().depths == ["http://a.cn/": 0, "http://a.cn/main/home.html": 0, "http://a.cn/1": 1])
  }

  @Test func `what a frame shows costs no click`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", [SampleLink("http://a.cn/frame", name: .iframe)])
    portal.page("http://a.cn/frame", ["http://a.cn/1"])
    portal.page("http://a.cn/1")
    #expect(portal.findings().depths == ["http://a.cn/": 0, "http://a.cn/frame": 0, "http://a.cn/1": 1])
  }

  @Test func `hidden links lead nowhere`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", [SampleLink("http://a.cn/1", isHidden: true)])
    portal.page("http://a.cn/1")
    #expect(portal.findings().depths["http://a.cn/1"] == nil)
  }

  @Test(arguments: [
    "https://a.cn/x", "http://A.cn/x", "http://a.cn:80/x", "http://a.cn/x#part", "https://a.cn:443/x",
  ])
  func `an address written another way is the same address`(link: String) {
    var portal = PortalSample()
    portal.page("http://a.cn/", [SampleLink(link)])
    portal.page("http://a.cn/x")
    #expect(portal.findings().depths["http://a.cn/x"] == 1)
  }

  @Test(arguments: ["http://a.cn/X", "http://a.cn:8080/x", "http://a.cn/x?", "http://b.cn/x", "http://a.cn/x/"])
  func `an address that differs is another address`(link: String) {
    var portal = PortalSample()
    portal.page("http://a.cn/", [SampleLink(link)])
    portal.page("http://a.cn/x")
    #expect(portal.findings().depths["http://a.cn/x"] == nil)
  }

  @Test func `letters beyond ASCII are the same escaped or not`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", ["http://a.cn/政务", "http://a.cn/%e5%8a%9e"])
    portal.page("http://a.cn/%E6%94%BF%E5%8A%A1")
    portal.page("http://a.cn/办")
    #expect(portal.findings().depths.count == 3)
  }

  @Test func `saved pages have depths by their file addresses`() {
    var portal = PortalSample()
    portal.page("file:city/index.html", ["file:city/1.html"], status: nil, date: nil)
    portal.page("file:city/1.html", status: nil, date: nil)
    #expect(portal.findings().depths == ["file:city/index.html": 0, "file:city/1.html": 1])
  }

  @Test func `a file name is the same escaped or not`() {
    var portal = PortalSample()
    portal.page("file:city/index.html", ["file:city/a(1).html", "file:city/%e5%8a%9e.html"], status: nil, date: nil)
    portal.page("file:city/a%281%29.html", status: nil, date: nil)
    portal.page("file:city/%E5%8A%9E.html", status: nil, date: nil)
    #expect(portal.findings().depths.count == 3)
  }

  @Test func `the service entry is as deep as the shallowest page that has one`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", ["http://a.cn/1"], facts: [(.serviceEntry, .flag(false))])
    portal.page("http://a.cn/1", ["http://a.cn/2"], facts: [(.serviceEntry, .flag(true))])
    portal.page("http://a.cn/2", facts: [(.serviceEntry, .flag(true))])
    #expect(portal.findings().value(.serviceEntryDepth) == .number(1))
  }

  @Test func `facts of the portal point at the place on the page where they were read`() {
    var portal = PortalSample()
    portal.page(
      "http://a.cn/", facts: [(.serviceEntry, .flag(true)), (.newestListed, day("2026-02-28"))],
      path: "/html/body/ul[1]/li[3]/a[1]")
    let observations = portal.findings().observations
    for property in [Property.serviceEntryDepth, .homeNewest] {
      #expect(observations.first { $0.property == property }?.evidence?.path == "/html/body/ul[1]/li[3]/a[1]")
    }
  }

  @Test func `a portal read from home without a service entry says null, an unread home says nothing`() {
    var portal = PortalSample()
    portal.page("http://a.cn/", facts: [(.serviceEntry, .flag(false))])
    #expect(portal.findings().value(.serviceEntryDepth) == .null)
    var unread = PortalSample()
    unread.page("http://a.cn/", facts: [(.readable, .flag(false))])
    #expect(unread.findings().value(.serviceEntryDepth) == nil)
  }

  @Test func `more links than memory keeps are read back from the file`() {
    var portal = PortalSample()
    let pages = 300
    for page in 0..<pages {
      let links = (0..<150).map { SampleLink("http://a.cn/\(page)/\($0)", text: "文字\($0)") }
      portal.page("http://a.cn/\(page)/", links + [SampleLink("http://a.cn/\(page + 1)/")])
    }
    portal.capture("http://a.cn/7/3", status: 404)
    portal.capture("http://a.cn/299/149", status: 500)
    let findings = portal.findings()
    #expect(findings.depths["http://a.cn/\(pages - 1)/"] == Double(pages - 1))
    let dead = findings.observations.filter { $0.property == .deadLink }
    #expect(dead.map { $0.value.member("text") } == [.text("文字149"), .text("文字3")])
  }
}
