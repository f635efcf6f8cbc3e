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

  @Test(arguments: [
    "<div class=\"logo\">柳河镇人民政府</div>", "<a href=\"/\">柳河镇人民政府</a>",
    "<a href=\"/\"><img src=\"l.png\" alt=\"柳河镇人民政府\"></a>",
    "<div><img class=\"logo\" src=\"l.png\" alt=\"柳河镇人民政府\"></div>",
  ])
  func `the logo names the site where nothing else does`(logo: String) {
    let page = { (title: String) in
      ObservedPage("<title>\(title)</title>\(logo)<h1>办理事项的说明</h1><p>\(String(repeating: "政务公开", count: 30))</p>")
    }
    #expect(page("办事说明").value(.siteName) == .text("柳河镇人民政府"))
    #expect(page("办事说明-柳河县人民政府").value(.siteName) == .text("柳河县人民政府"))
  }

  @Test func `letters of a ministry's identifier belong to it`() {
    let page = ObservedPage(article(byline: "").replacing("1101000001", with: "bm07000001"))
    #expect(page.value(.siteCode) == .text("bm07000001"))
  }

  @Test(arguments: [
    ("鄂ICP备19031037-2号", "鄂ICP备19031037-2号"), ("京ICP备05060933号-1", "京ICP备05060933号-1"),
    ("京ICP备05060933号 - 版权所有", "京ICP备05060933号"), ("京ICP备05060933号－1", "京ICP备05060933号－1"),
    ("京ICP备 05060933 号-1", "京ICP备 05060933 号-1"),
  ])
  func `the number of one of several sites stands before or behind its mark`(footer: String, number: String) {
    #expect(page(footer: footer).value(.icp) == .text(number))
  }

  @Test(arguments: [
    ("粤公网安备号<a>44030402003007</a>", "粤公网安备号44030402003007"), ("粤公安网安备 44030402001126号", "粤公安网安备 44030402001126号"),
  ])
  func `police filings are written in several ways`(footer: String, number: String) {
    #expect(page(footer: footer).value(.policeRecord) == .text(number))
  }

  @Test(arguments: [
    ("全国网信办主任会议召开_中央网络安全和信息化委员会办公室", "中央网络安全和信息化委员会办公室"),
    ("要闻_示例街道办事处", "示例街道办事处"), ("要闻_中共示例市委", "中共示例市委"), ("欢迎进入示例区住房公积金", "示例区住房公积金"), ("公开指南_示例市政府信息公开", "示例市政府信息公开"),
  ])
  func `the title names the site`(title: String, name: String) {
    #expect(page(title: title, footer: "").value(.siteName) == .text(name))
  }

  private func page(title: String = "示例", footer: String) -> ObservedPage {
    ObservedPage(
      """
      <html><head><title>\(title)</title></head><body><p>\(String(repeating: "政务公开", count: 30))</p><p>\(footer)</p></body></html>
      """)
  }

  @Test(arguments: ["标识编码：1101000001", "网站识别码：1101000001"])
  func `the identifier goes by several names`(footer: String) {
    #expect(page(footer: footer).value(.siteCode) == .text("1101000001"))
  }
}
