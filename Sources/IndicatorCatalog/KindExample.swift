package import AssessmentModel

/// The example of one kind of measure or scale: a piece of a definition and the cases that show what it does.
package struct KindExample: Sendable {
  package var kind: String
  /// The YAML as it is shown to people.
  package var definitionText: String
  package var casesText: String
  package var measure: Measure
  package var scale: Scale
  package var cases: [IndicatorCase]

  /// Every example that can be read, and what is wrong with the others.
  package static let all: (examples: [KindExample], diagnostics: [Diagnostic]) = {
    var findings = Findings(file: "kinds.yaml")
    let text = String(decoding: PackageResources.kinds_yaml, as: UTF8.self)
    let examples = YAMLFile.parse(text, &findings)?.items.compactMap { KindExample($0, &findings) } ?? []
    return (examples, findings.diagnostics)
  }()

  private init?(_ node: SourceNode, _ findings: inout Findings) {
    let keys = ["kind", "definition", "cases"]
    guard let mapping = StrictMapping(node, "an example", keys: keys, &findings) else { return nil }
    let kind = mapping.required("kind", &findings)?.text(&findings)
    let definition = mapping.required("definition", &findings)?.text(&findings)
    let cases = mapping.required("cases", &findings)?.text(&findings)
    guard let kind, let definition, let cases else { return nil }
    guard let root = YAMLFile.parse(definition, &findings), let list = YAMLFile.parse(cases, &findings) else {
      return nil
    }
    guard let rules = StrictMapping(root, "an example", keys: ["measure", "scale"], &findings) else { return nil }
    let measure = rules.required("measure", &findings).flatMap { Measure($0, &findings) }
    let scale = rules.required("scale", &findings).flatMap { Scale($0, &findings) }
    guard let measure, let scale else { return nil }
    self.kind = kind
    (definitionText, casesText) = (definition, cases)
    (self.measure, self.scale) = (measure, scale)
    self.cases = list.items.compactMap { IndicatorCase($0, &findings) }
  }

  /// A definition that is nothing but the example, for running its cases.
  package var definition: IndicatorDefinition {
    let text = Texts(zh: kind, en: kind)
    return IndicatorDefinition(
      id: kind, version: 1, status: .draft, title: text, question: text, rationale: text, references: [],
      measure: measure, scale: scale, advice: text, limits: text)
  }
}
