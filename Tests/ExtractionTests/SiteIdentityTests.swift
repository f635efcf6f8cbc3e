import AssessmentModel
import Testing

@Suite struct SiteIdentityTests {
  @Test func `name, filing numbers and identifier are read from the footer`() {
    let page = ObservedPage(article(byline: "来源：市府办"))
    #expect(page.value(.siteName) == .text("示例市人民政府"))
    #expect(page.value(.icp) == .text("京ICP备05060933号-1"))
    #expect(page.value(.policeRecord) == .text("京公网安备 11010202000001号"))
    #expect(page.value(.siteCode) == .text("1101000001"))
  }

  @Test func `the meta tag names the site in any case and quoting`() {
    let page = ObservedPage(article(head: "<META CONTENT='示例市政府门户网站' NAME='SITENAME'>", byline: ""))
    #expect(page.value(.siteName) == .text("示例市政府门户网站"))
  }

  @Test(arguments: ["冀ICP备:XXXXXX号-1 冀公网备案号:1XXXXXX9", "版权所有"])
  func `placeholders are no filing numbers`(footer: String) {
    let page = ObservedPage(
      "<html><title>某县人民政府</title><body><p>\(String(repeating: "政务公开", count: 30))</p><p>\(footer)</p></body></html>")
    #expect(page.value(.icp) == .null)
    #expect(page.value(.policeRecord) == .null)
    #expect(page.value(.siteCode) == .null)
  }

  @Test func `letters of a ministry's identifier belong to it`() {
    let page = ObservedPage(article(byline: "").replacing("1101000001", with: "bm07000001"))
    #expect(page.value(.siteCode) == .text("bm07000001"))
  }
}
