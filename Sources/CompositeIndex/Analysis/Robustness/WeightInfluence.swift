import Statistics

/// What a dimension or an indicator weighs in the index beside what it does to it.
///
/// Paruolo, Saisana and Saltelli (2013) take the correlation ratio η² of the index on a component as its importance and
/// compare ratios of importances with ratios of weights. Here η² is taken by a straight line, where it is the squared
/// correlation, as they do for the linear fit; curved effects are not seen by it.
package struct WeightInfluence: Sendable, Equatable {
  package var id: String
  /// Steps below the root.
  package var depth: Int
  /// In the index, of all nodes at the same depth together 1 where no leaf lies higher; without gaps.
  package var weight: Double
  /// With the index; nil where one of the two does not vary.
  package var correlation: Double?
  /// The squared correlation over the sum of those at the same depth.
  package var importance: Double?
  /// Weight × covariance with the index over the variance of the index.
  ///
  /// For arithmetic means alone; at a depth they sum to 1 where nothing is missing.
  package var varianceShare: Double?

  /// Of all nodes below the root, groups before their children; nil where nothing has weight.
  package static func of(_ tree: IndexTree, columns: [[Double?]]) -> [WeightInfluence]? {
    let scores = treeScores(of: tree, over: columns)
    let flat = FlatTree(tree)
    var effective = EffectiveWeights(flat)
    guard effective.find(DrawSetting(of: flat), flat.nodes.map { $0.column != nil }) else { return nil }
    let isArithmetic = flat.nodes.allSatisfy { $0.column != nil || $0.link == .plain }
    var found: [WeightInfluence] = []
    for (place, node) in scores.nodes.enumerated().dropFirst() {
      let pairs = zip(node.values, scores.index).compactMap { score, index in
        score.flatMap { score in index.map { (score, $0) } }
      }
      let (ours, indices) = (pairs.map(\.0), pairs.map(\.1))
      let weight = effective.ofNode[place]
      found.append(
        WeightInfluence(
          id: node.id, depth: flat.nodes[place].depth, weight: weight,
          correlation: Correlation.pearson.coefficient(of: ours, indices),
          varianceShare: isArithmetic ? slope(of: ours, on: indices).map { weight * $0 } : nil))
    }
    return found.map { influence in
      let neighbours = found.filter { $0.depth == influence.depth }.compactMap(\.correlation)
      let sum = neighbours.reduce(0) { $0 + $1 * $1 }
      var influence = influence
      influence.importance = influence.correlation.flatMap { sum > 0 ? $0 * $0 / sum : nil }
      return influence
    }
  }

  /// The covariance over the variance of the second; nil where that does not vary.
  private static func slope(of first: [Double], on second: [Double]) -> Double? {
    guard let variance = Summary.squaredDeviation(of: second), variance > 0, let mean = Summary.mean(of: first),
      let other = Summary.mean(of: second)
    else { return nil }
    return zip(first, second).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - other) } / variance
  }
}
