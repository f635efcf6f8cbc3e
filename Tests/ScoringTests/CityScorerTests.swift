import AssessmentModel
import Scoring
import Testing

struct CityScorerTests {
  let search = Measure(kind: .presence, property: .searchBox, unit: "count")
  let app = Measure(kind: .presence, property: .app, unit: "count")

  @Test func `outcomes stand in the order of the definitions with their version and unit`() {
    var scorer = CityScorer(definitions: [definition(app, id: "b"), definition(search, id: "a")], asOf: nil)
    scorer.consume(observation(.searchBox, .flag(true)))
    let outcomes = scorer.outcomes()
    #expect(outcomes.map(\.indicator) == ["b", "a"])
    #expect(outcomes.map(\.kind) == [.notObserved, .scored])
    #expect(outcomes.map(\.version) == [3, 3])
    #expect(outcomes.map(\.unit) == [nil, "count"])
  }

  @Test func `one observation serves every definition that asks for its property`() {
    var scorer = CityScorer(definitions: ["a", "b", "c"].map { definition(search, id: $0) })
    scorer.consume(observation(.searchBox, .flag(true)))
    #expect(scorer.outcomes().map(\.raw) == [1, 1, 1])
  }

  @Test func `the as-of day may come last, and asking twice gives the same`() {
    let recency = Measure(kind: .recency, property: .newestListed, unit: "days")
    var scorer = CityScorer(definitions: [definition(recency)])
    scorer.consume(observation(.newestListed, day("2026-02-28")))
    #expect(scorer.outcomes().map(\.kind) == [.notObserved])
    scorer.setAsOf(CalendarDate("2026-03-01"))
    #expect(scorer.outcomes().map(\.raw) == [1])
    #expect(scorer.outcomes() == scorer.outcomes())
    #expect(scorer.outcomes(asOf: CalendarDate("2026-03-08")).map(\.raw) == [8])
  }

  @Test func `data that must come from outside are said to be missing as such`() {
    let rate = Measure(kind: .amount, property: .satisfactionRate, unit: "share")
    #expect(measured(rate, of: [])?.because.zh == "没有提供“满意率”的外部数据")
  }
}
