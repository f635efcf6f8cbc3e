import Statistics

/// What one draw chose.
struct DrawSetting: Sendable {
  /// The place of the plan: columns, tree and rule for what is missing.
  var plan: Int
  /// The column that is left out.
  var leftOut: Int?
  /// One a node of the plan's tree, relative to its neighbours.
  var weights: [Double]
  /// What the errors of cells are drawn with.
  var numbers: SeededNumbers
}

extension DrawSetting {
  /// The weights that a tree has, nothing left out.
  init(of tree: FlatTree) {
    self.init(plan: 0, leftOut: nil, weights: tree.nodes.map(\.weight), numbers: SeededNumbers(seed: 0, draw: 0))
  }
}
