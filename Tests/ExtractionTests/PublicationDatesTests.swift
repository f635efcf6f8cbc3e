import AssessmentModel
import Testing

@Suite struct PublicationDatesTests {
  @Test(arguments: [
    "发布时间：2020-03-05 10:30", "发布日期: 2020年3月5日", "时间：2020/03/05", "2020.03.05 来源：市府办", "发布时间：２０２０年０３月０５日",
    "日期:2020-3-5", "发布时间：20-03-05", "发表时间：二〇二〇年三月五日", "( 2020-03-05)", "发布时间：2020-03-05 10∶08",
    "<span>发布日期</span>：<b>2020-03-05</b>",
  ])
  func `every written form of a date beside the headline is read`(byline: String) {
    #expect(ObservedPage(article(byline: byline)).value(.published) == day("2020-03-05"))
  }

  @Test func `a date inside the story is no publication date`() {
    #expect(ObservedPage(article(byline: "来源：市府办")).value(.published) == .null)
  }

  @Test func `a clock in the header is no publication date`() {
    let page = article(byline: "来源：市府办").replacing("<div class=\"nav\">", with: "<div>今天是2024年5月1日 星期三</div><div>")
    #expect(ObservedPage(page).value(.published) == .null)
  }

  @Test func `what readers see wins over the meta tag and the conflict is a problem`() {
    let page = ObservedPage(article(head: "<META content='2023-05-12' NAME=PubDate>", byline: "发布时间：2009-09-30"))
    #expect(page.value(.published) == day("2009-09-30"))
    #expect(page.problems.contains(.metaConflict))
  }

  @Test func `a day that does not exist is no date`() {
    #expect(ObservedPage(article(byline: "发布时间：2020-02-30")).value(.published) == .null)
  }

  @Test func `the cell beside a label in a table of facts dates a document`() {
    let page = article(byline: "<table><tr><td>发布机构</td><td>市财政局</td><td>公开日期</td><td>2020-03-05</td></tr></table>")
    #expect(ObservedPage(page).value(.published) == day("2020-03-05"))
  }

  @Test func `a date that a script writes beside its label is shown`() {
    let page = article(byline: "<script>document.write(\"发布日期：2020-03-05\")</script>")
    #expect(ObservedPage(page).value(.published) == day("2020-03-05"))
  }

  @Test(arguments: ["开始时间：", "成文日期："])
  func `the value of another label below the headline is no publication date`(label: String) {
    let page = article(byline: "<dl><dt>\(label)</dt><dd>2020-03-05</dd></dl>")
    #expect(ObservedPage(page).value(.published) == .null)
  }

  @Test(arguments: [
    "发布日期：[2020-03-05]", "<em>发布时间</em> <em>2020-03-05</em>", "发布时间 2020年3月5日", "发表于 2020-03-05", "更新于2020-03-05",
    "发布：2020-03-05", "发稿日期：2020-03-05", "刊登时间：2020-03-05", "发布时间：20200305", "编辑：张三 2020-03-05 浏览：12次",
  ])
  func `labels stand without a colon, before brackets and before digits in a row`(byline: String) {
    #expect(ObservedPage(article(byline: byline)).value(.published) == day("2020-03-05"))
  }

  @Test(arguments: ["活动时间 2020-03-05", "<p>报名截止2020-03-05</p>", "编号：20200305"])
  func `other words before a date are no such label`(byline: String) {
    #expect(ObservedPage(article(byline: byline)).value(.published) == .null)
  }

  @Test func `digits without end that elements part are no number and no crash`() {
    let page = article(
      byline: "<b>\(String(repeating: "9", count: 40))</b>2020-03-05 <i>\(String(repeating: "１", count: 40))</i>7")
    #expect(ObservedPage(page).count > 0)
  }
}
