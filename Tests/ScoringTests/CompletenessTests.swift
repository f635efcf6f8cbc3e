import AssessmentModel
import Scoring
import Testing

struct CompletenessTests {
  let guides = Measure(
    kind: .completeness, property: .guideElement, pages: .types(["service_guide"]),
    elements: ["fee", "forms", "samples", "hours"], unit: "share")

  @Test func `the mean over pages of the share of elements with a value`() throws {
    let observations =
      page("/full", "service_guide", ["fee", "forms", "samples", "hours"].map { element($0, "present") })
      + page(
        "/half", "service_guide", [element("fee", "present"), element("hours", "present"), element("forms", "blank")])
      + page("/none", "service_guide", [element("faq", "present")])
    let outcome = try #require(measured(guides, of: observations))
    #expect(outcome.raw == 0.5)
    #expect(outcome.observed == 3 && outcome.held == 1)
    #expect(outcome.because.zh == "3 个办事指南页平均写明 4 项要素的 50%，最常缺少空白表格（缺 2 页）、样表（缺 2 页）、收费情况（缺 1 页）")
  }

  @Test func `the least complete pages come first, each with an element that lacks where one is blank`() throws {
    let observations =
      page(
        "/half", "service_guide", [element("fee", "present"), element("forms", "blank"), element("hours", "present")])
      + page("/none", "service_guide", [element("samples", "blank")])
    let outcome = try #require(measured(guides, of: observations))
    #expect(outcome.evidence.map(\.subject) == ["/none", "/half"])
    #expect(outcome.evidence.last?.value.member("id") == .text("forms"))
  }

  @Test func `a page without any element does not count`() {
    let observations =
      page("/full", "service_guide", ["fee", "forms", "samples", "hours"].map { element($0, "present") })
      + page("/other", "service_guide", [(.title, .text("指南"))])
    #expect(measured(guides, of: observations)?.raw == 1)
    #expect(measured(guides, of: page("/other", "service_guide", []))?.kind == .notObserved)
  }
}
