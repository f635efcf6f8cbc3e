import AssessmentModel

/// What the rules of a scored tree decided, beside its numbers: vetoes, stages, checklists, the course of an inspection.
///
/// In the order of the tree, outer groups first.
func verdicts(of root: ScoredNode, outOf: Double) -> [GroupVerdict] {
  let own = root.aggregate.flatMap { verdict(of: root, by: $0, outOf: outOf) }
  return (own.map { [$0] } ?? []) + root.children.flatMap { verdicts(of: $0, outOf: outOf) }
}

private func verdict(of node: ScoredNode, by aggregate: Aggregation, outOf: Double) -> GroupVerdict? {
  switch aggregate {
  case .gate, .checklist:
    let asked = node.children.filter { $0.availability != nil || $0.score != nil }
    let met = asked.filter { counted($0, by: aggregate) == 1 }
    return GroupVerdict(
      group: node.id, kind: aggregate.kind, level: met.count, of: asked.count,
      lacking: asked.filter { counted($0, by: aggregate) == 0 }.map(\.id),
      unseen: asked.filter { $0.score == nil }.map(\.id))
  case .stages(let met): return stageVerdict(of: node, met: met)
  case .inspection(let rule): return inspectionVerdict(of: node, rule, outOf: outOf)
  case .arithmetic, .geometric, .harmonic, .deductions, .profile: return nil
  }
}

private func stageVerdict(of node: ScoredNode, met: Double) -> GroupVerdict {
  let reached = stagesReached(node.children, met: met)
  let next = reached < node.children.count ? node.children[reached] : nil
  let asked = next.map { conditions(of: $0).filter { $0.availability != nil || $0.score != nil } } ?? []
  return GroupVerdict(
    group: node.id, kind: .stages, level: reached, of: node.children.count,
    reached: reached > 0 ? node.children[reached - 1].id : nil, next: next?.id,
    lacking: asked.filter { $0.score.map { $0 < met - reachSlack } ?? false }.map(\.id),
    unseen: asked.filter { $0.score == nil }.map(\.id))
}

/// Level 0 is a veto, 1 failed, 2 passed, 3 passed with the bonus open.
private func inspectionVerdict(of node: ScoredNode, _ rule: Aggregation.Inspection, outOf: Double) -> GroupVerdict? {
  let gate = node.children.first { $0.id == rule.gate }
  let left = node.children.first { $0.id == rule.deduct }?.score.map { $0 * outOf }
  let steps = rule.bonus == nil ? 2 : 3
  if let gate, gate.score.map({ $0 < 1 }) ?? false {
    return GroupVerdict(
      group: node.id, kind: .inspection, level: 0, of: steps, reached: "veto", next: "pass",
      lacking: gate.children.filter { counted($0, by: gate.aggregate ?? .arithmetic) == 0 }.map(\.id))
  }
  guard let left else { return nil }
  guard left >= rule.failBelow else {
    return GroupVerdict(group: node.id, kind: .inspection, level: 1, of: steps, reached: "fail", next: "pass")
  }
  guard rule.bonus != nil else {
    return GroupVerdict(group: node.id, kind: .inspection, level: 2, of: steps, reached: "pass")
  }
  let isOpen = isBonusOpen(left, rule)
  return GroupVerdict(
    group: node.id, kind: .inspection, level: isOpen ? 3 : 2, of: steps, reached: isOpen ? "bonus" : "pass",
    next: isOpen ? nil : "bonus")
}
