import AssessmentModel

extension IndicatorDefinition {
  static let schema = "egov.indicator/1"

  /// Reads `indicator.yaml`; nil where something it needs is missing or wrong, all of which is found.
  init?(_ node: SourceNode, _ findings: inout Findings) {
    let keys = [
      "schema", "id", "version", "status", "title", "question", "rationale", "references", "measure", "scale", "advice",
      "limits", "changes",
    ]
    guard let mapping = StrictMapping(node, "an indicator", keys: keys, &findings) else { return nil }
    mapping.requireSchema(Self.schema, &findings)
    let id = mapping.required("id", &findings)?.text(&findings)
    let version = mapping.required("version", &findings)?.whole(&findings)
    let status: Status? = mapping.required("status", &findings)?.choice("status", &findings)
    let title = mapping.required("title", &findings)?.texts(&findings)
    let question = mapping.required("question", &findings)?.texts(&findings)
    let rationale = mapping.required("rationale", &findings)?.texts(&findings)
    let references = mapping.required("references", &findings)?.list("references", &findings, Reference.init)
    let measure = mapping.required("measure", &findings).flatMap { Measure($0, &findings) }
    let scale = mapping.required("scale", &findings).flatMap { Scale($0, &findings) }
    let advice = mapping.required("advice", &findings)?.texts(&findings)
    let limits = mapping.required("limits", &findings)?.texts(&findings)
    let changes = mapping.required("changes", &findings)?.list("changes", &findings, Change.init)
    guard let id, let version, let status, let title, let question, let rationale, let references else { return nil }
    guard let measure, let scale, let advice, let limits, let changes else { return nil }
    self.init(
      id: id, version: version, status: status, title: title, question: question, rationale: rationale,
      references: references, measure: measure, scale: scale, advice: advice, limits: limits, changes: changes)
  }
}

extension IndicatorDefinition.Reference {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a reference", keys: ["text", "confidence"], &findings) else { return nil }
    let text = mapping.required("text", &findings)?.text(&findings)
    let confidence: IndicatorDefinition.Confidence? = mapping.required("confidence", &findings)?.choice(
      "confidence", &findings)
    guard let text, let confidence else { return nil }
    self.init(text: text, confidence: confidence)
  }
}

extension IndicatorDefinition.Change {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a change", keys: ["version", "what"], &findings) else { return nil }
    let version = mapping.required("version", &findings)?.whole(&findings)
    let what = mapping.required("what", &findings)?.text(&findings)
    guard let version, let what else { return nil }
    self.init(version: version, what: what)
  }
}

extension Measure {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    let keys = ["kind", "of", "on", "select", "holds", "elements", "member", "statistic", "unit", "atLeast"]
    guard let mapping = StrictMapping(node, "a measure", keys: keys, &findings) else { return nil }
    let before = findings.diagnostics.count
    let kind: Kind? = mapping.required("kind", &findings)?.choice("kind of measure", &findings)
    let property: Property? = mapping.required("of", &findings)?.choice("property", &findings)
    let pages = mapping.optional("on").map { PageSelection($0, &findings) } ?? .any
    let select = mapping.optional("select").map { Condition.all(in: $0, &findings) } ?? []
    let holds = mapping.optional("holds").map { Condition.all(in: $0, &findings) } ?? []
    let elements = mapping.optional("elements")?.list("element ids", &findings) { $0.text(&$1) }
    let member = mapping.optional("member")?.text(&findings)
    let statistic: Statistic? = mapping.optional("statistic")?.choice("statistic", &findings)
    let unit = mapping.required("unit", &findings)?.text(&findings)
    let atLeast = mapping.optional("atLeast")?.whole(&findings)
    guard let kind, let property, let unit, findings.diagnostics.count == before else { return nil }
    self.init(
      kind: kind, property: property, pages: pages, select: select, holds: holds, elements: elements ?? [],
      member: member, statistic: statistic ?? .mean, unit: unit, atLeast: atLeast ?? 1)
  }
}

extension PageSelection {
  fileprivate init(_ node: SourceNode, _ findings: inout Findings) {
    if case .scalar(let text, _) = node.content {
      self = .any
      let types = nearestName(to: text, among: Codebook.pageTypes) ?? "home"
      if text != "any" {
        findings.error(
          "expected `any` or a list of page types, found \(node.found)", at: node.position, hint: "write [\(types)]")
      }
      return
    }
    self = .types(
      node.list("`any` or page types", &findings) { $0.word("page type", among: Codebook.pageTypes, &$1) } ?? [])
    if case .sequence(let items) = node.content, items.isEmpty {
      findings.error("the list of page types is empty", at: node.position, hint: "write `any` for all pages")
    }
  }
}

extension Condition {
  /// Reads a mapping of members, or `value` for the value itself, to conditions.
  fileprivate static func all(in node: SourceNode, _ findings: inout Findings) -> [Condition] {
    guard case .mapping(let entries) = node.content else {
      findings.error(
        "expected conditions, found \(node.found)", at: node.position, hint: "write them like { state: present }")
      return []
    }
    return entries.compactMap { entry in
      let member = entry.key == "value" ? nil : entry.key
      return Test(entry.value, &findings).map { Condition(member: member, test: $0) }
    }
  }
}

extension Condition.Test {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    switch node.content {
    case .null:
      findings.error("the condition has no value", at: node.position, hint: "write { present: true } for any value")
      return nil
    case .scalar:
      guard let word = node.conditionWord(&findings) else { return nil }
      self = .equals(word)
    case .sequence:
      guard let words = node.list("words", &findings, { $0.conditionWord(&$1) }) else { return nil }
      self = .oneOf(words)
      if words.isEmpty { findings.error("the list of words is empty: nothing could meet it", at: node.position) }
    case .mapping:
      self.init(mapping: node, &findings)
    }
  }

  private init?(mapping node: SourceNode, _ findings: inout Findings) {
    let keys = ["atLeast", "atMost", "contains", "present"]
    let before = findings.diagnostics.count
    guard StrictMapping(node, "a condition", keys: keys, &findings) != nil else { return nil }
    guard findings.diagnostics.count == before else { return nil }
    guard node.entries.count == 1, let entry = node.entries.first else {
      findings.error("a condition has one key, found \(node.entries.count)", at: node.position)
      return nil
    }
    switch entry.key {
    case "atLeast":
      guard let number = entry.value.number(&findings) else { return nil }
      self = .atLeast(number)
    case "atMost":
      guard let number = entry.value.number(&findings) else { return nil }
      self = .atMost(number)
    case "contains":
      guard let text = entry.value.text(&findings) else { return nil }
      self = .contains(text)
    default:
      guard let flag = entry.value.flag(&findings) else { return nil }
      if !flag { findings.error("only `present: true` can be asked for", at: entry.value.position) }
      self = .present
    }
  }
}

extension SourceNode {
  /// A scalar as `equals` compares it: numbers in their shortest form, everything else as written.
  fileprivate func conditionWord(_ findings: inout Findings) -> String? {
    if let number = plainNumber { return number.shortest }
    if let flag = plainFlag { return flag ? "true" : "false" }
    return text(&findings)
  }
}

extension Scale {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    let all = ["kind", "steps", "zero", "one"]
    guard let mapping = StrictMapping(node, "a scale", keys: all, &findings) else { return nil }
    guard let kindNode = mapping.required("kind", &findings) else { return nil }
    guard let kind = kindNode.word("kind of scale", among: Self.kinds, &findings) else { return nil }
    let own = kind == "steps" ? ["kind", "steps"] : kind == "linear" ? ["kind", "zero", "one"] : ["kind"]
    for entry in node.entries where all.contains(entry.key) && !own.contains(entry.key) {
      findings.error("a \(kind) scale has no `\(entry.key)`", at: entry.position, hint: "its keys are \(own.listed)")
    }
    switch kind {
    case "steps":
      let steps = mapping.required("steps", &findings)?.list("steps", &findings, Step.init)
      guard let steps else { return nil }
      self = .steps(steps)
    case "linear":
      let zero = mapping.required("zero", &findings)?.number(&findings)
      let one = mapping.required("one", &findings)?.number(&findings)
      guard let zero, let one else { return nil }
      self = .linear(zero: zero, one: one)
    default:
      self = .binary
    }
  }

  static let kinds = ["binary", "steps", "linear"]

  /// The kind as definitions write it.
  var kind: String {
    switch self {
    case .binary: return "binary"
    case .steps: return "steps"
    case .linear: return "linear"
    }
  }
}

extension Scale.Step {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a step", keys: ["from", "score"], &findings) else { return nil }
    let from = mapping.required("from", &findings)?.number(&findings)
    let score = mapping.required("score", &findings)?.number(&findings)
    guard let from, let score else { return nil }
    self.init(from: from, score: score)
  }
}

extension Double {
  /// The shortest decimal text that reads back as this number, whole numbers without a point.
  var shortest: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
