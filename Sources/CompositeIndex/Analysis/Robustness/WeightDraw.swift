import Statistics

/// Draws the weights of a tree's nodes.
struct WeightDraw: Sendable {
  let tree: FlatTree
  /// The weights before noise, one a node, for every set of weights.
  let sets: [[Double]]
  /// The nodes that noise reaches, some of them more than once.
  private let noise: [(node: Int, share: Double)]
  private let simplices: [(children: [Int], concentration: Double?)]

  init(_ tree: FlatTree, _ design: RobustnessDesign) {
    self.tree = tree
    let nodes = tree.nodes
    sets = design.weightSets.map { set in nodes.map { Self.weight(of: $0, set.weights) } }
    noise = nodes.indices.dropFirst().flatMap { place in
      let group = nodes[place].parent.map { nodes[$0].id } ?? ""
      return design.noise.filter { Self.reaches($0.reach, nodes[place], in: group) }.map { (place, $0.share) }
    }
    simplices = design.simplices.flatMap { simplex in
      nodes.filter { $0.id == simplex.group }.map { ($0.children, simplex.concentration) }
    }
  }

  private static func weight(of node: FlatTree.Node, _ weights: RobustnessDesign.WeightSet.Weights) -> Double {
    switch weights {
    case .own: return node.weight
    case .equal: return 1
    case .given(let given): return given[node.id] ?? node.weight
    }
  }

  /// Whether noise reaches a node in a group.
  static func reaches(
    _ reach: RobustnessDesign.WeightNoise.Reach, _ node: FlatTree.Node, in group: String
  ) -> Bool {
    switch reach {
    case .everywhere: return true
    case .depths(let depths): return depths.contains(node.depth)
    case .groups(let groups): return groups.contains(group)
    }
  }

  /// The weights of a draw, relative to neighbours.
  func weights(set: Int, _ numbers: inout SeededNumbers) -> [Double] {
    var weights = sets[set]
    for simplex in simplices {
      let sum = simplex.children.reduce(0) { $0 + weights[$1] }
      for child in simplex.children where weights[child] > 0 {
        weights[child] =
          simplex.concentration.map { numbers.gamma(shape: $0 * weights[child] / sum) } ?? numbers.exponential()
      }
    }
    for (place, share) in noise { weights[place] *= numbers.number(from: 1 - share, to: 1 + share) }
    return weights
  }
}
