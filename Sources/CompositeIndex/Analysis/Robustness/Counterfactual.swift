package import AssessmentModel

/// The cheapest change that lifts a unit into the next band, all else being equal.
///
/// Effort is the rise in score. Only scores that are there can rise: with a score where one was missing the weights of
/// its neighbours would change, too. The rest of the units stays as it is. Wachter, Mittelstadt and Russell (2017) ask
/// for such a change as an explanation.
package struct Counterfactual: Sendable, Equatable {
  package var unit: Int
  package var index: Double
  /// The id of the next band and where it starts.
  package var band: String
  package var cut: Double
  /// The one rise that is enough and the least of those; nil where no single one is.
  package var single: Rise?
  /// Rises that are enough together, by gain per effort, all but the last to the maximum; nil where none are.
  ///
  /// Each step takes the leaf with the largest gain per effort of what is left, the earlier column among equal ones.
  package var steps: [Rise]?

  package struct Rise: Sendable, Equatable {
    package var column: Int
    /// In the score's scale, above 0.
    package var rise: Double

    package init(column: Int, rise: Double) {
      self.column = column
      self.rise = rise
    }
  }

  /// The changes of all units that have an index and a band above them, in the order of the units.
  ///
  /// There is a highest score for every column, and the bands' cuts are in the scale of the index.
  package static func changes(
    by tree: IndexTree, columns: [[Double?]], maxima: [Double], bands: [Band]
  ) -> [Counterfactual] {
    treeScores(of: tree, over: columns).index.enumerated().compactMap { unit, index in
      let above = index.map { index in bands.filter { $0.from > index } } ?? []
      guard let index, let next = above.min(by: { $0.from < $1.from }) else { return nil }
      let search = RiseSearch(tree: tree, columns: columns, unit: unit, maxima: maxima, cut: next.from)
      let row = columns.map { $0[unit] }
      return Counterfactual(
        unit: unit, index: index, band: next.id, cut: next.from, single: search.single(row, index),
        steps: search.steps(row, index))
    }
  }
}

/// Looks for rises of one unit's scores that reach a cut.
private struct RiseSearch {
  let tree: IndexTree
  /// Of this unit alone where none is compared with it, else of all.
  let columns: [[Double?]]
  /// The place of the unit among those.
  let unit: Int
  let maxima: [Double]
  let cut: Double
  /// Of an arithmetic tree, what the index gains for each column's rise by 1.
  private let slopes: [Double]?

  init(tree: IndexTree, columns: [[Double?]], unit: Int, maxima: [Double], cut: Double) {
    let row = columns.map { $0[unit] }
    let isAlone = FlatTree(tree).isOfMeans
    self.tree = tree
    self.columns = isAlone ? row.map { [$0] } : columns
    self.unit = isAlone ? 0 : unit
    self.maxima = maxima
    self.cut = cut
    slopes = Self.slopes(of: tree, row)
  }

  /// Nil where a group is no arithmetic mean.
  private static func slopes(of tree: IndexTree, _ row: [Double?]) -> [Double]? {
    let flat = FlatTree(tree)
    guard flat.nodes.allSatisfy({ $0.column != nil || $0.link == .plain }) else { return nil }
    var effective = EffectiveWeights(flat)
    let hasScore = flat.nodes.map { node in node.column.map { row[$0] != nil } ?? false }
    guard effective.find(DrawSetting(of: flat), hasScore) else { return nil }
    var slopes = [Double](repeating: 0, count: row.count)
    for (place, node) in flat.nodes.enumerated() {
      if let column = node.column { slopes[column] += effective.ofNode[place] }
    }
    return slopes
  }

  func single(_ row: [Double?], _ index: Double) -> Counterfactual.Rise? {
    row.indices.compactMap { column in rise(of: column, row, index).map { .init(column: column, rise: $0) } }
      .min { ($0.rise, $0.column) < ($1.rise, $1.column) }
  }

  func steps(_ row: [Double?], _ index: Double) -> [Counterfactual.Rise]? {
    var (row, index) = (row, index)
    var steps: [Counterfactual.Rise] = []
    while true {
      var best: (column: Int, index: Double, gain: Double)?
      for column in row.indices {
        guard let score = row[column], let raised = raised(column, row, index), raised > index else { continue }
        let gain = (raised - index) / (maxima[column] - score)
        // Gains that differ by rounding alone are equal.
        if gain > (best?.gain ?? 0) * (1 + 1e-12) { best = (column, raised, gain) }
      }
      guard let best, let score = row[best.column] else { return nil }
      if let last = rise(of: best.column, row, index) { return steps + [.init(column: best.column, rise: last)] }
      steps.append(.init(column: best.column, rise: maxima[best.column] - score))
      row[best.column] = maxima[best.column]
      index = best.index
    }
  }

  /// The index with a column at its maximum; nil where it is there already or missing.
  private func raised(_ column: Int, _ row: [Double?], _ index: Double) -> Double? {
    guard let score = row[column], score < maxima[column] else { return nil }
    if let slopes { return index + slopes[column] * (maxima[column] - score) }
    return evaluated(column, maxima[column], row)
  }

  /// The least rise of a column that reaches the cut; nil where even its maximum does not.
  private func rise(of column: Int, _ row: [Double?], _ index: Double) -> Double? {
    guard let score = row[column], let top = raised(column, row, index), top >= cut else { return nil }
    if let slopes { return (cut - index) / slopes[column] }
    var (low, high) = (score, maxima[column])
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return high - score }
      if evaluated(column, middle, row) ?? -.infinity >= cut { high = middle } else { low = middle }
    }
  }

  private func evaluated(_ column: Int, _ score: Double, _ row: [Double?]) -> Double? {
    var columns = columns
    for (place, score) in row.enumerated() { columns[place][unit] = score }
    columns[column][unit] = score
    return treeScores(of: tree, over: columns).index[unit]
  }
}
