import AssessmentModel
import Testing

@Suite struct ReadabilityTests {
  @Test(arguments: [
    "<html><head><meta content='x' r='m'><script r='m'>$_ts=window['$_ts'];if(!$_ts)$_ts={};$_ts.cd='qxfq';</script></head><body></body></html>",
    "<html><script>document.cookie='__jsl_clearance_s=1';location.href=location.pathname</script></html>",
    "<html><body><div>请开启JavaScript并刷新该页</div><script src='/challenge.js'></script></body></html>",
  ])
  func `a bot check cannot be read and yields no negative finding`(html: String) {
    let page = ObservedPage(html)
    #expect(page.value(.readable) == .flag(false))
    #expect(page.value(.pageType) == .text("unreadable"))
    #expect(page.problems == [.challengePage])
    #expect(page.count == 3)
  }

  @Test func `an application shell cannot be read`() {
    let page = ObservedPage(
      "<html><head><title>网上办事大厅</title><script src='a.js'></script></head><body><div id=app></div></body></html>")
    #expect(page.value(.readable) == .flag(false))
    #expect(page.problems == [.applicationShell])
  }

  @Test(arguments: [
    "<html><head><meta http-equiv='refresh' content='0;url=/web/index.html'></head><body></body></html>",
    "<html><script>window.location.href='/index.shtml'</script></html>",
    "<html><frameset rows='100,*'><frame src='top.html'><frame src='main.html'></frameset></html>",
  ])
  func `a page that only redirects or only holds frames cannot be read`(html: String) {
    let page = ObservedPage(html)
    #expect(page.value(.readable) == .flag(false))
    #expect(page.problems == [.redirectOnly])
  }

  @Test func `a full page behind a guard script can be read`() {
    let page = ObservedPage(article(head: "<script>$_ts=window['$_ts']</script>", byline: "来源：市府办"))
    #expect(page.value(.readable) == .flag(true))
  }

  @Test func `a short page that says it does not exist can be read and is a soft error`() {
    let page = ObservedPage(
      "<html><head><title>提示</title></head><body><p>抱歉，您访问的页面不存在或已被删除！</p><a href='/'>返回首页</a></body></html>")
    #expect(page.value(.readable) == .flag(true))
    #expect(page.value(.soft404) == .flag(true))
  }
}
