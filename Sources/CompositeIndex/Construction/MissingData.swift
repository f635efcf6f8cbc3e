import AssessmentModel

/// Puts in place of missing scores what a policy says: the nearest group's above, else the framework's.
struct MissingData {
  private let policies: [String: MissingPolicy.Policy]
  private let policy: MissingPolicy.Policy
  /// Mean score of each indicator over the units that have one; only where a policy asks for means.
  private let means: [String: Double]

  /// What the policies need to know of all units, each given as its leaves by indicator.
  init(of framework: Framework, units: [[String: LeafScore]], indicators: [String]) {
    policy = framework.missing.policy
    policies = Self.policies(of: framework)
    let asksMeans = policy == .mean || policies.values.contains(.mean)
    means = asksMeans ? Self.means(of: indicators, in: units) : [:]
  }

  /// The leaf that counts in the index; a mean that no unit can give leaves the score missing.
  func filled(_ leaf: LeafScore, of indicator: String) -> LeafScore {
    guard leaf == .missing else { return leaf }
    switch policies[indicator] ?? policy {
    case .drop: return .missing
    case .worst: return .assumed(0)
    case .best: return .assumed(1)
    case .mean: return means[indicator].map { .assumed($0) } ?? .missing
    }
  }

  /// The policies that groups say, by indicator: an inner group's stands over an outer one's.
  private static func policies(of framework: Framework) -> [String: MissingPolicy.Policy] {
    var policies: [String: MissingPolicy.Policy] = [:]
    // An outer group comes before those within it, whose policies replace its own.
    for group in framework.groups {
      guard let policy = group.missing?.policy else { continue }
      for id in group.indicatorIDs { policies[id] = policy }
    }
    return policies
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
