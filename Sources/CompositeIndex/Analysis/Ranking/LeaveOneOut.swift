package import AssessmentModel

/// What the index would be without one of its columns or groups.
package struct LeaveOneOut: Sendable, Equatable {
  /// The id of the node that was left out.
  package var left: String
  /// The index without it, a unit each; nil everywhere where nothing is left of the tree.
  package var scores: [Double?]
  package var ranks: [Int?]
  /// How far units move from their ranks in the whole index; nil where none has both ranks.
  package var shift: RankShift?

  /// The index of a tree over columns without each of some nodes in turn.
  package static func each(
    of nodes: [String], in tree: IndexTree, over columns: [[Double?]], by rule: RankRule
  ) -> [LeaveOneOut] {
    let whole = ScoreRanks.all(of: treeScores(of: tree, over: columns).index, by: rule)
    return nodes.map { id in
      let rest = tree.without(node: id).map { treeScores(of: $0, over: columns).index }
      let scores = rest ?? whole.map { _ in nil }
      let ranks = ScoreRanks.all(of: scores, by: rule)
      return LeaveOneOut(left: id, scores: scores, ranks: ranks, shift: RankShift(from: whole, to: ranks))
    }
  }
}
