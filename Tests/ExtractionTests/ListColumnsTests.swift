import AssessmentModel
import Testing

/// Columns of list pages, and of pages of other types.
@Suite struct ListColumnsTests {
  private func columns(_ body: String, title: String = "通知公告_示例市人民政府") -> [[Value]] {
    ObservedPage("<title>\(title)</title><body>\(body)</body>", url: "https://www.example.gov.cn/a/b.html")
      .values(.column).map { column in ["name", "items", "newest"].compactMap { column.member($0) } }
  }

  @Test func `rows with a heading each are one column`() {
    let row = { (name: String, day: String) in
      "<div class='item'><img src='1.jpg'><div><h4><a href='\(day).html'>\(name)</a></h4><p>访谈嘉宾：林某</p><p>访谈时间：\(day)</p></div></div>"
    }
    let body = "<h2>往期访谈</h2>" + row("区农业农村局谈春耕生产", "2024-03-05") + row("区税务局谈个税汇算", "2024-02-22")
    #expect(columns(body, title: "在线访谈") == [[.text("往期访谈"), .number(2), day("2024-03-05")]])
  }

  @Test func `a store that only a script reads tells nothing of its rows, nor do the links of the header`() {
    let body = """
      <div><a href="/">示例区人民政府网站</a><a href="/f/">办事大厅</a><a href="/h/">政民互动</a></div>
      <div>当前位置：<a href="/">首页</a> > 通知公告</div>
      <script type="text/xml"><datastore><recordset><record><![CDATA[<li><a href="1.html">公告</a></li>]]></record></recordset></datastore></script>
      """
    let found = ObservedPage(
      "<title>通知公告_示例市人民政府</title><meta name='ColumnName' content='通知公告'><body>\(body)</body>"
    ).values(.column)
    #expect(found.count == 1)
    #expect(found.first?.member("name") == .text("通知公告"))
    #expect(found.first?.member("items") == .null)
  }

  @Test func `a block of month and day beside the main list is a column too`() {
    let short = ["03-05", "03-04"].map { "<li><a href='1.html'>全县召开春耕生产工作会议</a><span>\($0)</span></li>" }.joined()
    let main = rows(["2020-03-05", "2020-03-04", "2020-03-01"])
    let body =
      "<div>当前位置：首页 > 通知公告</div><div><h2>通知公告</h2><ul>\(main)</ul></div><div><h3>热点新闻</h3><ul>\(short)</ul></div>"
    #expect(columns(body).map { $0[0] } == [.text("通知公告"), .text("热点新闻")])
  }

  @Test func `what a search says of its results is no column`() {
    let body = "<form><input name='q'></form><p>为您找到相关结果约128条</p><ul>\(rows(["2020-03-05", "2020-03-04"]))</ul>"
    #expect(columns(body, title: "搜索结果_示例市人民政府").isEmpty)
  }

  @Test func `the first entry of a menu does not name the block beside it`() {
    let names = ["政府信息公开指南", "政府信息公开制度", "政府信息公开目录", "依申请公开"]
    let entries = names.enumerated().map { "<li\($0 == 2 ? " class='on'" : "")><a href='/\($0)/'>\($1)</a></li>" }
      .joined()
    let body = "<div class='left'><ul>\(entries)</ul></div><div><ul>\(rows(["2023-04-03", "2023-03-15"]))</ul></div>"
    #expect(columns(body, title: "政府信息公开目录-示例县卫生局").map { $0[0] } == [.text("政府信息公开目录")])
  }

  @Test func `dated blocks on a leader's page are columns`() {
    let body = """
      <h2>王某某</h2><h3>个人简历</h3><p>王某某，1974年5月出生，1996年7月参加工作。</p><h3>工作分工</h3><p>主持全面工作。</p>
      <div><h3>领导活动</h3><ul>\(rows(["2023-06-14", "2023-06-09"]))</ul></div>
      """
    #expect(columns(body, title: "县政府领导_示例县人民政府") == [[.text("领导活动"), .number(2), day("2023-06-14")]])
  }

  @Test func `the head of a table does not name it`() {
    let rows = ["2024-03-11", "2024-03-09"].map {
      "<tr><td>1</td><td><a href='1.html'>关于公交线路调整的建议</a></td><td>\($0)</td></tr>"
    }
    let table =
      "<table><thead><tr><th>编号</th><th>标题</th><th>日期</th></tr></thead><tbody>\(rows.joined())</tbody></table>"
    #expect(columns("<div><h3>建议选登</h3>\(table)</div>", title: "示例县人民政府").first?.first == .text("建议选登"))
  }

  @Test func `rows under their years are one column`() {
    let block = { (year: String, days: [String]) in
      "<div><h3>\(year)年</h3><ul>\(rows(days.map { "\(year)-\($0)" }, headline: "示例市人民政府公报第12期"))</ul></div>"
    }
    let body =
      "<div>当前位置：首页 > 政府公报</div><h2>政府公报</h2>" + block("2023", ["12-29", "11-30"]) + block("2022", ["12-30"])
      + block("2021", ["12-30", "11-30", "10-31"])
    #expect(columns(body, title: "政府公报-示例市人民政府") == [[.text("政府公报"), .number(6), day("2023-12-29")]])
  }
}
