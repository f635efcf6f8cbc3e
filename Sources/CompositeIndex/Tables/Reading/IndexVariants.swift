import AssessmentModel

/// The same normalised columns brought to an index by other ways.
struct IndexVariants {
  /// Another index of the same units.
  struct Variant: Equatable {
    var id: String
    var scores: [Double?]
  }

  /// Comparing every unit with every other is left out for more than so many.
  static let mostCompared = 1000

  let reading: IndexReading

  /// In a fixed order; what is the framework's own way, or gives fewer than two units a score, is left out.
  var all: [Variant] {
    let tree = reading.made.tree
    let isSmall = reading.units.count <= Self.mostCompared
    var variants: [Variant] = means.compactMap { id, method in
      let changed = tree.by(method)
      return changed == tree ? nil : scored(id, changed, over: reading.columns)
    }
    variants += compared.compactMap { id, method in
      isSmall || method != .copeland ? scored(id, flat(method), over: reading.columns) : nil
    }
    if isSmall { variants.append(doubt) }
    if tree.equallyWeighted != tree {
      variants.append(scored("equal-weights", tree.equallyWeighted, over: reading.columns))
    }
    return variants.filter { variant in variant.scores.count { $0 != nil } > 1 }
  }

  /// Geometric and harmonic means only of values above 0.
  private var means: [(String, GroupMethod)] {
    let isPositive = reading.columns.allSatisfy { $0.allSatisfy { $0.map { $0 > 0 } ?? true } }
    return [("arithmetic", .arithmetic)] + (isPositive ? [("geometric", .geometric), ("harmonic", .harmonic)] : [])
  }

  private let compared: [(String, GroupMethod)] = [
    ("copeland", .copeland), ("topsis", .topsis), ("grey-relational", .greyRelational(distinguishing: 0.5)),
    ("vikor", .vikor(majority: 0.5)), ("rank-sum-ratio", .rankSumRatio),
  ]

  private func scored(_ id: String, _ tree: IndexTree, over columns: [[Double?]]) -> Variant {
    Variant(id: id, scores: treeScores(of: tree, over: columns).index)
  }

  /// All columns in one group, each with its weight in the whole index.
  private func flat(_ method: GroupMethod) -> IndexTree {
    let weights = reading.made.tree.columnWeights(count: reading.columns.count)
    let children = weights.enumerated().map { IndexTree(id: "\($0)", weight: $1, content: .column($0)) }
    return IndexTree(id: "flat", weight: 1, content: .group(method, children: children, minimumShare: 0))
  }

  private var doubt: Variant {
    Variant(id: "benefit-of-the-doubt", scores: benefitOfTheDoubt(of: reading.parts.map(\.values)))
  }

  init(_ reading: IndexReading) {
    self.reading = reading
  }
}

extension IndexTree {
  /// The tree with every group scored by one method.
  func by(_ method: GroupMethod) -> IndexTree {
    guard case .group(_, let children, let share) = content else { return self }
    return IndexTree(
      id: id, weight: weight,
      content: .group(method, children: children.map { $0.by(method) }, minimumShare: share))
  }

  /// Whether one of its groups compares every unit with every other.
  var comparesAll: Bool {
    guard case .group(let method, let children, _) = content else { return false }
    return method == .copeland || method == .benefitOfTheDoubt || children.contains { $0.comparesAll }
  }
}
