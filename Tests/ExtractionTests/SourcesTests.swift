import AssessmentModel
import Testing

@Suite struct SourcesTests {
  @Test(arguments: [
    ("来源：市府办 浏览次数：12", "市府办"), ("信息来源: <a href='#'>山西日报</a>(太原)", "山西日报"),
    ("发布时间：2020-03-05 来源：《廊坊日报》 作者：张三", "《廊坊日报》"),
    ("【来源： 市卫健委】 发布日期：2020-03-05", "市卫健委"), ("<p>来源：</p><p>朝阳报</p>", "朝阳报"),
  ])
  func `the source ends where the next label begins`(byline: String, source: String) {
    #expect(ObservedPage(article(byline: byline)).value(.source) == .text(source))
  }

  @Test func `a label without a value is no source`() {
    #expect(ObservedPage(article(byline: "2020-03-05 来源： 【打印】")).value(.source) == .null)
  }

  @Test func `a source that only the meta tag names is not shown`() {
    let head = "<meta name=\"ContentSource\" content=\"市府办\">"
    #expect(ObservedPage(article(head: head, byline: "时间：2020-03-05")).value(.source) == .null)
  }

  @Test func `a source cut short is read on in the meta tag`() {
    let head = "<meta name=\"contentsource\" content=\"综合自学习强国、川观新闻、四川日报\">"
    let page = ObservedPage(article(head: head, byline: "来源：综合自学习强国、川观新...】 时间：2020-03-05"))
    #expect(page.value(.source) == .text("综合自学习强国、川观新闻、四川日报"))
  }

  @Test(arguments: [
    "<span>来源：<script>var s = \"深圳特区报\"; if (s) { document.write(s); } else { document.write(\"本站\"); }</script></span>",
    "<span><script>document.write(\"来源：深圳特区报\")</script></span>",
    "<script>if (1) document.write('<span class=\"tit\">来源：</span><span>深圳特区报</span>');</script>",
    "<script>var from='深圳特区报'; document.write('来源：' + from)</script>",
  ])
  func `a source that a script writes from its own literals is shown`(byline: String) {
    #expect(ObservedPage(article(byline: "发布时间：2020-03-05 \(byline)")).value(.source) == .text("深圳特区报"))
  }

  @Test(arguments: ["<script>var s = '深圳特区报';</script>", "<script>document.write('来源：' + load())</script>"])
  func `what a script only holds or computes is no source`(byline: String) {
    let head = "<meta name=\"ContentSource\" content=\"深圳特区报\">"
    #expect(ObservedPage(article(head: head, byline: "发布时间：2020-03-05 \(byline)")).value(.source) == .null)
  }

  @Test(arguments: [
    "[来源：市府办] [浏览：10]", "来源：市府办 撰稿：张三", "来源：市府办　通讯员：张三", "来源：市府办 编辑 张三", "来源：市府办 视力保护色", "来源：市府办 （浏览次数：5）",
    "来源：市府办 日期 2020-03-05", "出处：市府办", "转自：市府办", "消息来源：市府办",
  ])
  func `whatever short word with a colon follows begins the next label`(byline: String) {
    #expect(ObservedPage(article(byline: "发布时间：2020-03-05 \(byline)")).value(.source) == .text("市府办"))
  }

  @Test func `spaces inside a name do not end it`() {
    #expect(ObservedPage(article(byline: "来源：新华社 人民日报")).value(.source) == .text("新华社 人民日报"))
  }
}
