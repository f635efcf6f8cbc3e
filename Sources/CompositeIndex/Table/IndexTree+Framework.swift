package import AssessmentModel

extension IndexTree {
  /// The tree of a framework with its own weights; columns are numbered in the order of the tree.
  package init(_ framework: IndexFramework) {
    var next = 0
    func tree(_ node: IndexNode) -> IndexTree {
      switch node {
      case .column(let column):
        next += 1
        return IndexTree(id: column.column, weight: column.weight, content: .column(next - 1))
      case .group(let group):
        let children = group.children.map(tree)
        return IndexTree(
          id: group.id, weight: group.weight,
          content: .group(group.method, children: children, minimumShare: group.minimumShare ?? framework.minimumShare))
      }
    }
    let children = framework.tree.map(tree)
    self.init(
      id: framework.id, weight: 1,
      content: .group(framework.method, children: children, minimumShare: framework.minimumShare))
  }

  /// All children of a group weigh the same.
  var equallyWeighted: IndexTree {
    changed { IndexTree(id: $0.id, weight: 1, content: $0.content) }
  }

  /// The columns weigh so much, by their places, and groups what their columns do.
  func weighted(byColumns weights: [Double]) -> IndexTree {
    switch content {
    case .column(let place): return IndexTree(id: id, weight: weights[place], content: content)
    case .group(let method, let children, let share):
      let weighted = children.map { $0.weighted(byColumns: weights) }
      return IndexTree(
        id: id, weight: weighted.reduce(0) { $0 + $1.weight },
        content: .group(method, children: weighted, minimumShare: share))
    }
  }

  /// The children of that group weigh so much, in their order.
  func weighing(childrenOf group: String, _ weights: [Double]) -> IndexTree {
    changed { node in
      guard node.id == group, case .group(let method, let children, let share) = node.content else { return node }
      let weighted = zip(children, weights).map { IndexTree(id: $0.id, weight: $1, content: $0.content) }
      return IndexTree(
        id: node.id, weight: node.weight, content: .group(method, children: weighted, minimumShare: share))
    }
  }

  /// The tree with every node changed, children first.
  private func changed(_ change: (IndexTree) -> IndexTree) -> IndexTree {
    guard case .group(let method, let children, let share) = content else { return change(self) }
    let inner = children.map { $0.changed(change) }
    return change(IndexTree(id: id, weight: weight, content: .group(method, children: inner, minimumShare: share)))
  }
}
