package import AssessmentModel
import Crypto
import Foundation

extension IndicatorCatalog {
  /// SHA-256 of what in a framework and its definitions can change a score, written `sha256:…` in hexadecimal.
  ///
  /// It covers ids, versions, measures and scales of the definitions, and the framework's tree, weights, aggregation,
  /// policy for missing data, bands, ranks and `outOf`. Texts for readers are not in it.
  package func digest(of framework: Framework) -> String {
    var text = CanonicalText()
    text.add("framework", framework.id, String(framework.version), framework.outOf.shortest)
    text.add(rule: framework)
    for definition in definitions(for: framework) {
      text.add("indicator", definition.id, String(definition.version))
      text.add(rule: definition)
    }
    return "sha256:\(text.sha256)"
  }
}

extension IndicatorDefinition {
  /// SHA-256, in hexadecimal, of what can change a score without a new version being seen: measure and scale.
  var ruleDigest: String {
    var text = CanonicalText()
    text.add(rule: self)
    return text.sha256
  }
}

extension Framework {
  /// SHA-256, in hexadecimal, of what can change an index without a new version being seen: the tree with its weights and
  /// rules, the policy for missing data, bands, ranks and `outOf`.
  var ruleDigest: String {
    var text = CanonicalText()
    text.add("outOf", outOf.shortest)
    text.add(rule: self)
    return text.sha256
  }
}

enum CatalogDigest {
  /// SHA-256 of a text, in hexadecimal.
  static func hexadecimal(of text: String) -> String {
    let digits = Array("0123456789abcdef".unicodeScalars)
    return SHA256.hash(data: Data(text.utf8)).reduce(into: "") { hex, byte in
      hex.unicodeScalars.append(digits[Int(byte >> 4)])
      hex.unicodeScalars.append(digits[Int(byte & 15)])
    }
  }
}

/// A text that is equal for equal rules: one line a fact, each part after its length in bytes.
private struct CanonicalText {
  private var text = ""

  var sha256: String { CatalogDigest.hexadecimal(of: text) }

  mutating func add(_ parts: String...) {
    add(parts)
  }

  mutating func add(_ parts: [String]) {
    text += parts.map { "\($0.utf8.count):\($0)" }.joined(separator: " ") + "\n"
  }

  mutating func add(rule framework: Framework) {
    add(["aggregate"] + Self.parts(of: framework.aggregate))
    add("missing", framework.missing.policy.rawValue, framework.missing.minimumAvailability.shortest)
    add("ranks", framework.ranks.ties.rawValue, framework.ranks.within.shortest)
    for band in framework.bands { add("band", band.id, band.from.shortest) }
    for dimension in framework.dimensions { add(group: dimension) }
  }

  private mutating func add(group: FrameworkGroup) {
    add(["group", group.id, group.weight.shortest] + Self.parts(of: group.aggregate))
    if let missing = group.missing {
      add("missing", missing.policy.rawValue, missing.minimumAvailability.shortest)
    }
    if let condition = group.appliesIf { add("appliesIf", condition) }
    for child in group.children {
      switch child {
      case .group(let group): add(group: group)
      case .indicator(let place):
        add(["weight", place.id, place.weight.shortest] + (place.each.map { [$0.shortest] } ?? []))
      }
    }
    add("end")
  }

  private static func parts(of aggregate: Aggregation) -> [String] {
    let kind = aggregate.kind.rawValue
    switch aggregate {
    case .arithmetic, .geometric, .harmonic, .profile: return [kind]
    case .checklist(let met), .gate(let met), .stages(let met): return [kind, met.shortest]
    case .deductions(let from): return [kind] + (from.map { [$0.shortest] } ?? [])
    case .inspection(let rule):
      return [
        kind, rule.gate, rule.deduct, rule.bonus ?? "", rule.failBelow.shortest, rule.bonusAbove?.shortest ?? "",
        rule.bonusPoints.shortest, rule.whenVetoed.shortest,
      ]
    }
  }

  /// Lists that mean the same in any order are sorted; what a measure does not use leaves no line, so that a new option
  /// of the language changes no digest of a definition without it.
  mutating func add(rule definition: IndicatorDefinition) {
    let measure = definition.measure
    add("measure", measure.kind.rawValue, measure.property.rawValue, measure.unit, String(measure.atLeast))
    add("statistic", measure.statistic.rawValue, measure.member ?? "")
    add(["on"] + (measure.pages.types?.sorted() ?? []))
    if let clicks = measure.pages.clicks { add("clicks", String(clicks)) }
    if !measure.pages.columns.isEmpty { add(["inColumn"] + measure.pages.columns.sorted()) }
    if let sample = measure.pages.sample { add("sample", String(sample.pages), String(sample.seed)) }
    for parts in measure.select.map(Self.parts).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      add(["select"] + parts)
    }
    for parts in measure.holds.map(Self.parts).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      add(["holds"] + parts)
    }
    add(["elements"] + measure.elements.sorted())
    if let lacking = measure.lacking { add("lacking", String(lacking)) }
    if let span = measure.span { add("span", span.from, span.to) }
    if let against = measure.against { add("against", against.rawValue) }
    for level in measure.levels.sorted(by: { $0.name < $1.name }) { add("level", level.name, level.worth.shortest) }
    if measure.likeness < 1 { add("near", measure.likeness.shortest) }
    if let series = measure.series { add("series", series) }
    if measure.isPerPage { add("per", "page") }
    if let types = measure.absentOn { add(["absentOn"] + types.sorted()) }
    if let none = measure.ifNone { add("ifNone", none.shortest) }
    add(Self.parts(of: definition.scale))
  }

  private static func parts(of scale: Scale) -> [String] {
    switch scale {
    case .binary: return ["binary"]
    case .steps(let steps): return ["steps"] + steps.flatMap { [$0.from.shortest, $0.score.shortest] }
    case .linear(let zero, let one): return ["linear", zero.shortest, one.shortest]
    case .logistic(let half, let ninety): return ["logistic", half.shortest, ninety.shortest]
    case .logNormal(let half, let ninety): return ["logNormal", half.shortest, ninety.shortest]
    case .target(let low, let high, let reach): return ["target", low.shortest, high.shortest, reach.shortest]
    }
  }

  private static func parts(of condition: Condition) -> [String] {
    [condition.member ?? ""] + parts(of: condition.test)
  }

  private static func parts(of test: Condition.Test) -> [String] {
    switch test {
    case .equals(let text): return ["equals", text]
    case .oneOf(let texts): return ["oneOf"] + texts.sorted()
    case .atLeast(let number): return ["atLeast", number.shortest]
    case .atMost(let number): return ["atMost", number.shortest]
    case .contains(let texts): return ["contains"] + texts.sorted()
    case .startsWith(let texts): return ["startsWith"] + texts.sorted()
    case .matches(let pattern): return ["matches", pattern]
    case .present: return ["present"]
    case .not(let tests): return ["not", String(tests.count)] + tests.flatMap { parts(of: $0) + [";"] }
    case .anyOf(let lists): return ["anyOf"] + lists.flatMap { $0.flatMap { parts(of: $0) + [";"] } + ["|"] }
    }
  }
}
