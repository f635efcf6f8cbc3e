import AssessmentModel

// One city's result; outcomes name their observations by index into the city's `evidence`.
extension JSONLayout {
  mutating func write(_ result: CityAssessment) {
    var evidence = EvidenceTable()
    let indices = result.outcomes.map { $0.evidence.map { evidence.index(of: $0) } }
    let examples = result.consistency.rules.map { $0.examples.map { evidence.index(of: $0) } }
    object { members in
      members.members(of: result.city)
      members.member("snapshot") { $0.write(result.snapshot) }
      members.optional("asOf", result.asOf?.description)
      members.member("availability", result.availability)
      members.member("index") { $0.writeIndex(of: result) }
      members.member("dimensions") { dimensions in
        dimensions.object { object in
          for dimension in result.dimensions { object.member(dimension.id) { $0.write(dimension) } }
        }
      }
      members.member("indicators") { indicators in
        indicators.object { object in
          for (outcome, indices) in zip(result.outcomes, indices) {
            object.member(outcome.indicator) { $0.write(outcome, evidence: indices) }
          }
        }
      }
      if !result.verdicts.isEmpty {
        members.member("verdicts") { $0.list(result.verdicts) { $0.write($1) } }
      }
      if result.study != StudyMeasures() {
        members.member("study") { $0.write(result.study) }
      }
      if result.consistency != GuideConsistency() {
        members.member("consistency") { $0.write(result.consistency, examples: examples) }
      }
      if let next = result.nextBand { members.member("nextBand") { $0.write(next) } }
      if let contests = result.contests { members.member("contests") { $0.write(contests) } }
      members.member("contributions") { $0.list(result.contributions) { $0.write($1) } }
      members.member("problems") { problems in
        problems.object(inline: true) { object in
          for problem in result.problems { object.member(problem.what.rawValue, problem.count) }
        }
      }
      members.member("evidence") { list in
        list.list(evidence.lines) { layout, line in layout.value { $0.bytes.append(contentsOf: line) } }
      }
    }
  }

  private mutating func members(of city: City) {
    member("city", city.code)
    member("name", city.name)
    member("nameEn", city.nameEn)
    member("pinyin", city.pinyin)
    member("province", city.province)
    member("region", city.region)
    member("level", city.level)
    if !city.groups.isEmpty { member("groups", city.groups) }
    member("portals", city.portals)
    member("servicePortals", city.servicePortals)
  }

  private mutating func write(_ summary: SnapshotSummary) {
    object(inline: true) { members in
      members.member("format", summary.format)
      members.member("digest", summary.digest)
      members.member("captures", summary.captures)
      members.member("pages", summary.pages)
      members.member("readPages", summary.readPages)
      members.optional("first", summary.first)
      members.optional("last", summary.last)
      members.optional("home", summary.home)
    }
  }

  private mutating func writeIndex(of result: CityAssessment) {
    object(inline: true) { members in
      members.member("score", orNull: result.index)
      members.member("low", result.low)
      members.member("high", result.high)
      members.member("rank", orNull: result.rank.map(Double.init))
      members.optional("band", result.band)
    }
  }

  private mutating func write(_ dimension: DimensionScore) {
    object(inline: true) { members in
      members.member("score", orNull: dimension.score)
      members.member("low", dimension.low)
      members.member("high", dimension.high)
      members.member("availability", dimension.availability)
    }
  }

  private mutating func write(_ outcome: Outcome, evidence: [Int]) {
    object(inline: true) { members in
      members.member("version", outcome.version)
      members.member("outcome", outcome.kind.rawValue)
      members.optional("raw", outcome.raw)
      members.optional("unit", outcome.unit)
      members.optional("score", outcome.score)
      members.member("because", outcome.because)
      members.member("observed", outcome.observed)
      members.member("held", outcome.held)
      members.member("evidence") { layout in
        layout.list(evidence) { layout, index in layout.value { $0.number(index) } }
      }
    }
  }

  private mutating func write(_ contribution: Contribution) {
    object(inline: true) { members in
      members.member("indicator", contribution.indicator)
      members.member("dimension", contribution.dimension)
      members.member("weight", contribution.weight)
      members.member("effectiveWeight", contribution.effectiveWeight)
      members.optional("cost", contribution.cost)
    }
  }
}

extension JSONLayout {
  fileprivate mutating func write(_ study: StudyMeasures) {
    object(inline: true) { members in
      members.optional("limitCut", study.limitCut)
      members.optional("applicableItems", study.applicableItems)
    }
  }

  fileprivate mutating func write(_ verdict: GroupVerdict) {
    object(inline: true) { members in
      members.member("group", verdict.group)
      members.member("kind", verdict.kind.rawValue)
      members.member("level", verdict.level)
      members.member("of", verdict.of)
      members.optional("reached", verdict.reached)
      members.optional("next", verdict.next)
      members.member("lacking", verdict.lacking)
      members.member("unseen", verdict.unseen)
    }
  }
}

/// The observations of one city's outcomes, each once, as they are written.
private struct EvidenceTable {
  private(set) var lines: [[UInt8]] = []
  private var known: [Line: Int] = [:]

  mutating func index(of observation: Observation) -> Int {
    var json = JSONBytes()
    json.raw("{")
    json.members(of: observation)
    json.raw("}")
    if let index = known[Line(bytes: json.bytes)] { return index }
    known[Line(bytes: json.bytes)] = lines.count
    lines.append(json.bytes)
    return lines.count - 1
  }

  /// Bytes that are hashed all at once and not one by one.
  private struct Line: Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }
}

extension JSONReading {
  /// A city's result; in brief its outcomes name no evidence, and what stands there is passed over.
  func cityAssessment(inBrief isBrief: Bool = false) throws(InterchangeError) -> CityAssessment {
    let evidence =
      isBrief ? nil : try each("evidence") { (item) throws(InterchangeError) in try item.observation() }
    let index = try member("index")
    var outcomes: [Outcome] = []
    for (id, value) in try members("indicators") { outcomes.append(try value.outcome(id, evidence: evidence)) }
    var dimensions: [DimensionScore] = []
    for (id, value) in try members("dimensions") { dimensions.append(try value.dimension(id)) }
    return CityAssessment(
      city: try city(), snapshot: try member("snapshot").snapshotSummary(), asOf: try date("asOf"),
      outcomes: outcomes,
      contributions: try each("contributions") { (item) throws(InterchangeError) in try item.contribution() },
      dimensions: dimensions, index: try index.optionalNumber("score"), low: try index.number("low"),
      high: try index.number("high"), availability: try number("availability"),
      rank: try index.optionalWhole("rank"), band: try index.optionalText("band"), problems: try problemCounts(),
      verdicts: optional("verdicts") == nil
        ? [] : try each("verdicts") { (item) throws(InterchangeError) in try item.verdict() },
      study: try studyMeasures(),
      consistency: try optional("consistency")?.consistency(evidence: evidence) ?? GuideConsistency(),
      nextBand: try optional("nextBand")?.nextBand(),
      contests: try optional("contests")?.contests(of: try text("city")))
  }

  private func studyMeasures() throws(InterchangeError) -> StudyMeasures {
    guard let study = optional("study") else { return StudyMeasures() }
    return StudyMeasures(
      limitCut: try study.optionalNumber("limitCut"), applicableItems: try study.optionalNumber("applicableItems"))
  }

  private func verdict() throws(InterchangeError) -> GroupVerdict {
    GroupVerdict(
      group: try text("group"), kind: try word("kind", of: Aggregation.Kind.self), level: try whole("level"),
      of: try whole("of"), reached: try optionalText("reached"), next: try optionalText("next"),
      lacking: try texts("lacking"), unseen: try texts("unseen"))
  }

  private func city() throws(InterchangeError) -> City {
    City(
      code: try text("city"), name: try text("name"), nameEn: try text("nameEn"), pinyin: try text("pinyin"),
      province: try text("province"), region: try text("region"), level: try text("level"),
      groups: optional("groups") == nil ? [] : try texts("groups"), portals: try texts("portals"),
      servicePortals: try texts("servicePortals"))
  }

  private func outcome(_ id: String, evidence: [Observation]?) throws(InterchangeError) -> Outcome {
    Outcome(
      indicator: id, version: try whole("version"), kind: try word("outcome", of: Outcome.Kind.self),
      raw: try optionalNumber("raw"), unit: try optionalText("unit"), score: try optionalNumber("score"),
      because: try texts(in: "because"),
      evidence: try evidence.map { (known) throws(InterchangeError) in try observations(among: known) } ?? [],
      observed: try whole("observed"), held: try whole("held"))
  }

  /// The observations that `evidence` names by index.
  func observations(among evidence: [Observation]) throws(InterchangeError) -> [Observation] {
    try each("evidence") { (item) throws(InterchangeError) in
      let index = try item.whole(called: "evidence")
      guard evidence.indices.contains(index) else {
        throw item.source.badShape(item.node, "`evidence` names number \(index) of \(evidence.count) observations")
      }
      return evidence[index]
    }
  }

  private func dimension(_ id: String) throws(InterchangeError) -> DimensionScore {
    DimensionScore(
      id: id, score: try optionalNumber("score"), low: try number("low"), high: try number("high"),
      availability: try number("availability"))
  }

  private func contribution() throws(InterchangeError) -> Contribution {
    Contribution(
      indicator: try text("indicator"), dimension: try text("dimension"), weight: try number("weight"),
      effectiveWeight: try number("effectiveWeight"), cost: try optionalNumber("cost"))
  }

  private func problemCounts() throws(InterchangeError) -> [ProblemCount] {
    var counts: [ProblemCount] = []
    for (name, value) in try members("problems") {
      guard let kind = Problem.Kind(rawValue: name) else {
        throw value.source.badShape(value.node, "`\(name)` is no known kind of problem")
      }
      counts.append(ProblemCount(what: kind, count: try value.whole(called: name)))
    }
    return counts
  }
}
