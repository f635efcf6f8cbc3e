/// How draws of one tree over one set of columns are scored, by the fastest way that is right for it.
enum ScorePlan: Sendable {
  case linear(LinearPlan)
  case groups(GroupPlan)
  case evaluated(EvaluatedPlan)

  init(_ tree: IndexTree, _ set: RobustnessDesign.ColumnSet, _ rule: RobustnessDesign.MissingRule) {
    var (tree, assumed): (IndexTree, Double?) = (tree, nil)
    switch rule {
    case .rescale(let share): tree = tree.requiring(share)
    case .assumed(let score): assumed = score
    }
    let flat = FlatTree(tree)
    let columns = set.columns.map { $0.map { $0 ?? assumed ?? .nan } }
    if set.errors.isEmpty, let plan = LinearPlan(flat, columns: columns) {
      self = .linear(plan)
    } else if let plan = GroupPlan(flat, columns: columns, errors: set.errors) {
      self = .groups(plan)
    } else {
      let filled = set.columns.map { $0.map { $0 ?? assumed } }
      self = .evaluated(EvaluatedPlan(tree: tree, columns: filled, errors: set.errors))
    }
  }

  /// The unit at each place of the scores.
  var units: [Int] {
    switch self {
    case .linear(let plan): return plan.units
    case .groups(let plan): return Array(0..<plan.units)
    case .evaluated(let plan): return Array(0..<(plan.columns.first?.count ?? 0))
    }
  }

  /// Scores of draws, a draw after the other, NaN where a unit has none.
  func score(_ settings: ArraySlice<DrawSetting>, into scores: UnsafeMutablePointer<Double>) {
    switch self {
    case .linear(let plan): plan.score(settings, into: scores)
    case .groups(let plan): plan.score(settings, into: scores)
    case .evaluated(let plan): plan.score(settings, into: scores)
    }
  }
}
