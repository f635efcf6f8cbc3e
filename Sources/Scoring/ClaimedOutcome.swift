package import AssessmentModel

extension IndicatorDefinition {
  /// What this indicator would say of a city if a claim were accepted.
  ///
  /// A measured value is scored through the indicator's own scale; one that the scale cannot score counts as failed.
  package func outcome(accepting claim: Claim) -> Outcome {
    let because = Texts(zh: "如接受该主张", en: "if the claim were accepted")
    func outcome(_ kind: Outcome.Kind, raw: Double? = nil, score: Double? = nil) -> Outcome {
      Outcome(
        indicator: id, version: version, kind: kind, raw: raw, unit: raw == nil ? nil : measure.unit, score: score,
        because: because)
    }
    switch claim.kind {
    case .met: return outcome(.scored, score: 1)
    case .notMet: return outcome(.scored, score: 0)
    case .notApplicable: return outcome(.notApplicable)
    case .measured:
      guard let raw = claim.measured else { return outcome(.failed) }
      let score = scale.score(of: raw)
      return score.isFinite ? outcome(.scored, raw: raw, score: score) : outcome(.failed)
    }
  }
}
