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
    text.add("aggregate", framework.aggregate.rawValue)
    text.add("missing", framework.missing.policy.rawValue, framework.missing.minimumAvailability.shortest)
    text.add("ranks", framework.ranks.ties.rawValue, framework.ranks.within.shortest)
    for band in framework.bands { text.add("band", band.id, band.from.shortest) }
    for dimension in framework.dimensions { text.add(group: dimension) }
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

/// A text that is equal for equal rules: one line a fact, each part after its length in bytes.
private struct CanonicalText {
  private var text = ""

  var sha256: String {
    let digits = Array("0123456789abcdef".unicodeScalars)
    return SHA256.hash(data: Data(text.utf8)).reduce(into: "") { hex, byte in
      hex.unicodeScalars.append(digits[Int(byte >> 4)])
      hex.unicodeScalars.append(digits[Int(byte & 15)])
    }
  }

  mutating func add(_ parts: String...) {
    add(parts)
  }

  mutating func add(_ parts: [String]) {
    text += parts.map { "\($0.utf8.count):\($0)" }.joined(separator: " ") + "\n"
  }

  mutating func add(group: FrameworkGroup) {
    add("group", group.id, group.weight.shortest, group.aggregate.rawValue)
    for child in group.children {
      switch child {
      case .group(let group): add(group: group)
      case .indicator(let id, let weight): add("weight", id, weight.shortest)
      }
    }
    add("end")
  }

  /// Lists that mean the same in any order are sorted.
  mutating func add(rule definition: IndicatorDefinition) {
    let measure = definition.measure
    add("measure", measure.kind.rawValue, measure.property.rawValue, measure.unit, String(measure.atLeast))
    add("statistic", measure.statistic.rawValue, measure.member ?? "")
    switch measure.pages {
    case .any: add("on")
    case .types(let types): add(["on"] + types.sorted())
    }
    for parts in measure.select.map(Self.parts).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      add(["select"] + parts)
    }
    for parts in measure.holds.map(Self.parts).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      add(["holds"] + parts)
    }
    add(["elements"] + measure.elements.sorted())
    switch definition.scale {
    case .binary: add("binary")
    case .steps(let steps): add(["steps"] + steps.flatMap { [$0.from.shortest, $0.score.shortest] })
    case .linear(let zero, let one): add("linear", zero.shortest, one.shortest)
    }
  }

  private static func parts(of condition: Condition) -> [String] {
    let member = condition.member ?? ""
    switch condition.test {
    case .equals(let text): return [member, "equals", text]
    case .oneOf(let texts): return [member, "oneOf"] + texts.sorted()
    case .atLeast(let number): return [member, "atLeast", number.shortest]
    case .atMost(let number): return [member, "atMost", number.shortest]
    case .contains(let text): return [member, "contains", text]
    case .present: return [member, "present"]
    }
  }
}
