import AssessmentModel

/// What every indicator of a scored tree weighs and costs, in the order of the tree.
///
/// An indicator that the policy for missing data gave a score keeps its weight and costs by that score, so that the
/// effective weights of a tree with an index always sum to 1 and the costs of an arithmetic tree to `outOf` − index. Without
/// an index every effective weight is 0.
func contributions(in root: ScoredNode, outOf: Double, hasIndex: Bool) -> [Contribution] {
  let shares = weights(of: root.children)
  let effective = effectiveWeights(of: root.children)
  let isExact = root.aggregate != .geometric
  return zip(root.children, zip(shares, effective)).flatMap { dimension, weights in
    descend(
      into: dimension, dimension: dimension.id, weight: weights.0, effective: hasIndex ? weights.1 : 0,
      isExact: isExact, outOf: outOf)
  }
}

private func descend(
  into node: ScoredNode, dimension: String, weight: Double, effective: Double, isExact: Bool, outOf: Double
) -> [Contribution] {
  guard let aggregate = node.aggregate else {
    let cost = isExact ? node.score.map { effective * (1 - $0) * outOf } : nil
    return [
      Contribution(
        indicator: node.id, dimension: dimension, weight: weight, effectiveWeight: effective, cost: cost)
    ]
  }
  return zip(node.children, zip(weights(of: node.children), effectiveWeights(of: node.children))).flatMap {
    child, inner in
    descend(
      into: child, dimension: dimension, weight: weight * inner.0, effective: effective * inner.1,
      isExact: isExact && aggregate == .arithmetic, outOf: outOf)
  }
}

/// Shares of the group before anything is dropped.
private func weights(of nodes: [ScoredNode]) -> [Double] {
  shares(nodes.map { max(0, $0.weight) })
}

/// Shares of the group after what has no score was dropped.
private func effectiveWeights(of nodes: [ScoredNode]) -> [Double] {
  shares(nodes.map { $0.score == nil ? 0 : max(0, $0.weight) })
}

private func shares(_ weights: [Double]) -> [Double] {
  let sum = weights.reduce(0, +)
  return sum > 0 ? weights.map { $0 / sum } : weights.map { _ in 0 }
}
