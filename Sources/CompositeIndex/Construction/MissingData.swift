import AssessmentModel

/// Puts in place of missing scores what a policy says.
struct MissingData {
  let policy: MissingPolicy.Policy
  /// Mean score of each indicator over the units that have one; only for the policy `mean`.
  private let means: [String: Double]

  /// What the policy needs to know of all units, each given as its leaves by indicator.
  init(policy: MissingPolicy.Policy, units: [[String: LeafScore]], indicators: [String]) {
    self.policy = policy
    means = policy == .mean ? Self.means(of: indicators, in: units) : [:]
  }

  /// The leaf that counts in the index; a mean that no unit can give leaves the score missing.
  func filled(_ leaf: LeafScore, of indicator: String) -> LeafScore {
    guard leaf == .missing else { return leaf }
    switch policy {
    case .drop: return .missing
    case .worst: return .assumed(0)
    case .best: return .assumed(1)
    case .mean: return means[indicator].map { .assumed($0) } ?? .missing
    }
  }

  private static func means(of indicators: [String], in units: [[String: LeafScore]]) -> [String: Double] {
    var means: [String: Double] = [:]
    for indicator in indicators {
      let scores: [Double] = units.compactMap { unit in
        guard case .observed(let score) = unit[indicator] else { return nil }
        return score
      }
      guard !scores.isEmpty else { continue }
      means[indicator] = scores.reduce(0, +) / Double(scores.count)
    }
    return means
  }
}

/// The leaves of one unit by indicator: what its outcomes bring into the tree.
///
/// Not observed, needing review and failed are all missing; so is a score that is no number.
func leaves(of outcomes: [String: Outcome], indicators: [String]) -> [String: LeafScore] {
  var leaves: [String: LeafScore] = [:]
  for indicator in indicators { leaves[indicator] = leaf(of: outcomes[indicator]) }
  return leaves
}

private func leaf(of outcome: Outcome?) -> LeafScore {
  switch outcome?.kind {
  case .scored:
    guard let score = outcome?.score, score.isFinite else { return .missing }
    return .observed(score)
  case .notApplicable: return .notApplicable
  case .notObserved, .needsReview, .failed, nil: return .missing
  }
}
