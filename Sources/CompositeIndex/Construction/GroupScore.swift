import AssessmentModel

/// What summing decimal weights may lose in the last digits must not decide whether a bar is reached.
let reachSlack = 1e-9

/// How much of a child's full score counts in its group, in [0, 1]; nil where the child has no score.
///
/// Under deductions with a price a unit it is what the price leaves of the child's points; in a checklist, and before a
/// gate, it is 1 or 0.
func counted(_ child: ScoredNode, by aggregate: Aggregation) -> Double? {
  guard let score = child.score else { return nil }
  switch aggregate {
  case .checklist(let met), .gate(let met): return score >= met - reachSlack ? 1 : 0
  case .deductions:
    guard let each = child.each, let raw = child.raw, child.weight > 0 else { return score }
    return 1 - min(1, max(0, each * raw) / child.weight)
  default: return score
  }
}

/// The score of a group by its rule; nil where no child has a score, and for profiles, which have no sum.
func score(of children: [ScoredNode], by aggregate: Aggregation, outOf: Double) -> Double? {
  let values = children.compactMap { child in
    counted(child, by: aggregate).map { WeightedValue($0, weight: child.weight) }
  }
  switch aggregate {
  case .arithmetic, .checklist, .deductions: return mean(of: values, by: .arithmetic)
  case .geometric: return mean(of: values, by: .geometric)
  case .harmonic: return mean(of: values, by: .harmonic)
  case .gate: return values.isEmpty ? nil : values.map(\.value).min()
  case .stages(let met): return stageScore(of: children, met: met)
  case .inspection(let rule): return inspectionScore(of: children, rule, outOf: outOf)
  case .profile: return nil
  }
}

/// The stages reached over all stages; nil where too little of the first was observed to give it a score.
private func stageScore(of stages: [ScoredNode], met: Double) -> Double? {
  guard stages.first?.score != nil else { return nil }
  return Double(stagesReached(stages, met: met)) / Double(stages.count)
}

/// How many stages hold, from the first without a gap.
///
/// A stage holds where it has a score, which takes as much of it as the stage's own minimum asks for, and every one of
/// its conditions that has a score reaches `met`.
func stagesReached(_ stages: [ScoredNode], met: Double) -> Int {
  stages.prefix { stage in
    stage.score != nil && conditions(of: stage).compactMap(\.score).allSatisfy { $0 >= met - reachSlack }
  }.count
}

/// The conditions of a stage: its indicators, and those groups within it that have a rule of their own.
///
/// A group that is a plain mean only holds conditions together; a checklist or a gate is one condition.
func conditions(of stage: ScoredNode) -> [ScoredNode] {
  stage.children.flatMap { child -> [ScoredNode] in
    guard child.aggregate == .arithmetic else { return [child] }
    return conditions(of: child)
  }
}

/// The veto's index where one hits, else what the deductions leave and, above its bar, the bonus.
private func inspectionScore(of children: [ScoredNode], _ rule: Aggregation.Inspection, outOf: Double) -> Double? {
  func child(_ id: String?) -> ScoredNode? { children.first { $0.id == id } }
  if let gate = child(rule.gate)?.score, gate < 1 { return rule.whenVetoed / outOf }
  guard let left = child(rule.deduct)?.score else { return nil }
  guard isBonusOpen(left * outOf, rule), let bonus = child(rule.bonus)?.score else { return left }
  return left + bonus * rule.bonusPoints / outOf
}

/// Whether what the deductions left, in units of `outOf`, lets the bonus count.
func isBonusOpen(_ points: Double, _ rule: Aggregation.Inspection) -> Bool {
  rule.bonusAbove.map { points > $0 } ?? true
}
