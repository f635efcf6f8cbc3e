import AssessmentModel
import Testing

@Suite struct ImageTextsTests {
  @Test func `the share of visible pictures with a text is observed`() {
    let html = article(
      byline:
        "<img src='a.png'><img src='b.png' alt=''><img src='c.png' alt='市民中心'><img src='d.png' style='display:none'>")
    #expect(ObservedPage(html).value(.imageText) == .number(0.5))
  }

  @Test func `a page without pictures says nothing of their texts`() {
    #expect(ObservedPage("<title>某</title><p>\(String(repeating: "政务公开", count: 30))</p>").value(.imageText) == nil)
  }
}
