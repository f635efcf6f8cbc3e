import AssessmentModel
import Scoring
import Testing

/// The conditions on texts: beginnings, parts, patterns, and their opposite.
@Suite struct ConditionWordTests {
  private func holds(_ value: Value, _ tests: Condition.Test...) -> Bool {
    let measure = Measure(
      kind: .presence, property: .title, holds: tests.map { Condition(test: $0) }, unit: "count")
    return measured(measure, of: [observation(.title, value)])?.raw == 1
  }

  @Test func `a text begins with one of several`() {
    #expect(holds(.text("https://a"), .startsWith(["http://", "https://"])))
    #expect(!holds(.text("ftp://a"), .startsWith(["http://", "https://"])))
    #expect(holds(.words(["nav-item", "active"]), .startsWith(["act"])))
  }

  @Test func `a text contains one of several`() {
    #expect(holds(.text("政务服务热线"), .contains(["邮箱", "热线"])))
    #expect(!holds(.text("政务服务"), .contains(["邮箱", "热线"])))
  }

  @Test func `a pattern looks into texts and words`() {
    #expect(holds(.text("2026年3月"), .matches(#"\d{4}年"#)))
    #expect(holds(.words(["a", "btn-primary"]), .matches("^btn-")))
  }

  @Test func `not turns a condition round, and several must all be met`() {
    #expect(holds(.text("联系我们"), .not([.contains(["测试"])])))
    #expect(!holds(.text("测试"), .not([.contains(["测试"])])))
    #expect(holds(.text("https://a/x"), .startsWith(["https://"]), .not([.contains(["/y"])])))
    #expect(holds(.text("ab"), .not([.contains(["a"]), .contains(["z"])])))
  }

  @Test func `what is not there meets not and nothing else`() {
    func asked(_ test: Condition.Test) -> Bool {
      let measure = Measure(
        kind: .presence, property: .column, holds: [Condition(member: "newest", test: test)], unit: "count")
      return measured(measure, of: [observation(.column, .object([.init("name", .text("要闻"))]))])?.raw == 1
    }
    #expect(asked(.not([.present])))
    #expect(!asked(.present) && !asked(.matches(".")) && !asked(.startsWith([""])))
  }
}
