import AssessmentModel
import Testing

struct SiteFrameTests {
  private static let story =
    "<p>3月2日，全市优化营商环境大会在市民中心召开，会议总结了上一年度的工作，研究部署了下一阶段的重点任务，市有关部门和各区县负责同志参加了会议。</p>"

  /// A page whose frame is brought by a script, unless the given markup shows one.
  private func page(_ body: String, script: String = "<script src=\"head.js\"></script>") -> ObservedPage {
    ObservedPage(
      """
      <html><head><title>全市优化营商环境大会召开_示例市人民政府</title></head><body>\(script)\(body)\(Self.story)</body></html>
      """)
  }

  @Test func `a line of copyright alone is no footer`() {
    #expect(page("<div>版权所有：示例市文化和旅游局</div>").value(.searchBox) == nil)
    #expect(page("<div>版权所有：示例市文化和旅游局 京ICP备05060933号</div>").value(.searchBox) == .flag(false))
  }

  @Test func `sizes of the letters above the headline are no navigation`() {
    let head = """
      <div class="header"><a href="/zt">返回专栏首页</a><a href="javascript:size(18)">大</a><a href="javascript:size(16)">中</a>
      <a href="javascript:size(14)">小</a><a href="/1">要闻</a><a href="/2">公告</a><a href="/3">专题</a>\
      <h1>全市优化营商环境大会召开</h1></div>
      """
    #expect(page(head).value(.loginEntry) == nil)
    let menu =
      "<div class=\"header\"><a href=\"/1\">要闻</a><a href=\"/2\">公告</a><a href=\"/3\">专题</a><a href=\"/4\">政策</a></div>"
    #expect(page(menu).value(.loginEntry) == .flag(false))
  }

  @Test func `rows, trail and neighbours of an article are no frame`() {
    let side = rows(["2024-01-25", "2024-01-24", "2024-01-23", "2024-01-22", "2024-01-21"])
    let trail = (1...9).map { "<a href=\"/\($0)\">栏目</a> &gt; " }.joined()
    let next = "<p>上一篇：<a href=\"a.html\">会议召开之前</a></p><p>下一篇：<a href=\"b.html\">会议召开之后</a></p>"
    let tools = "<a href=\"#\">打印本页</a><a href=\"#\">关闭窗口</a><a href=\"/a\">工作动态</a><a href=\"/b\">通知公告</a>"
    let found = page("<ul>\(side)</ul><div>当前位置：\(trail)</div>\(next)\(tools)")
    #expect(found.value(.foreignLanguage) == nil)
  }

  @Test func `an empty block called top or bottom waits for its content`() {
    #expect(page("<div id=\"page_top\"></div>", script: "").value(.searchBox) == nil)
    #expect(page("<div class=\"page-bottom\"></div>", script: "").value(.searchBox) == nil)
    #expect(page("<div class=\"go-top\"></div>", script: "").value(.searchBox) == .flag(false))
    #expect(page("<div class=\"stop\"></div>", script: "").value(.searchBox) == .flag(false))
  }

  @Test(arguments: ["<div class=\"daohang\">", "<div id=\"dh\">", "<div class=\"top\">"])
  func `a row of channels is a navigation whatever language it is called in`(open: String) {
    let links = ["要闻", "公告", "政策", "互动"].map { "<a href=\"/\($0)\">\($0)</a>" }.joined()
    #expect(page("\(open)\(links)</div>").value(.searchBox) == .flag(false))
  }
}
