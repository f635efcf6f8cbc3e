/// The scores of all units by a tree, by the plain formula where it holds means alone, else by whoever can.
struct TreeEvaluation {
  let columns: [[Double?]]
  let evaluate: RobustnessModel.Evaluation?

  var units: Int { columns.first?.count ?? 0 }

  /// Nil where the tree compares units and nobody can score it.
  func scores(of tree: IndexTree) -> [Double?]? {
    guard FlatTree(tree).isOfMeans else { return evaluate.map { $0(tree, columns) } }
    return (0..<units).map { PlainScore.score(of: tree, row($0)) }
  }

  /// The score of one unit with other scores in its row.
  func score(of tree: IndexTree, unit: Int, row: [Double?]) -> Double? {
    guard !FlatTree(tree).isOfMeans else { return PlainScore.score(of: tree, row) }
    var columns = columns
    for (column, score) in row.enumerated() { columns[column][unit] = score }
    return evaluate.flatMap { $0(tree, columns)[unit] }
  }

  func row(_ unit: Int) -> [Double?] {
    columns.map { $0[unit] }
  }
}
