import AssessmentModel

/// How draws of one tree over one set of columns are scored, by the fastest way that is right for it.
enum ScorePlan: Sendable {
  case linear(LinearPlan)
  case groups(GroupPlan)
  case evaluated(EvaluatedPlan)

  init?(
    _ tree: IndexTree, _ set: RobustnessDesign.ColumnSet, _ rule: RobustnessDesign.MissingRule,
    evaluate: RobustnessModel.Evaluation?
  ) {
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
    } else if let evaluate {
      let filled = set.columns.map { $0.map { $0 ?? assumed } }
      self = .evaluated(EvaluatedPlan(tree: tree, columns: filled, errors: set.errors, evaluate: evaluate))
    } else {
      return nil
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

/// How draws of a tree that compares units are scored: by somebody else, one draw at a time.
struct EvaluatedPlan: Sendable {
  let tree: IndexTree
  let columns: [[Double?]]
  let errors: [CellError]
  let evaluate: RobustnessModel.Evaluation

  func score(_ settings: ArraySlice<DrawSetting>, into scores: UnsafeMutablePointer<Double>) {
    let units = columns.first?.count ?? 0
    for (draw, setting) in settings.enumerated() {
      var (columns, numbers) = (columns, setting.numbers)
      for error in errors {
        columns[error.column][error.unit] = error.drawn(self.columns[error.column][error.unit], &numbers)
      }
      let weighed = tree.weighed(setting.weights)
      let left = setting.leftOut.map { weighed.without(column: $0) } ?? weighed
      let found = left.map { evaluate($0, columns) }
      for unit in 0..<units { scores[draw * units + unit] = found?[unit] ?? .nan }
    }
  }
}
