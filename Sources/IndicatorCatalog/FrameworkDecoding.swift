import AssessmentModel

extension Framework {
  static let schema = "egov.framework/1"

  /// Reads a framework file; nil where something it needs is missing or wrong, all of which is found.
  init?(_ node: SourceNode, _ findings: inout Findings) {
    let keys = [
      "schema", "id", "version", "year", "title", "note", "sources", "limits", "aggregate", "missing", "outOf", "sum",
      "bands", "ranks", "tree",
    ]
    guard let mapping = StrictMapping(node, "a framework", keys: keys, &findings) else { return nil }
    mapping.requireSchema(Self.schema, &findings)
    let id = mapping.required("id", &findings)?.text(&findings)
    let version = mapping.required("version", &findings)?.whole(&findings)
    let title = mapping.required("title", &findings)?.texts(&findings)
    let note = mapping.required("note", &findings)?.texts(&findings)
    let year = mapping.optional("year")?.whole(&findings)
    let sources = mapping.optional("sources")?.list("sources", &findings, IndicatorDefinition.Reference.init) ?? []
    let limits = mapping.optional("limits")?.texts(&findings)
    let sum = mapping.optional("sum")?.number(&findings)
    let aggregate = mapping.required("aggregate", &findings).flatMap { Aggregation($0, &findings) }
    let missing = mapping.required("missing", &findings).flatMap { MissingPolicy($0, ofGroup: false, &findings) }
    let outOf = mapping.required("outOf", &findings)?.number(&findings)
    let bands = mapping.required("bands", &findings)?.list("bands", &findings, Band.init)
    let ranks = mapping.required("ranks", &findings).flatMap { RankRule($0, &findings) }
    let tree = mapping.required("tree", &findings)?.list("dimensions", &findings, FrameworkGroup.init)
    guard let id, let version, let title, let note, let aggregate, let missing else { return nil }
    guard let outOf, let bands, let ranks, let tree else { return nil }
    self.init(
      id: id, version: version, title: title, note: note, missing: missing, outOf: outOf, bands: bands, ranks: ranks,
      aggregate: aggregate, dimensions: tree, year: year, sources: sources, limits: limits, sum: sum)
  }
}

extension FrameworkGroup {
  static let keys = [
    "id", "name", "weight", "aggregate", "missing", "appliesIf", "unmeasured", "source", "indicators", "groups",
  ]

  /// Reads one group of the tree: its indicators first, then the groups within it.
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a group", keys: Self.keys, &findings) else { return nil }
    let before = findings.count
    let id = mapping.required("id", &findings)?.text(&findings)
    let name = mapping.required("name", &findings)?.texts(&findings)
    let weight = mapping.required("weight", &findings)?.number(&findings)
    let aggregate = mapping.optional("aggregate").flatMap { Aggregation($0, &findings) }
    let missing = mapping.optional("missing").flatMap { MissingPolicy($0, ofGroup: true, &findings) }
    let appliesIf = mapping.optional("appliesIf")?.text(&findings)
    let unmeasured = mapping.optional("unmeasured")?.texts(&findings)
    let source = mapping.optional("source").flatMap { IndicatorDefinition.Reference($0, &findings) }
    let indicators = mapping.optional("indicators")?.list("indicators", &findings, IndicatorPlace.init)
    let groups = mapping.optional("groups")?.list("groups", &findings, FrameworkGroup.init)
    guard let id, let name, let weight, findings.count == before else { return nil }
    self.init(
      id: id, name: name, weight: weight, aggregate: aggregate ?? .arithmetic,
      children: (indicators ?? []).map(FrameworkNode.indicator) + (groups ?? []).map(FrameworkNode.group),
      missing: missing, appliesIf: appliesIf, unmeasured: unmeasured, source: source)
  }
}

extension IndicatorPlace {
  static let keys = ["id", "weight", "each", "source"]

  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "an indicator's place", keys: Self.keys, &findings) else { return nil }
    let before = findings.count
    let id = mapping.required("id", &findings)?.text(&findings)
    let weight = mapping.required("weight", &findings)?.number(&findings)
    let each = mapping.optional("each")?.number(&findings)
    let source = mapping.optional("source").flatMap { IndicatorDefinition.Reference($0, &findings) }
    guard let id, let weight, findings.count == before else { return nil }
    self.init(id: id, weight: weight, each: each, source: source)
  }
}

extension MissingPolicy {
  /// A group need not ask for a minimum of its own.
  fileprivate init?(_ node: SourceNode, ofGroup isGroup: Bool, _ findings: inout Findings) {
    let keys = ["policy", "minimumAvailability", "reason"]
    guard let mapping = StrictMapping(node, "a policy for missing data", keys: keys, &findings) else { return nil }
    let policy: Policy? = mapping.required("policy", &findings)?.choice("policy", &findings)
    let minimum = isGroup ? mapping.optional(keys[1]) : mapping.required(keys[1], &findings)
    let availability = minimum?.number(&findings) ?? (isGroup ? 0 : nil)
    let reason = mapping.optional("reason")?.text(&findings)
    guard let policy, let availability else { return nil }
    self.init(policy: policy, minimumAvailability: availability, reason: reason)
  }
}

extension Band {
  init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a band", keys: ["id", "name", "from"], &findings) else { return nil }
    let id = mapping.required("id", &findings)?.text(&findings)
    let name = mapping.required("name", &findings)?.texts(&findings)
    let from = mapping.required("from", &findings)?.number(&findings)
    guard let id, let name, let from else { return nil }
    self.init(id: id, name: name, from: from)
  }
}

extension RankRule {
  init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a rule for ranks", keys: ["ties", "within"], &findings) else { return nil }
    let ties: Ties? = mapping.required("ties", &findings)?.choice("rule for ties", &findings)
    let within = mapping.optional("within")?.number(&findings)
    guard let ties else { return nil }
    self.init(ties: ties, within: within ?? 0)
  }
}
