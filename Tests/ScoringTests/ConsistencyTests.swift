import AssessmentModel
import Scoring
import TestSupport
import Testing

@Suite struct ConsistencyTests {
  private func consistency(_ observations: [Observation]) -> GuideConsistency {
    var scorer = CityScorer(definitions: [])
    for observation in observations { scorer.consume(observation) }
    return scorer.consistency()
  }

  private func verdict(_ rule: String, _ isKept: Bool, at guide: String) -> Observation {
    observation(.guideRule, .object([.init("id", .text(rule)), .init("kept", .flag(isKept))]), at: guide)
  }

  @Test func `every rule is there, with what was checked and broken, whether or not an indicator asks for it`() {
    let found = consistency([
      verdict("phones", true, at: "/1"), verdict("limit_order", false, at: "/1"), verdict("phones", false, at: "/2"),
      verdict("phones", true, at: "/3"),
    ])
    #expect(found.guides == 3 && found.faulty == 2)
    #expect(found.rules.map(\.rule) == ConsistencyRule.allCases)
    #expect(found.rules[7].checked == 3 && found.rules[7].broken == 1 && found.rules[7].examples.count == 1)
    #expect(found.rules[0].checked == 0)
    #expect(found.worst.map(\.guide) == ["/1", "/2"] && found.worst[0].kept == [.phones])
  }

  @Test func `a city without a judged guide has no findings, which is not the same as none broken`() {
    #expect(consistency([]) == GuideConsistency())
    #expect(consistency([observation(.guideRule, .null)]) == GuideConsistency())
  }

  @Test func `of many guides the worst are kept, in the same order whichever came first`() {
    let guides = (0..<50).map { ($0 < 10 ? "/0" : "/") + String($0) }
    func found(_ order: [String]) -> GuideConsistency {
      consistency(
        order.flatMap { guide in
          [verdict("phones", false, at: guide)]
            + (guide.hasSuffix("7") ? [verdict("limit_order", false, at: guide)] : [])
        })
    }
    let forward = found(guides)
    #expect(forward.faulty == 50 && forward.worst.count == GuideConsistency.guideLimit)
    #expect(forward.worst.prefix(6).map(\.guide) == ["/07", "/17", "/27", "/37", "/47", "/00"])
    #expect(forward.worst == found(guides.reversed()).worst)
    #expect(forward.rules[7].broken == 50 && forward.rules[7].examples.count == RuleFinding.exampleLimit)
  }

  @Test func `a rule that judges several lists of a guide is broken where one breaks it`() {
    let found = consistency([verdict("catch_all", true, at: "/1"), verdict("catch_all", false, at: "/1")])
    #expect(found.worst == [GuideVerdicts(guide: "/1", broken: [.catchAll])] && found.rules[14].checked == 2)
  }
}
