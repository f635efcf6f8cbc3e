import AssessmentModel
import Extraction
import Testing

/// What the head of a page says beside what readers see.
@Suite struct MetaConflictTests {
  private func conflicts(_ head: String) -> [String] {
    let page = ObservedPage(article(head: head, byline: "发布时间：2024-03-02 来源：示例日报"))
    return page.findings.problems.filter { $0.what == .metaConflict }.map(\.detail)
  }

  @Test func `a title and a source that differ from the head's are problems, and the visible ones are observed`() {
    let head = "<meta name=\"ArticleTitle\" content=\"另一篇文章的标题内容\"><meta name='contentsource' content='新华社'>"
    let page = ObservedPage(article(head: head, byline: "发布时间：2024-03-02 来源：示例日报"))
    #expect(page.value(.title) == .text("全市优化营商环境大会召开"))
    #expect(page.value(.source) == .text("示例日报"))
    #expect(
      conflicts(head) == [
        "the page shows “全市优化营商环境大会召开” as its title, the meta tag ArticleTitle says “另一篇文章的标题内容”",
        "the page shows “示例日报” as its source, the meta tag ContentSource says “新华社”",
      ])
  }

  @Test func `a longer form of the same is no conflict`() {
    #expect(
      conflicts("<META NAME=ARTICLETITLE CONTENT='全市优化营商环境大会召开（图）'><meta name=ContentSource content='示例日报社'>") == [])
  }
}
