import AssessmentModel

/// What the rules of aggregation in a tree must keep to.
extension FrameworkLaws {
  /// The weights of the first level are shares of 1 or points of 100, unless `sum` says of what.
  static func firstLevelSums(_ framework: Framework, _ source: SourceNode, _ findings: inout Findings) {
    let total = framework.dimensions.reduce(0) { $0 + $1.weight }
    let sums: [Double] = framework.sum.map { [$0] } ?? [1, 100]
    guard !sums.contains(where: { abs($0 - total) <= 1e-6 }) else { return }
    findings.error(
      "the weights of the first level sum to \(rounded(total)), not to \(sums.map(\.shortest).joined(separator: " or "))",
      at: source.position(of: "tree"), hint: framework.sum == nil ? "mend them, or write `sum: \(rounded(total))`" : nil
    )
  }

  static func deductionsSum(_ groups: [SourceNode], _ findings: inout Findings) {
    for group in groups {
      guard let from = group["aggregate"]?["from"], let whole = from.plainNumber else { continue }
      let children = ["indicators", "groups", "tree"].flatMap { group[$0]?.items ?? [] }
      let total = children.compactMap { $0["weight"]?.plainNumber }.reduce(0, +)
      guard abs(total - whole) > 1e-6 else { continue }
      findings.error(
        "the points of the group sum to \(rounded(total)), not to \(whole.shortest)", at: from.position,
        hint: "what can be deducted is what `from` says")
    }
  }

  static func minimumsAreShares(_ groups: [SourceNode], _ findings: inout Findings) {
    for group in groups {
      guard let node = group["missing"]?["minimumAvailability"], let share = node.plainNumber else { continue }
      guard !(0...1).contains(share) else { continue }
      findings.error("`minimumAvailability` is a share between 0 and 1, found \(share.shortest)", at: node.position)
    }
  }

  /// `met` is compared with scores.
  static func barsAreShares(_ nodes: [SourceNode], _ findings: inout Findings) {
    for node in nodes {
      guard let met = node["aggregate"]?["met"], let bar = met.plainNumber, !(bar > 0 && bar <= 1) else { continue }
      findings.error("`met` is a score above 0 and at most 1, found \(bar.shortest)", at: met.position)
    }
  }

  /// Inspections and profiles are what a whole framework is; a group is part of a sum.
  static func rulesStandWhereTheyBelong(_ groups: [SourceNode], _ findings: inout Findings) {
    for group in groups {
      let node = group["aggregate"]?["kind"] ?? group["aggregate"]
      if let node, case .scalar(let kind, _) = node.content, kind == "inspection" || kind == "profile" {
        findings.error("only a framework is aggregated by `\(kind)`", at: node.position)
      }
      let hasChildren = group["indicators"]?.items.isEmpty == false || group["groups"]?.items.isEmpty == false
      if let why = group["unmeasured"], hasChildren {
        findings.error(
          "a group that nobody can measure has no children", at: why.position,
          hint: "leave `unmeasured` out, or its indicators and groups")
      }
    }
  }

  static func groupPoliciesHaveReasons(_ groups: [SourceNode], _ findings: inout Findings) {
    for group in groups {
      guard let missing = group["missing"], let policy = missing["policy"] else { continue }
      guard case .scalar(let word, _) = policy.content, word != "drop", missing["reason"] == nil else { continue }
      findings.error(
        "the policy `\(word)` needs a written reason", at: policy.position, hint: "add `reason:`; `drop` needs none")
    }
  }

  /// A price a unit says what is deducted, so it stands nowhere else.
  static func pricesStandUnderDeductions(_ groups: [SourceNode], _ findings: inout Findings) {
    for group in groups {
      let node = group["aggregate"]?["kind"] ?? group["aggregate"]
      if let node, case .scalar("deductions", _) = node.content {
        for place in group["indicators"]?.items ?? [] {
          guard let each = place["each"], let price = each.plainNumber, price <= 0 else { continue }
          findings.error("`each` is above 0, found \(price.shortest)", at: each.position)
        }
        continue
      }
      for place in group["indicators"]?.items ?? [] where place["each"] != nil {
        findings.error(
          "`each` belongs under `aggregate: deductions`", at: place.position(ofKey: "each"))
      }
    }
  }

  /// The indicator that says whether a group applies is there, and is not itself what would not apply.
  static func conditionsExist(
    _ groups: [SourceNode], known: [String: IndicatorDefinition.Status], folders: Set<String>,
    _ findings: inout Findings
  ) {
    for group in groups {
      guard let node = group["appliesIf"], case .scalar(let id, _) = node.content else { continue }
      if known[id] == nil, !folders.contains(id) {
        let near = nearestName(to: id, among: known.keys.sorted()).map { "did you mean `\($0)`?" }
        findings.error("unknown indicator `\(id)`", at: node.position, hint: near)
      }
      if indicatorIDs(allGroups(group)).contains(where: { $0.0 == id }) {
        findings.error(
          "the group depends on an indicator of its own, `\(id)`", at: node.position,
          hint: "an indicator outside the group says whether it applies")
      }
    }
  }

  /// Whether a group applies must be known before what is in it.
  static func conditionsGoNotInCircles(_ groups: [SourceNode], _ findings: inout Findings) {
    let conditional = groups.compactMap { group -> ConditionalGroup? in
      guard let node = group["appliesIf"], case .scalar(let asked, _) = node.content else { return nil }
      return ConditionalGroup(
        asked: asked, position: node.position, holds: Set(indicatorIDs(allGroups(group)).map(\.0)))
    }
    for start in conditional where !start.holds.contains(start.asked) {
      var open = [start.asked]
      var seen: Set<String> = []
      while let id = open.popLast() {
        guard seen.insert(id).inserted else { continue }
        open += conditional.filter { $0.holds.contains(id) }.map(\.asked)
      }
      guard !seen.isDisjoint(with: start.holds) else { continue }
      findings.error(
        "whether the group applies depends on itself", at: start.position,
        hint: "ask an indicator whose own group always applies")
    }
  }

  private struct ConditionalGroup {
    var asked: String
    var position: SourcePosition
    var holds: Set<String>
  }

  /// Stages stand one above the other, so each is a group.
  static func stagesAreGroups(_ framework: Framework, _ source: SourceNode, _ findings: inout Findings) {
    let nodes = (source["tree"]?.items ?? []).flatMap(allGroups)
    for (group, node) in zip(framework.groups, nodes) {
      guard case .stages = group.aggregate else { continue }
      for child in group.children {
        guard case .indicator(let place) = child else { continue }
        findings.error(
          "the stages of `\(group.id)` are groups, `\(place.id)` is an indicator",
          at: node.position(ofKey: "indicators"),
          hint: "give each stage a group with its conditions")
        break
      }
    }
  }

  static func inspectionNamesGroups(_ framework: Framework, _ source: SourceNode, _ findings: inout Findings) {
    guard case .inspection(let rule) = framework.aggregate else { return }
    let ids = framework.dimensions.map(\.id)
    func position(_ key: String) -> SourcePosition { source.position(of: "aggregate", key) }
    for (key, id) in [("gate", rule.gate), ("deduct", rule.deduct), ("bonus", rule.bonus ?? "")]
    where !id.isEmpty && !ids.contains(id) {
      findings.error("the first level has no group `\(id)`", at: position(key), hint: "its groups are \(ids.listed)")
    }
    for id in ids where ![rule.gate, rule.deduct, rule.bonus].contains(id) {
      findings.error(
        "the inspection does not say what the group `\(id)` is", at: source.position(of: "aggregate"),
        hint: "name it as gate, deduct or bonus")
    }
    let named = [rule.gate, rule.deduct] + [rule.bonus].compactMap { $0 }
    if Set(named).count < named.count {
      findings.error("one group is named for two parts of the inspection", at: source.position(of: "aggregate"))
    }
    if !(0...framework.outOf).contains(rule.whenVetoed) {
      findings.error(
        "`whenVetoed` is between 0 and \(framework.outOf.shortest), found \(rule.whenVetoed.shortest)",
        at: position("whenVetoed"))
    }
    if let above = rule.bonusAbove, above < rule.failBelow {
      findings.error(
        "the bonus begins at \(above.shortest), below the \(rule.failBelow.shortest) that pass",
        at: position("bonusAbove"))
    }
    if rule.bonus != nil, rule.bonusPoints <= 0 {
      findings.error("a bonus has points above 0", at: position("bonusPoints"), hint: "add `bonusPoints: 30`")
    }
    if !framework.bands.contains(where: { $0.from == rule.failBelow }) {
      findings.error(
        "no band begins at \(rule.failBelow.shortest), where an inspection is passed", at: position("failBelow"),
        hint: "the band of those that pass has `from: \(rule.failBelow.shortest)`")
    }
  }

  /// A sum without the last digits that adding decimals leaves behind.
  private static func rounded(_ sum: Double) -> String {
    ((sum * 1e6).rounded() / 1e6).shortest
  }
}
