import AssessmentModel
import Scoring
import Testing

struct ShareTests {
  let promised = Measure(
    kind: .share, property: .guidePromisedLimit, pages: .types(["service_guide"]), unit: "share")

  private func guides(_ number: Int, statingLimit: Int) -> [Observation] {
    (0..<number).flatMap { guide in
      page(
        "/\(guide)", "service_guide",
        [(.guidePromisedLimit, guide < statingLimit ? .quantity(Quantity(value: 5, unit: .workingDay)) : .null)])
    }
  }

  @Test func `null is looked at and does not hold`() throws {
    let outcome = try #require(measured(promised, of: guides(12, statingLimit: 9)))
    #expect(outcome.raw == 0.75 && outcome.score == 0.75)
    #expect(outcome.because.zh == "12 个办事指南页中 9 个有“承诺办结时限”（75%）")
    #expect(
      outcome.because.en == "9 of 12 observations of “the promised time limit” on service guide pages hold (75 %)")
  }

  @Test func `what fails comes first as evidence, because it costs points`() throws {
    let outcome = try #require(measured(promised, of: guides(12, statingLimit: 9)))
    #expect(outcome.evidence.map(\.subject) == ["/9", "/10", "/11", "/0", "/1", "/2", "/3", "/4"])
  }

  @Test func `a selection by member asks only the observations that meet it`() throws {
    let measure = Measure(
      kind: .share, property: .guideElement, pages: .types(["service_guide"]),
      select: [Condition(member: "id", test: .equals("fee"))],
      holds: [Condition(member: "state", test: .equals("present"))], unit: "share")
    let observations =
      page("/1", "service_guide", [element("fee", "present"), element("forms", "blank")])
      + page("/2", "service_guide", [element("fee", "blank"), element("forms", "present")])
    let outcome = try #require(measured(measure, of: observations))
    #expect(outcome.raw == 0.5 && outcome.observed == 2)
    #expect(outcome.because.zh == "2 个办事指南页中 1 个写明“收费情况”（50%）")
  }

  @Test func `fewer observations than needed are not judged`() throws {
    var measure = promised
    measure.atLeast = 5
    let outcome = try #require(measured(measure, of: guides(3, statingLimit: 3)))
    #expect(outcome.kind == .notObserved && outcome.observed == 3)
    #expect(outcome.because.zh == "办事指南页上只有 3 条“承诺办结时限”的记录，少于所需的 5 条，不作判断")
  }

  @Test func `nearly all is never written as all`() throws {
    let outcome = try #require(measured(promised, of: guides(3000, statingLimit: 2999)))
    #expect(outcome.because.zh.contains("99.9%"))
  }
}
