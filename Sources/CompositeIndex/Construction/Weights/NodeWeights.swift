/// What a node of a tree weighs.
package struct NodeWeight: Sendable, Equatable {
  package var id: String
  /// As given, relative to its neighbours.
  package var weight: Double
  /// In the whole index: 1 for the root, the children of a group sum to what the group weighs.
  package var effective: Double
  /// How far below the root it stands, 0 for the root.
  package var depth: Int
  /// The place of the column; nil for a group.
  package var column: Int?
}

extension IndexTree {
  /// What every node weighs in the index where nothing is missing, a group before its children.
  ///
  /// For groups that are means; of what compares units it tells what the parts count with. Where no child of a group
  /// has a weight above 0 they weigh 0.
  package var effectiveWeights: [NodeWeight] {
    weights(effective: 1, depth: 0)
  }

  /// What each column weighs in the index where nothing is missing, by its place.
  package func columnWeights(count: Int) -> [Double] {
    var weights = [Double](repeating: 0, count: count)
    for node in effectiveWeights {
      if let place = node.column, weights.indices.contains(place) { weights[place] += node.effective }
    }
    return weights
  }

  private func weights(effective: Double, depth: Int) -> [NodeWeight] {
    var own = NodeWeight(id: id, weight: weight, effective: effective, depth: depth)
    guard case .group(_, let children, _) = content else {
      if case .column(let place) = content { own.column = place }
      return [own]
    }
    let sum = children.reduce(0) { $0 + max(0, $1.weight) }
    return [own]
      + children.flatMap { child in
        child.weights(effective: sum > 0 ? effective * max(0, child.weight) / sum : 0, depth: depth + 1)
      }
  }
}
