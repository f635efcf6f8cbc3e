import AssessmentModel
import Extraction
import HTMLParsing

/// One hand-made page, parsed and observed.
struct ObservedPage {
  let findings: PageFindings

  private static let observer = PageObserver()

  init(
    _ html: String, url: String = "https://www.example.gov.cn/xw/t1.html", status: Int? = 200, isHome: Bool? = nil,
    date: String? = nil
  ) {
    let capture = Capture(
      url: url, record: "urn:uuid:1", digest: "sha256:1", date: date, status: status, body: Array(html.utf8))
    findings = Self.observer.observe(PageContent(parsing: capture), capture: capture, isHome: isHome)
  }

  /// The value of a property; nil where the page does not tell.
  func value(_ property: Property) -> Value? {
    findings.observations.first { $0.property == property }?.value
  }

  func values(_ property: Property) -> [Value] {
    findings.observations.filter { $0.property == property }.map(\.value)
  }

  func quote(_ property: Property) -> String? {
    findings.observations.first { $0.property == property }?.evidence?.quote
  }

  var count: Int { findings.observations.count }
  var problems: [Problem.Kind] { findings.problems.map(\.what) }
}

/// A page with a head and a body long enough to be content.
func article(head: String = "", byline: String, headline: String = "全市优化营商环境大会召开") -> String {
  """
  <html><head><title>\(headline)-示例市人民政府</title>\(head)</head><body>
  <div class="nav"><a href="/">首页</a><a href="/xw/">新闻</a></div>
  <div>当前位置：<a href="/">首页</a> &gt; <a href="/xw/">政务要闻</a></div>
  <h1>\(headline)</h1>
  <div class="info">\(byline)</div>
  <div class="content"><p>3月2日，全市优化营商环境大会在市民中心召开，会议总结了上一年度的工作，研究部署了下一阶段的重点任务，市有关部门和各区县负责同志参加了会议。</p>
  <p>会议指出，要持续深化“一网通办”改革，推动更多事项网上办、掌上办、一次办，让企业和群众办事更加便利，并于2021年12月31日前完成全部任务。</p></div>
  <div class="footer">版权所有：示例市人民政府 京ICP备05060933号-1 <img src="ga.png" alt="公安备案">京公网安备 11010202000001号 网站标识码：1101000001京ICP</div>
  </body></html>
  """
}

/// A day as a value; null where the text is no day, which no test expects.
func day(_ text: String) -> Value {
  CalendarDate(text).map(Value.date) ?? .null
}

/// Rows of a list: headlines with dates.
func rows(_ dates: [String], headline: String = "全市召开优化营商环境工作推进会议") -> String {
  dates.map { "<li><a href=\"t\($0).html\">\(headline)</a><span>\($0)</span></li>" }.joined()
}
