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
}
