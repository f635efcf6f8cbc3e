import AssessmentModel
import Testing

@Suite struct TitlesTests {
  @Test func `the headline that the title element repeats is the title`() {
    #expect(ObservedPage(article(byline: "来源：市府办")).value(.title) == .text("全市优化营商环境大会召开"))
  }

  @Test func `the line above the byline is the headline where the title element only names the site`() {
    let html = """
      <title>示例县人民政府</title><div>当前位置：首页->新闻</div><div class="t">全县重点项目调度会召开</div><div>发布时间：2019-02-26</div>
      <p>\(String(repeating: "会议要求各有关部门提高认识，", count: 12))</p>
      """
    #expect(ObservedPage(html).value(.title) == .text("全县重点项目调度会召开"))
  }

  @Test func `a list is named by the end of its breadcrumb`() {
    let html =
      "<title>示例县人民政府</title><div>您现在的位置：<a href='/'>首页</a> &gt; <a href='/zw'>政务公开</a> &gt; <a href='/zw/gg'>通知公告</a></div><ul>"
      + rows(["2020-03-05", "2020-03-04", "2020-03-01", "2020-02-28"]) + "</ul>"
    #expect(ObservedPage(html).value(.title) == .text("通知公告"))
  }

  @Test func `a home page is named by its site`() {
    let html = "<title>示例县人民政府门户网站</title><h1>热烈庆祝</h1><p>\(String(repeating: "政务公开办事服务", count: 20))</p>"
    #expect(ObservedPage(html, isHome: true).value(.title) == .text("示例县人民政府门户网站"))
  }

  @Test func `the headline may share its line with the byline`() {
    let html = """
      <title></title><div><a href="#">首页</a>&gt;<a href="#">政策法规</a></div>
      <div class="hd"><strong>国务院召开常务会议部署稳就业工作</strong> <span>转载来源：中国政府网 2020-01-28</span></div>
      <p>\(String(repeating: "会议要求各有关部门提高认识，", count: 30))</p>
      """
    let page = ObservedPage(html)
    #expect(page.value(.title) == .text("国务院召开常务会议部署稳就业工作"))
    #expect(page.value(.source) == .text("中国政府网"))
    #expect(page.value(.pageType) == .text("article"))
  }

  @Test func `a heading that ends in disclosure is a column's and no site`() {
    let html =
      "<title>示例市政府信息公开</title><div><h1>近期信息公开</h1><ul>"
      + rows(["2020-03-05", "2020-03-04", "2020-03-01", "2020-02-28"])
      + "</ul></div>"
    #expect(ObservedPage(html).value(.title) == .text("近期信息公开"))
  }

  @Test func `a home page without a title is named by what it welcomes to`() {
    let html = "<title></title><div>欢迎进入示例区住房公积金</div><p>\(String(repeating: "政务公开办事服务", count: 20))</p>"
    let page = ObservedPage(html, isHome: true)
    #expect(page.value(.title) == .text("示例区住房公积金"))
    #expect(page.value(.siteName) == .text("示例区住房公积金"))
  }

  private static let story = String(repeating: "<p>\(String(repeating: "会议要求各有关部门提高认识，", count: 4))</p>", count: 8)

  @Test(arguments: ["<div class='title'>全县重点项目调度会召开</div>", "<h1>全县重点项目调度会召开</h1>"])
  func `a heading over a lone date and a story makes an article`(heading: String) {
    let page = ObservedPage("<title>示例县人民政府</title>\(heading)<div>2020-03-05 10:30</div>\(Self.story)")
    #expect(page.value(.pageType) == .text("article"))
    #expect(page.value(.title) == .text("全县重点项目调度会召开"))
    #expect(page.value(.published) == day("2020-03-05"))
  }

  @Test func `the headline of a document stands below its table of facts`() {
    let facts = "<table><tr><td>发布机构：</td><td>县府办</td><td>发布日期：</td><td>2020-03-05</td></tr></table>"
    let page = ObservedPage("<title>示例县人民政府</title>\(facts)<h3>全县重点项目调度会召开</h3>\(Self.story)")
    #expect(page.value(.title) == .text("全县重点项目调度会召开"))
    #expect(page.value(.published) == day("2020-03-05"))
    #expect(page.value(.source) == .text("县府办"))
  }

  @Test func `the label of a headline is not part of it`() {
    let page = ObservedPage(
      "<title>示例县人民政府</title><div>标题：全县重点项目调度会召开</div><div>发布时间：2020-03-05</div>\(Self.story)")
    #expect(page.value(.title) == .text("全县重点项目调度会召开"))
  }
}
