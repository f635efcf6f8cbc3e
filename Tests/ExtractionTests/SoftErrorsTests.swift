import AssessmentModel
import Testing

@Suite struct SoftErrorsTests {
  @Test func `an article that mentions a missing page is no error`() {
    let page = ObservedPage(article(byline: "来源：市府办", headline: "关于整改“页面不存在”问题的通报"))
    #expect(page.value(.soft404) == .flag(false))
  }

  @Test func `a title that says 404 makes a short page an error`() {
    let page = ObservedPage("<title>404</title><body><p>对不起，您访问的页面已删除</p><a href='/'>返回首页</a></body>")
    #expect(page.value(.soft404) == .flag(true))
  }
}
