import AssessmentModel
import Testing

struct GuideLayoutTests {
  /// Every layout states the same facts.
  private func expectCommonFacts(_ page: ObservedPage, _ comment: Comment) {
    #expect(page.value(.guideItemName) == .text("食品经营许可证核发"), comment)
    #expect(page.value(.guideImplementingBody) == .text("示例市市场监督管理局"), comment)
    #expect(page.value(.guideLegalLimit) == quantity(20, .workingDay), comment)
    #expect(page.value(.guidePromisedLimit) == quantity(8, .workingDay), comment)
    #expect(page.value(.guideLimitCut) == .number(0.6), comment)
    #expect(page.value(.guideVisits) == .number(1), comment)
    #expect(page.value(.guideFee) == .flag(false), comment)
    #expect(page.value(.guideHandling) == .text("promised"), comment)
    #expect(page.value(.guideOnlineDepth) == .number(3), comment)
    for id in ["item_code", "place", "hours", "consult_phone", "complaint_phone", "online_depth", "item_type"] {
      #expect(page.elements[id] == "present", comment)
    }
  }

  @Test func `a table with one label and value a row is read`() {
    let rows = commonRows.map { "<tr><th>\($0.label)</th><td>\($0.value)</td></tr>" }.joined()
    expectCommonFacts(ObservedPage(guide: "<table>\(rows)</table>"), "th and td")
  }

  @Test func `a table of four plain cells a row is read`() {
    var rows = ""
    for pair in stride(from: 0, to: commonRows.count, by: 2) {
      let cells = commonRows[pair..<pair + 2].map { "<td>\($0.label)</td><td>\($0.value)</td>" }.joined()
      rows += "<tr>\(cells)</tr>"
    }
    expectCommonFacts(ObservedPage(guide: "<table>\(rows)</table>"), "four td")
  }

  @Test func `a list of terms is read`() {
    let rows = commonRows.map { "<dt>\($0.label)：</dt><dd>\($0.value)</dd>" }.joined()
    expectCommonFacts(ObservedPage(guide: "<dl>\(rows)</dl>"), "dl")
  }

  @Test func `pairs of spans in list items are read`() {
    let rows = commonRows.map {
      "<li><span class=\"label\">\($0.label)</span><span class=\"value\">\($0.value)</span></li>"
    }.joined()
    expectCommonFacts(ObservedPage(guide: "<ul>\(rows)</ul>"), "spans")
  }

  @Test func `pairs of blocks are read`() {
    let rows = commonRows.map {
      "<div class=\"row\"><div class=\"name\">\($0.label)</div><div class=\"con\">\($0.value)</div></div>"
    }.joined()
    expectCommonFacts(ObservedPage(guide: "<div class=\"info\">\(rows)</div>"), "divs")
  }

  @Test func `paragraphs with a colon are read`() {
    let rows = commonRows.map { "<p>\($0.label)：\($0.value)</p>" }.joined()
    expectCommonFacts(ObservedPage(guide: "<div class=\"content\">\(rows)</div>"), "paragraphs")
  }

  @Test func `lines with bold labels in one block are read`() {
    let rows = commonRows.map { "<b>\($0.label)：</b>\($0.value)<br>" }.joined()
    expectCommonFacts(ObservedPage(guide: "<div class=\"content\">\(rows)</div>"), "br")
  }

  @Test func `numbered headings with content below are read`() {
    let rows = commonRows.enumerated().map { "<h3>\($0 + 1)、\($1.label)</h3><p>\($1.value)</p>" }.joined()
    expectCommonFacts(ObservedPage(guide: "<div class=\"content\">\(rows)</div>"), "headings")
  }

  @Test func `bracketed headings with content below are read`() {
    let rows = commonRows.map { "<p>【\($0.label)】</p><p>\($0.value)</p>" }.joined()
    expectCommonFacts(ObservedPage(guide: "<div class=\"content\">\(rows)</div>"), "brackets")
  }

  @Test func `disabled fields show their values`() {
    let rows = commonRows.map {
      "<div class=\"item\"><label>\($0.label)</label><input type=\"text\" disabled value=\"\($0.value)\"></div>"
    }.joined()
    expectCommonFacts(ObservedPage(guide: "<form>\(rows)</form>"), "inputs")
  }

  @Test func `an object in a script is read`() {
    let members = commonRows.map { "\"\($0.label)\":\"\($0.value)\"" }.joined(separator: ",")
    let script = "<script>var guide = {\(members)}; $('#guide').html(render(guide));</script>"
    expectCommonFacts(
      ObservedPage(
        guide: "<div id=\"guide\"><p>正在为您展示该事项的办事指南，请稍候片刻即可查看全部内容，如无法显示请刷新页面或者更换浏览器后再试一次，感谢您的理解与支持。</p></div>",
        script: script), "script")
  }

  @Test func `labels above values in two rows are read`() {
    let head = commonRows.map { "<td>\($0.label)</td>" }.joined()
    let body = commonRows.map { "<td>\($0.value)</td>" }.joined()
    let page = ObservedPage(guide: "<table><tr>\(head)</tr><tr>\(body)</tr></table>")
    #expect(page.value(.guideLegalLimit) == quantity(20, .workingDay))
    #expect(page.value(.guidePromisedLimit) == quantity(8, .workingDay))
    #expect(page.elements["place"] == "present")
  }

  @Test func `cards with the value above its label are read`() {
    let cards = """
      <div class="cards"><div class="card"><p>20个工作日</p><span>法定办结时限</span></div>
      <div class="card"><p>5个工作日</p><span>承诺办结时限</span></div>
      <div class="card"><p>0次</p><span>到办事现场次数</span></div></div>
      <p>实施主体：示例市公安局</p><p>办理地点：示例路1号</p>
      """
    let page = ObservedPage(guide: "<h1>居住证办理</h1>\(cards)")
    #expect(page.value(.guideLegalLimit) == quantity(20, .workingDay))
    #expect(page.value(.guidePromisedLimit) == quantity(5, .workingDay))
    #expect(page.value(.guideVisits) == .number(0))
    #expect(page.value(.guideItemName) == .text("居住证办理"))
  }

  @Test func `panels behind closed tabs belong to their tabs`() {
    let page = ObservedPage(
      guide: """
        <h1>居住证办理</h1>
        <div class="tabs"><ul><li>基本信息</li><li>受理条件</li><li>申请材料</li><li>办理流程</li></ul></div>
        <div class="panels">
        <div><table><tr><td>法定时限</td><td>15个工作日</td></tr><tr><td>承诺时限</td><td>即办</td></tr></table></div>
        <div style="display:none"><p>在本市居住半年以上，有合法稳定就业。</p></div>
        <div style="display:none"><p>暂无</p></div>
        <div style="display:none"><img src="flow.png"></div></div>
        """)
    #expect(page.elements["conditions"] == "present")
    #expect(page.elements["materials"] == "blank")
    #expect(page.elements["process"] == "present")
    #expect(page.value(.guidePromisedLimit) == quantity(0, .immediate))
  }

  @Test func `tabs that name their panels open them`() {
    let page = ObservedPage(
      guide: """
        <h1>居住证办理</h1><p>实施主体：示例市公安局</p><p>办理地点：示例路1号</p><p>法定时限：15日</p><p>承诺时限：3日</p>
        <ul class="nav-tabs"><li><a href="#t2">申请材料</a></li><li><a href="#t1">受理条件</a></li></ul>
        <div id="t1"><p>详见窗口</p></div><div id="t2"><p>居民身份证</p></div>
        """)
    #expect(page.elements["materials"] == "present")
    #expect(page.elements["conditions"] == "blank")
    #expect(page.value(.guideLegalLimit) == quantity(15, .calendarDay))
  }

  @Test func `empty cells, dashes and fillers are blank`() {
    let page = ObservedPage(
      guide: """
        <table><tr><td>事项名称</td><td colspan="3">居住证办理</td></tr>
        <tr><td>基本编码</td><td></td><td>实施编码</td><td></td></tr>
        <tr><td>实施主体</td><td>——</td><td>事项类型</td><td>公共服务</td></tr>
        <tr><td>办理地点</td><td>详见窗口</td><td>办理时间</td><td>null</td></tr>
        <tr><td>咨询电话</td><td>暂无</td><td>监督电话</td><td>/</td></tr>
        <tr><td>受理条件</td><td colspan="3">法律法规规定的其他条件</td></tr>
        <tr><td>法定时限</td><td>20日</td><td>收费标准</td><td>无</td></tr></table>
        """)
    let blank = page.elements.filter { $0.value == "blank" }.map(\.key).sorted()
    #expect(
      blank == ["complaint_phone", "conditions", "consult_phone", "hours", "implementing_body", "item_code", "place"])
    #expect(page.elements["fee"] == "present")
    #expect(page.value(.guideFee) == .flag(false))
  }

  @Test func `an empty place beside a label is blank and not the next value`() {
    let page = ObservedPage(
      guide: """
        <ul><li><span>事项名称：</span><span>居住证办理</span></li><li><span>办理地点：</span><span></span></li>
        <li><span>乘车路线：</span><span>2路</span></li><li><span>法定时限：</span><span>20日</span></li>
        <li><span>承诺时限：</span><span>10日</span></li>
        <li><span>实施主体：</span><span>示例市公安局</span></li><li><span>是否收费：</span><span>收费</span></li></ul>
        """)
    #expect(page.elements["place"] == "blank")
    #expect(page.elements["legal_limit"] == "present")
  }

  @Test func `columns of a list of materials are read downwards`() {
    let page = ObservedPage(
      guide: """
        <h1>居住证办理</h1><p>法定时限：15日</p><p>承诺时限：3日</p><h3>申请材料</h3>
        <table><tr><th>序号</th><th>材料名称</th><th>空白表格</th><th>示例样表</th></tr>
        <tr><td>1</td><td>居住证申请表</td><td><a href="a.doc">下载</a></td><td>无</td></tr>
        <tr><td>2</td><td>居民身份证</td><td></td><td></td></tr></table>
        """)
    #expect(page.elements["materials"] == "present")
    #expect(page.elements["forms"] == "present")
    #expect(page.elements["samples"] == "blank")
    #expect(page.rules["material_forms"] == false)
  }

  @Test func `limits in questions, side columns and other guides do not count`() {
    let page = ObservedPage(
      guide: """
        <div class="main"><p>事项名称：居住证办理</p><p>实施主体：示例市公安局</p><p>承诺办结时限：3个工作日</p><p>到办事现场次数：1</p><p>办理地点：示例路1号</p>
        <h3>常见问题</h3><p>问：多久办好？</p><p>答：法定办结时限：30个工作日。</p></div>
        <div class="related"><p>法定办结时限：60个工作日</p></div>
        <div class="next"><p>事项名称：户口迁移</p><p>法定办结时限：90个工作日</p></div>
        """)
    #expect(page.value(.guideLegalLimit) == nil)
    #expect(page.value(.guidePromisedLimit) == quantity(3, .workingDay))
  }

  @Test func `a news item that names elements of guides is no guide`() {
    let page = ObservedPage(
      article(byline: "来源：示例日报　发布时间：2024-03-02")
        .replacing("会议指出，", with: "会议指出，要公开事项名称、实施主体、法定办结时限、承诺办结时限、受理条件和申请材料，"))
    #expect(page.values(.guideElement).isEmpty)
  }

  @Test func `several labels in one line and bold headings in paragraphs are read`() {
    let page = ObservedPage(
      guide: """
        <h1>居住证办理</h1><p>法定时限：20个工作日　承诺时限：5个工作日；到办事现场次数：1次</p>
        <p><strong>一、受理条件</strong></p><p>在本市居住半年以上。</p>
        <p><strong>（二）申请材料：</strong></p><p>1.居民身份证</p><p>2.其他材料</p>
        <p><strong>三、办理流程</strong></p><p>待补充</p>
        """)
    #expect(page.value(.guideLegalLimit) == quantity(20, .workingDay))
    #expect(page.value(.guidePromisedLimit) == quantity(5, .workingDay))
    #expect(page.value(.guideVisits) == .number(1))
    #expect(page.elements["conditions"] == "present")
    #expect(page.elements["materials"] == "present")
    #expect(page.elements["process"] == "blank")
  }

  @Test func `groups that span rows and remarks in labels do not hide the value`() {
    let page = ObservedPage(
      guide: """
        <table><tr><td rowspan="2">办理时限</td><td>法定办结时限（工作日）</td><td>20</td></tr>
        <tr><td>承诺办结时限（工作日）</td><td>8</td></tr>
        <tr><td rowspan="2">基本信息</td><td>实施主体</td><td>示例市公安局</td></tr><tr><td>是否收费</td><td>收费</td></tr>
        <tr><td colspan="3">受理条件</td></tr><tr><td colspan="3">在本市居住半年以上。</td></tr></table>
        """)
    #expect(page.value(.guideLegalLimit) == quantity(20, .workingDay))
    #expect(page.value(.guidePromisedLimit) == quantity(8, .workingDay))
    #expect(page.value(.guideFee) == .flag(true))
    #expect(page.elements["conditions"] == "present")
  }

  @Test func `the page of a visitor's own case is no guide`() {
    let rows = [
      ("项目编码", "2020-350128-47-01-040565"), ("项目名称", "新兴产业园标准化厂房"), ("项目类型", "政府投资"), ("受理时间", "2020-05-20"),
      ("承诺时间", "2020-06-19"),
    ]
    let cells = rows.map { "<tr><th>\($0.0)</th><td>\($0.1)</td></tr>" }.joined()
    let page = ObservedPage(
      "<html><head><title>我的办件</title></head><body><a class=\"on\">我的办件</a><table>\(cells)</table></body></html>")
    #expect(page.value(.guideItemName) == nil)
  }
}
