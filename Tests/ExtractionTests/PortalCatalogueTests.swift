import AssessmentModel
import Extraction
import HTMLParsing
import Testing

/// Facts of portals that lists, guides, letters and lines of many pages tell together.
@Suite struct PortalCatalogueTests {
  private let home = "https://www.a.gov.cn/"

  private func item(_ name: String, code: String? = nil, body: String? = nil, target: String? = nil) -> (
    Property, Value
  ) {
    func text(_ value: String?) -> Value { value.map(Value.text) ?? .null }
    return (
      .serviceItem,
      .object([
        .init("name", .text(name)), .init("code", text(code)), .init("body", text(body)),
        .init("audience", .text("person")),
        .init("target", text(target)),
      ])
    )
  }

  private let element: (Property, Value) = (
    .guideElement, .object([.init("id", .text("place")), .init("state", .text("present"))])
  )

  // MARK: Service items

  @Test func `items are merged over lists and guides by code, by name and by where a link leads`() throws {
    var portal = PortalSample(home: home)
    portal.page(
      home,
      facts: [
        item("居住证办理", code: "1", target: home + "g1.html"), item("居住证 办理", target: home + "g1.html"),
        item("居住证申领", code: "1"), item("户口迁移", target: home + "g2.html"),
      ])
    portal.page(home + "g1.html", facts: [(.guideItemName, .text("居住证办理")), element])
    portal.page(home + "g2.html", facts: [(.guideItemName, .text("户口迁移（市外）")), element])
    portal.page(home + "g3.html", facts: [(.guideItemName, .text("不在列表的事项")), element])
    let catalogue = try #require(portal.findings().value(.serviceCatalogue))
    #expect(catalogue.member("items") == .number(3))
    #expect(catalogue.member("guides") == .number(3))
    #expect(catalogue.member("without_guide") == .number(0))
    #expect(catalogue.member("persons") == .number(2))
  }

  @Test func `an item whose link is dead or leads elsewhere has no guide, one that was not captured may have`() {
    var portal = PortalSample(home: home)
    portal.page(
      home,
      facts: [
        item("甲事项办理", target: home + "dead.html"), item("乙事项办理", target: home + "news.html"),
        item("丙事项办理", target: home + "gone.html"), item("丁事项办理"),
      ])
    portal.capture(home + "dead.html", status: 404)
    portal.page(home + "news.html", facts: [(.readable, .flag(true))])
    let lacking = portal.findings().observations.filter { $0.property == .itemWithoutGuide }
    #expect(lacking.compactMap { $0.value.member("name") } == ["甲事项办理", "乙事项办理", "丁事项办理"].map(Value.text))
  }

  @Test func `topics and types of all pages are counted against the reference list`() throws {
    var portal = PortalSample(home: home)
    portal.page(home, facts: [(.serviceTopics, .words(["生育收养", "知识产权", "法人注销"]))])
    portal.page(home + "2", facts: [(.serviceTopics, .words(["户籍办理", "生育收养"])), (.itemTypes, .words(["行政许可"]))])
    let coverage = try #require(portal.findings().value(.catalogueCoverage))
    // 知识产权 is a topic of persons and of organisations.
    #expect(coverage.member("person_topics") == .number(3))
    #expect(coverage.member("organisation_topics") == .number(2))
    #expect(coverage.member("of_person_topics") == .number(30))
    #expect(coverage.member("types") == .number(1))
    var silent = PortalSample(home: home)
    silent.page(home, facts: [(.itemTypes, .words(["行政许可"]))])
    #expect(silent.findings().value(.catalogueCoverage)?.member("person_topics") == .null)
  }

  @Test func `an item that two bodies list is a crossed function`() throws {
    var portal = PortalSample(home: home)
    portal.page(
      home,
      facts: [
        item("工程竣工验收", body: "市住建局"), item("工程竣工验收", body: "市规划局"), item("婚姻登记办理", body: "市民政局"),
      ])
    #expect(portal.findings().value(.serviceCatalogue)?.member("topics") == .null)
    let crossed = try #require(portal.findings().value(.crossedFunction))
    #expect(crossed.member("name") == .text("工程竣工验收"))
    #expect(crossed.member("count") == .number(2))
  }

  @Test func `a body with its place or its office is the same body, and two codes are two items`() {
    var portal = PortalSample(home: home)
    portal.page(
      home,
      facts: [
        item("居住证办理", body: "公安局"), item("居住证办理", body: "示例市公安局"), item("居住证办理", body: "公安局（户政科）"),
        item("其他行政确认事项", code: "001", body: "市民政局"), item("其他行政确认事项", code: "002", body: "市卫健委"),
      ])
    let findings = portal.findings()
    #expect(findings.value(.crossedFunction) == nil)
    #expect(findings.value(.serviceCatalogue)?.member("items") == .number(3))
  }

  // MARK: Letters

  private func letter(_ subject: String, _ asked: String, _ answered: String?, _ reply: String? = nil) -> (
    Property, Value
  ) {
    (
      .letter,
      .object([
        .init("subject", .text(subject)), .init("asked", day(asked)), .init("answered", answered.map(day) ?? .null),
        .init("state", .text(answered == nil ? "open" : "answered")), .init("reply", reply.map(Value.text) ?? .null),
      ])
    )
  }

  private func portal(of letters: [(Property, Value)], replies: [String?] = []) -> PortalFindings {
    var observer = PortalObserver(unit: "990001", home: nil, ownHosts: [], asOf: nil)
    let capture = Capture(url: home, record: "r", digest: "d", status: 200)
    let observations = letters.map {
      Observation(property: $0.0, subject: home, value: $0.1, evidence: Evidence(record: "r", digest: "d"), by: "Test")
    }
    observer.see(capture)
    observer.see(
      PageContent.sample(home, links: [], title: "", refresh: nil), capture: capture, observations: observations,
      replies: replies)
    return observer.finish()
  }

  @Test func `a letter on its list and on its own page is one letter`() throws {
    let findings = portal(of: [
      letter("小区停水", "2024-03-01", "2024-03-04"), letter("小区停水", "2024-03-01", "2024-03-04", "substantive"),
      letter("公交改线", "2024-03-01", nil),
      (.letterCount, .object([.init("seen", .number(2)), .init("stated", .number(40))])),
    ])
    let published = try #require(findings.value(.lettersPublished))
    #expect(published.member("seen") == .number(2))
    #expect(published.member("stated") == .number(40))
    #expect(published.member("open") == .number(1))
  }

  @Test func `an answered page wins over an open row, a cut subject and a row without a day are the same letter`()
    throws
  {
    let findings = portal(
      of: [
        letter("小区停水何时恢复", "2024-03-01", nil), letter("小区停水何时恢复", "2024-03-01", "2024-03-04", "substantive"),
        letter("关于中山路路面破损…", "2024-03-02", "2024-03-05"),
        letter("关于中山路路面破损维修的建议", "2024-03-02", "2024-03-05", "substantive"),
      ], replies: [nil, "已恢复供水。", nil, "路面已修复。"])
    let published = try #require(findings.value(.lettersPublished))
    #expect(published.member("seen") == .number(2))
    #expect(published.member("answered") == .number(2))
    #expect(published.member("open") == .number(0))
  }

  @Test func `three people with one subject and three replies wrote three letters`() throws {
    let findings = portal(
      of: (1...3).map { _ in letter("咨询", "2024-03-01", "2024-03-04", "substantive") },
      replies: ["居住证十五日办结。", "公积金在三楼办理。", "学校九月一日开学。"])
    #expect(findings.value(.lettersPublished)?.member("seen") == .number(3))
  }

  @Test func `one answer to two people who report the same lamp is no formula`() throws {
    let reply = "人民路18号门前的路灯因线路故障不亮，已于3月3日修复，请您放心出行。"
    let findings = portal(
      of: [
        letter("人民路路灯不亮", "2024-03-01", "2024-03-04", "substantive"),
        letter("路灯坏了没人修", "2024-03-02", "2024-03-04", "substantive"),
      ], replies: [reply, reply])
    #expect(findings.value(.replyKinds)?.member("formulaic") == .number(0))
  }

  @Test func `delays are told with shares within five working days and fifteen days`() throws {
    // Friday to the next Friday is five working days; a month is not.
    let findings = portal(of: [
      letter("甲", "2024-03-01", "2024-03-08"), letter("乙", "2024-03-01", "2024-03-11"),
      letter("丙", "2024-03-01", "2024-04-01"), letter("丁", "2024-03-05", "2024-03-01"), letter("戊", "2024-03-05", nil),
    ])
    let delays = try #require(findings.value(.replyDelays))
    #expect(delays.member("letters") == .number(3))
    #expect(delays.member("median") == .number(10))
    #expect(delays.member("longest") == .number(31))
    #expect(delays.member("within_5") == .number(1.0 / 3))
    #expect(delays.member("within_15") == .number(2.0 / 3))
  }

  @Test func `a reply that also went to another letter is formulaic whatever its words`() throws {
    let standard = "您反映的问题已转公交集团研究，线路调整既要符合线网规划，又要符合大多数乘客出行需求，需要配套的场站设施支持。"
    let findings = portal(
      of: [
        letter("公交改线", "2024-03-01", "2024-03-04", "substantive"),
        letter("延长末班车", "2024-03-02", "2024-03-04", "substantive"),
        letter("路面破损", "2024-03-03", "2024-03-04", "substantive"), letter("噪声", "2024-03-03", nil, "none"),
      ], replies: [standard, standard + "谢谢。", "该路段已于3月5日修复，并恢复通行，请放心出行。", nil])
    let kinds = try #require(findings.value(.replyKinds))
    #expect(kinds.member("formulaic") == .number(2))
    #expect(kinds.member("substantive_share") == .number(1.0 / 3))
    let group = try #require(findings.value(.repeatedReply))
    #expect(group.member("replies") == .number(2))
    #expect(group.member("word_for_word") == .number(0))
  }

  // MARK: Soft-dead pages

  private let frame = "<p>示例市人民政府</p><p>政务公开</p><p>主办单位：市政府办公室</p>"

  private func parsed(_ body: String, _ url: String, status: Int) -> (page: PageContent, capture: Capture) {
    let capture = Capture(
      url: url, record: "of-\(url)", digest: "d", status: status, body: Array("<body>\(body)</body>".utf8))
    return (PageContent(parsing: capture), capture)
  }

  @Test func `a page like the site's answer to unknown addresses is soft-dead, whatever its words`() {
    var observer = PortalObserver(unit: "990001", home: home, ownHosts: ["www.a.gov.cn"], asOf: nil)
    let answer = parsed(frame + "<p>此页已迁往新版门户，请从首页进入</p><p>请求编号 8812</p>", home + "x", status: 404)
    observer.see(answer.capture)
    observer.see(errorAnswer: answer.page)
    let pages = [
      (home, frame + "<p>今日要闻三条</p>"),
      (home + "gone.html", frame + "<p>此页已迁往新版门户，请从首页进入</p><p>请求编号 9915</p>"),
      (home + "short.html", frame + "<p>本周四停水通知</p>"),
    ]
    for (url, body) in pages {
      let (page, capture) = parsed(body, url, status: 200)
      let read = Observation(property: .readable, subject: url, value: .flag(true), by: "Test")
      observer.see(capture)
      observer.see(page, capture: capture, observations: [read])
    }
    let findings = observer.finish()
    let dead = findings.observations.filter { $0.property == .softDead }.compactMap { $0.value.member("target") }
    #expect(dead == [.text(home + "gone.html")])
    #expect(findings.value(.soft404Share) == .number(1.0 / 3))
  }

  @Test func `a thin page in the frame of inner pages is not soft-dead though home has another frame`() {
    let inner = (1...8).map { "<p>栏目导航第\(["一", "二", "三", "四", "五", "六", "七", "八"][$0 - 1])项内容</p>" }.joined()
    var observer = PortalObserver(unit: "990001", home: home, ownHosts: ["www.a.gov.cn"], asOf: nil)
    observer.see(errorAnswer: parsed(inner + "<p>您要访问的内容已经不在这里了</p>", home + "x", status: 404).page)
    let pages = [
      (home, "<p>首页自己的样子</p><p>今日要闻</p>"), (home + "a.html", inner + "<h1>市长信箱开通公告</h1><p>自即日起开通</p><p>欢迎来信</p>"),
      (home + "thin.html", inner + "<h1>本周四全市停水通知</h1>"), (home + "gone.html", inner + "<p>您要访问的内容已经不在这里了</p>"),
    ]
    for (url, body) in pages {
      let (page, capture) = parsed(body, url, status: 200)
      observer.see(capture)
      let read = Observation(property: .readable, subject: url, value: .flag(true), by: "Test")
      observer.see(page, capture: capture, observations: [read])
    }
    let dead = observer.finish().observations.filter { $0.property == .softDead }.compactMap {
      $0.value.member("target")
    }
    #expect(dead == [.text(home + "gone.html")])
  }

  // MARK: Links

  @Test func `links to other hosts are told by kind, each address once`() throws {
    var portal = PortalSample(home: home, ownHosts: ["www.a.gov.cn"])
    portal.page(
      home,
      [
        "http://zwfw.hebei.gov.cn/1", "http://www.hebei.gov.cn/", "http://www.gov.cn/", "http://weibo.com/a",
        "http://weibo.com/a", "http://unknown.example.com/", "https://www.a.gov.cn/own.html",
      ])
    let findings = portal.findings()
    let outside = try #require(findings.value(.outsideLinks))
    let hosts = findings.observations.filter { $0.property == .outsideHost }.compactMap { $0.value.member("host") }
    #expect(hosts.count == 5 && hosts.contains(.text("weibo.com")))
    #expect(
      outside
        == .object(
          [("service", 1), ("province", 1), ("national", 1), ("social", 1), ("unknown", 1)].map {
            .init($0.0, .number($0.1))
          }))
  }

  @Test func `pages that no page links to are orphans, unless nothing is linked at all`() {
    var portal = PortalSample(home: home)
    portal.page(home, [SampleLink(home + "a.html")], facts: [(.readable, .flag(true))])
    portal.page(home + "a.html", facts: [(.readable, .flag(true))])
    portal.page(home + "b.html", facts: [(.readable, .flag(true))])
    let findings = portal.findings()
    #expect(findings.value(.orphanShare) == .number(0.5))
    #expect(findings.value(.orphanPage) == .text(home + "b.html"))
    var loose = PortalSample()
    loose.page(home + "a.html", facts: [(.readable, .flag(true))])
    loose.page(home + "b.html", facts: [(.readable, .flag(true))])
    #expect(loose.findings().value(.orphanShare) == nil)
  }

  @Test func `redirects in a circle are told`() {
    var portal = PortalSample(home: home)
    portal.page(home, [SampleLink(home + "1")])
    portal.capture(home + "1", status: 302, location: home + "2")
    portal.capture(home + "2", status: 302, location: home + "1")
    portal.capture(home + "3", status: 301, location: home)
    let loops = portal.findings().observations.filter { $0.property == .redirectLoop }.map(\.value)
    #expect(loops == [.text(home + "1"), .text(home + "2")])
  }

  @Test func `a redirect from http to https on one address is no circle and hides no dead page`() {
    var portal = PortalSample(home: home)
    portal.page(home, [SampleLink(home + "a.html"), SampleLink(home + "b.html")])
    portal.capture("http://www.a.gov.cn/a.html", status: 301, location: home + "a.html")
    portal.capture("http://www.a.gov.cn/b.html", status: 301, location: home + "b.html")
    portal.capture(home + "b.html", status: 404)
    let findings = portal.findings()
    #expect(findings.observations.contains { $0.property == .redirectLoop } == false)
    #expect(findings.value(.deadLink)?.member("target") == .text(home + "b.html"))
    #expect(findings.value(.deadLinkShare) == .number(1))
  }

  @Test func `a page behind a linked redirect is no orphan`() {
    var portal = PortalSample(home: home)
    portal.page(home, [SampleLink(home + "d"), SampleLink(home + "e.html")], facts: [(.readable, .flag(true))])
    portal.capture(home + "d", status: 301, location: home + "d/")
    portal.page(home + "d/", facts: [(.readable, .flag(true))])
    portal.page(home + "e.html", facts: [(.readable, .flag(true))])
    #expect(portal.findings().value(.orphanShare) == .number(0))
  }

  @Test func `without another sign home is the page that most pages link to`() {
    var portal = PortalSample()
    portal.page("https://a.gov.cn/x.html", [SampleLink("https://a.gov.cn/main.html")])
    portal.page("https://a.gov.cn/main.html", [SampleLink("https://a.gov.cn/x.html")])
    portal.page("https://a.gov.cn/y.html", [SampleLink("https://a.gov.cn/main.html")])
    #expect(portal.findings().home == "https://a.gov.cn/main.html")
  }

  // MARK: Other

  @Test func `unread pages are told by the pattern of their addresses`() throws {
    var portal = PortalSample(home: home)
    for day in 1...3 {
      portal.page(home + "xw/2024\(day)/t\(day).html", facts: [(.readable, .flag(day == 1))])
    }
    portal.page(home + "zw/a.html", facts: [(.readable, .flag(true))])
    let unread = try #require(portal.findings().value(.unreadTemplate))
    #expect(unread.member("template") == .text("www.a.gov.cn/xw/#/*.html"))
    #expect(unread.member("pages") == .number(3))
    #expect(unread.member("unread") == .number(2))
  }

  @Test func `mobile pages are set beside the main ones by title`() {
    var portal = PortalSample(home: home)
    portal.page(home, title: "示例市人民政府")
    portal.page("https://m.a.gov.cn/", title: "示例市人民政府")
    portal.page("https://m.a.gov.cn/2", title: "掌上办")
    #expect(portal.findings().value(.mobileDuplication) == .number(0.5))
  }

  @Test func `a channel's newest post is told with its age`() throws {
    var portal = PortalSample(home: home, asOf: CalendarDate("2024-03-11"))
    let column = Value.object([
      .init("name", .text("政务微博")), .init("items", .number(2)), .init("newest", day("2024-03-01")),
      .init("empty", .flag(false)),
    ])
    portal.page(home, date: "2024-03-11T02:00:00Z", facts: [(.column, column)])
    let activity = try #require(portal.findings().value(.channelActivity))
    #expect(activity.member("channel") == .text("weibo"))
    #expect(activity.member("age") == .number(10))
  }
}
