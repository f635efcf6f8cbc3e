import AssessmentModel
import Testing

struct LettersTests {
  private func page(_ body: String, url: String = "https://www.example.gov.cn/hdjl/xjlist.html") -> ObservedPage {
    ObservedPage(
      """
      <html><head><title>来信选登-示例市人民政府</title></head><body><div class="nav"><a href="/">首页</a><a href="/hd/">互动交流</a></div>
      <h2>来信选登</h2>\(body)<div class="footer">版权所有：示例市人民政府办公室 网站标识码：1101000001</div></body></html>
      """, url: url)
  }

  private let letter = """
    <div class="ask"><span>留言内容</span> 请问办理居住证需要多长时间，周末能不能办理？ <div>留言时间：2024-03-01</div></div>
    <div class="answer"><span>回复内容</span> 您好，居住证自受理之日起15日内办结，周六上午照常受理。 <div>回复时间：2024-03-08</div></div>
    """

  @Test func `blocks of letters are read one by one`() {
    let values = page("<ul><li>\(letter)</li><li>\(letter)</li></ul>").values(.letter)
    #expect(values.count == 2)
    #expect(values.first?.member("asked") == day("2024-03-01"))
    #expect(values.first?.member("answered") == day("2024-03-08"))
    #expect(values.first?.member("delay") == .number(7))
    #expect(values.first?.member("state") == .text("answered"))
    #expect(values.first?.member("reply") == .text("substantive"))
  }

  @Test func `a table of letters is read row by row`() {
    let values = page(
      """
      <table><tr><th>序号</th><th>信件标题</th><th>来信时间</th><th>回复时间</th><th>状态</th></tr>
      <tr><td>1</td><td><a href="1.html">关于小区停水的问题</a></td><td>2024-03-01</td><td>2024-03-02</td><td>已回复</td></tr>
      <tr><td>2</td><td><a href="2.html">关于公交线路的建议</a></td><td>2024-03-05</td><td></td><td>处理中</td></tr></table>
      """
    ).values(.letter)
    #expect(values.count == 2)
    #expect(values.first?.member("subject") == .text("关于小区停水的问题"))
    #expect(values.first?.member("delay") == .number(1))
    #expect(values.last?.member("state") == .text("open"))
    #expect(values.last?.member("answered") == .null)
    #expect(values.last?.member("reply") == .null)
  }

  @Test(arguments: [
    ("感谢您的来信，您反映的问题我们已收悉，将认真研究。", "formulaic"), ("您好，此问题请咨询市人社局，电话0571-12333。", "referral"),
    ("您好，感谢您的支持。该路段已于3月5日完成修复，并恢复通行。", "substantive"), ("", "none"),
  ])
  func `replies are told apart`(reply: String, kind: String) {
    let body = """
      <table><tr><td>信件标题</td><td>关于道路维修</td></tr><tr><td>来信时间</td><td>2024-03-01</td></tr>
      <tr><td>来信内容</td><td>中山路路面破损已经有一个多月，请问什么时候维修？</td></tr><tr><td>回复内容</td><td>\(reply)</td></tr></table>
      """
    #expect(
      page(body, url: "https://www.example.gov.cn/xj/1.html").values(.letter).first?.member("reply") == .text(kind))
  }

  @Test func `hundreds of letters on a page are all read`() {
    #expect(page("<ul>\(String(repeating: "<li>\(letter)</li>", count: 300))</ul>").values(.letter).count == 300)
  }

  @Test func `rows of a letterbox in any element are letters`() {
    let rows = (1...4).map {
      "<div class=\"row\"><a href=\"\($0).html\">关于小区停水的问题第\($0)封</a><span>2024-01-1\($0)</span>"
        + "<span>\($0 == 2 ? "办理中" : "已回复")</span></div>"
    }
    let found = ObservedPage(
      "<html><head><title>市长信箱-示例市人民政府</title></head><body><div class=\"nav\"><a href=\"/\">首页</a></div>"
        + "<div class=\"tit\">市长信箱</div><div class=\"list\">\(rows.joined())</div></body></html>")
    #expect(found.value(.pageType) == .text("letter_list"))
    let states = found.values(.letter).map { $0.member("state") }
    #expect(states == [.text("answered"), .text("open"), .text("answered"), .text("answered")])
    #expect(found.values(.letter).first?.member("asked") == day("2024-01-11"))
  }

  @Test func `labels at the head of rows make a list of letters and labels beside values one letter`() {
    let head = "<tr><td>编号</td><td>标题</td><td>来信日期</td><td>答复日期</td></tr>"
    let row = "<tr><td>1</td><td><a href=\"1.html\">关于小区停水的问题</a></td><td>2024-01-10</td><td>2024-01-14</td></tr>"
    #expect(page("<table>\(head)\(row)\(row)\(row)</table>").value(.pageType) == .text("letter_list"))
    let one = "<p>来信日期：2024-03-01</p><p>问：请问公交何时恢复运行？</p><p>答复日期：2024-03-09</p><p>答：将于3月15日恢复运行，首班6:30。</p>"
    let letter = ObservedPage("<html><head><title>关于公交的咨询</title></head><body><h1>关于公交的咨询</h1>\(one)</body></html>")
    #expect(letter.value(.pageType) == .text("letter"))
  }
}
