import AssessmentModel

/// The score of one unit by a tree of means, by the formula as it stands.
enum PlainScore {
  /// Nil where the unit has none or a group is no mean; `scores` has one a column.
  static func score(of tree: IndexTree, _ scores: [Double?]) -> Double? {
    guard case .group(let method, let children, let share) = tree.content else {
      guard case .column(let column) = tree.content else { return nil }
      return scores[column]
    }
    guard let link = MeanLink(method) else { return nil }
    let present = children.compactMap { child in score(of: child, scores).map { (score: $0, weight: child.weight) } }
    guard present.count >= FlatTree.needed(of: children.count, share: share) else { return nil }
    let counted = present.filter { $0.weight > 0 }
    let weight = counted.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return nil }
    let mean = link.back(counted.reduce(0) { $0 + link.there($1.score) * $1.weight } / weight)
    return mean.isNaN ? nil : mean
  }
}
