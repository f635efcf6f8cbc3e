import AssessmentModel
import Interchange
import Testing

@Suite struct AssessmentV1Tests {
  @Test func `an assessment reads back as it was written, and writes the same bytes`() throws {
    let assessment = Assessment.full
    let bytes = AssessmentV1.encode(assessment)
    let read = try AssessmentV1.decode(bytes, file: "assessment.json")
    #expect(read == assessment)
    #expect(AssessmentV1.encode(read) == bytes)
  }

  @Test func `the id is the digest of all else, and the bytes hold it`() throws {
    let (sealed, bytes) = AssessmentV1.sealed(.full)
    #expect(AssessmentV1.sealed(.full, cities: Assessment.full.cities.map(AssessmentV1.city)).bytes == bytes)
    #expect(bytes == AssessmentV1.encode(sealed) && sealed.run.id.count == 64)
    var unnamed = sealed
    unnamed.run.id = ""
    #expect("sha256:" + sealed.run.id == Digest.of(AssessmentV1.encode(unnamed)))
    var other = Assessment.full
    other.cities[0].low += 1
    #expect(AssessmentV1.sealed(other).assessment.run.id != sealed.run.id)
  }

  @Test func `an observation that several outcomes rest on is written once and named by its index`() {
    let text = String(decoding: AssessmentV1.encode(.full), as: UTF8.self)
    #expect(text.components(of: "\"by\":\"SearchBox\"") == 1)
    #expect(text.contains(#""observed": 2, "held": 1, "evidence": [0, 1]}"#))
    #expect(text.contains(#""observed": 1, "held": 1, "evidence": [1]}"#))
  }

  @Test func `unknown members are passed over`() throws {
    let text = String(decoding: AssessmentV1.encode(.full), as: UTF8.self)
    let more = "{\n  \"later\": {\"x\": [1, null]}," + text.dropFirst(1)
    #expect(try AssessmentV1.decode(Array(more.utf8), file: "a") == .full)
  }

  @Test func `another major version is refused with a sentence`() {
    #expect(message(#"{"schema":"egov.assessment/2"}"#).hasPrefix("a.json:1: this is egov.assessment/2, and this"))
  }

  @Test func `a file cut short is an error with line and column`() {
    let text = String(decoding: AssessmentV1.encode(.full), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let cut = lines[..<5].joined(separator: "\n") + "\n"
    #expect(message(cut) == "a.json:6:1: not JSON: the file ends in the middle of a value")
    for count in stride(from: 0, to: text.utf8.count - 2, by: 97) {
      #expect(message(String(decoding: text.utf8.prefix(count), as: UTF8.self)).contains("not JSON"))
    }
  }

  @Test func `evidence that is not there is an error`() {
    let text = String(decoding: AssessmentV1.encode(.full), as: UTF8.self)
    let wrong = text.replacing("\"evidence\": [0, 1]", with: "\"evidence\": [0, 7]")
    #expect(message(wrong).hasSuffix("`evidence` names number 7 of 2 observations"))
  }

  private func message(_ text: String) -> String {
    do {
      _ = try AssessmentV1.decode(Array(text.utf8), file: "a.json")
      return "read"
    } catch {
      return "\(error)"
    }
  }
}

extension String {
  fileprivate func components(of piece: String) -> Int {
    ranges(of: piece).count
  }
}

extension Assessment {
  /// An assessment with every kind of member.
  static var full: Assessment {
    Assessment(
      run: RunManifest(
        id: "abc", tool: "0.1.0", title: Texts(zh: "评估", en: "Assessment"), isInvented: true, framework: "f",
        frameworkVersion: 3, catalog: "sha256:1", observations: "sha256:2",
        settings: ["asOf": "2026-03-01", "a": "b"]),
      framework: framework, indicators: [definition, otherDefinition], cities: [city, unrankedCity],
      bandShares: [BandShare(band: "high", count: 1, share: 1)],
      groups: [
        GroupMean(
          column: "region", name: "华东", cities: 1, mean: 68.1, minimum: 68.1, maximum: 68.1,
          bands: [BandShare(band: "high", count: 1, share: 1)])
      ],
      study: [
        StudyQuantity(
          id: "q", name: Texts(zh: "量", en: "quantity"), unit: "share", published: 0.5, source: "s",
          confidence: .secondHand, measured: nil, cities: 0),
        StudyQuantity(
          id: "r", name: Texts(zh: "量", en: "quantity"), unit: "share", published: nil, source: "s",
          confidence: .inferred, measured: 0.25, cities: 2),
      ],
      peers: [
        PeerMeans(
          kind: .all, name: "", cities: 1, index: 68.1, dimensions: [PeerMeans.Dimension(id: "d", mean: 68.1)]),
        PeerMeans(
          kind: .cityClass, name: "其他省会", cities: 1, index: nil,
          dimensions: [PeerMeans.Dimension(id: "d", mean: nil)]),
      ])
  }

  private static var framework: Framework {
    let texts = Texts(zh: "中", en: "en \"quoted\"\n")
    let inner = FrameworkGroup(
      id: "inner", name: texts, weight: 0.5, aggregate: .geometric, children: [.indicator(id: "b", weight: 2)])
    return Framework(
      id: "f", version: 3, title: texts, note: texts,
      missing: MissingPolicy(policy: .worst, minimumAvailability: 0.66, reason: "because"), outOf: 100,
      bands: [Band(id: "high", name: texts, from: 60), Band(id: "low", name: texts, from: 0)],
      ranks: RankRule(ties: .dense, within: 0.005), aggregate: .arithmetic,
      dimensions: [
        FrameworkGroup(id: "d", name: texts, weight: 1, children: [.indicator(id: "a", weight: 1), .group(inner)]),
        FrameworkGroup(id: "empty", name: texts, weight: 1, children: []),
      ])
  }

  private static var definition: IndicatorDefinition {
    let texts = Texts(zh: "中", en: "en")
    return IndicatorDefinition(
      id: "a", version: 2, status: .stable, title: texts, question: texts, rationale: texts,
      references: [.init(text: "GB/T", confidence: .seen), .init(text: "x", confidence: .memory)],
      measure: Measure(
        kind: .share, property: .column, pages: .types(["home", "list"]),
        select: [Condition(member: "items", test: .atLeast(1)), Condition(test: .present)],
        holds: [
          Condition(member: "newest", test: .atMost(14)), Condition(test: .equals("x")),
          Condition(test: .oneOf(["x", "y"])), Condition(test: .contains(["z"])),
        ], elements: ["fee"], member: "newest", statistic: .median, unit: "days", atLeast: 2),
      scale: .steps([.init(from: 0, score: 0.2), .init(from: 0.5, score: 1)]), advice: texts, limits: texts,
      changes: [.init(version: 2, what: "more")])
  }

  private static var otherDefinition: IndicatorDefinition {
    var other = definition
    other.id = "b"
    other.status = .draft
    other.references = []
    other.measure = Measure(kind: .presence, property: .searchBox, unit: "count")
    other.scale = .linear(zero: 30, one: 0)
    other.changes = []
    return other
  }

  private static var city: CityAssessment {
    let search = Observation(
      property: .searchBox, subject: "https://a.cn/", value: .flag(true),
      evidence: Evidence(record: "r", digest: "sha256:0", path: "/html", quote: "搜索"), by: "SearchBox")
    let limit = Observation(
      property: .guideLegalLimit, subject: "https://a.cn/g", value: .quantity(Quantity(value: 20, unit: .workingDay)),
      by: "TimeLimits")
    return CityAssessment(
      city: City(code: "330100", name: "杭州市", nameEn: "Hangzhou", region: "华东", portals: ["a.cn"]),
      snapshot: SnapshotSummary(
        format: "warc", digest: "sha256:3", captures: 9, pages: 8, readPages: 7, first: "2026-03-01T02:00:00Z",
        last: "2026-03-01T02:00:01Z", home: "https://a.cn/"),
      asOf: CalendarDate("2026-03-01"),
      outcomes: [
        Outcome(
          indicator: "a", version: 2, kind: .scored, raw: 0.1, unit: "share", score: 0.7,
          because: Texts(zh: "因为", en: "because"), evidence: [search, limit], observed: 2, held: 1),
        Outcome(
          indicator: "b", version: 1, kind: .notObserved, because: Texts(zh: "没有", en: "none"), evidence: [limit],
          observed: 1, held: 1),
      ],
      contributions: [
        Contribution(indicator: "a", dimension: "d", weight: 0.5, effectiveWeight: 1, cost: 30),
        Contribution(indicator: "b", dimension: "d", weight: 0.5, effectiveWeight: 0, cost: nil),
      ],
      dimensions: [DimensionScore(id: "d", score: 68.1, low: 60, high: 71, availability: 0.9)], index: 68.1, low: 60,
      high: 71, availability: 0.94, rank: 1, band: "high", problems: [ProblemCount(what: .badHTTP, count: 3)],
      consistency: GuideConsistency(
        guides: 2, faulty: 1, rules: [RuleFinding(rule: .phones, checked: 2, broken: 1, examples: [limit])],
        worst: [GuideVerdicts(guide: "https://a.cn/g", kept: [.feeBasis], broken: [.phones])]),
      nextBand: NextBand(
        band: "top", from: 90, missing: 21.9, steps: [.init(indicator: "a", gain: 30, index: 98.1)], isReached: true),
      contests: contests)
  }

  private static var contests: CityContests? {
    CalendarDate(year: 2026, month: 3, day: 5).map { day in
      CityContests(
        contests: [
          Contest(
            claim: Claim(
              city: "330100", indicator: "a", kind: .measured, measured: 0.93, evidence: "e \"x\"", author: "甲",
              date: day),
            score: 0.93, accepted: Standing(index: 70, rank: 1, band: "high")),
          Contest(
            claim: Claim(
              city: "330100", indicator: "b", kind: .notApplicable, evidence: "e", author: "乙", date: day),
            score: nil, accepted: Standing(index: nil)),
        ], together: Standing(index: 71, rank: nil, band: nil))
    }
  }

  private static var unrankedCity: CityAssessment {
    CityAssessment(
      city: City(code: "990001", name: "x"),
      snapshot: SnapshotSummary(format: "page", digest: "sha256:4", captures: 0, pages: 0, readPages: 0), asOf: nil,
      outcomes: [], contributions: [],
      dimensions: [DimensionScore(id: "d", score: nil, low: 0, high: 100, availability: 0)], index: nil, low: 0,
      high: 100, availability: 0)
  }
}
