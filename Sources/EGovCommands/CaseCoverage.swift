import AssessmentModel
import IndicatorCatalog
import Scoring

/// Which parts of a definition its cases reach.
struct CaseCoverage {
  /// How many parts there are.
  var points = 0
  /// Those that no case reaches, in words.
  var unreached: [String] = []

  init(of entry: CatalogEntry, by runner: IndicatorCaseRunner) {
    let definition = entry.definition
    let shown = entry.cases.map { runner.observe($0, for: definition) }
    let outcomes = shown.compactMap { runner.outcome(of: definition, in: $0) }
    let branches = definition.scale.parts(ofWholeNumbers: definition.measure.givesWholeNumbers)
    let parts =
      outcomeParts(outcomes) + measureParts(of: definition.measure, in: shown)
      + branches.map { ($0.name, outcomes.compactMap(\.raw).contains(where: $0.isReached)) }
    points = parts.count
    unreached = parts.filter { !$0.isReached }.map(\.name)
  }

  private typealias Part = (name: String, isReached: Bool)

  private func outcomeParts(_ outcomes: [Outcome]) -> [Part] {
    [
      ("an outcome that is scored", outcomes.contains { $0.kind == .scored }),
      ("an outcome without a score", outcomes.contains { $0.kind != .scored }),
    ]
  }

  private func measureParts(of measure: Measure, in shown: [ObservedCase]) -> [Part] {
    let pages = shown.flatMap { shown in shown.observations.map { ($0, shown.asOf) } }
    let own = pages.filter { $0.0.property == measure.property }
    var parts: [Part] = []
    for (list, conditions) in [("select", measure.select), ("holds", measure.holds)] {
      for condition in conditions {
        let asked = ConditionProbe(condition)
        let answers = own.compactMap { asked.answer($0.0.value, asOf: $0.1) }
        parts.append(("\(list): a value that meets \(condition.written)", answers.contains(true)))
        parts.append(("\(list): a value that does not meet \(condition.written)", answers.contains(false)))
        for word in condition.alternatives {
          let single = ConditionProbe(word)
          parts.append(
            ("\(list): \(word.written)", own.contains { single.answer($0.0.value, asOf: $0.1) == true }))
        }
      }
    }
    for element in measure.elements {
      for state in ["present", "blank"] {
        let isReached = own.contains {
          $0.0.value.member("id") == .text(element) && $0.0.value.member("state") == .text(state)
        }
        // What a page does not name at all it lacks as well.
        if state == "present" || measure.holds.isEmpty == false {
          parts.append(("element \(element) \(state)", isReached))
        }
      }
    }
    for level in measure.levels {
      let probe = ConditionProbe(Condition(member: measure.member, test: .equals(level.name)))
      parts.append(("level \(level.name)", own.contains { probe.answer($0.0.value, asOf: $0.1) == true }))
    }
    for type in measure.pages.types ?? [] {
      let isReached = pages.contains { $0.0.property == .pageType && $0.0.value == .text(type) }
      parts.append(("a page of type \(type)", isReached))
    }
    return parts
  }
}

extension Condition {
  /// One condition for each of several words or parts, of which one is enough.
  fileprivate var alternatives: [Condition] {
    switch test {
    case .oneOf(let words) where words.count > 1: return words.map { Condition(member: member, test: .equals($0)) }
    case .contains(let parts) where parts.count > 1:
      return parts.map { Condition(member: member, test: .contains([$0])) }
    case .startsWith(let parts) where parts.count > 1:
      return parts.map { Condition(member: member, test: .startsWith([$0])) }
    case .anyOf(let lists): return lists.map { Condition(test: .anyOf([$0])) }
    default: return []
    }
  }
}

extension Measure {
  /// Whether its raw values have no fractions, so that none lies between anchors one apart.
  fileprivate var givesWholeNumbers: Bool { kind == .violations || kind == .recency }
}

extension Scale {
  private typealias Branch = (name: String, isReached: (Double) -> Bool)

  /// The branches of the scale that a raw value can reach, with which reach each.
  fileprivate func parts(ofWholeNumbers isWhole: Bool) -> [(name: String, isReached: (Double) -> Bool)] {
    switch self {
    case .binary: return [("scale: above zero", { $0 > 0 }), ("scale: zero", { $0 <= 0 })]
    case .steps(let steps):
      let first = steps.first?.from ?? 0
      let below: [Branch] = first > 0 ? [("scale: below the first step", { $0 < first })] : []
      return below
        + steps.indices.map { place in
          let next = place + 1 < steps.count ? steps[place + 1].from : .infinity
          let from = steps[place].from
          return ("scale: step from \(from)", { $0 >= from && $0 < next })
        }
    case .linear(let zero, let one): return anchors(("zero", zero), ("one", one), isWhole)
    case .logistic(let half, let ninety), .logNormal(let half, let ninety):
      return anchors(("half", half), ("ninety", ninety), isWhole)
    case .target(let low, let high, let reach):
      return [
        ("scale: below the target", { $0 < low && $0 > low - reach }),
        ("scale: within the target", { $0 >= low && $0 <= high }),
        ("scale: above the target", { $0 > high && $0 < high + reach }),
      ]
    }
  }

  private func anchors(
    _ first: (name: String, value: Double), _ second: (name: String, value: Double), _ isWhole: Bool
  ) -> [Branch] {
    let rises = second.value > first.value
    let (low, high) = (min(first.value, second.value), max(first.value, second.value))
    let hasBetween = !isWhole || low.rounded(.down) + 1 < high
    let between: [Branch] = hasBetween ? [("scale: between the anchors", { $0 > low && $0 < high })] : []
    return [("scale: anchor \(first.name)", { rises ? $0 <= first.value : $0 >= first.value })] + between
      + [("scale: anchor \(second.name)", { rises ? $0 >= second.value : $0 <= second.value })]
  }
}
