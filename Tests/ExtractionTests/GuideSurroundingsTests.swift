import AssessmentModel
import Testing

/// What stands around a guide's own item.
struct GuideSurroundingsTests {
  private let item = """
    <h1>居住证办理</h1><p>实施主体：示例市公安局</p><p>受理条件：在本市居住</p><p>申请材料：身份证</p><p>办理地点：示例路1号</p><p>承诺办结时限：3个工作日</p>
    """

  private func page(_ layout: String) -> ObservedPage { ObservedPage(guide: layout) }

  @Test(arguments: [
    "<ul class=\"nav\"><li><a href=\"/w\">我要办</a></li><li><a href=\"/x\">网上办理</a></li></ul>",
    "<div class=\"top\"><a href=\"/w\">我要办</a></div>", "<header><a href=\"/w\">网上办理</a></header>",
  ])
  func `links of the navigation start no item`(navigation: String) {
    #expect(page(navigation + item).value(.guideOnlineDepth) == .number(1))
    #expect(page(item + navigation).value(.guideOnlineDepth) == .number(1))
  }

  @Test func `a button below the item's name starts it`() {
    #expect(page(item + "<a class=\"btn\" href=\"/apply\">在线办理</a>").value(.guideOnlineDepth) == .number(3))
  }

  @Test(arguments: ["has-sidebar", "tabs-faq-wrap", "related-guide", "page-header-box"])
  func `a class around the whole guide hides nothing of it`(name: String) {
    let page = page("<div class=\"\(name)\">\(item)</div>")
    #expect(page.value(.guidePromisedLimit) == quantity(3, .workingDay))
    #expect(page.elements["place"] == "present")
  }

  @Test(arguments: ["sidebar", "related", "itemRecommend"])
  func `a side block of that class is left out`(name: String) {
    #expect(page(item + "<div class=\"\(name)\"><p>法定办结时限：60日</p></div>").value(.guideLegalLimit) == nil)
  }

  @Test func `a panel's heading that repeats its tab is no content`() {
    let page = page(
      item.replacing("<p>申请材料：身份证</p>", with: "") + """
        <ul><li><a href="#a">申请材料</a></li><li><a href="#b">办理流程</a></li><li><a href="#c">常见问题</a></li></ul>
        <div id="a"><h3>申请材料</h3><p>暂无</p></div><div id="b"><h3>办理流程</h3><p>-</p></div>
        <div id="c"><h3>常见问题</h3><p>暂无</p></div>
        """)
    for id in ["materials", "process", "faq"] { #expect(page.elements[id] == "blank", "\(id)") }
  }

  @Test(arguments: [
    "<h3>常见问题</h3><p>问：多久？</p><p>法定办结时限：30个工作日</p><p>收费标准：50元</p>",
    "<h3>常见问题</h3><dl><dt>多久</dt><dd>法定办结时限：30个工作日</dd><dt>收费吗</dt><dd>收费标准：50元</dd></dl>",
  ])
  func `labels in answers are not the guide's`(answers: String) {
    let page = page(item + answers + "<h3>咨询方式</h3><p>0571-88888888</p>")
    #expect(page.value(.guideLegalLimit) == nil)
    #expect(page.value(.guideFee) == nil)
    #expect(page.elements["faq"] == "present")
    #expect(page.elements["consult_phone"] == "present")
  }

  @Test(arguments: [
    "<div class=\"right\"><h3>您可能还想办</h3><div class=\"box\"><h4>居住证补领</h4><p>法定办结时限：30个工作日</p></div></div>",
    "<h3>关联事项</h3><table><tr><th>事项名称</th><th>法定办结时限</th></tr><tr><td>户口迁移</td><td>90个工作日</td></tr></table>",
    "<h1>户口迁移</h1><p>实施主体：示例市公安局</p><p>法定办结时限：90个工作日</p>",
  ])
  func `another item's guide below is left out`(other: String) {
    #expect(page(item + other).value(.guideLegalLimit) == nil)
    #expect(page(item + other).value(.guidePromisedLimit) == quantity(3, .workingDay))
  }

  @Test func `sections below the name are the item's though they repeat its limit`() {
    let page = page(
      "<h2>居住证办理</h2><p>承诺办结时限：3个工作日</p><h2>基本信息</h2><p>实施主体：公安局</p><p>承诺办结时限：3个工作日</p>"
        + "<h2>受理信息</h2><p>受理条件：居住</p><p>法定办结时限：15日</p><p>办理地点：示例路</p>")
    #expect(page.value(.guideLegalLimit) == quantity(15, .calendarDay))
  }

  @Test func `phones in the site's header and footer are not the item's`() {
    let frame = "<div class=\"top\"><span>咨询热线：12345</span><a href=\"/\">首页</a></div>"
    let footer = "<div class=\"footer\"><p>咨询电话：12345　办公时间：9:00-17:00</p></div><p>主办单位：市府办 承办单位：大数据局 版权所有</p>"
    let page = page(frame + item + footer)
    #expect(page.elements["consult_phone"] == nil)
    #expect(page.elements["hours"] == nil)
  }

  @Test func `a table of many items is no guide`() {
    let rows = ["甲事项", "乙事项"].map {
      "<tr><td>\($0)</td><td>人社局</td><td>20日</td><td>5日</td><td>行政许可</td><td>0次</td></tr>"
    }.joined()
    let head = ["事项名称", "实施主体", "法定办结时限", "承诺办结时限", "事项类型", "到办事现场次数"].map { "<th>\($0)</th>" }.joined()
    #expect(page("<table><tr>\(head)</tr>\(rows)</table>").values(.guideElement).isEmpty)
  }

  @Test(arguments: [
    "<table><tr><th>环节</th><th>法定时限</th></tr><tr><td>受理</td><td>1个工作日</td></tr><tr><td>审查</td><td>15个工作日</td></tr></table>",
    "<table><tr><th>特别程序种类</th><th>法定期限</th></tr><tr><td>专家评审</td><td>30个工作日</td></tr></table>",
  ])
  func `limits of steps and special procedures are not the item's`(table: String) {
    #expect(page(item + table).value(.guideLegalLimit) == nil)
  }

  @Test func `a table with one row states the item's facts`() {
    let page = page(
      "<h1>居住证</h1><p>服务对象：自然人</p><table><tr><th>实施主体</th><th>办件类型</th><th>承诺办结时限</th></tr>"
        + "<tr><td>示例区民政局</td><td>即办件</td><td>即办</td></tr></table><p>办理地点：示例路</p><p>受理条件：有</p>")
    #expect(page.value(.guideImplementingBody) == .text("示例区民政局"))
    #expect(page.value(.guidePromisedLimit) == quantity(0, .immediate))
  }

  @Test(arguments: [
    "<p>法定办结时限：是指法律法规规定的时限，一般为60日。</p>",
    "<div class=\"modal\" style=\"display:none\"><p>法定办结时限：60日以内</p></div>",
  ])
  func `what a label means is no value`(definition: String) {
    #expect(page(item + definition).value(.guideLegalLimit) == nil)
  }

  @Test func `a number before the item's name is dropped`() {
    #expect(page(item.replacing("居住证办理", with: "一、夫妻投靠落户")).value(.guideItemName) == .text("夫妻投靠落户"))
  }
}
