import AssessmentModel

/// A node of the tree with its place, its weights and its scores.
struct PlacedNode {
  /// Of the group or column.
  var id: String
  /// As people read it.
  var name: Texts
  /// Nil for the index itself.
  var parent: String?
  /// 0 for the index itself.
  var level: Int
  /// It has no children.
  var isColumn: Bool
  /// As the framework has it.
  var given: Double
  /// Of its neighbours' together; 0 where none of them weighs anything.
  var used: Double
  /// In the whole index.
  var effective: Double
  /// A value a row, not times `outOf`.
  var values: [Double?]
}

extension ConstructedIndex {
  /// The nodes in the order of the tree, a group before its children; the first is the index.
  var placedNodes: [PlacedNode] {
    var placed = [
      PlacedNode(
        id: framework.id, name: framework.title, parent: nil, level: 0, isColumn: false, given: 1, used: 1,
        effective: 1, values: [])
    ]
    place(framework.tree, in: tree, parent: framework.id, level: 1, &placed)
    for (place, (weight, node)) in zip(placed.indices, zip(tree.effectiveWeights, scores.nodes)) {
      placed[place].effective = weight.effective
      placed[place].values = node.values
    }
    return placed
  }

  /// The parts of the index at the first level.
  var firstParts: [PlacedNode] { placedNodes.filter { $0.level == 1 } }

  private func place(
    _ nodes: [IndexNode], in group: IndexTree, parent: String, level: Int, _ placed: inout [PlacedNode]
  ) {
    guard case .group(_, let children, _) = group.content else { return }
    let sum = children.reduce(0) { $0 + max(0, $1.weight) }
    for (node, child) in zip(nodes, children) {
      let used = sum > 0 ? max(0, child.weight) / sum : 0
      var inner: [IndexNode]?
      if case .group(let group) = node { inner = group.children }
      placed.append(
        PlacedNode(
          id: node.id, name: node.name, parent: parent, level: level, isColumn: inner == nil, given: node.weight,
          used: used, effective: 0, values: []))
      if let inner { place(inner, in: child, parent: node.id, level: level + 1, &placed) }
    }
  }
}
