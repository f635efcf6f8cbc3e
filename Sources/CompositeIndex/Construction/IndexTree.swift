package import AssessmentModel

/// The tree of an index over the columns of a table: weights relative to neighbours, a method a group.
package struct IndexTree: Sendable, Equatable {
  package var id: String
  /// Relative to its neighbours, not below 0.
  package var weight: Double
  package var content: Content

  package init(id: String, weight: Double, content: Content) {
    self.id = id
    self.weight = weight
    self.content = content
  }

  package indirect enum Content: Sendable, Equatable {
    /// A column, by its place in the table.
    case column(Int)
    /// A group of which at least `minimumShare` of the children must have a score, or it has none.
    case group(GroupMethod, children: [IndexTree], minimumShare: Double)
  }

  /// The tree without the column of that place, or nil where nothing is left; groups that lose all children leave, too.
  package func without(column place: Int) -> IndexTree? {
    pruned { $0.content == .column(place) }
  }

  /// The tree without the node of that id, or nil where nothing is left.
  package func without(node id: String) -> IndexTree? {
    pruned { $0.id == id }
  }

  private func pruned(_ isLeaving: (IndexTree) -> Bool) -> IndexTree? {
    guard !isLeaving(self) else { return nil }
    guard case .group(let method, let children, let share) = content else { return self }
    let left = children.compactMap { $0.pruned(isLeaving) }
    guard !left.isEmpty else { return nil }
    return IndexTree(id: id, weight: weight, content: .group(method, children: left, minimumShare: share))
  }
}
