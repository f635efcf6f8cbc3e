package import AssessmentModel

// One line on a measure, a scale or a rule of aggregation, for tables and lists.
extension Measure {
  /// Such as `presence of \`search_box\`` or `table of \`egdi_osi\``.
  package var summary: String {
    let what = against.map { "\(property.rawValue)` against `\($0.rawValue)" } ?? series ?? property.rawValue
    return "\(kind.rawValue) of `\(what)`"
  }
}

extension Scale {
  /// The anchors or steps in the order they are written.
  package var summary: String {
    switch self {
    case .binary: return "binary"
    case .steps(let steps): return steps.map { "\($0.from.shortest) → \($0.score.shortest)" }.joined(separator: ", ")
    case .linear(let zero, let one): return "\(zero.shortest) … \(one.shortest)"
    case .logistic(let half, let ninety): return "logistic: \(half.shortest) → 0.5, \(ninety.shortest) → 0.9"
    case .logNormal(let half, let ninety): return "log-normal: \(half.shortest) → 0.5, \(ninety.shortest) → 0.9"
    case .target(let low, let high, let reach):
      return "\(low.shortest) to \(high.shortest), 0 at \(reach.shortest) beyond"
    }
  }
}

extension Aggregation {
  /// The kind with the options that differ from the usual.
  package var summary: String {
    switch self {
    case .arithmetic, .geometric, .harmonic: return "\(kind.rawValue) mean"
    case .profile: return "profile, no sum"
    case .checklist(let met): return "checklist\(bar(met))"
    case .gate(let met): return "gate\(bar(met))"
    case .stages(let met): return "stages\(bar(met))"
    case .deductions(let from): return "deductions" + (from.map { " from \($0.shortest)" } ?? "")
    case .inspection(let rule):
      let bonus = rule.bonusAbove.map { ", bonus of \(rule.bonusPoints.shortest) above \($0.shortest)" } ?? ""
      return "gate, then deductions, failed below \(rule.failBelow.shortest)\(bonus)"
    }
  }

  private func bar(_ met: Double) -> String { met == 1 ? "" : ", met from \(met.shortest)" }
}

extension Framework {
  /// The share of the whole index that each indicator has before anything is dropped.
  package var weightShares: [String: Double] {
    var shares: [String: Double] = [:]
    spread(dimensions.map(FrameworkNode.group), 1) { place, share in shares[place.id] = share }
    return shares
  }

  /// How much of the framework, by weight, snapshots can show: the rest is left to tables, to people, or to nobody.
  package func measurableShare(_ isFromSnapshot: (String) -> Bool) -> Double {
    var measurable = 0.0
    spread(dimensions.map(FrameworkNode.group), 1) { place, share in
      if isFromSnapshot(place.id) { measurable += share }
    }
    return measurable
  }

  private func spread(_ nodes: [FrameworkNode], _ share: Double, _ give: (IndicatorPlace, Double) -> Void) {
    let whole = nodes.reduce(0) { $0 + $1.weight }
    for node in nodes {
      let own = whole > 0 ? share * node.weight / whole : 0
      switch node {
      case .group(let group): spread(group.children, own, give)
      case .indicator(let place): give(place, own)
      }
    }
  }
}

extension IndicatorCatalog {
  /// How much of the framework, by weight, snapshots can show.
  package func measurableShare(of framework: Framework) -> Double {
    framework.measurableShare { id in definition(id).map { !$0.measure.property.isFromOutside } ?? false }
  }
}
