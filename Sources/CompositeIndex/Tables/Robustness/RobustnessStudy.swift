package import AssessmentModel
import Statistics

/// What is drawn again and again of an index, each design by itself.
package struct RobustnessStudy: Sendable {
  /// What people call the units, in the order of the models.
  package var units: [String]
  package var designs: [Design]
  /// The choices whose shares of the movement are told apart; nil where there are none.
  package var choices: ChoiceModel?

  package init(units: [String], designs: [Design], choices: ChoiceModel?) {
    self.units = units
    self.designs = designs
    self.choices = choices
  }

  package struct Design: Sendable {
    package var id: Name
    package var model: RobustnessModel

    package init(_ id: Name, _ model: RobustnessModel) {
      self.id = id
      self.model = model
    }
  }

  package enum Name: String, Sendable, CaseIterable {
    /// Every weight times a number of its own.
    case weights
    /// The weights of the first level are any that sum to 1.
    case dimensions
    /// What was not observed, and what may have been observed wrongly.
    case observation
    /// Normalisation, aggregation, weights and what is left out, all at once.
    case choices

    package var title: Texts {
      switch self {
      case .weights: return Texts(zh: "权重扰动", en: "moved weights")
      case .dimensions: return Texts(zh: "一级权重任意", en: "any weights at the first level")
      case .observation: return Texts(zh: "观测误差", en: "errors of observation")
      case .choices: return Texts(zh: "方法选择", en: "choices of method")
      }
    }
  }
}

extension RobustnessStudy {
  /// The study of an index over a table; of a panel the last year.
  ///
  /// `noise` is how far every weight may move, as a share of itself. A row that screening left out is none of the units.
  package init(of made: ConstructedIndex, noise: Double) {
    let rows = (made.input.slices.last?.rows ?? []).filter { made.screening?[$0].isIncluded != false }
    let columns = made.normalised.map { column in rows.map { column[$0] } }
    self.init(
      units: rows.map { made.input.units[$0] }, of: RobustnessDesign(tree: made.tree, columns: columns), noise: noise,
      errors: Self.gaps(in: columns), choices: Self.choices(of: made, rows: rows, noise: noise))
  }

  /// The designs that there is something to draw for: weights, those of the first level alone, errors, and choices.
  init(units: [String], of plain: RobustnessDesign, noise: Double, errors: [CellError], choices: RobustnessDesign?) {
    let tree = plain.trees[0].tree
    var (moved, free, wrong) = (plain, plain, plain)
    moved.noise = [.init(share: noise)]
    free.simplices = [.init(group: tree.id)]
    wrong.columns[0].errors = errors
    let open = choices.flatMap { RobustnessModel($0) }
    let models: [(Name, RobustnessModel?)] = [
      (.weights, RobustnessModel(moved)), (.dimensions, tree.hasSeveralParts ? RobustnessModel(free) : nil),
      (.observation, errors.isEmpty ? nil : RobustnessModel(wrong)), (.choices, open),
    ]
    self.init(
      units: units, designs: models.compactMap { name, model in model.map { Design(name, $0) } },
      choices: open.map { ChoiceModel($0) })
  }

  /// A missing score may be any between the lowest and the highest of its column.
  private static func gaps(in columns: [[Double?]]) -> [CellError] {
    columns.enumerated().flatMap { place, column -> [CellError] in
      let present = column.compactMap { $0 }
      guard let low = present.min(), let high = present.max() else { return [] }
      return column.indices.filter { column[$0] == nil }.map {
        CellError(column: place, unit: $0, kind: .between(low, high))
      }
    }
  }

  /// Other scales, imputations, means and weights, one column less, and noise at the first level.
  private static func choices(of made: ConstructedIndex, rows: [Int], noise: Double) -> RobustnessDesign? {
    func ofRows(_ columns: [[Double?]]) -> [[Double?]] { columns.map { column in rows.map { column[$0] } } }
    let before = made.steps.last { ![.normalised, .filled].contains($0.name) }?.columns ?? []
    let columns = ofRows(before)
    var design = RobustnessDesign(
      tree: made.tree, columns: made.nominalColumns(of: columns) ?? ofRows(made.normalised))
    for (name, method) in otherScales {
      let other = NormalisedColumns(columns, by: made.plans(by: method))
      if other.problems.isEmpty { design.columns.append(.init(name: name, columns: other.columns)) }
    }
    for (name, imputed) in made.otherImputations {
      let other = made.nominalColumns(of: ofRows(imputed.before)) ?? ofRows(imputed.normalised)
      design.columns.append(.init(name: name, columns: other))
    }
    if design.columns.allSatisfy({ $0.columns.allSatisfy { $0.allSatisfy { ($0 ?? 1) > 0 } } }) {
      design.trees += made.tree.otherMeans
    }
    design.weightSets.append(.init(name: "equal", weights: .equal))
    design.leavesOneOut = made.framework.columns.count > 2
    design.noise = [.init(share: noise, reach: .depths([1]))]
    return made.framework.columns.count > 1 ? design : nil
  }

  private static let otherScales: [(String, NormalisationMethod)] = [
    ("zScore", .zScore(mean: 100, deviation: 10)), ("rank", .rank(ties: .average)),
  ]
}

extension ConstructedIndex {
  /// The columns from 1 to 100 where the framework takes them from the worst to the best by means.
  ///
  /// Moving the ends of a min-max scale that all columns share moves no rank of an arithmetic mean, and leaves no zero
  /// for a geometric one.
  fileprivate func nominalColumns(of columns: [[Double?]]) -> [[Double?]]? {
    guard case .minMax = framework.construction.normalisation, tree.isArithmetic,
      framework.columns.allSatisfy({ $0.normalisation == nil }), framework.missing == .drop
    else { return nil }
    return NormalisedColumns(columns, by: plans(by: .minMax(to: 1...100))).columns
  }

  /// One method for every column, with its own direction.
  fileprivate func plans(by method: NormalisationMethod) -> [ColumnNormalisation] {
    framework.columns.map { ColumnNormalisation(method, $0.direction < 0 ? .lowerIsBetter : .higherIsBetter) }
  }

  /// The columns before and after normalisation if gaps were left, or filled by means or medians instead.
  fileprivate var otherImputations: [(name: String, columns: (before: [[Double?]], normalised: [[Double?]]))] {
    guard input.columns.contains(where: { $0.contains { $0 == nil } }) else { return [] }
    let ways: [(String, Construction.Imputation)] = [("gapsLeft", .none), ("mean", .mean), ("median", .median)]
    return ways.filter { $0.1 != framework.construction.imputation }.compactMap { name, imputation in
      var framework = framework
      framework.construction.imputation = imputation
      // The weights stay those that were found: they are a choice of their own.
      framework.construction.weights = .given
      guard let other = try? constructIndex(framework, of: input) else { return nil }
      let before = other.steps.last { ![.normalised, .filled].contains($0.name) }?.columns ?? []
      return (name, (before, other.normalised))
    }
  }
}

extension IndexTree {
  /// Whether every group is an arithmetic mean.
  package var isArithmetic: Bool {
    guard case .group(let method, let children, _) = content else { return true }
    return method == .arithmetic && children.allSatisfy(\.isArithmetic)
  }

  /// Whether there is more than one part whose weights could differ.
  fileprivate var hasSeveralParts: Bool {
    guard case .group(_, let children, _) = content else { return false }
    return children.count > 1
  }

  /// The tree by other means: all geometric, and geometric at the top alone.
  fileprivate var otherMeans: [RobustnessDesign.NamedTree] {
    [
      .init(name: "geometric", tree: by(.geometric, below: true)),
      .init(name: "geometricAtTop", tree: by(.geometric, below: false)),
    ]
  }

  private func by(_ method: GroupMethod, below isBelow: Bool) -> IndexTree {
    guard case .group(_, let children, let share) = content else { return self }
    return IndexTree(
      id: id, weight: weight,
      content: .group(
        method, children: isBelow ? children.map { $0.by(method, below: true) } : children, minimumShare: share))
  }
}
