import AssessmentModel

/// The tree of an index as a list, every group before its children, so that a draw goes through it without recursion.
struct FlatTree: Sendable {
  struct Node: Sendable {
    let id: String
    /// The place of its group; nil for the root.
    let parent: Int?
    let depth: Int
    let weight: Double
    /// The place of the column; nil for a group.
    let column: Int?
    var children: [Int] = []
    /// Nil for a leaf and for a method that is no mean of transformed scores.
    let link: MeanLink?
    let minimumShare: Double
  }

  private(set) var nodes: [Node] = []

  init(_ tree: IndexTree) {
    append(tree, parent: nil, depth: 0)
  }

  /// Whether every group is a mean.
  var isOfMeans: Bool { nodes.allSatisfy { $0.column != nil || $0.link != nil } }

  /// The places of the leaves, in the order of the tree.
  var leaves: [Int] { nodes.indices.filter { nodes[$0].column != nil } }

  private mutating func append(_ tree: IndexTree, parent: Int?, depth: Int) {
    let place = nodes.count
    if let parent { nodes[parent].children.append(place) }
    switch tree.content {
    case .column(let column):
      nodes.append(
        Node(
          id: tree.id, parent: parent, depth: depth, weight: tree.weight, column: column, link: nil, minimumShare: 0))
    case .group(let method, let children, let share):
      nodes.append(
        Node(
          id: tree.id, parent: parent, depth: depth, weight: tree.weight, column: nil, link: MeanLink(method),
          minimumShare: share))
      for child in children { append(child, parent: place, depth: depth + 1) }
    }
  }

  /// How many of so many children must have a score.
  static func needed(of children: Int, share: Double) -> Int {
    // A share such as 2/3 must not fail by its last digit.
    max(1, Int((share * Double(children) - 1e-9).rounded(.up)))
  }
}

extension IndexTree {
  /// The same tree with these weights, one a node, groups before their children.
  func weighed(_ weights: [Double]) -> IndexTree {
    var rest = weights[...]
    return weighed(&rest)
  }

  private func weighed(_ rest: inout ArraySlice<Double>) -> IndexTree {
    var tree = self
    tree.weight = rest.popFirst() ?? weight
    guard case .group(let method, let children, let share) = content else { return tree }
    tree.content = .group(method, children: children.map { $0.weighed(&rest) }, minimumShare: share)
    return tree
  }

  /// The same tree with one minimum share for all groups.
  func requiring(_ minimumShare: Double?) -> IndexTree {
    guard let minimumShare, case .group(let method, let children, _) = content else { return self }
    var tree = self
    tree.content = .group(
      method, children: children.map { $0.requiring(minimumShare) }, minimumShare: minimumShare)
    return tree
  }
}
