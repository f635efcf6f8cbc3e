import AssessmentModel
import Testing

/// Letters in the layouts that portals give them.
struct LettersLayoutTests {
  private func page(_ body: String, title: String = "市长信箱") -> ObservedPage {
    ObservedPage(
      """
      <html><head><meta charset="utf-8"><title>\(title)-示例市人民政府</title></head><body>
      <div class="nav"><a href="/">首页</a><a href="/hd/">互动交流</a></div>\(body)<div class="footer">版权所有：示例市人民政府</div></body></html>
      """, url: "https://www.example.gov.cn/hd/1.html")
  }

  private let fixed = "经核实，该路段已于3月4日修复完毕，恢复通行。"

  private func members(_ page: ObservedPage) -> [[Value?]] {
    page.values(.letter).map { letter in ["subject", "asked", "answered", "state", "reply"].map { letter.member($0) } }
  }

  private func letter(_ subject: String, _ asked: String, _ answered: String) -> [Value?] {
    [.text(subject), day(asked), day(answered), .text("answered"), .text("substantive")]
  }

  @Test func `the day of publication is not the day of asking`() {
    let page = page(
      "<h1>路面破损</h1><p>来信时间：2024-03-01　发布时间：2024-03-06</p><p>来信内容：中山路破损</p><p>回复内容：\(fixed)</p><p>回复时间：2024-03-05</p>")
    #expect(members(page) == [letter("路面破损", "2024-03-01", "2024-03-05")])
  }

  @Test func `a second reply does not begin a second letter`() {
    let page = page(
      "<h1>路面破损</h1><p>来信时间：2024-03-01</p><p>来信内容：中山路破损</p><p>回复时间：2024-03-05</p><p>回复内容：已转城管局办理。</p>"
        + "<p>回复时间：2024-03-09</p><p>回复内容：\(fixed)</p>")
    #expect(members(page) == [letter("路面破损", "2024-03-01", "2024-03-05")])
  }

  @Test func `blocks are called by their own first line`() {
    let block = { (title: String) in
      "<div class=\"item\"><div class=\"tit\">\(title)</div><div><span>留言人：陈*</span><span>留言时间：2024-03-01</span></div>"
        + "<div>留言内容：怎么办？</div><div><div>回复时间：2024-03-05</div><div>回复内容：\(fixed)</div></div></div>"
    }
    let page = page("<div class=\"list\">\(block("停水"))\(block("养老金"))</div>")
    #expect(
      members(page) == [letter("停水", "2024-03-01", "2024-03-05"), letter("养老金", "2024-03-01", "2024-03-05")])
  }

  @Test func `questions and answers with their days are letters`() {
    let block = "<div><p>来信日期：2024-03-01</p><p>问：居住证怎么办？</p><p>答复日期：2024-03-05</p><p>答：携带身份证到派出所办理，15日内办结。</p></div>"
    let page = page("<h2>常见来信</h2>\(block)\(block)")
    #expect(members(page) == Array(repeating: letter("居住证怎么办？", "2024-03-01", "2024-03-05"), count: 2))
  }

  @Test func `labels in square brackets are labels`() {
    let page = page(
      "<div><h1>路面破损</h1>[来信时间] 2024-03-01<br>[来信内容] 中山路破损<br>[回复时间] 2024-03-05<br>[回复内容] \(fixed)</div>")
    #expect(members(page) == [letter("路面破损", "2024-03-01", "2024-03-05")])
  }

  @Test func `labels set apart are labels`() {
    let page = page(
      """
      <ul><li><label>主&nbsp;&nbsp;&nbsp;&nbsp;题：</label><span>路面破损</span></li><li><label>来信时间：</label><span>2024年3月1日</span></li>
      <li><label>内&nbsp;&nbsp;&nbsp;&nbsp;容：</label><div>中山路破损</div></li><li><label>回复时间：</label><span>2024年3月5日</span></li>
      <li><label>回&nbsp;&nbsp;&nbsp;&nbsp;复：</label><div>\(fixed)</div></li></ul>
      """)
    #expect(members(page) == [letter("路面破损", "2024-03-01", "2024-03-05")])
  }

  @Test func `a reply without a label stands behind its day`() {
    let page = page(
      "<h1>路面破损</h1><p>提问时间：2024-03-01 | 提问人：孙**</p><p>中山路破损</p><div><p>城管局　答复时间：2024-03-05</p><p>\(fixed)</p></div>")
    #expect(members(page) == [letter("路面破损", "2024-03-01", "2024-03-05")])
  }

  @Test func `rows of blocks below a row of labels are letters`() {
    let row = { (cells: [String]) in "<div class=\"row\">\(cells.map { "<div>\($0)</div>" }.joined())</div>" }
    let page = page(
      "<div class=\"rows\">" + row(["诉求主题", "受理单位", "诉求日期", "答复日期"])
        + row(["<a href=\"1\">咨询新能源车补贴</a>", "商务局", "2024-03-01", "2024-03-03"])
        + row(["<a href=\"2\">投诉快递丢失</a>", "邮政管理局", "2024-03-02", "2024-03-09"]) + "</div>", title: "来信选登")
    #expect(page.values(.letter).map { $0.member("subject") } == [.text("咨询新能源车补贴"), .text("投诉快递丢失")])
    #expect(page.values(.letter).map { $0.member("delay") } == [.number(2), .number(7)])
  }

  @Test(arguments: [
    ("可以。", "substantive"), ("20号小学", "substantive"), ("该问题已解决。", "substantive"),
    ("您好，我局高度重视，立即组织执法人员于3月5日赴现场检查，责令其整改。", "substantive"), ("待回复", "none"), ("尚未回复", "none"),
    ("我们会加强监管，进一步提升服务水平，感谢您的监督。", "formulaic"), ("您好，我中心将加强巡查，发现一起查处一起。", "formulaic"),
    ("您好，该诉求由示例区政府负责，已转示例区政府。", "referral"), ("您好，建议您通过法律途径解决。", "referral"), ("您好，具体以窗口为准。", "referral"),
    ("请登录示例政务服务网查询。", "referral"), ("登录手机应用提交购房合同即可办理提取。", "substantive"),
  ])
  func `what stands under the reply is the reply`(reply: String, kind: String) {
    #expect(replied(reply).values(.letter).first?.member("reply") == .text(kind), "\(reply)")
  }

  @Test(arguments: ["已电话回复。", "详见附件。"])
  func `a reply that was given elsewhere is not judged`(reply: String) {
    #expect(replied(reply).values(.letter).first?.member("reply") == .null)
    #expect(replied(reply).values(.letter).first?.member("state") == .text("answered"))
  }

  private func replied(_ reply: String) -> ObservedPage {
    let rows = [("信件标题", "关于道路维修"), ("来信时间", "2024-03-01"), ("来信内容", "请问什么时候维修道路？"), ("回复内容", reply)]
    return page("<table>\(rows.map { "<tr><td>\($0.0)</td><td>\($0.1)</td></tr>" }.joined())</table>")
  }

  @Test func `common questions of a page without letters are none`() {
    let page = ObservedPage(
      article(byline: "来源：示例日报　发布时间：2024-03-02").replacing(
        "会议指出，", with: "</p><p>问：如何办理？</p><p>答：到窗口办理。</p><p>问：收费吗？</p><p>答：不收费。</p><p>会议指出，"))
    #expect(page.values(.letter).isEmpty)
  }

  @Test func `a visitor's own cases are no letters`() {
    let row =
      "<div class=\"item\"><p>需要补件</p><p>受理时间：2020-05-20</p><p>办结时间：2020-06-26</p><p>雷电防护装置竣工验收的材料需要补充。</p></div>"
    let page = ObservedPage(
      "<html><head><title>我的办件</title></head><body><a class=\"on\">我的办件</a><div>\(row)\(row)</div></body></html>")
    #expect(page.values(.letter).isEmpty)
  }

  @Test func `letters without a title are not called by another one's text`() {
    let letter = { (text: String) in
      "<div class=\"ask\"><span>留言内容</span> \(text) <div>留言时间：2024-03-01</div></div><div><span>回复内容</span> \(fixed)</div>"
    }
    let page = page("<div><p>共两条</p>\(letter("中山路什么时候修？"))\(letter("人民路什么时候修？"))</div>", title: "来信选登")
    #expect(page.values(.letter).map { $0.member("subject") } == [.text("中山路什么时候修？"), .text("人民路什么时候修？")])
  }

  @Test(arguments: ["答复单位", "回复部门", "办理人", "承办科室", "经办人"])
  func `an empty reply does not take the next label for its text`(label: String) {
    let values = page(
      """
      <div><div>来信日期：2024-02-20</div><div>来信内容：我们村的道路破损严重，请问什么时候能维修？</div>
      <div>答复内容：</div><div>\(label)：</div></div>
      """
    ).values(.letter)
    #expect(values.first?.member("reply") == .text("none"))
    #expect(values.first?.member("state") == .text("open"))
  }

  @Test func `the day under a reply without a label for it is the day of the answer`() {
    let page = page(
      """
      <h1>建议增加停车位</h1><div>来信时间：2023-11-06</div><div>城区停车难，建议建设立体停车场。</div>
      <div><div>回复</div><div>您好，来信收悉，我们将认真研究。</div><div>示例县城市管理综合行政执法局　2023-11-10</div></div>
      """)
    #expect(
      members(page) == [
        [.text("建议增加停车位"), day("2023-11-06"), day("2023-11-10"), .text("answered"), .text("formulaic")]
      ])
  }
}
