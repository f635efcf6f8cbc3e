import AssessmentModel
import Testing

@Suite struct PageTypesTests {
  private func type(_ html: String, url: String = "https://www.example.gov.cn/a/b.html", isHome: Bool? = nil) -> Value?
  {
    ObservedPage(html, url: url, isHome: isHome).value(.pageType)
  }

  @Test func `a headline with date and source makes an article`() {
    #expect(type(article(byline: "发布时间：2020-03-05 来源：市府办")) == .text("article"))
  }

  @Test func `dated rows under a breadcrumb make a list`() {
    let html = """
      <title>通知公告-示例市人民政府</title><div>当前位置：首页 > 政务公开 > 通知公告</div>
      <ul>\(rows(["2020-03-05", "2020-03-04", "2020-03-01", "2020-02-28"]))</ul><div>上一页 1 2 下一页 共有40条记录</div>
      """
    #expect(type(html) == .text("list"))
  }

  @Test func `the unit's own home address is home`() {
    let html = "<title>示例市人民政府</title><h2>要闻</h2><ul>\(rows(["2020-03-05", "2020-03-04"]))</ul>\(article(byline: ""))"
    #expect(type(html, isHome: true) == .text("home"))
  }

  @Test func `a root page with several lists is home though nobody said so`() {
    let block = { (name: String) in
      "<div><h3>\(name)</h3><ul>\(rows(["2020-03-05", "2020-03-04", "2020-03-03"]))</ul></div>"
    }
    let html = "<title>示例市人民政府</title>" + ["要闻", "公告", "政策", "解读"].map(block).joined()
    #expect(type(html, url: "https://www.example.gov.cn/") == .text("home"))
  }

  @Test func `many labels of a guide make a service guide`() {
    let labels = ["实施主体", "受理条件", "申请材料", "办理流程", "法定办结时限", "承诺办结时限", "收费标准", "咨询电话", "监督电话"]
    let html =
      "<title>食品经营许可-政务服务网</title><h1>食品经营许可</h1><table>"
      + labels.map { "<tr><th>\($0)</th><td>市市场监督管理局的规定内容</td></tr>" }.joined() + "</table>"
    #expect(type(html) == .text("service_guide"))
  }

  @Test func `a letter with question and reply is a letter and several are a list of letters`() {
    let one = """
      <table><tr><td>信件标题</td><td>小区供暖问题</td></tr><tr><td>来信时间</td><td>2020-03-01</td></tr>
      <tr><td>来信内容</td><td>我们小区的暖气一直不热，多次反映没有结果，请问什么时候可以解决这个问题，谢谢领导的关心。</td></tr>
      <tr><td>回复单位</td><td>市住建局</td></tr><tr><td>回复时间</td><td>2020-03-05</td></tr>
      <tr><td>回复内容</td><td>您好，经核实，您小区的换热站设备已于三月四日检修完毕，目前供暖温度已达标。</td></tr></table>
      """
    #expect(type("<title>市长信箱</title>" + one) == .text("letter"))
    #expect(type("<title>市长信箱</title>" + one + one + one) == .text("letter_list"))
  }

  @Test func `a form to write a letter is a letter form`() {
    let html = """
      <title>我要写信</title><div>当前位置：首页 > 政民互动 > 我要写信</div><p>写信须知：请填写真实的姓名和联系电话，我们将在五个工作日内予以答复，感谢您对政府工作的关心和支持。</p>
      <form><input name="a"><input name="b"><select></select><textarea></textarea>验证码<input name="c"></form>
      """
    #expect(type(html) == .text("letter_form"))
  }

  @Test func `a password field on a short page is a login`() {
    let html = """
      <title>统一身份认证-示例省政务服务网</title><p>个人登录 法人登录 忘记密码 注册新用户 扫码登录 短信验证码登录 立即登录 请妥善保管您的账号和密码 技术支持电话 服务时间 工作日上午九点至下午五点</p>
      <form><input name="u"><input type="password"></form>
      """
    #expect(type(html) == .text("login"))
  }

  @Test func `paged questions and answers are no list`() {
    let item = "<div class=\"q\">提问：如何申报？</div><div class=\"a\">请在网上登录后申报项目，上传申请材料并等待受理通知。</div>"
    let found = ObservedPage(
      "<html><head><title>示例</title></head><body><div class=\"nav\"><a href=\"1.html\">首页</a><a href=\"2.html\">指引</a></div>"
        + "<div class=\"tit\">申报指引</div>\(item)\(item)\(item)<a href=\"#\">上一页</a><a href=\"#\">下一页</a></body></html>")
    #expect(found.value(.pageType) == .text("other"))
  }

  @Test func `a page that its title names before the site is not home`() {
    let box = "<div><h3>News of the day</h3><ul>\(rows(["2020-03-05", "2020-02-04"]))</ul></div>"
    let links = String(repeating: "<a href=\"/x\">Residents</a>", count: 110)
    let found = ObservedPage(
      "<html><head><title>Highlights - Data.gov</title></head><body>\(links)\(box)\(box)\(box)\(box)</body></html>",
      url: "https://www.example.gov/highlights/")
    #expect(found.value(.pageType) != .text("home"))
  }

  @Test func `the start page of a body's disclosure is disclosure wherever it stands`() {
    let html = """
      <title>示例市政府信息公开</title><ul><li><a href="/zn">政府信息公开指南</a></li><li><a href="/nb">政府信息公开年报</a></li>
      <li><a href="/fd">法定主动公开内容</a></li></ul>
      <h1>近期信息公开</h1><ul>\(rows(["2020-03-05", "2020-03-04", "2020-03-01"]))</ul>
      <h2>市政府文件</h2><ul>\(rows(["2020-03-05", "2020-03-04", "2020-03-01"]))</ul>
      """
    let page = ObservedPage(html, url: "https://zwgk.example.gov.cn/")
    #expect(page.value(.pageType) == .text("disclosure"))
    #expect(page.value(.title) == .text("示例市政府信息公开"))
  }

  @Test func `fields under the facts of an item and steps make an application`() {
    let facts = ["事项编码", "事项类型", "办件类型", "法定时限", "承诺时限", "服务对象"].map { "<tr><th>\($0)</th><td>工程建设联办</td></tr>" }
    let html = """
      <title></title><table>\(facts.joined())</table><span>1 申报信息</span> <span>2 上传材料</span> <span>3 完成申报</span>
      <p>姓名：<input type="text"> 证件号码：<input> 手机号码：<input type="tel"> 电子邮箱：<input type="email"></p>
      """
    let page = ObservedPage(html)
    #expect(page.value(.pageType) == .text("application"))
    #expect(page.value(.onlineApply) == .flag(true))
    #expect(type(html.replacing("<input", with: "<i")) == .text("service_guide"))
  }

  @Test(arguments: [
    "<li><span>2020-03-05</span><a href='1.html'>全县重点项目调度会召开的通知</a></li>",
    "<dl><dt><a href='1.html'>全县重点项目调度会召开的通知</a></dt><dd>2020-03-05</dd></dl>",
  ])
  func `dates of rows under a column's name make no article`(row: String) {
    let page = ObservedPage(
      "<title>通知公告_示例县人民政府</title><div><h2>通知公告</h2>\(String(repeating: row, count: 4))</div>")
    #expect(page.value(.pageType) == .text("list"))
    #expect(page.value(.newestListed) == day("2020-03-05"))
  }
}
