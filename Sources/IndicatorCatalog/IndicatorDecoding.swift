import AssessmentModel

extension IndicatorDefinition {
  static let schema = "egov.indicator/1"

  /// Reads `indicator.yaml`; nil where something it needs is missing or wrong, all of which is found.
  init?(_ node: SourceNode, _ findings: inout Findings) {
    let keys = [
      "schema", "id", "version", "status", "title", "question", "rationale", "references", "measure", "scale", "advice",
      "limits", "changes", "needs", "replacedBy", "mutants",
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
    let before = findings.count
    let replacedBy = mapping.optional("replacedBy")?.text(&findings)
    let tolerated = mapping.optional("mutants")?.list("mutants", &findings, ToleratedMutant.init) ?? []
    guard findings.count == before else { return nil }
    guard let id, let version, let status, let title, let question, let rationale, let references else { return nil }
    guard let measure, let scale, let advice, let limits, let changes else { return nil }
    self.init(
      id: id, version: version, status: status, title: title, question: question, rationale: rationale,
      references: references, measure: measure, scale: scale, advice: advice, limits: limits, changes: changes,
      replacedBy: replacedBy, toleratedMutants: tolerated)
  }
}

extension IndicatorDefinition.Reference {
  init?(_ node: SourceNode, _ findings: inout Findings) {
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

extension IndicatorDefinition.ToleratedMutant {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a tolerated mutant", keys: ["id", "reason"], &findings) else { return nil }
    let id = mapping.required("id", &findings)?.text(&findings)
    let reason = mapping.required("reason", &findings)?.text(&findings)
    guard let id, let reason else { return nil }
    self.init(id: id, reason: reason)
  }
}

extension Double {
  /// The shortest decimal text that reads back as this number, whole numbers without a point.
  var shortest: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
