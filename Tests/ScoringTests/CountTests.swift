import AssessmentModel
import Scoring
import Testing

struct CountTests {
  @Test func `words are counted once over all pages`() throws {
    let measure = Measure(kind: .count, property: .interaction, unit: "count")
    let outcome = try #require(
      measured(
        measure, scale: .steps([.init(from: 2, score: 0.5), .init(from: 3, score: 1)]),
        of: [
          observation(.interaction, .words(["consult", "survey"]), at: "/"),
          observation(.interaction, .words(["survey"]), at: "/a"),
          observation(.interaction, .words(["bot", "consult"]), at: "/b"),
        ]))
    #expect(outcome.raw == 3 && outcome.score == 1)
    #expect(outcome.evidence.map(\.subject) == ["/", "/b"])
    #expect(outcome.because.zh == "“互动方式”共 3 种：智能问答、咨询、调查征集")
  }

  @Test func `conditions name the words that count`() {
    let measure = Measure(
      kind: .count, property: .interaction, holds: [Condition(test: .oneOf(["consult", "complain"]))], unit: "count")
    let words = observation(.interaction, .words(["consult", "survey", "bot"]))
    #expect(measured(measure, of: [words])?.raw == 1)
  }

  @Test func `other values count by observation`() {
    let measure = Measure(kind: .count, property: .deadLink, unit: "count")
    let links = (1...12).map { observation(.deadLink, .object([.init("status", .number(404))]), at: "/\($0)") }
    let outcome = measured(measure, of: links)
    #expect(outcome?.raw == 12)
    #expect(outcome?.evidence.count == Outcome.evidenceLimit)
  }

  @Test func `an empty list was looked at and counts 0, no list at all is not observed`() {
    let measure = Measure(kind: .count, property: .interaction, unit: "count")
    #expect(measured(measure, of: [observation(.interaction, .words([]))])?.raw == 0)
    #expect(measured(measure, of: [])?.kind == .notObserved)
  }
}
