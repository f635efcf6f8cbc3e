import AssessmentModel
import Testing

@Suite struct ListedDatesTests {
  @Test func `the newest date of a list counts and a date inside a headline does not`() {
    let html =
      "<title>公告</title><div>当前位置：首页 > 公告</div><ul>\(rows(["2020-03-05", "2020-03-01", "2020-02-05", "2020-01-01"], headline: "关于2021年5月1日放假的通知"))</ul>"
    #expect(ObservedPage(html).value(.newestListed) == day("2020-03-05"))
  }

  @Test func `the side list of an article says nothing of it`() {
    let html = article(byline: "发布时间：2020-03-05 来源：市府办") + "<h3>相关阅读</h3><ul>\(rows(["2024-03-05", "2024-03-01"]))</ul>"
    #expect(ObservedPage(html).value(.newestListed) == .null)
  }
}
