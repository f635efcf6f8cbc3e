package import AssessmentModel

/// Makes an index of a table: screening, denominators, imputation, treatment, normalisation, weights, aggregation,
/// ranks and bands, in this order, each in its own file.
///
/// The order of the steps is that of the OECD and JRC Handbook on Constructing Composite Indicators (2008). The same
/// framework and input give the same result.
package func constructIndex(
  _ framework: IndexFramework, of input: IndexInput
) throws(ConstructionFailure) -> ConstructedIndex {
  var chain = ConstructionChain(framework: framework, input: input)
  chain.denominate()
  chain.screen()
  try chain.impute()
  chain.treat()
  try chain.normalise()
  chain.fillByPolicy()
  let weighing = try TreeWeighing(framework, columns: chain.columns, input: input)
  let scores = treeScores(of: weighing.tree, over: chain.columns)
  let index = scores.index.map { finite($0.map { $0 * framework.outOf }) }
  let availability = availability(of: chain.shown, tree: weighing.tree)
  let isIn = index.indices.map { row in
    !chain.isScreenedOut(row) && availability[row] >= framework.minimumAvailability - reachSlack
  }
  let ranked = zip(index, isIn).map { $1 ? $0 : nil }
  let banding = Banding(framework.bands, of: ranked)
  return ConstructedIndex(
    framework: framework, input: input, steps: chain.steps, screening: chain.screening, filled: chain.filled,
    treatments: chain.treatments, tree: weighing.tree, judgements: weighing.judgements, scores: scores, index: index,
    availability: availability, ranks: yearlyRanks(of: ranked, in: input.slices, by: framework.ranks),
    bands: ranked.map { $0.flatMap(banding.band) }, bandList: banding.bands,
    problems: chain.problems + weighing.problems + scores.problems.map(ConstructedIndex.Problem.init))
}

/// The share of the weight of the columns that each row shows; 0 where no column weighs anything.
private func availability(of columns: [[Double?]], tree: IndexTree) -> [Double] {
  let weights = tree.columnWeights(count: columns.count)
  let whole = weights.reduce(0, +)
  guard whole > 0 else { return columns.first?.map { _ in 0 } ?? [] }
  return (columns.first ?? []).indices.map { row in
    let shown = zip(columns, weights).reduce(0) { $0 + ($1.0[row] == nil ? 0 : $1.1) }
    return min(1, shown / whole)
  }
}

/// Ranks among the rows of the same year.
private func yearlyRanks(of scores: [Double?], in slices: [IndexInput.Slice], by rule: RankRule) -> [Int?] {
  var ranks = [Int?](repeating: nil, count: scores.count)
  for slice in slices {
    let found = ScoreRanks.all(of: slice.rows.map { scores[$0] }, by: rule)
    for (row, rank) in zip(slice.rows, found) { ranks[row] = rank }
  }
  return ranks
}

extension ConstructedIndex.Problem {
  fileprivate init(_ problem: TreeScores.Problem) {
    self.init(row: problem.unit, column: nil, node: problem.group, what: .score(problem.what, child: problem.child))
  }
}
