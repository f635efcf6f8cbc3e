import AssessmentModel
import Testing

/// The many ways in which guides word one fact.
struct GuideWordingTests {
  private static let base = [
    ("事项名称", "居住证办理"), ("实施主体", "示例市公安局"), ("办理地点", "示例路1号"), ("受理条件", "在本市居住"), ("申请材料", "身份证"),
  ]

  private func guide(_ rows: [(String, String)]) -> ObservedPage {
    let cells = (Self.base + rows).map { "<tr><th>\($0.0)</th><td>\($0.1)</td></tr>" }.joined()
    return ObservedPage(guide: "<table>\(cells)</table>")
  }

  private func lines(_ layout: String, script: String = "") -> ObservedPage {
    let base = Self.base.map { "<p>\($0.0)：\($0.1)</p>" }.joined()
    return ObservedPage(guide: base + layout, script: script)
  }

  @Test(arguments: [
    ("依据2019年3月1日文件，20个工作日", 20.0, Quantity.Unit.workingDay), ("收到申请后5日内作出受理决定，受理后20个工作日内办结", 20, .workingDay),
    ("非即办，5个工作日", 5, .workingDay), ("不能当场办结的，5个工作日", 5, .workingDay), ("当日办结", 0, .immediate), ("当天办结", 0, .immediate),
    ("20天（工作日）", 20, .workingDay), ("1个半月", 1.5, .month), ("15(个)工作日", 15, .workingDay), ("[15]个工作日", 15, .workingDay),
    ("工作日5个", 5, .workingDay), ("廿个工作日", 20, .workingDay), ("2周", 14, .calendarDay), ("一年", 12, .month),
    ("15个工作日（办理时限不含公示10日、专家评审30日）", 15, .workingDay), ("20个工作日；需延长的，经批准延长10个工作日", 20, .workingDay),
    ("受理后第3个工作日", 3, .workingDay), ("1个工作日（即办件）", 1, .workingDay),
  ])
  func `a limit is the number that says when it is done`(written: String, value: Double, unit: Quantity.Unit) {
    #expect(guide([("法定办结时限", written)]).value(.guideLegalLimit) == quantity(value, unit), "\(written)")
  }

  @Test(arguments: [
    "受理5个工作日，审批15个工作日", "每月1-10日受理", "每季度末月20日前申报", "2个月零15天", "20个工作日（自然日）", "长期", "2019年3月1日", "第二十条",
  ])
  func `phases, windows and dates are no limit`(written: String) {
    #expect(guide([("法定办结时限", written)]).value(.guideLegalLimit) == .null, "\(written)")
  }

  @Test(arguments: ["一次也不用跑", "一次也不跑", "无需现场", "免到场", "全程不见面", "足不出户", "0（支持邮寄）"])
  func `no visit is told in many ways`(written: String) {
    #expect(guide([("到办事现场次数", written), ("法定时限", "20日")]).value(.guideVisits) == .number(0), "\(written)")
  }

  @Test(arguments: ["-1", "网上办理0次，窗口办理1次", "1;0", "不涉及", "次"])
  func `visits that are not told are none`(written: String) {
    #expect(guide([("到办事现场次数", written), ("法定时限", "20日")]).value(.guideVisits) == nil, "\(written)")
  }

  @Test(arguments: [
    ("10 元/证", true), ("每证拾元", true), ("￥10.00", true), ("按物价部门核定标准收取", true), ("Y", true), ("true", true),
    ("首次申领免费，补领收费20元/证", true),
    ("免征", false), ("暂停征收", false), ("不予收费", false), ("零元", false), ("N", false), ("false", false),
  ])
  func `fees are told in many ways`(written: String, fee: Bool) {
    #expect(guide([("收费标准", written), ("法定时限", "20日")]).value(.guideFee) == .flag(fee), "\(written)")
  }

  @Test func `a fee that is charged and not charged is open`() {
    #expect(guide([("收费标准", "不收费，工本费10元"), ("法定时限", "20日")]).value(.guideFee) == nil)
  }

  @Test(arguments: [("在线申办", 3.0), ("原件核验", 3), ("零见面", 4), ("非全程网办", 3), ("部分环节网办", 3), ("全程网办", 4), ("表格下载", 2)])
  func `depths are claimed in many words`(written: String, depth: Double) {
    let page = guide([("网上办理深度", written), ("法定时限", "20日")])
    #expect(page.value(.guideOnlineDepth) == .number(depth), "\(written)")
  }

  @Test func `a claim of depth in unknown words leaves it open`() {
    #expect(guide([("网上办理深度", "掌上办"), ("法定时限", "20日")]).value(.guideOnlineDepth) == nil)
  }

  @Test(arguments: [("即时办结", "immediate"), ("承诺件（非即办）", "promised")])
  func `kinds of handling know negations`(written: String, kind: String) {
    #expect(guide([("办件类型", written), ("法定时限", "20日")]).value(.guideHandling) == .text(kind))
  }

  @Test(arguments: [
    ("法定办结时限", "以法律规定为准", "legal_limit"), ("法定办结时限", "个工作日", "legal_limit"), ("法定办结时限", "无法定时限", "legal_limit"),
    ("到办事现场次数", "次", "visits"), ("咨询电话", "不涉及", "consult_phone"), ("办理流程", "详见附件", "process"),
    ("办理流程", "详见办事指南", "process"), ("办理流程", "{{item.process}}", "process"), ("申报材料", "（一）其他材料", "materials"),
  ])
  func `more values say nothing`(label: String, written: String, id: String) {
    let rows = [(label, written), ("服务对象", "自然人"), ("通办范围", "全市")]
    let base = Self.base.filter { $0.0 != "申请材料" }
    let cells = (base + rows).map { "<tr><th>\($0.0)</th><td>\($0.1)</td></tr>" }.joined()
    #expect(ObservedPage(guide: "<table>\(cells)</table>").elements[id] == "blank", "\(written)")
  }

  @Test(arguments: [
    "<table><tr><th>法 定 时 限</th><td>20日</td></tr></table>", "<p>法&nbsp;定&nbsp;时&nbsp;限：20日</p>",
    "<table><tr><td>法　定　时　限</td><td>20日</td></tr></table>", "<table><tr><th>法定<br>时限</th><td>20日</td></tr></table>",
    "<table><tr><td>法定时限 ⓘ</td><td>20日</td></tr></table>",
    "<table><tr><td>法定时限<i>[查看说明]</i></td><td>20日</td></tr></table>",
    "<table><tr><th>法定时限<a href=\"#\">说明</a></th><td>20日</td></tr></table>", "<ul><li>法定时限 <b>20日</b></li></ul>",
    "<p>法定时限 20日</p>", "<p>法定时限——20日</p>", "<p>法定时限;20日</p>", "<p>“法定时限”：20日</p>", "<p>Ⅱ.法定时限：20日</p>",
    "<p>承诺时限：5日法定时限：20日</p>", "<p>办理时限：承诺时限5日（法定时限20日）</p>", "<h3>办理时限</h3><p>法定20日，承诺5日</p>",
    "<table><tr><td>法定/承诺时限</td><td>20日/5日</td></tr></table>",
    "<table><tr><td>法定时限</td><td>20</td><td>时限单位</td><td>日</td></tr></table>",
  ])
  func `a label is known however it is set`(layout: String) {
    #expect(lines(layout).value(.guideLegalLimit) == quantity(20, .calendarDay), "\(layout)")
  }

  @Test(arguments: [
    ("咨询、投诉电话：0571-88888888", ["consult_phone", "complaint_phone"]), ("办公时间和地址：工作日9-17时，示例路1号", ["hours", "place"]),
  ])
  func `a label that names two things shows both`(line: String, ids: [String]) {
    let page = lines("<p>承诺办结时限：5日</p><p>\(line)</p>")
    for id in ids { #expect(page.elements[id] == "present", "\(id)") }
  }

  @Test(arguments: [
    "var a=[{\"name\":\"法定办结时限\",\"sort\":1,\"content\":\"20个工作日\"},{\"name\":\"承诺办结时限\",\"sort\":2,\"content\":\"5个工作日\"},{\"name\":\"到办事现场次数\",\"sort\":3,\"content\":\"1次\"}]",
    "var d={\"legalLimit\":20,\"legalLimitUnit\":\"工作日\",\"promiseLimit\":5,\"promiseLimitUnit\":\"工作日\",\"limitSceneNum\":1}",
    "var d={\"legalLimit\":\"20\\u4e2a\\u5de5\\u4f5c\\u65e5\",\"promiseLimit\":\"5\\u4e2a\\u5de5\\u4f5c\\u65e5\",\"limitSceneNum\":\"1\"}",
    "var data={\"fdbjsx\":\"20\",\"fdbjsxdw\":\"工作日\",\"cnbjsx\":\"5\",\"cnbjsxdw\":\"工作日\",\"dbsxccs\":\"1\"}",
  ])
  func `an item's data in a script is read`(script: String) {
    let page = lines("", script: "<script>\(script); render();</script>")
    #expect(page.value(.guideLegalLimit) == quantity(20, .workingDay))
    #expect(page.value(.guidePromisedLimit) == quantity(5, .workingDay))
    #expect(page.value(.guideVisits) == .number(1))
  }

  @Test(arguments: [
    "var recommend=[{\"taskName\":\"补领\",\"legalLimit\":\"30个工作日\"},{\"taskName\":\"迁移\",\"legalLimit\":\"60个工作日\"},{\"taskName\":\"注销\"}]",
    "var rules={\"承诺办结时限\":\"请输入承诺办结时限\",\"法定办结时限\":\"请输入\",\"到办事现场次数\":\"请选择\"}",
  ])
  func `other items and prompts in a script are not the item's`(script: String) {
    let page = lines("<p>办理结果：居住证</p>", script: "<script>\(script)</script>")
    #expect(page.value(.guideLegalLimit) == nil)
    #expect(page.elements["promised_limit"] == nil)
  }

  @Test func `the headline names the item where nothing else does`() {
    let page = ObservedPage(
      guide: "<div class=\"sx-title\">再生育审批</div>"
        + Self.base.dropFirst().map { "<p>\($0.0)：\($0.1)</p>" }.joined() + "<p>法定时限：20日</p>")
    #expect(page.value(.guideItemName) == .text("再生育审批"))
  }

  @Test func `a guide below a navigation of services is a guide`() {
    let navigation = ["个人服务", "法人服务", "部门服务", "办件查询", "在线办理"].map { "<a href=\"/x\">\($0)</a>" }.joined()
    let page = lines("<div class=\"nav\">\(navigation)</div><p>法定时限：20日</p><p>承诺时限：7日</p>")
    #expect(page.value(.pageType) == .text("service_guide"))
  }
}
