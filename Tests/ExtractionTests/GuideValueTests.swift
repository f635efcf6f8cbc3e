import AssessmentModel
import Testing

struct GuideValueTests {
  private func guide(_ rows: [(String, String)]) -> ObservedPage {
    let base = [("事项名称", "居住证办理"), ("实施主体", "示例市公安局"), ("办理地点", "示例路1号"), ("受理条件", "在本市居住")]
    let cells = (base + rows).map { "<tr><th>\($0.0)</th><td>\($0.1)</td></tr>" }.joined()
    return ObservedPage(guide: "<table>\(cells)</table>")
  }

  @Test(arguments: [
    ("即办", 0.0, Quantity.Unit.immediate), ("当场办结", 0, .immediate), ("1-3个工作日", 3, .workingDay),
    ("3个工作日至5个工作日", 5, .workingDay), ("二十个工作日", 20, .workingDay), ("十五日", 15, .calendarDay),
    ("２０个工作日", 20, .workingDay),
    ("自受理之日起30日内", 30, .calendarDay), ("2小时", 2, .hour), ("30分钟", 30, .minute), ("3个月", 3, .month),
    ("25个工作日（不含公示时间）", 25, .workingDay), ("20（工作日）", 20, .workingDay), ("0个工作日", 0, .workingDay),
    ("7天", 7, .calendarDay),
    ("1.5个工作日", 1.5, .workingDay), ("两个工作日", 2, .workingDay),
  ])
  func `limits are read in their unit`(written: String, value: Double, unit: Quantity.Unit) {
    #expect(guide([("法定办结时限", written)]).value(.guideLegalLimit) == quantity(value, unit))
  }

  @Test func `a limit that says nothing is null and its element blank`() {
    let page = guide([("法定办结时限", "无"), ("承诺办结时限", "详见窗口")])
    #expect(page.value(.guideLegalLimit) == .null)
    #expect(page.elements["promised_limit"] == "blank")
    #expect(page.value(.guideLimitCut) == nil)
  }

  @Test func `a unit in the label or beside it is the value's`() {
    let page = guide([("法定办结时限（工作日）", "20"), ("承诺办结时限", "5"), ("承诺办结时限单位", "工作日")])
    #expect(page.value(.guideLegalLimit) == quantity(20, .workingDay))
    #expect(page.value(.guidePromisedLimit) == quantity(5, .workingDay))
    #expect(page.value(.guideLimitCut) == .number(0.75))
  }

  @Test func `a limit without saying whose says neither`() {
    let page = guide([("办理时限", "20个工作日")])
    #expect(page.value(.guideLegalLimit) == nil)
    #expect(page.value(.guidePromisedLimit) == nil)
  }

  @Test(arguments: [
    ("收费", true), ("不收费", false), ("无", false), ("是", true), ("否", false), ("每证10元", true), ("免费", false),
  ])
  func `fees are told from no fees`(written: String, fee: Bool) {
    #expect(guide([("收费标准", written), ("法定时限", "20日")]).value(.guideFee) == .flag(fee))
  }

  @Test(arguments: [("全程网办", 4.0), ("Ⅳ级", 4), ("四级", 4), ("三级（在线预审）", 3), ("Ⅱ级", 2), ("互联网咨询", 1), ("互联网办理", 4)])
  func `the claimed depth counts`(written: String, depth: Double) {
    #expect(guide([("网上办理深度", written), ("法定时限", "20日")]).value(.guideOnlineDepth) == .number(depth))
  }

  @Test(arguments: [("0", 0.0), ("0次", 0), ("1次", 1), ("0-1次", 1), ("一次", 1), ("无需到现场", 0), ("最多跑2次", 2)])
  func `visits are counted`(written: String, visits: Double) {
    #expect(guide([("到办事现场次数", written), ("法定时限", "20日")]).value(.guideVisits) == .number(visits))
  }

  @Test func `without a claim the depth is what the page offers`() {
    let rows = [("法定时限", "20日"), ("咨询电话", "12345")]
    #expect(guide(rows).value(.guideOnlineDepth) == .number(1))
    #expect(guide(rows + [("表格下载", "申请表.doc")]).value(.guideOnlineDepth) == .number(2))
    #expect(guide(rows + [("办理流程", "申请人网上申请，窗口领取")]).value(.guideOnlineDepth) == .number(3))
  }
}
