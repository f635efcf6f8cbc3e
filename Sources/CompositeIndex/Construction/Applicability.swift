import AssessmentModel

/// The outcomes of a unit with those of groups that do not apply to it turned to not applicable.
///
/// A group does not apply where the indicator it names by `appliesIf` was scored 0. Where that was not observed the group
/// counts: nobody said that the question does not arise.
func applicable(_ outcomes: [String: Outcome], in framework: Framework) -> [String: Outcome] {
  var outcomes = outcomes
  for group in framework.groups {
    guard let condition = group.appliesIf, let asked = outcomes[condition] else { continue }
    guard asked.kind == .scored, asked.score == 0 else { continue }
    for id in group.indicatorIDs where id != condition {
      outcomes[id] = Outcome(
        indicator: id, version: outcomes[id]?.version ?? 0, kind: .notApplicable,
        because: Texts(
          zh: "“\(group.name.zh)”不适用于该单位：\(asked.because.zh)",
          en: "\(group.name.en) does not apply to this unit: \(asked.because.en)"),
        evidence: asked.evidence)
    }
  }
  return outcomes
}
