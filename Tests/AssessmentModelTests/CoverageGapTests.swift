import AssessmentModel
import Testing

/// Reasons why part of a framework has no score, with the weight behind them.
@Suite struct CoverageGapTests {
  private let text = Texts(zh: "例", en: "sample")

  private func definition(_ id: String, _ kind: Measure.Kind, _ property: Property) -> IndicatorDefinition {
    IndicatorDefinition(
      id: id, version: 1, status: .stable, title: text, question: text, rationale: text, references: [],
      measure: Measure(kind: kind, property: property, unit: "share"), scale: .binary, advice: text, limits: text)
  }

  @Test func `gaps are gathered by reason, the one with the most weight first`() {
    let parts: [(IndicatorDefinition, Outcome.Kind, Double)] = [
      (definition("a", .share, .serviceEntry), .notObserved, 0.1),
      (definition("b", .amount, .satisfactionRate), .notObserved, 0.25),
      (definition("c", .share, .serviceEntry), .scored, 0.3), (definition("d", .judged, .judged), .notObserved, 0.05),
      (definition("e", .share, .serviceEntry), .notObserved, 0.1), (definition("f", .share, .app), .failed, 0.2),
    ]
    let city = CityAssessment(
      city: City(code: "1", name: "x"),
      snapshot: SnapshotSummary(format: "page", digest: "", captures: 0, pages: 0, readPages: 0), asOf: nil,
      outcomes: parts.map { Outcome(indicator: $0.0.id, version: 1, kind: $0.1, because: text) },
      contributions: parts.map {
        Contribution(indicator: $0.0.id, dimension: "d", weight: $0.2, effectiveWeight: 0, cost: nil)
      }, dimensions: [], index: nil, low: 0, high: 100, availability: 0.3)
    let gaps = assessment(parts.map(\.0)).coverageGaps(of: city)
    #expect(gaps.map(\.indicators) == [["b"], ["a", "e"], ["f"], ["d"]])
    #expect(gaps.map(\.source) == [.table, .pages, .pages, .people])
    #expect(gaps.map(\.weight) == [0.25, 0.2, 0.2, 0.05])
  }

  private func assessment(_ definitions: [IndicatorDefinition]) -> Assessment {
    Assessment(
      run: RunManifest(
        id: "", tool: "", title: text, framework: "", frameworkVersion: 1, catalog: "", observations: "",
        settings: [:]),
      framework: Framework(
        id: "f", version: 1, title: text, note: text, missing: MissingPolicy(policy: .drop, minimumAvailability: 0),
        outOf: 100, bands: [], ranks: RankRule(ties: .dense), aggregate: .arithmetic, dimensions: []),
      indicators: definitions, cities: [])
  }
}
