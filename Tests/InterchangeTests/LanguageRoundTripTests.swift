import AssessmentModel
import Interchange
import Testing

/// Every part of the language of definitions and frameworks survives assessment.json.
@Suite struct LanguageRoundTripTests {
  private static let texts = Texts(zh: "中", en: "en")

  private static let measures: [Measure] = [
    Measure(
      kind: .violations, property: .guideElement,
      pages: PageSelection(types: ["service_guide"], clicks: 3, columns: ["办事"], sample: .init(pages: 5, seed: 7)),
      elements: ["fee", "place"], lacking: 1, isPerPage: true, unit: "count"),
    Measure(kind: .duration, property: .letter, span: .init(from: "asked", to: "answered"), unit: "days"),
    Measure(
      kind: .cut, property: .guidePromisedLimit, against: .guideLegalLimit, statistic: .minimum, unit: "share"),
    Measure(
      kind: .levels, property: .letter, member: "reply",
      levels: [.init("substantive", worth: 1), .init("formulaic", worth: 0.25)], unit: "share"),
    Measure(kind: .duplicates, property: .guideItemName, likeness: 0.8, unit: "share"),
    Measure(kind: .judged, property: .judged, member: "value", series: "search-finds", unit: "share"),
    Measure(
      kind: .presence, property: .link,
      select: [
        Condition(member: "target", test: .startsWith(["https://", "http://"])),
        Condition(member: "text", test: .matches("(?i)faq")), Condition(member: "rel", test: .not([.present])),
        Condition(member: "text", test: .not([.contains(["a"]), .equals("b")])),
        Condition(
          test: .anyOf([
            [Condition(member: "place", test: .equals("footer"))],
            [Condition(member: "id", test: .present), Condition(test: .contains(["x", "y"]))],
          ])),
      ], ifNone: 0, absentOn: ["home"], unit: "count"),
  ]

  private static let scales: [Scale] = [
    .binary, .logistic(half: 10, ninety: 4), .logNormal(half: 2000, ninety: 500), .target(low: 1, high: 2, reach: 3),
  ]

  private static var framework: Framework {
    let source = IndicatorDefinition.Reference(text: "memory", confidence: .memory)
    func group(_ id: String, _ aggregate: Aggregation, _ children: [FrameworkNode] = []) -> FrameworkGroup {
      FrameworkGroup(id: id, name: texts, weight: 1, aggregate: aggregate, children: children)
    }
    var services = group(
      "services", .deductions(from: 25),
      [.indicator(IndicatorPlace(id: "m0", weight: 25, each: 0.5, source: source))])
    services.appliesIf = "m1"
    services.missing = MissingPolicy(policy: .best, minimumAvailability: 0, reason: "why")
    services.source = source
    var nobody = group("nobody", .harmonic)
    nobody.unmeasured = texts
    let dimensions = [
      group("veto", .gate(met: 1), [.indicator(id: "m2", weight: 1)]),
      group("points", .deductions(from: nil), [.group(services)]),
      group("extra", .checklist(met: 0.5), [.group(nobody), .group(group("stages", .stages(met: 0.5)))]),
    ]
    return Framework(
      id: "f", version: 1, title: texts, note: texts,
      missing: MissingPolicy(policy: .worst, minimumAvailability: 0.5, reason: "why"), outOf: 100,
      bands: [Band(id: "all", name: texts, from: 0)], ranks: RankRule(ties: .dense),
      aggregate: .inspection(
        .init(
          gate: "veto", deduct: "points", bonus: "extra", failBelow: 60, bonusAbove: 80, bonusPoints: 30,
          whenVetoed: 59)), dimensions: dimensions, year: 2019, sources: [source], limits: texts, sum: 3)
  }

  @Test func `measures, scales, rules of frameworks and verdicts read back as they were written`() throws {
    let definitions = Self.measures.enumerated().map { number, measure in
      IndicatorDefinition(
        id: "m\(number)", version: 1, status: .deprecated, title: Self.texts, question: Self.texts,
        rationale: Self.texts, references: [], measure: measure, scale: Self.scales[number % Self.scales.count],
        advice: Self.texts, limits: Self.texts, replacedBy: "other")
    }
    var city = CityAssessment(
      city: City(code: "1", name: "x", groups: ["长三角", "沿江"]),
      snapshot: SnapshotSummary(format: "page", digest: "sha256:4", captures: 0, pages: 0, readPages: 0), asOf: nil,
      outcomes: [], contributions: [], dimensions: [], index: nil, low: 0, high: 100, availability: 0)
    city.verdicts = [
      GroupVerdict(group: "f", kind: .inspection, level: 0, of: 3, reached: "veto", next: "pass", lacking: ["m2"]),
      GroupVerdict(group: "stages", kind: .stages, level: 0, of: 4, next: "one", unseen: ["m0"]),
    ]
    let assessment = Assessment(
      run: RunManifest(
        id: "1", tool: "0", title: Self.texts, framework: "f", frameworkVersion: 1, catalog: "sha256:1",
        observations: "sha256:2", settings: [:]), framework: Self.framework, indicators: definitions, cities: [city])
    let bytes = AssessmentV1.encode(assessment)
    let read = try AssessmentV1.decode(bytes, file: "assessment.json")
    #expect(read == assessment)
    #expect(AssessmentV1.encode(read) == bytes)
  }

  @Test(arguments: [Aggregation.arithmetic, .geometric, .harmonic, .profile])
  func `a rule without options is a word, as before`(aggregate: Aggregation) throws {
    var framework = Self.framework
    framework.aggregate = aggregate
    let assessment = Assessment(
      run: RunManifest(
        id: "1", tool: "0", title: Self.texts, framework: "f", frameworkVersion: 1, catalog: "sha256:1",
        observations: "sha256:2", settings: [:]), framework: framework, indicators: [], cities: [])
    let bytes = AssessmentV1.encode(assessment)
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"aggregate\": \"\(aggregate.kind.rawValue)\""))
    #expect(try AssessmentV1.decode(bytes, file: "a").framework.aggregate == aggregate)
  }
}
