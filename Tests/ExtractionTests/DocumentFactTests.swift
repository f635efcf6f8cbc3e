import AssessmentModel
import Testing

/// Documents below a table or a list of their facts.
@Suite struct DocumentFactTests {
  private let story = "<div>各县:</div><div>现将细则印发给你们，请认真贯彻执行。</div>"
  private let name = "市政府办关于印发实施细则的通知"

  private func table(_ label: (String) -> String, date: String = "发布日期") -> String {
    let rows = [
      ("索引号", "2019-1", "分类", "其他"), ("发布机构", "市人民政府办公室", "发文日期", "2019-11-29"),
      ("文号", "市政办发〔2019〕29号", date, "2019-12-02"),
    ].map { "<tr><td>\(label($0.0))</td><td>\($0.1)</td><td>\(label($0.2))</td><td>\($0.3)</td></tr>" }
    return "<table>\(rows.joined())<tr><td>\(label("名称"))</td><td colspan=3>\(name)</td></tr></table>"
  }

  private func apart(_ label: String) -> String { label.map(String.init).joined(separator: "&nbsp; ") }

  @Test(arguments: ["", "<div class=\"tit\">#</div>", "<p align=\"center\">#</p>", "<h1>#</h1>"], ["发布日期", "上载日期"])
  func `a document below its table of facts is an article`(heading: String, date: String) {
    for label in [{ $0 }, apart] {
      let page = ObservedPage(
        "<title>某市人民政府</title>" + table(label, date: date) + heading.replacing("#", with: name) + story)
      #expect(page.value(.title) == .text(name))
      #expect(page.value(.pageType) == .text("article"))
      #expect(page.value(.published) == day("2019-12-02"))
      #expect(page.value(.source) == .text("市人民政府办公室"))
      #expect(page.value(.newestListed) == .null)
    }
  }

  @Test(arguments: ["某市人民政府关于加强保护的实施意见_某市人民政府", "某市人民政府"], ["", "<br>"])
  func `a line of facts is no headline`(title: String, lineBreak: String) {
    let facts =
      "<ul><li>索引号：X1</li><li>发文机构：某市人民政府</li><li>成文日期：2024-01-20</li><li>发布日期：2024-01-26</li><li>有效性：有效</li></ul>"
    let page = ObservedPage(
      "<title>\(title)</title>\(facts)<h1>某市人民政府\(lineBreak)关于加强保护的实施意见</h1><p>各县人民政府：</p><p>为加强古树名木保护，提出如下意见。</p>")
    let text: String? = if case .text(let text) = page.value(.title) { text.replacing(" ", with: "") } else { nil }
    #expect(text == "某市人民政府关于加强保护的实施意见")
    #expect(page.value(.source) == .text("某市人民政府"))
    #expect(page.value(.published) == day("2024-01-26"))
  }

  @Test func `the headline above a table of facts stays the headline`() {
    let page = ObservedPage(
      "<title>某市人民政府</title><h1>\(name)</h1>" + table { $0 }.replacing("名称", with: "备注") + "<h2>第一章 总则和适用的范围</h2>"
        + story)
    #expect(page.value(.title) == .text(name))
  }

  @Test(arguments: [
    "<h3>信件信息</h3><table><tr><td>信件标题</td><td>乡村道路破损何时维修</td></tr><tr><td>来信人</td><td>李**</td><td>来信时间</td><td>2024-02-20</td></tr>#</table>",
    "<div>乡村道路破损何时维修</div><div>来信人：李**　　来信日期：2024-02-20　　受理状态：办理中</div><table>#</table>",
  ])
  func `a letter is named by its subject and not by its column`(letter: String) {
    let rest =
      "<tr><td>来信内容</td><td>我们村通往镇里的道路破损严重，请问什么时候能维修？</td></tr><tr><td>回复内容</td><td>您好：我局已安排维修。</td></tr><tr><td>回复单位</td><td>县交通局</td></tr>"
    let page = ObservedPage(
      "<title>信件内容</title><div>当前位置：首页 > 政民互动 > 县长信箱</div>" + letter.replacing("#", with: rest))
    #expect(page.value(.pageType) == .text("letter"))
    #expect(page.value(.title) == .text("乡村道路破损何时维修"))
  }
}
