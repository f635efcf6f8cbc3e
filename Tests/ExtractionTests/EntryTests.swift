import AssessmentModel
import Testing

/// Ways into services, interaction and accounts that only their brand, address or container names.
struct EntryTests {
  private func page(_ body: String) -> ObservedPage {
    ObservedPage(
      """
      <html><head><title>示例市人民政府</title></head><body><div class="header"><a href="/">首页</a></div>\(body)
      <p>全市优化营商环境大会在市民中心召开，会议总结了上一年度的工作，研究部署了下一阶段的重点任务，市有关部门和各区县负责同志参加了会议。</p>
      <div class="footer">主办单位：示例市人民政府 网站标识码：1101000001</div></body></html>
      """)
  }

  @Test(arguments: ["皖事通办", "渝快办", "赣服通", "豫事办"])
  func `a province's name for its services leads to them`(brand: String) {
    #expect(page("<ul><li><a href=\"/fw\"><span>\(brand)</span></a></li></ul>").value(.serviceEntry) == .flag(true))
  }

  @Test func `the same name below a code or on a download is an app's`() {
    #expect(page("<div><img src=\"m.png\"><p>渝快办</p></div>").value(.serviceEntry) == .flag(false))
    #expect(page("<a href=\"/xz\">渝快办APP下载</a>").value(.serviceEntry) == .flag(false))
  }

  @Test func `a link to the hotline's own site takes complaints`() {
    #expect(page("<a href=\"https://gz12345.gz.gov.cn/\">热线互动</a>").value(.interaction) == .words(["complain"]))
    #expect(page("<a href=\"/rx/\">12345热线互动</a>").value(.interaction) == .words(["complain"]))
    #expect(page("<a href=\"tel:12345\">服务热线</a>").value(.interaction) == .words([]))
  }

  @Test func `an empty mark for mistakes is filled by a script`() {
    #expect(page("<span id=\"_span_jiucuo\"></span>").value(.interaction) == .words(["find_error"]))
    #expect(page("<div class=\"find-wrong\"></div>").value(.interaction) == .words(["find_error"]))
    #expect(page("<span id=\"jiucuo\" style=\"display:none\"></span>").value(.interaction) == .words([]))
  }

  @Test func `an empty block for the login leaves the login open`() {
    #expect(page("<div id=\"user-login\"><script>show()</script></div>").value(.loginEntry) == nil)
    #expect(page("<div id=\"user-login\" style=\"display:none\"></div>").value(.loginEntry) == .flag(false))
  }

  @Test func `staff log in to their office and old people get benefits`() {
    #expect(page("<a href=\"/l\">OA登录</a>").value(.loginEntry) == .flag(false))
    #expect(page("<a href=\"/l\">统一身份认证</a>").value(.loginEntry) == .flag(true))
    #expect(page("<a href=\"/l\">老年人福利</a>").value(.accessibilityEntry) == .flag(false))
    #expect(page("<a href=\"/l\">无障碍环境建设条例</a>").value(.accessibilityEntry) == .flag(false))
  }

  @Test func `an area code in brackets belongs to the number`() {
    #expect(page("<p>咨询电话（0571）12345</p>").value(.hotline) == .text("（0571）12345"))
    #expect(page("<p>热线电话(0571)12345</p>").value(.hotline) == .text("(0571)12345"))
  }
}
