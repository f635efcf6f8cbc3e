import AssessmentModel
import Testing

/// Rows whose date stands in an unusual place.
@Suite struct RowTests {
  private func page(_ content: String) -> ObservedPage {
    ObservedPage(
      """
      <title>工作动态-某市人民政府</title>
      <div>当前位置：<a href="/">首页</a> > <a href="/a">政务动态</a> > <a href="/b">工作动态</a></div>
      \(content)<p>共2页 <a href="2">下一页</a></p>
      """)
  }

  private func list(_ row: (String) -> String) -> String {
    "<ul>" + ["17", "12", "11"].map { "<li>\(row($0))</li>" }.joined() + "</ul>"
  }

  @Test(arguments: ["公告2024", "公告20", "公告（第1期）2024-1", "纪要2024年第3"])
  func `a headline that ends in a digit leaves its row's date whole`(headline: String) {
    let found = page(list { "<a href=\"/\($0)\">新区产业发展规划\(headline)</a><span>2024-06-\($0)</span>" })
    #expect(found.value(.newestListed) == day("2024-06-17"))
    #expect(found.value(.pageType) == .text("list"))
  }

  @Test func `a number right behind a row's date is no part of it`() {
    #expect(
      page(list { "<a href=\"/\($0)\">新区产业发展规划公告</a><span>2024-06-\($0)</span><i>125</i>" }).value(.newestListed)
        == day("2024-06-17"))
  }

  @Test(arguments: [
    "<p><span>发布时间：2024-06-#</span> <span>来源：市商务局</span></p>",
    "<p><span>发布时间：2024-06-#</span><span>发布单位：市商务局</span></p>",
    "<p>时间：2024-06-# 浏览：12次</p>", "<p>日期： 2024-06-#　来源：市商务局</p>",
  ])
  func `a labelled date beside something else dates its row and not the page`(facts: String) {
    let found = page(list { "<a href=\"/\($0)\">新区召开高质量发展大会</a>" + facts.replacing("#", with: $0) })
    #expect(found.value(.newestListed) == day("2024-06-17"))
    #expect(found.value(.published) == .null)
    #expect(found.value(.pageType) == .text("list"))
    #expect(found.value(.title) == .text("工作动态"))
  }

  @Test func `the last day of a consultation dates no row`() {
    let found = page(list { "<a href=\"/\($0)\">关于某办法公开征求意见的公告</a><p>截止时间：2024-06-\($0) 状态：已结束</p>" })
    #expect(found.value(.newestListed) == .null)
  }

  @Test(arguments: ["<b>#</b><i>2024.06</i>", "2024-06-#"])
  func `a date as the term of a definition list dates the row`(term: String) {
    let rows = ["17", "12", "11"].map {
      ("<dt>\(term.replacing("#", with: $0))</dt>", "<dd><a href=\"/\($0)\">新区召开高质量发展大会</a><p>摘要</p></dd>")
    }
    let lists = page(rows.map { "<dl>\($0)\($1)</dl>" }.joined())
    #expect(lists.value(.newestListed) == day("2024-06-17"))
    #expect(lists.value(.pageType) == .text("list"))
    let pairs = page("<dl>" + rows.map { $0 + $1 }.joined() + "</dl>")
    #expect(pairs.value(.newestListed) == day("2024-06-17"))
  }

  @Test func `a definition list whose term is a title keeps its rows`() {
    let column = { (name: String) in
      "<dl><dt>\(name)</dt>\(["17", "12"].map { "<dd><a href=\"/\($0)\">新区召开高质量发展大会</a><i>2024-06-\($0)</i></dd>" }.joined())</dl>"
    }
    let found = page(column("通知公告") + column("政策文件"))
    #expect(found.value(.newestListed) == day("2024-06-17"))
  }

  @Test func `a heading that is a year lends it to the rows below`() {
    let group = { (year: String) in
      "<div><h3>\(year)年</h3><ul><li><a href=\"/a\">第12期公报发布工作情况</a><em>12-29</em></li><li><a href=\"/b\">第11期公报发布工作情况</a><em>11-30</em></li></ul></div>"
    }
    for found in [
      page(group("2023") + group("2022")),
      page((group("2023") + group("2022")).replacing("<div>", with: "").replacing("</div>", with: "")),
    ] {
      #expect(found.value(.newestListed) == day("2023-12-29"))
      #expect(found.value(.title) == .text("工作动态"))
      #expect(found.values(.column).map { $0.member("name") } == [.text("工作动态")])
      #expect(found.value(.column)?.member("items") == .number(4))
    }
  }

  // MARK: Names

  @Test func `a menu's title that repeats an earlier step of the breadcrumb is not the headline`() {
    let menu = "<div><h3>政务动态</h3><ul><li><a href=\"/b\">工作动态</a></li><li><a href=\"/c\">图片新闻</a></li></ul></div>"
    let found = page(menu + list { "<a href=\"/\($0)\">新区召开高质量发展大会</a><span>2024-06-\($0)</span>" })
    #expect(found.value(.title) == .text("工作动态"))
  }

  @Test(arguments: ["−", "-", " - ", ">"])
  func `a note beside the breadcrumb is not the headline`(arrow: String) {
    let html = """
      <title>某局</title><div><span>您现在的位置：</span><span>首页</span><span>\(arrow)</span><span>咨询投诉</span></div>
      <div class="s-title"><div>写信须知</div></div><p>1.请填写真实姓名</p>
      <form><input name=a><input name=b><textarea></textarea><button>提交</button></form>
      """
    #expect(ObservedPage(html).value(.title) == .text("咨询投诉"))
  }

  @Test func `a leader's page is named by the heading that the title element repeats`() {
    let html = """
      <title>王某某_县政府领导_某县人民政府</title><div>首页 > 领导之窗</div><h2>王某某</h2><p>县委副书记、县长</p><h3>个人简历</h3>
      <p>王某某，男，汉族，1974年5月出生，1996年7月参加工作。</p><h3>工作分工</h3><p>主持县政府全面工作。</p>
      """
    #expect(ObservedPage(html).value(.title) == .text("王某某"))
  }

  @Test func `a label above two rows of data dates nothing`() {
    let html = """
      <title>政府信息公开目录-某县卫生健康局</title><div>您当前的位置：<a href="/">首页</a>&gt;信息公开目录</div>
      <table><tr><th>标题</th><th>文号</th><th>生成日期</th><th>发布日期</th></tr>
      <tr><td><a href="/31">关于开展爱国卫生月活动的通知</a></td><td>长卫〔2023〕14号</td><td>2023-03-28</td><td>2023-04-03</td></tr>
      <tr><td><a href="/29">年度卫生监督抽检计划</a></td><td>长卫〔2023〕11号</td><td>2023-03-10</td><td>2023-03-15</td></tr></table>
      """
    #expect(ObservedPage(html).value(.published) == .null)
  }
}
