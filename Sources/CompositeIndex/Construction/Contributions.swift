import AssessmentModel

/// What every indicator of a scored tree weighs and costs, in the order of the tree.
///
/// An indicator that the policy for missing data gave a score keeps its weight and costs by that score, so that the
/// effective weights of a tree with an index always sum to 1 and the costs of an arithmetic tree to `outOf` − index. Without
/// an index every effective weight is 0. Of an inspection only the deductions weigh: vetoes and bonuses are no shares.
func contributions(in root: ScoredNode, outOf: Double, hasIndex: Bool) -> [Contribution] {
  let shares = weights(of: root.children)
  let effective = hasIndex ? effectiveWeights(of: root) : root.children.map { _ in 0 }
  return zip(root.children, zip(shares, effective)).flatMap { dimension, weights in
    descend(
      into: dimension, of: root, dimension: dimension.id, weight: weights.0, effective: weights.1,
      isExact: isExact(root, into: dimension), outOf: outOf)
  }
}

private func descend(
  into node: ScoredNode, of parent: ScoredNode, dimension: String, weight: Double, effective: Double, isExact: Bool,
  outOf: Double
) -> [Contribution] {
  guard node.aggregate != nil else {
    let share = parent.aggregate.flatMap { counted(node, by: $0) }
    return [
      Contribution(
        indicator: node.id, dimension: dimension, weight: weight, effectiveWeight: effective,
        cost: isExact ? share.map { effective * (1 - $0) * outOf } : nil)
    ]
  }
  return zip(node.children, zip(weights(of: node.children), effectiveWeights(of: node))).flatMap { child, inner in
    descend(
      into: child, of: node, dimension: dimension, weight: weight * inner.0, effective: effective * inner.1,
      isExact: isExact && CompositeIndex.isExact(node, into: child), outOf: outOf)
  }
}

/// Whether what a child loses is lost to its group in proportion to its weight.
private func isExact(_ group: ScoredNode, into child: ScoredNode) -> Bool {
  switch group.aggregate {
  case .arithmetic, .deductions: return true
  // An indicator's mark is met or not; what is lost inside a group of marks depends on its bar.
  case .checklist: return child.aggregate == nil
  case .inspection(let rule):
    // A unit that a veto hits lost everything at once.
    return child.id == rule.deduct && !group.children.contains { $0.id == rule.gate && ($0.score ?? 1) < 1 }
  case .geometric, .harmonic, .gate, .stages, .profile, nil: return false
  }
}

/// Shares of the group before anything is dropped.
private func weights(of nodes: [ScoredNode]) -> [Double] {
  shares(nodes.map { max(0, $0.weight) })
}

/// Shares of the group after what has no score was dropped.
private func effectiveWeights(of group: ScoredNode) -> [Double] {
  if case .inspection(let rule) = group.aggregate { return group.children.map { $0.id == rule.deduct ? 1 : 0 } }
  return shares(group.children.map { $0.score == nil ? 0 : max(0, $0.weight) })
}

private func shares(_ weights: [Double]) -> [Double] {
  let sum = weights.reduce(0, +)
  return sum > 0 ? weights.map { $0 / sum } : weights.map { _ in 0 }
}
