import AssessmentModel
import Foundation
import Scoring
import TestSupport
import Testing

struct StudyQuantityTests {
  private func facts(_ observations: [Observation]) -> StudyFacts {
    var scorer = CityScorer(definitions: [])
    for observation in observations { scorer.consume(observation) }
    return scorer.studyFacts()
  }

  private func published(_ id: String) -> StudyQuantity {
    StudyQuantity(
      id: id, name: Texts(zh: id, en: id), unit: "cities", published: 36, source: "study", confidence: .seen)
  }

  private func city(
    _ code: String, region: String = "东部", level: String = "", index: Double, rank: Int, band: String
  ) -> CityAssessment {
    CityAssessment(
      city: City(code: code, name: code, region: region, level: level),
      snapshot: SnapshotSummary(format: "page", digest: "", captures: 0, pages: 0, readPages: 0), asOf: nil,
      outcomes: [], contributions: [], dimensions: [], index: index, low: 0, high: 10, availability: 1, rank: rank,
      band: band)
  }

  private let framework = Framework(
    id: "f", version: 1, title: Texts(zh: "", en: ""), note: Texts(zh: "", en: ""),
    missing: MissingPolicy(policy: .drop, minimumAvailability: 0), outOf: 10, bands: [], ranks: RankRule(ties: .dense),
    aggregate: .arithmetic, dimensions: [])

  @Test func `a city's facts are gathered from all its pages`() {
    let facts = facts([
      observation(.app, .flag(false), at: "/1"), observation(.app, .flag(true), at: "/2"),
      observation(.wechat, .null), observation(.hotline, .null), observation(.interaction, .words(["bot"])),
      observation(.serviceFeature, .words(["progress_query"])), observation(.guideLimitCut, .number(0.4)),
      observation(.guideLimitCut, .number(0.8)), observation(.serviceEntryDepth, .number(1)),
      observation(.itemsByDepth, .object([.init("1", .number(5)), .init("3", .number(2)), .init("4", .number(3))])),
      observation(.implementingBodies, .number(41)),
    ])
    #expect(facts.hasApp == true && facts.hasWeChat == nil && facts.hasHotline == false)
    #expect(facts.hasSmartAnswers == true && facts.hasProgressQuery == true && facts.hasOnlinePayment == false)
    #expect(abs((facts.meanLimitCut ?? 0) - 0.6) < 1e-12)
    #expect(facts.hasNearServiceEntry == true && facts.applicableItems == 5 && facts.departments == 41)
  }

  @Test func `measured values rest on the cities that show them`() {
    var some = StudyFacts()
    some.departments = 40
    some.applicableItems = 10
    some.hasApp = true
    var more = StudyFacts()
    more.departments = 60
    more.applicableItems = 30
    let cities = ["1", "2", "3"].map { City(code: $0, name: $0) }
    let rows = studyQuantities(
      facts: Array(zip(cities, [some, more, StudyFacts()])), cities: [], framework: framework,
      published: [
        "cities_total", "departments_mean", "items_above_mean_share", "app_cities", "weibo_cities", "data_agencies",
      ].map(published))
    #expect(rows.map(\.measured) == [3, 50, 50, 1, nil, nil])
    #expect(rows.map(\.cities) == [3, 2, 2, 1, 0, 0])
    #expect(rows.allSatisfy { $0.published == 36 })
  }

  @Test func `bands, means and extremes come from the ranking, out of 100`() {
    let cities = [
      city("1", index: 9.5, rank: 1, band: "very-high"), city("2", index: 8.5, rank: 2, band: "high"),
      city("3", index: 8, rank: 3, band: "high"), city("4", region: "西部", index: 6, rank: 4, band: "low"),
    ]
    let rows = studyQuantities(
      facts: [], cities: cities, framework: framework,
      published: [
        "bands_very_high_count", "bands_high_share", "bands_lower_count", "index_mean", "index_mean_west", "top3_east",
        "bottom3_west",
      ].map(published))
    #expect(rows.map(\.measured) == [1, 50, 1, 80, 60, 3, 1])
    #expect(rows.map(\.cities) == [4, 4, 4, 4, 1, 3, 3])
  }

  @Test func `of the shipped rows only registers of agencies, rules and documents stay unmeasured`() throws {
    let url = Checkout.root.appendingPathComponent("Data/reference/study-quantities.csv")
    let ids = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
      .map { String($0.prefix { $0 != "," }) }
    var facts = StudyFacts()
    (facts.departments, facts.applicableItems, facts.meanLimitCut) = (1, 1, 0.5)
    (facts.hasNearServiceEntry, facts.hasProgressQuery, facts.hasOnlinePayment) = (true, true, true)
    (facts.hasOpenData, facts.hasHotline, facts.hasSmartAnswers) = (true, true, true)
    (facts.hasApp, facts.hasWeChat, facts.hasWeibo) = (true, true, true)
    let cities = [
      city("1", region: "东部", level: "直辖市", index: 9, rank: 1, band: "very-high"),
      city("2", region: "中部", level: "省会", index: 8, rank: 2, band: "high"),
      city("3", region: "东北", level: "省会·副省级", index: 7, rank: 3, band: "middle"),
      city("4", region: "西部", level: "计划单列·副省级", index: 6, rank: 4, band: "low"),
    ]
    let rows = studyQuantities(
      facts: [(City(code: "1", name: "1"), facts)], cities: cities, framework: framework,
      published: ids.map(published))
    #expect(Set(ids).count == ids.count)
    #expect(
      rows.filter { $0.measured == nil }.map(\.id) == [
        "index_mean_provinces_2018", "index_mean_provinces_2016", "data_agencies", "security_rules_cities",
        "disclosure_mean_2016", "disclosure_growth_2017", "disclosure_growth_2018", "big_data_platform_cities",
        "mobile_platform_provinces",
      ])
  }
}
