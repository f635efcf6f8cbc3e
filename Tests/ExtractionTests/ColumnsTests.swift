import AssessmentModel
import Testing

@Suite struct ColumnsTests {
  private func columns(_ body: String) -> [[Value]] {
    ObservedPage(
      "<title>示例县人民政府</title><body><p>\(String(repeating: "政务公开办事服务", count: 10))</p>\(body)</body>", isHome: true
    )
    .values(.column).map { column in ["name", "items", "newest", "empty"].compactMap { column.member($0) } }
  }

  @Test func `a heading and its dated rows are a column`() {
    let found = columns("<div><h3>通知公告<a href='#'>更多</a></h3><ul>\(rows(["2020-03-05", "2020-02-04"]))</ul></div>")
    #expect(found == [[.text("通知公告"), .number(2), day("2020-03-05"), .flag(false)]])
  }

  @Test func `each pane of a tab has the name of its tab`() {
    let found = columns(
      "<div><div class='hd'><span>要闻</span><span> | </span><a href='#'>公告</a></div>".replacing(
        "<span> | </span>", with: ""
      )
      .replacing("<span>要闻</span>", with: "<a href='#'>要闻</a>")
        + "<div class='bd'><ul>\(rows(["2020-03-05", "2020-02-04"]))</ul><ul style='display:none'>\(rows(["2020-01-05"]))</ul></div></div>"
    )
    #expect(found.map { $0[0] } == [.text("要闻"), .text("公告")])
  }

  @Test func `a titled list with nothing in it is an empty column`() {
    #expect(columns("<div><h3>调查征集</h3><ul></ul></div>") == [[.text("调查征集"), .number(0), .null, .flag(true)]])
  }

  @Test func `a list that a script fills says nothing of its items`() {
    #expect(
      columns("<div><h3>调查征集</h3><ul><script>load()</script></ul></div>") == [
        [.text("调查征集"), .null, .null, .null]
      ])
  }

  @Test func `a menu of short links is no column`() {
    #expect(columns("<div><h3>导航</h3><ul><li><a href='#'>新闻</a></li><li><a href='#'>服务</a></li></ul></div>").isEmpty)
  }

  @Test func `day boxes and dates without a year are dates of items`() {
    let item = { (day: String) in
      "<li><div><b>\(day)</b> <span>2020-03</span></div><a href='a.html'>全市召开优化营商环境会议</a></li>"
    }
    let found = columns("<div><h3>要闻</h3><ul>\(item("05"))\(item("02"))</ul></div>")
    #expect(found == [[.text("要闻"), .number(2), day("2020-03-05"), .flag(false)]])
  }

  @Test func `a titled block that only says there is nothing is an empty column`() {
    let empty: [[Value]] = [[.text("政策解读"), .number(0), .null, .flag(true)]]
    #expect(columns("<div><h2><a href='#'>政策解读</a></h2><ul><li>暂无内容</li></ul></div>") == empty)
    #expect(columns("<div><h3>政策解读</h3><div class='bd'><p>暂无数据</p></div></div>") == empty)
    #expect(columns("<p>本栏目暂无内容更新计划，请关注其他栏目的最新消息。</p>").isEmpty)
  }

  @Test func `an empty pane beside a pane with rows is an empty column`() {
    let found = columns(
      "<div><div class='hd'><ul><li>批前公示</li><li>批后公示</li></ul></div>"
        + "<div class='bd'><div><ul>\(rows(["2020-03-05", "2020-02-04"]))</ul></div><div></div></div></div>")
    #expect(
      found == [
        [.text("批前公示"), .number(2), day("2020-03-05"), .flag(false)],
        [.text("批后公示"), .number(0), .null, .flag(true)],
      ])
  }

  @Test func `an empty pane of a menu is no column`() {
    let found = columns(
      "<div><div class='hd'><ul><li>政府投资</li><li>社会投资</li></ul></div>"
        + "<div class='bd'><div><a href='#'>立项</a><a href='#'>许可</a></div><div></div></div></div>")
    #expect(found.isEmpty)
  }

  @Test func `blocks of several parts are one item each`() {
    let item = "<div class='item'><p>留言：请问公交何时恢复运行</p><p>意见：请于2019-1-11前回复</p><p>时间：2019-01-04 09:51</p></div>"
    let found = columns("<div><div class='title'>咨询投诉</div><div class='list'>\(item)\(item)\(item)</div></div>")
    #expect(found == [[.text("咨询投诉"), .number(3), day("2019-01-04"), .flag(false)]])
  }

  @Test func `an empty list that an inline script names says nothing of its items`() {
    #expect(
      columns("<div><h3>调查征集</h3><ul id='dczj'></ul><script>$('#dczj').load('/dczj.json')</script></div>") == [
        [.text("调查征集"), .null, .null, .null]
      ])
  }

  @Test func `short rows under a title that leads to more are a column`() {
    let rows = "<ul><li><a href='#'>补缴清册</a></li><li><a href='#'>开户登记表</a></li></ul>"
    let head = "<div class='hd'><div class='title'>下载中心</div><a href='#'>+更多</a></div>"
    #expect(columns("<div>\(head)<div>\(rows)</div></div>").map { $0[0] } == [.text("下载中心")])
    #expect(columns("<div><div class='hd'>下载中心</div><div>\(rows)</div></div>").isEmpty)
  }

  @Test func `choices of a list of sites are no title`() {
    let menu = "<select><option>外交部</option></select>"
    let links = "<ul><li><a href='#'>全市召开优化营商环境会议</a></li><li><a href='#'>全县召开重点项目推进会议</a></li></ul>"
    #expect(columns("<div>\(menu)\(links)</div>").isEmpty)
  }
}
