import AssessmentModel

/// What scales and units must keep to.
extension CatalogLaws {
  static func unitFitsKind(_ entry: CatalogEntry, _ findings: inout Findings) {
    let measure = entry.definition.measure
    guard let units = MeasureKinds.units(for: measure.kind), !units.contains(measure.unit) else { return }
    findings.error(
      "\(measure.kind.rawValue) is not counted in `\(measure.unit)`", at: entry.source.position(of: "measure", "unit"),
      hint: "its unit is \(units.listed)")
  }

  /// A share that can only be between 0 and 1 never reaches an anchor beyond.
  static func anchorsFitUnit(_ entry: CatalogEntry, _ findings: inout Findings) {
    let bounded: [Measure.Kind] = [.share, .completeness, .levels, .duplicates, .judged]
    guard bounded.contains(entry.definition.measure.kind), let scale = entry.source["scale"] else { return }
    for node in anchors(of: scale) {
      guard let number = node.plainNumber, !(0...1).contains(number) else { continue }
      findings.error(
        "the anchor \(number.shortest) is no share between 0 and 1", at: node.position,
        hint: "a \(entry.definition.measure.kind.rawValue) is written as 0.8, not 80")
    }
  }

  private static func anchors(of scale: SourceNode) -> [SourceNode] {
    let steps = (scale["steps"]?.items ?? []).compactMap { $0["from"] }
    return steps + ["zero", "one", "half", "ninety", "low", "high"].compactMap { scale[$0] }
  }

  static func stepsAscend(_ entry: CatalogEntry, _ findings: inout Findings) {
    guard case .steps(let steps) = entry.definition.scale else { return }
    let items = entry.source["scale"]?["steps"]?.items ?? []
    if steps.isEmpty {
      findings.error("a scale of steps has at least one step", at: entry.source.position(of: "scale", "steps"))
    }
    for (item, (lower, upper)) in zip(items.dropFirst(), zip(steps, steps.dropFirst())) where upper.from <= lower.from {
      findings.error(
        "steps ascend: \(upper.from.shortest) follows \(lower.from.shortest)", at: item.position(of: "from"),
        hint: "order the steps by `from`, lowest first")
    }
  }

  static func stepScoresAreShares(_ entry: CatalogEntry, _ findings: inout Findings) {
    guard case .steps(let steps) = entry.definition.scale else { return }
    for (item, step) in zip(entry.source["scale"]?["steps"]?.items ?? [], steps) where !(0...1).contains(step.score) {
      findings.error(
        "a score is between 0 and 1, found \(step.score.shortest)", at: item.position(of: "score"),
        hint: "frameworks scale to 100")
    }
  }

  static func anchorsDiffer(_ entry: CatalogEntry, _ findings: inout Findings) {
    let keys: (String, String)
    switch entry.definition.scale {
    case .linear(let zero, let one) where zero == one: keys = ("zero", "one")
    case .logistic(let half, let ninety) where half == ninety: keys = ("half", "ninety")
    case .logNormal(let half, let ninety) where half == ninety: keys = ("half", "ninety")
    default: return
    }
    let hint =
      keys.0 == "zero"
      ? "`one` is the raw value of a full score, `zero` that of none"
      : "`half` is the raw value of the score 0.5, `ninety` that of 0.9"
    findings.error(
      "the anchors `\(keys.0)` and `\(keys.1)` are the same", at: entry.source.position(of: "scale", keys.1), hint: hint
    )
  }

  static func curveAnchorsArePositive(_ entry: CatalogEntry, _ findings: inout Findings) {
    guard case .logNormal(let half, let ninety) = entry.definition.scale else { return }
    for (key, anchor) in [("half", half), ("ninety", ninety)] where anchor <= 0 {
      findings.error(
        "an anchor of a logNormal scale is above 0, found \(anchor.shortest)",
        at: entry.source.position(of: "scale", key), hint: "take a logistic scale where raw values can be 0 or less")
    }
  }

  static func targetIsInOrder(_ entry: CatalogEntry, _ findings: inout Findings) {
    guard case .target(let low, let high, let reach) = entry.definition.scale else { return }
    if low > high {
      findings.error(
        "the target ends at \(high.shortest) before it begins at \(low.shortest)",
        at: entry.source.position(of: "scale", "high"))
    }
    if reach < 0 {
      findings.error("`reach` is a distance of 0 or more", at: entry.source.position(of: "scale", "reach"))
    }
  }
}
