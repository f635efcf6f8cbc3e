import AssessmentModel
import Testing

@Suite struct ListedDatesTests {
  @Test func `the newest date of a list counts and a date inside a headline does not`() {
    let html =
      "<title>公告</title><div>当前位置：首页 > 公告</div><ul>\(rows(["2020-03-05", "2020-03-01", "2020-02-05", "2020-01-01"], headline: "关于2021年5月1日放假的通知"))</ul>"
    #expect(ObservedPage(html).value(.newestListed) == day("2020-03-05"))
  }

  @Test(arguments: [
    "<p>更新时间：2024-06-30</p><p>版权所有 示例市人民政府</p>", "<ul><li>2024年6月30日</li><li>星期日</li><li>晴</li></ul>",
    "<div>页面生成时间：2024-06-30 10:00</div><div>主办单位：市府办</div>",
  ])
  func `a clock or the time a page was made dates no item`(clock: String) {
    let html =
      "<title>公告-示例市人民政府</title><h2>通知公告</h2><ul>\(rows(["2024-01-05", "2024-01-03", "2024-01-02"]))</ul>\(clock)"
    #expect(ObservedPage(html, date: "2024-07-01T02:00:00Z").value(.newestListed) == day("2024-01-05"))
  }

  @Test func `a slip into the future does not hide how old the rest is`() {
    let html = "<title>公告-示例市人民政府</title><h2>通知公告</h2><ul>\(rows(["2042-06-16", "2024-01-03", "2024-01-02"]))</ul>"
    let page = ObservedPage(html, date: "2024-07-01T02:00:00Z")
    #expect(page.value(.newestListed) == day("2024-01-03"))
    #expect(page.values(.column).first?.member("newest") == day("2024-01-03"))
    #expect(page.values(.column).first?.member("items") == .number(3))
  }

  @Test func `the side list of an article says nothing of it`() {
    let html = article(byline: "发布时间：2020-03-05 来源：市府办") + "<h3>相关阅读</h3><ul>\(rows(["2024-03-05", "2024-03-01"]))</ul>"
    #expect(ObservedPage(html).value(.newestListed) == .null)
  }

  @Test(arguments: [
    "<b>05</b><span>2020-03</span>", "<p>5</p><p>2020.3</p>", "<em>03/05</em><i>2020</i>", "<p>2020年</p><p>3月5日</p>",
    "<i>2020</i><b>03-05</b>",
  ])
  func `parts of a date in elements of their own make one date`(box: String) {
    #expect(newest(row: "<a href=\"t1.html\">全市召开优化营商环境工作推进会议</a><div>\(box)</div>") == day("2020-03-05"))
  }

  @Test(arguments: ["202003/t20200305_1.html", "/art/2020/3/5/art_1_2.html"])
  func `month and day behind the headline get their year from the link`(address: String) {
    let row = "<a href=\"\(address)\">全市召开优化营商环境工作推进会议</a><span>03-05</span>"
    #expect(newest(row: row) == day("2020-03-05"))
    #expect(newest(row: row.replacing("20", with: "xx")) == .null)
  }

  private func newest(row: String) -> Value? {
    ObservedPage(
      "<title>通知公告-示例市人民政府</title><div>当前位置：首页 &gt; 通知公告</div><ul>\(String(repeating: "<li>\(row)</li>", count: 4))</ul>"
    ).value(.newestListed)
  }
}
