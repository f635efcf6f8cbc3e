import AssessmentModel
import Testing

/// Types of the pages on which visitors and government talk, and of forms.
@Suite struct TalkPageTypesTests {
  private func type(_ body: String, title: String, head: String = "") -> Value? {
    ObservedPage("<title>\(title)</title>\(head)<body>\(body)</body>", url: "https://www.example.gov.cn/a/b.html")
      .value(.pageType)
  }

  private let letters = """
    <table><tr><th>标题</th><th>日期</th><th>状态</th></tr>
    <tr><td><a href="1.html">关于公交线路调整的建议</a></td><td>2024-03-11</td><td>已办结</td></tr>
    <tr><td><a href="2.html">咨询人才公寓申请条件</a></td><td>2024-03-09</td><td>已办结</td></tr></table>
    """

  @Test func `letters among other blocks of 互动交流 make an index and not a list of letters`() {
    let body = """
      <h3>市长信箱</h3><div><h3>来信选登</h3>\(letters)</div>
      <div><h3>民意征集</h3><ul>\(rows(["2024-03-01", "2023-11-20"]))</ul></div>
      <div><h3>网上调查</h3><ul><li>暂无数据</li></ul></div>
      """
    let page = ObservedPage(
      "<title>互动交流_示例市人民政府</title><body>\(body)</body>", url: "https://www.example.gov.cn/a/b.html")
    #expect(page.value(.pageType) == .text("interaction_index"))
    #expect(page.values(.column).compactMap { $0.member("name") } == [.text("来信选登"), .text("民意征集"), .text("网上调查")])
    #expect(page.values(.column).last?.member("empty") == .flag(true))
  }

  @Test func `a page that calls itself a letter box lists letters whatever stands beside`() {
    let body = "<h2>市长信箱</h2>\(letters)<div><h3>通知公告</h3><ul>\(rows(["2024-03-01", "2023-11-20"]))</ul></div>"
    #expect(type(body, title: "市长信箱_示例市人民政府") == .text("letter_list"))
  }

  @Test func `one letter may name nothing but its day and the reply`() {
    let body = """
      <h1>建议增加停车位</h1><div>来信时间：2023-11-06</div><div>城区停车难，建议建设立体停车场。</div><div>回复</div><div>来信收悉。</div>
      """
    #expect(type(body, title: "来信详情_部门信箱") == .text("letter"))
  }

  @Test func `two labels of an interview make one, and those of each row a list`() {
    let one = "<h2>局长谈门诊共济</h2><p>访谈时间：2023年3月22日 访谈嘉宾：刘某</p><h3>文字实录</h3><p>主持人：大家好。</p>"
    #expect(type(one, title: "局长谈门诊共济_示例市人民政府") == .text("interview"))
    let row = "<li><a href='1.html'>局长谈门诊共济改革问题</a><p>访谈嘉宾：刘某</p><p>访谈时间：2023-03-22</p></li>"
    #expect(type("<h2>往期访谈</h2><ul>\(row)\(row)</ul>", title: "在线访谈") == .text("list"))
  }

  @Test(arguments: ["<form><textarea></textarea></form>", "<div>状态：已结束</div>"])
  func `a draft with the days on which opinions are taken is a consultation`(form: String) {
    let body = "<h1>关于《示例市养犬管理条例（草案）》公开征求意见</h1><ul><li>征集时间：2024-01-05 至 2024-02-04</li></ul>\(form)"
    #expect(
      type(body, title: "关于《示例市养犬管理条例（草案）》公开征求意见", head: "<meta name='ColumnName' content='意见征集'>")
        == .text("survey"))
  }

  @Test func `fields for name, phone and content make a form for letters though no button says so`() {
    let body = """
      <table><tr><td>姓&nbsp;&nbsp;名:</td><td><input name="a"></td></tr><tr><td>联系电话：</td><td><input name="b"></td></tr>
      <tr><td>* 主题</td><td><input name="c"></td></tr><tr><td>内&nbsp;容</td><td><textarea></textarea></td></tr></table>
      """
    #expect(type(body, title: "示例政府网") == .text("letter_form"))
  }

  @Test func `the form to request a record is an application though disclosure names it`() {
    let body = """
      <h1>政府信息公开申请表</h1><form>姓名：<input name="a">证件号码：<input name="b">联系电话：<input name="c">
      所需信息：<textarea></textarea><input type="submit" value="提交申请"></form>
      """
    #expect(type(body, title: "依申请公开_示例市人民政府") == .text("application"))
  }

  @Test func `an annual report of the work of disclosure is disclosure`() {
    #expect(
      ObservedPage(article(byline: "2024年01月29日 来源：市府办", headline: "示例市2023年政府信息公开工作年度报告")).value(.pageType)
        == .text("disclosure"))
  }

  @Test func `rows with guide and start button are a list of services whatever the site is called`() {
    let row = "<li><a href='1.html'>居民身份证换领</a><a href='g.html'>办事指南</a><a href='a.html'>在线办理</a></li>"
    let body = "<a href='/'>示例市政务服务网</a><div>首页 > 部门服务</div><ul>\(row)\(row)\(row)</ul><a href='y'>在线预约</a>"
    #expect(type(body, title: "部门服务-示例市政务服务网") == .text("service_list"))
  }

  @Test(arguments: ["暂无信息", "该栏目下暂无内容", "对不起，暂无数据！"])
  func `a column with nothing in it is a list with one empty column`(filler: String) {
    let page = ObservedPage(
      "<title>工作动态_示例市人民政府</title><div>当前位置：<a href='/'>首页</a> > 工作动态</div><h2>工作动态</h2><div>\(filler)</div>")
    #expect(page.value(.pageType) == .text("list"))
    let found = page.values(.column).map { column in ["name", "items", "empty"].compactMap { column.member($0) } }
    #expect(found == [[.text("工作动态"), .number(0), .flag(true)]])
  }

  @Test func `a report of disclosure stays one with the meta tags of an article`() {
    let name = "示例市2023年政府信息公开年度报告"
    let head = "<meta name='ArticleTitle' content='\(name)'><meta name='PubDate' content='2024-01-29'>"
    #expect(
      ObservedPage(article(head: head, byline: "2024年01月29日 来源：市府办", headline: name)).value(.pageType)
        == .text("disclosure"))
  }

  @Test func `a notice whose sentence names a last day is no form for opinions`() {
    let html = article(byline: "2020-03-05 来源：市府办", headline: "关于对《示例市养犬管理条例》征求意见的公告").replacing(
      "会议指出，", with: "意见反馈的截止日期为2020年3月31日。")
    #expect(ObservedPage(html + "<textarea></textarea>").value(.pageType) == .text("article"))
  }
}
