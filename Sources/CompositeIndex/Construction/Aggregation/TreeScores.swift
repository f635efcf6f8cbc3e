/// The scores of every node of an index's tree for all units.
package struct TreeScores: Sendable, Equatable {
  /// In the order of the tree: a group stands before its children, so that the first is the index.
  package var nodes: [Node]
  /// What a group's method could not take, in the order in which the groups were scored, inner ones first.
  package var problems: [Problem]

  package struct Node: Sendable, Equatable {
    package var id: String
    /// A value a unit; nil where it has none.
    package var values: [Double?]
  }

  /// A value of a child that the method of its group is not made for.
  package struct Problem: Sendable, Equatable {
    package var group: String
    package var child: String
    /// The unit's place in the columns.
    package var unit: Int
    package var what: What

    package init(group: String, child: String, unit: Int, what: What) {
      self.group = group
      self.child = child
      self.unit = unit
      self.what = what
    }

    package enum What: String, Sendable, CaseIterable {
      /// The unit has no score in the group.
      case negative
      /// The unit's score in the group is 0, whatever else it has.
      case zero
    }
  }

  /// The values of the index.
  package var index: [Double?] { nodes.first?.values ?? [] }

  package func values(of id: String) -> [Double?]? {
    nodes.first { $0.id == id }?.values
  }
}

/// Brings columns of values up a tree, a column a leaf by its place; every method takes higher values for better.
///
/// Means work on one unit at a time: a missing child leaves the mean and the other weights are rescaled, as long as
/// `minimumShare` of the group's children by number is there. The other methods compare all units that have every child
/// of the group; a unit with a gap has no score by them. A column that is not there counts as missing.
package func treeScores(of tree: IndexTree, over columns: [[Double?]]) -> TreeScores {
  var pass = TreePass(columns: columns, units: columns.first?.count ?? 0)
  _ = pass.values(of: tree)
  return pass.scores
}

/// One pass over the tree.
private struct TreePass {
  let columns: [[Double?]]
  let units: Int
  var scores = TreeScores(nodes: [], problems: [])

  mutating func values(of node: IndexTree) -> [Double?] {
    let place = scores.nodes.count
    scores.nodes.append(TreeScores.Node(id: node.id, values: []))
    let values = content(of: node)
    scores.nodes[place].values = values
    return values
  }

  private mutating func content(of node: IndexTree) -> [Double?] {
    switch node.content {
    case .column(let place):
      return columns.indices.contains(place) ? columns[place] : [Double?](repeating: nil, count: units)
    case .group(let method, let children, let minimumShare):
      let found = children.map { GroupScoring.Child(id: $0.id, weight: $0.weight, values: values(of: $0)) }
      var group = GroupScoring(id: node.id, children: found, minimumShare: minimumShare, units: units)
      let scored = group.scores(by: method)
      scores.problems += group.problems
      return scored
    }
  }
}
