import AssessmentModel
import Testing

/// Values that stand in form fields, cells and cards.
struct GuideFieldTests {
  private func page(_ layout: String) -> ObservedPage {
    ObservedPage(
      guide: """
        <h1>居住证办理</h1><p>实施主体：示例市公安局</p><p>设定依据：《居住证暂行条例》</p><p>服务对象：自然人</p><p>通办范围：全市</p>
        <p>受理条件：在本市居住</p>\(layout)
        """)
  }

  @Test func `a fixed list shows its chosen option only`() {
    let page = page(
      """
      <table><tr><th>是否收费</th><td><select disabled><option>否</option><option selected>是</option></select></td></tr>
      <tr><th>法定办结时限</th><td><input type="number" readonly value="45"><select disabled><option selected>工作日</option>
      <option>自然日</option></select></td></tr></table>
      """)
    #expect(page.value(.guideFee) == .flag(true))
    #expect(page.value(.guideLegalLimit) == quantity(45, .workingDay))
  }

  @Test(arguments: [
    "<input type=\"radio\" disabled>即办件 <input type=\"radio\" disabled checked>承诺件", "□即办件 ☑承诺件", "■承诺件 □即办件",
  ])
  func `the checked one of several is the value`(boxes: String) {
    #expect(page("<table><tr><th>办件类型</th><td>\(boxes)</td></tr></table>").value(.guideHandling) == .text("promised"))
  }

  @Test func `a unit behind a field belongs to its number`() {
    let page = page("<p><label>法定办结时限：</label><input type=\"number\" value=\"20\" readonly>个工作日</p>")
    #expect(page.value(.guideLegalLimit) == quantity(20, .workingDay))
  }

  @Test func `fields that the visitor fills in are no elements`() {
    let page = page(
      "<form><label>联系电话</label><input type=\"text\" name=\"p\"><label>办理时间</label><select><option>请选择</option></select></form>"
    )
    #expect(page.elements["consult_phone"] == nil)
    #expect(page.elements["hours"] == nil)
  }

  @Test func `words of downloads are values of their columns`() {
    let page = page(
      """
      <table><tr><td>序号</td><td>材料名称</td><td>材料形式</td><td>空白表格</td><td>示例样表</td></tr>
      <tr><td>1</td><td>居住证申请表</td><td>纸质</td><td><a href="k.doc">空表下载</a></td><td><a href="s.doc">示例样表</a></td></tr></table>
      """)
    for id in ["forms", "samples", "materials"] { #expect(page.elements[id] == "present", "\(id)") }
  }

  @Test func `a card's number and unit stand before its label`() {
    let page = page(
      """
      <div class="card"><b>20</b><i>个工作日</i><p>法定办结时限</p></div>
      <div class="card"><b>5</b><i>个工作日</i><p>承诺办结时限</p></div><div class="card"><b>收费</b><p>是否收费</p></div>
      """)
    #expect(page.value(.guideLegalLimit) == quantity(20, .workingDay))
    #expect(page.value(.guidePromisedLimit) == quantity(5, .workingDay))
    #expect(page.value(.guideFee) == .flag(true))
  }

  @Test(arguments: [
    "<td>法定办结时限</td><td width=\"5\"></td><td>20个工作日</td>", "<td>法定办结时限</td><td>：</td><td>20个工作日</td>",
    "<td>法定办结时限</td><td>20</td><td>工作日</td>",
  ])
  func `the value is found behind an empty cell and beside its unit`(cells: String) {
    #expect(page("<table><tr>\(cells)</tr></table>").value(.guideLegalLimit) == quantity(20, .workingDay))
  }

  @Test func `a label over several rows has its value in any of them`() {
    let page = page("<table><tr><td rowspan=\"2\">办理地点</td><td></td></tr><tr><td>西路2号</td></tr></table>")
    #expect(page.elements["place"] == "present")
  }
}
