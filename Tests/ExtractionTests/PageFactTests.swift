import AssessmentModel
import Testing

/// Facts of single pages beyond the codebook's.
@Suite struct PageFactTests {
  private func page(_ body: String, title: String = "示例市人民政府", url: String = "https://www.example.gov.cn/a.html")
    -> ObservedPage
  {
    ObservedPage(
      """
      <html><head><title>\(title)</title></head><body><p>\(String(repeating: "各县区政府要认真落实各项工作。", count: 12))</p>
      \(body)</body></html>
      """, url: url)
  }

  private func member(_ value: Value?, _ name: String) -> Value? { value?.member(name) }

  // MARK: Ratings

  @Test func `counts beside the five levels are read with the share of the upper three`() {
    let counts = page(
      "<ul><li>非常满意：<b>1,200</b></li><li>满意：300</li><li>基本满意：40</li><li>不满意：8</li><li>非常不满意：2</li></ul>"
    ).value(.ratingCounts)
    #expect(member(counts, "very_satisfied") == .number(1_200))
    #expect(member(counts, "fairly_satisfied") == .number(40))
    #expect(member(counts, "very_dissatisfied") == .number(2))
    #expect(member(counts, "total") == .number(1_550))
    #expect(member(counts, "share") == .number(1_540.0 / 1_550))
  }

  @Test func `counts below a row of levels are read`() {
    let counts = page(
      """
      <table><tr><th>部门</th><th>非常满意</th><th>满意</th><th>基本满意</th><th>不满意</th><th>非常不满意</th></tr>
      <tr><td>市公安局</td><td>90</td><td>8</td><td>1</td><td>1</td><td>0</td></tr></table>
      """
    ).value(.ratingCounts)
    #expect(member(counts, "very_satisfied") == .number(90))
    #expect(member(counts, "dissatisfied") == .number(1))
    #expect(member(counts, "total") == .number(100))
  }

  @Test func `choices without counts and percentages are no counts`() {
    #expect(page("<p>非常满意 满意 基本满意 不满意 非常不满意</p>").value(.ratingCounts) == nil)
    #expect(page("<p>非常满意 95%</p><p>满意 3%</p><p>基本满意 2%</p>").value(.ratingCounts) == nil)
  }

  // MARK: Consultations

  @Test func `a consultation tells whether results were published`() {
    let byline = "发布时间：2024-03-02 来源：示例市司法局"
    let open = ObservedPage(article(byline: byline, headline: "关于《示例市停车管理办法》公开征求意见的通知"))
    #expect(member(open.value(.consultation), "kind") == .text("consultation"))
    #expect(member(open.value(.consultation), "feedback") == .flag(false))
    #expect(member(open.value(.consultation), "date") == day("2024-03-02"))
    let told = ObservedPage(
      article(byline: byline + "</div><div><a href=\"f.html\">意见采纳情况</a>", headline: "关于《示例市停车管理办法》公开征求意见的通知"))
    #expect(member(told.value(.consultation), "feedback") == .flag(true))
    #expect(ObservedPage(article(byline: byline)).value(.consultation) == nil)
  }

  // MARK: Search

  @Test func `a search field tells where it sends what is typed`() {
    let form = page("<form action=\"/so/s\" method=\"POST\"><input name=\"qt\" placeholder=\"请输入搜索内容\"></form>")
      .value(.searchForm)
    #expect(
      form == .object([.init("action", .text("/so/s")), .init("method", .text("post")), .init("field", .text("qt"))]))
    let bare = page("<input name=\"keyword\" placeholder=\"搜索\">").value(.searchForm)
    #expect(member(bare, "action") == .null)
    #expect(member(bare, "method") == .null)
  }

  @Test func `results of a search are counted`() {
    let results = page(
      "<input name=\"q\" value=\"公积金\"><p>为您找到相关结果约1,234条</p><ul>\(rows(["2024-03-01", "2024-02-01", "2024-01-01"]))</ul>",
      title: "搜索结果-示例市人民政府")
    #expect(results.value(.pageType) == .text("search"))
    #expect(member(results.value(.searchResults), "stated") == .number(1_234))
    #expect(member(results.value(.searchResults), "query") == .text("公积金"))
    let nothing = page("<p>共找到 0 条相关结果，抱歉，没有找到您要的内容。</p>", title: "搜索结果-示例市人民政府")
    #expect(member(nothing.value(.searchResults), "stated") == .number(0))
  }

  // MARK: Accessibility

  @Test func `labels, language and the outline of headings are checked`() {
    let checks = ObservedPage(
      """
      <html lang="zh-CN"><head><title>示例</title></head><body><h1>标题</h1><h3>小节</h3><p>\(String(repeating: "内容很多。", count: 40))</p>
      <form><label for="a">姓名</label><input id="a"><input name="b" placeholder="电话"><label>地址 <input></label>
      <input type="hidden" name="c"><input type="submit"></form>
      <p style="color:#999;background:#fff">灰字</p><p style="color:#000;background-color:white">黑字</p></body></html>
      """
    ).value(.accessibilityChecks)
    #expect(member(checks, "language") == .text("zh-CN"))
    #expect(member(checks, "fields") == .number(3))
    #expect(member(checks, "unlabelled") == .number(1))
    #expect(member(checks, "h1") == .number(1))
    #expect(member(checks, "skipped") == .number(1))
    #expect(member(checks, "low_contrast") == .number(1))
  }

  // MARK: Security

  @Test func `parts over http on a page over https are mixed content, links are not`() {
    let body = """
      <img src="http://a.example.com/1.png"><script src="http://a.example.com/1.js"></script>
      <link rel="stylesheet" href="http://a.example.com/1.css"><link rel="canonical" href="http://www.example.gov.cn/">
      <a href="http://b.example.com/">链接</a><img src="https://a.example.com/2.png">
      """
    #expect(page(body).value(.mixedContent) == .number(3))
    #expect(page(body, url: "http://www.example.gov.cn/").value(.mixedContent) == nil)
  }

  @Test func `frames of other domains are told, those of the own domain are not`() {
    let body =
      "<iframe src=\"https://video.foreign.com/1\"></iframe><iframe src=\"https://map.example.gov.cn/\"></iframe>"
    #expect(page(body).value(.foreignFrames) == .words(["video.foreign.com"]))
    #expect(page("<iframe src=\"/foot.html\"></iframe>").value(.foreignFrames) == .words([]))
    #expect(page("").value(.foreignFrames) == nil)
  }

  @Test(arguments: [
    ("<div style=\"display:none\"><a href=\"http://x.com/\">澳门新葡京娱乐城</a></div>", "hidden"),
    ("<div style=\"position:absolute;left:-9999px\"><a href=\"http://x.com/\">友情链接</a></div>", "off-screen"),
    ("<a style=\"color:#fff;background:#ffffff\" href=\"http://x.com/\">链接</a>", "colour"),
    ("<span style=\"font-size:0px\"><a href=\"http://x.com/\">链接</a></span>", "no size"),
    ("<div style=\"height:0;overflow:hidden\"><a href=\"http://x.com/\">链接</a></div>", "no size"),
    ("<p style=\"color:#fff !important;background:#fff\"><a href=\"http://x.com/\">链接</a></p>", "colour"),
  ])
  func `links out of sight to other sites are dark`(html: String, how: String) {
    #expect(member(page(html).value(.hiddenLink), "how") == .text(how))
  }

  @Test(arguments: [
    "<ul style=\"display:none\"><li><a href=\"http://www.weibo.com/\">微博</a></li></ul>",
    "<div style=\"left:-9999px\"><a href=\"/skip.html\">跳到正文</a></div>",
    "<div style=\"left:-9999px\"><a href=\"http://www.gov.cn/\">中国政府网</a></div>",
    "<div style=\"left:-9999px\"><a href=\"http://x.com/\">无障碍浏览</a></div>",
    "<ul style=\"margin-left:-1200px\"><li><a href=\"http://x.com/\">合作单位</a></li></ul>",
    "<a style=\"text-indent:-999px;background:url(i.png)\" href=\"http://x.com/\">图标</a>",
    "<div style=\"display:none\"><a href=\"http://x.com/\">公安部部署打击跨境赌博</a></div>",
    "<div style=\"font-size:14px;height:0\"><a href=\"http://x.com/\">链接</a></div>",
    "<div style=\"font-size:0\"><a style=\"font-size:14px\" href=\"http://x.com/\">链接</a></div>",
    "<a href=\"http://x.com/\">警方捣毁网络赌博团伙</a>",
    "<div style=\"font-size:0\"><a href=\"http://x.com/\"><img src=\"1.png\"></a></div>",
  ])
  func `switched-off menus, own and government links and news of gambling are not dark`(html: String) {
    #expect(page(html).value(.hiddenLink) == nil)
  }

  // MARK: Open data

  @Test func `an open-data page tells sets, topics, formats and the newest date`() {
    let portal = page(
      """
      <p>数据集总数：1,234</p><ul><li><a href="1">信用服务</a></li><li><a href="2">医疗卫生</a></li><li><a href="3">交通运输</a></li></ul>
      <span>CSV</span> <span>JSON</span> <span>接口</span><ul>\(rows(["2024-03-01", "2024-02-01"]))</ul>
      """, title: "示例市公共数据开放平台")
    #expect(member(portal.value(.openData), "datasets") == .number(1_234))
    #expect(member(portal.value(.openData), "topics") == .number(3))
    #expect(member(portal.value(.openData), "newest") == day("2024-03-01"))
    #expect(portal.value(.openDataFormats) == .words(["csv", "json", "api"]))
    #expect(page("<p>公共数据 12 条 CSV JSON</p>").value(.openData) == nil)
  }

  // MARK: Service items

  @Test func `a table of items is read row by row`() {
    let items = page(
      """
      <div><a>个人办事</a><a>法人办事</a><a>在线办理</a><a>办事指南</a><a>办件查询</a></div>
      <table><tr><th>事项名称</th><th>实施主体</th><th>服务对象</th><th>事项编码</th></tr>
      <tr><td><a href="g1.html">居住证办理</a></td><td>市公安局</td><td>自然人</td><td>001</td></tr>
      <tr><td><a href="g2.html">食品经营许可</a></td><td>市市场监管局</td><td>企业法人、自然人</td><td>002</td></tr></table>
      """, title: "办事大厅-示例市政务服务网"
    ).values(.serviceItem)
    #expect(items.map { $0.member("name") } == [.text("居住证办理"), .text("食品经营许可")])
    #expect(items.first?.member("body") == .text("市公安局"))
    #expect(items.first?.member("code") == .text("001"))
    #expect(items.map { $0.member("audience") } == [.text("person"), .text("both")])
    #expect(items.first?.member("target") == .text("https://www.example.gov.cn/g1.html"))
  }

  @Test func `rows that offer a guide and a start are items, a menu of features is none`() {
    let rows = ["居住证办理", "出生医学证明补发", "食品经营许可证核发"].enumerated().map {
      "<li><span><a href=\"i\($0).html\">\($1)</a></span><a href=\"g\($0).html\">办事指南</a><a href=\"a\($0).html\">在线办理</a></li>"
    }
    let body =
      "<ul><li><a href=\"1\">个人办事</a></li><li><a href=\"2\">法人办事</a></li></ul><div><ul>\(rows.joined())</ul></div>"
    let items = page(body, title: "办事大厅-示例市政务服务网").values(.serviceItem)
    #expect(items.map { $0.member("name") } == [.text("居住证办理"), .text("出生医学证明补发"), .text("食品经营许可证核发")])
    #expect(items.first?.member("target") == .text("https://www.example.gov.cn/g0.html"))
  }

  @Test func `topics of the national classification are told where a page offers several`() {
    let body = ["生育收养", "户籍办理", "婚姻登记", "法人注销"].map { "<li><a href=\"t\">\($0)</a></li>" }.joined()
    #expect(page("<ul>\(body)</ul>").value(.serviceTopics) == .words(["生育收养", "户籍办理", "婚姻登记", "法人注销"]))
    #expect(page("<p>本市婚姻登记工作会议在市民中心召开。</p>").value(.serviceTopics) == nil)
  }
}
