import AssessmentModel
import Extraction
import HTMLParsing
import Testing

/// Links, headings, meta tags, forms and elements, found where a definition asks for them.
@Suite struct GenericFactsTests {
  private static let html = """
    <html><head><title>示例</title><meta NAME="Keywords" content=" 政务, 服务 "></head><body>
    <header><a href="/" class="logo big" rel="home">首页</a></header>
    <nav><ul><li><a href="/xw/">新闻</a></li></ul></nav>
    <h1 id=top>标题</h1><h2>第二</h2>
    <form action="/so" method=POST><input name=q><select name=kind></select></form>
    <p>正文，示例市人民政府门户网站，发布政务信息，提供办事服务，欢迎访问。联系电话 13912345678。</p>
    <footer><a href="https://form.example.gov/view/1" data-element="access">无障碍声明</a>
    <a href="mailto:a@example.gov.cn"><img alt="邮箱"></a> 版权所有：示例市人民政府</footer>
    </body></html>
    """

  private func found(
    _ property: Property, members: Set<String> = [], types: Set<String>? = nil, html: String = html,
    _ wants: @escaping @Sendable (Value) -> Bool = { _ in true }
  ) -> [Observation] {
    let search = PageSearch(key: "key", property: property, types: types, members: members, wants: wants)
    let capture = Capture(
      url: "https://www.example.gov.cn/a.html", record: "r", digest: "d", status: 200, body: Array(html.utf8))
    let findings = PageObserver().searching([search]).observe(PageContent(parsing: capture), capture: capture)
    return findings.observations.filter { $0.property == property }
  }

  private func texts(_ observations: [Observation], _ member: String) -> [Value?] {
    observations.dropFirst().map { $0.value.member(member) }
  }

  @Test func `a searched page says what it was searched for, then what it shows`() {
    let links = found(.link)
    #expect(links.first?.value == .object([.init("looked", .words(["key"]))]))
    #expect(texts(links, "text") == [.text("首页"), .text("新闻"), .text("无障碍声明"), .text("邮箱")])
    #expect(texts(links, "place") == [["header"], ["nav"], ["footer"], ["footer"]].map { Value.words($0) })
    #expect(texts(links, "own") == [.flag(true), .flag(true), .flag(false), nil])
    #expect(links[3].value.member("target") == .text("https://form.example.gov/view/1"))
    #expect(links[4].value.member("target") == .text("mailto:a@example.gov.cn"))
    #expect(links[1].value.member("class") == .words(["logo", "big"]))
    #expect(links[1].evidence?.path == "/html/body/header[1]/a[1]")
  }

  @Test func `an attribute is a member only where somebody names it`() {
    #expect(found(.link)[3].value.member("data-element") == nil)
    #expect(found(.link, members: ["data-element"])[3].value.member("data-element") == .text("access"))
  }

  @Test func `what a thing stands in is known where somebody asks for it`() {
    let html = """
      <html><body><div id=menu data-element="main-navigation"><ul class="list wide"><li><a href="/">首页</a></li></ul></div>
      <p>示例市人民政府门户网站，发布政务信息，提供办事服务，欢迎访问。</p><footer>版权所有：示例市人民政府</footer></body></html>
      """
    #expect(found(.link, html: html)[1].value.member("within") == nil)
    #expect(
      found(.link, members: ["within"], html: html)[1].value.member("within")
        == .words(["list", "wide", "menu", "main-navigation"]))
  }

  @Test func `letters with their accents apart are one letter`() {
    let html = Self.html.replacing("无障碍声明", with: "Novita\u{300}")
    #expect(texts(found(.link, html: html), "text").contains(.text("Novit\u{E0}")))
  }

  @Test func `the title of a drawing is not the page's`() {
    let html = """
      <html><body><div><svg><title>图标</title></svg></div><p>示例市人民政府门户网站，发布政务信息，提供办事服务，欢迎访问本站查询各类信息。</p>
      <footer>版权所有：示例市人民政府</footer></body></html>
      """
    #expect(ObservedPage(html).value(.readable) == .flag(true))
  }

  @Test func `headings have levels, meta tags names in lower case, forms their fields`() {
    #expect(texts(found(.heading), "level") == [.number(1), .number(2)])
    let meta = found(.meta) { $0.member("name") == .text("keywords") }
    #expect(texts(meta, "content") == [.text("政务, 服务")])
    let forms = found(.form)
    #expect(forms[1].value.member("method") == .text("post"))
    #expect(forms[1].value.member("fields") == .words(["q", "kind"]))
  }

  @Test func `private numbers are masked in what is found`() {
    let paragraphs = found(.element) { $0.member("name") == .text("p") }
    #expect(texts(paragraphs, "text").description.contains("139******78"))
  }

  @Test func `pages of other types are not searched`() {
    #expect(found(.link, types: ["login"]).isEmpty)
  }

  @Test func `a page whose frame only scripts would bring does not say that something is missing`() {
    let shell = """
      <html><body><div id=header></div><p>示例市人民政府门户网站，发布政务信息，提供办事服务，欢迎访问本站查询各类信息。</p>
      <script src=a.js></script><div class=footer></div></body></html>
      """
    #expect(found(.link, html: shell).isEmpty)
    #expect(found(.element, html: shell) { $0.member("name") == .text("p") }.count == 2)
  }

  @Test func `a page says its column by the national meta tag`() {
    let page = ObservedPage(article(head: "<meta name=\"ColumnName\" content=\"通知公告\">", byline: ""))
    #expect(page.value(.columnName) == .text("通知公告"))
    #expect(ObservedPage(article(byline: "")).value(.columnName) == nil)
  }

  @Test func `extractors that nobody needs are left out, and what the portal rests on stays`() {
    let capture = Capture(
      url: "https://www.example.gov.cn/", record: "r", digest: "d", status: 200, body: Array(Self.html.utf8))
    let page = PageContent(parsing: capture)
    let all = Set(PageObserver().observe(page, capture: capture).observations.map(\.property))
    let few = Set(PageObserver(needed: [.searchBox]).observe(page, capture: capture).observations.map(\.property))
    #expect(all.contains(.title) && !few.contains(.title))
    #expect(few.contains(.searchBox) && few.contains(.pageType) && few.isSubset(of: all))
  }

  @Test func `every property comes from an extractor, from a search, or from outside`() {
    let produced = PageObserver.properties.union(PortalObserver.properties)
    for property in Property.allCases where !property.isGeneric && !property.isFromOutside {
      #expect(produced.contains(property), "nothing produces \(property.rawValue)")
    }
  }
}
