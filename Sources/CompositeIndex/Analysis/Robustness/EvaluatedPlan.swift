/// How draws of a tree that compares units are scored: as any tree is, one draw at a time.
struct EvaluatedPlan: Sendable {
  let tree: IndexTree
  let columns: [[Double?]]
  let errors: [CellError]

  func score(_ settings: ArraySlice<DrawSetting>, into scores: UnsafeMutablePointer<Double>) {
    let units = columns.first?.count ?? 0
    for (draw, setting) in settings.enumerated() {
      var (columns, numbers) = (columns, setting.numbers)
      for error in errors {
        columns[error.column][error.unit] = error.drawn(self.columns[error.column][error.unit], &numbers)
      }
      let weighed = tree.weighed(setting.weights)
      let left = setting.leftOut.map { weighed.without(column: $0) } ?? weighed
      let found = left.map { treeScores(of: $0, over: columns).index }
      for unit in 0..<units { scores[draw * units + unit] = found?[unit] ?? .nan }
    }
  }
}
