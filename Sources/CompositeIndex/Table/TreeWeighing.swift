import AssessmentModel
import Statistics

/// The tree of an index with its weights, from wherever they come.
struct TreeWeighing {
  private(set) var tree: IndexTree
  private(set) var judgements: [ConstructedIndex.JudgedGroup] = []
  private(set) var problems: [ConstructedIndex.Problem] = []

  init(_ framework: IndexFramework, columns: [[Double?]], input: IndexInput) throws(ConstructionFailure) {
    tree = IndexTree(framework)
    try weigh(by: framework.construction.weights, framework, columns)
  }

  private mutating func weigh(
    by kind: Construction.Weights, _ framework: IndexFramework, _ columns: [[Double?]]
  ) throws(ConstructionFailure) {
    switch kind {
    case .given: break
    case .equal: tree = tree.equallyWeighted
    case .pairwise(let method): weighByComparisons(framework, method)
    case .budget: try weighByBudgets(framework)
    case .objective, .product, .blend:
      tree = tree.weighted(byColumns: try columnWeights(kind, framework, columns))
    }
  }

  /// What each column weighs in the whole index by one kind of weights.
  private mutating func columnWeights(
    _ kind: Construction.Weights, _ framework: IndexFramework, _ columns: [[Double?]]
  ) throws(ConstructionFailure) -> [Double] {
    switch kind {
    case .objective(let objective): return try drawn(objective, columns)
    case .product(let first, let second):
      let (one, other) = try pair(first, second, framework, columns)
      guard let weights = CombinedWeights.multiplied(one, other) else { throw .noWeights(kind, completeRows: 0) }
      return weights
    case .blend(let first, let second, let share):
      let (one, other) = try pair(first, second, framework, columns)
      guard let weights = CombinedWeights.added(one, other, shareOfGiven: share) else {
        throw .noWeights(kind, completeRows: 0)
      }
      return weights
    case .given, .equal, .pairwise, .budget:
      tree = IndexTree(framework)
      try weigh(by: kind, framework, columns)
      return tree.columnWeights(count: columns.count)
    }
  }

  private mutating func pair(
    _ first: Construction.Weights, _ second: Construction.Weights, _ framework: IndexFramework, _ columns: [[Double?]]
  ) throws(ConstructionFailure) -> ([Double], [Double]) {
    (try columnWeights(first, framework, columns), try columnWeights(second, framework, columns))
  }

  /// From the rows that have every column.
  private mutating func drawn(
    _ objective: Construction.Weights.Objective, _ columns: [[Double?]]
  ) throws(ConstructionFailure) -> [Double] {
    let rows = (columns.first ?? []).indices.filter { row in columns.allSatisfy { $0[row] != nil } }
    let complete = columns.map { column in rows.compactMap { column[$0] } }
    guard rows.count > 1, let weights = objective.weights(of: complete) else {
      throw .noWeights(.objective(objective), completeRows: rows.count)
    }
    if rows.count < columns.first?.count ?? 0 {
      problems.append(.init(row: nil, column: nil, node: nil, what: .weightsFromCompleteRows(rows.count)))
    }
    return weights
  }

  private mutating func weighByComparisons(
    _ framework: IndexFramework, _ method: Construction.Weights.PairwiseMethod
  ) {
    let derivation: PairwiseJudgements.Derivation
    switch method {
    case .eigenvector: derivation = .eigenvector
    case .rowMeans: derivation = .rowGeometricMean
    case .columnMeans: derivation = .columnMean
    }
    for group in framework.judgedGroups {
      guard case .pairwise(let matrices)? = group.judgements else { continue }
      let experts = matrices.map { PairwiseJudgements(rows: $0) }
      let derived = experts.map { $0.derived(by: derivation) }
      let sound = zip(experts, derived).filter { $1 != nil }.map(\.0)
      let combined = ExpertWeights.combined(sound)?.derived(by: derivation)
      judgements.append(.init(group: group.id, experts: derived, combined: combined))
      problems += Self.problems(of: experts, derived, group: group.id)
      if let weights = combined?.weights { tree = tree.weighing(childrenOf: group.id, weights) }
    }
  }

  private static func problems(
    of experts: [PairwiseJudgements], _ derived: [PairwiseJudgements.Derived?], group: String
  ) -> [ConstructedIndex.Problem] {
    zip(experts, derived).enumerated().flatMap { expert, pair -> [ConstructedIndex.Problem] in
      let flaws = pair.0.flaws.map { ConstructedIndex.Problem.What.flawedJudgements(expert: expert, $0) }
      let ratio = pair.1.flatMap { $0.isConsistent == false ? $0.consistencyRatio : nil }
      return (flaws + (ratio.map { [.inconsistent(expert: expert, ratio: $0)] } ?? [])).map {
        ConstructedIndex.Problem(row: nil, column: nil, node: group, what: $0)
      }
    }
  }

  private mutating func weighByBudgets(_ framework: IndexFramework) throws(ConstructionFailure) {
    for group in framework.judgedGroups {
      guard case .budget(let experts)? = group.judgements else { continue }
      guard let budget = BudgetAllocation(experts) else { throw .budgetWithoutPoints(group: group.id) }
      tree = tree.weighing(childrenOf: group.id, budget.indicators.map(\.weight))
    }
  }
}

extension Construction.Weights.Objective {
  /// One weight a column, on columns that were normalised; nil where they do not allow it.
  func weights(of columns: [[Double]]) -> [Double]? {
    switch self {
    case .entropy: return DataWeights.entropy(columns)
    case .critic: return DataWeights.critic(columns, by: .pearson)
    case .criticSpearman: return DataWeights.critic(columns, by: .spearman)
    case .deviation: return DataWeights.standardDeviation(columns)
    case .variation: return DataWeights.coefficientOfVariation(columns)
    case .variance: return DataWeights.variance(columns)
    case .gini: return DataWeights.gini(columns)
    case .merec: return DataWeights.removalEffect(columns)
    case .lopcow: return DataWeights.logarithmicChange(columns)
    case .angle: return DataWeights.angle(columns)
    case .idocriw: return DataWeights.entropyAndImpactLoss(columns)
    case .firstComponent: return DataWeights.firstComponent(columns)?.weights
    case .varimax: return DataWeights.rotatedFactors(columns)?.weights
    case .varianceShare: return DataWeights.componentShares(columns)?.weights
    }
  }
}

extension IndexFramework {
  var judgedGroups: [IndexGroup] {
    func look(_ nodes: [IndexNode]) -> [IndexGroup] {
      nodes.flatMap { node -> [IndexGroup] in
        guard case .group(let group) = node else { return [] }
        return (group.judgements == nil ? [] : [group]) + look(group.children)
      }
    }
    return look(tree)
  }
}
