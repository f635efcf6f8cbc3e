import AssessmentModel
import Scoring
import Testing

struct CityScorerTests {
  let search = Measure(kind: .presence, property: .searchBox, unit: "count")
  let app = Measure(kind: .presence, property: .app, unit: "count")

  @Test func `outcomes stand in the order of the definitions with their version and unit`() {
    var scorer = CityScorer(definitions: [definition(app, id: "b"), definition(search, id: "a")])
    scorer.consume(observation(.searchBox, .flag(true)))
    let outcomes = scorer.outcomes(asOf: nil)
    #expect(outcomes.map(\.indicator) == ["b", "a"])
    #expect(outcomes.map(\.kind) == [.notObserved, .scored])
    #expect(outcomes.map(\.version) == [3, 3])
    #expect(outcomes.map(\.unit) == [nil, "count"])
  }

  @Test func `one observation serves every definition that asks for its property`() {
    var scorer = CityScorer(definitions: ["a", "b", "c"].map { definition(search, id: $0) })
    scorer.consume(observation(.searchBox, .flag(true)))
    #expect(scorer.outcomes(asOf: nil).map(\.raw) == [1, 1, 1])
  }

  @Test func `what no one asks for changes nothing and is told, so that it need not be read`() {
    let all = Property.allCases.map { observation($0, .flag(true)) }
    var (whole, part) = (CityScorer(definitions: [definition(app)]), CityScorer(definitions: [definition(app)]))
    let unasked = whole.unasked
    for observation in all { whole.consume(observation) }
    for observation in all where !unasked.contains(observation.property) { part.consume(observation) }
    #expect(unasked.contains(.searchBox) && !unasked.contains(.app) && !unasked.contains(.pageType))
    #expect(whole.outcomes(asOf: nil) == part.outcomes(asOf: nil) && whole.studyFacts() == part.studyFacts())
    #expect(whole.consistency() == part.consistency())
  }

  @Test func `the as-of day may come last, and asking twice gives the same`() {
    let recency = Measure(kind: .recency, property: .newestListed, unit: "days")
    var scorer = CityScorer(definitions: [definition(recency)])
    scorer.consume(observation(.newestListed, day("2026-02-28")))
    #expect(scorer.outcomes(asOf: nil).map(\.kind) == [.notObserved])
    #expect(scorer.outcomes(asOf: CalendarDate("2026-03-01")).map(\.raw) == [1])
    #expect(scorer.outcomes(asOf: CalendarDate("2026-03-08")).map(\.raw) == [8])
  }

  @Test func `what a table says of a whole city passes a selection of pages`() {
    let onHome = Measure(kind: .presence, property: .searchBox, pages: .types(["home"]), unit: "count")
    var scorer = CityScorer(definitions: [definition(onHome)])
    scorer.consume(Observation(property: .searchBox, subject: "110000", value: .flag(true), by: "table"))
    #expect(scorer.outcomes(asOf: nil).map(\.raw) == [1])
  }

  @Test func `reasons name rules and functions in words, not by their ids`() {
    let rule = Measure(
      kind: .share, property: .guideRule, select: [Condition(member: "id", test: .equals("limit_order"))],
      holds: [Condition(member: "kept", test: .equals("true"))], unit: "share")
    #expect(measured(rule, of: [])?.because.zh.contains("承诺时限不长于法定时限") == true)
    let bot = Measure(
      kind: .presence, property: .interaction, holds: [Condition(test: .contains(["bot"]))], unit: "count")
    let seen = measured(bot, of: [observation(.interaction, .words(["bot"]))])
    #expect(seen?.because.zh == "见到“智能问答”（1 处）")
  }

  @Test func `pages without personal data are said to be free of it`() {
    let clean = Measure(
      kind: .share, property: .personalData, holds: [Condition(test: .equals("false"))], unit: "share")
    let outcome = measured(clean, of: [observation(.personalData, .flag(false))])
    #expect(outcome?.because.zh == "1 个页面中 1 个未发现“泄露个人信息”（100%）")
  }

  @Test func `data that must come from outside are said to be missing as such`() {
    let rate = Measure(kind: .amount, property: .satisfactionRate, unit: "share")
    #expect(measured(rate, of: [])?.because.zh == "没有提供“满意率”的外部数据")
  }
}
