/// How an index is made of somebody's own table of units and columns: the tree, its weights, and every step before.
package struct IndexFramework: Sendable, Equatable {
  package var id: String
  package var version: Int
  package var title: Texts
  package var note: Texts?
  package var limits: Texts?
  package var sources: [IndicatorDefinition.Reference]
  /// What the index is multiplied by at the end; dimensions are too.
  package var outOf: Double
  /// How the first level becomes the index.
  package var method: GroupMethod
  /// The share of the applicable weight that a unit must show to have a rank, in [0, 1].
  package var minimumAvailability: Double
  /// What counts in place of a score that is missing after imputation.
  package var missing: MissingPolicy.Policy
  /// The share of its children, by number, that the index and every group needs to have a score; a group may say otherwise.
  package var minimumShare: Double
  package var bands: BandRule
  package var ranks: RankRule
  package var construction: Construction
  package var tree: [IndexNode]
  /// Columns that put units into groups; nil where they are found by what stands in them.
  package var groups: [String]?
  /// Columns that the index is set beside; nil where they are found by what stands in them.
  package var context: [String]?
  /// The year of each change of definitions, for panels: results on either side are not the same measure.
  package var breaks: [Double]

  package init(
    id: String, version: Int = 1, title: Texts, note: Texts? = nil, limits: Texts? = nil,
    sources: [IndicatorDefinition.Reference] = [], outOf: Double = 1, method: GroupMethod = .arithmetic,
    minimumAvailability: Double = 0, missing: MissingPolicy.Policy = .drop, minimumShare: Double = 0,
    bands: BandRule = .fixed([]), ranks: RankRule = RankRule(ties: .competition),
    construction: Construction = Construction(), tree: [IndexNode], groups: [String]? = nil, context: [String]? = nil,
    breaks: [Double] = []
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.note = note
    self.limits = limits
    self.sources = sources
    self.outOf = outOf
    self.method = method
    self.minimumAvailability = minimumAvailability
    self.missing = missing
    self.minimumShare = minimumShare
    self.bands = bands
    self.ranks = ranks
    self.construction = construction
    self.tree = tree
    self.groups = groups
    self.context = context
    self.breaks = breaks
  }

  /// The columns of the tree, in its order.
  package var columns: [IndexColumn] { tree.flatMap(\.columns) }
}

/// A node of the tree over a table.
package indirect enum IndexNode: Sendable, Equatable {
  case group(IndexGroup)
  case column(IndexColumn)

  package var id: String {
    switch self {
    case .group(let group): return group.id
    case .column(let column): return column.column
    }
  }

  package var name: Texts {
    switch self {
    case .group(let group): return group.name
    case .column(let column): return column.name
    }
  }

  package var weight: Double {
    switch self {
    case .group(let group): return group.weight
    case .column(let column): return column.weight
    }
  }

  package var columns: [IndexColumn] {
    switch self {
    case .group(let group): return group.children.flatMap(\.columns)
    case .column(let column): return [column]
    }
  }
}

/// A group of columns or groups.
package struct IndexGroup: Sendable, Equatable {
  package var id: String
  package var name: Texts
  /// Relative to its neighbours.
  package var weight: Double
  package var method: GroupMethod
  /// The share of its children, by number, that must have a score; nil for the framework's.
  package var minimumShare: Double?
  package var children: [IndexNode]
  /// What experts say of its children, for weights by their judgement.
  package var judgements: ExpertJudgements?

  package init(
    id: String, name: Texts, weight: Double = 1, method: GroupMethod = .arithmetic, minimumShare: Double? = nil,
    children: [IndexNode], judgements: ExpertJudgements? = nil
  ) {
    self.id = id
    self.name = name
    self.weight = weight
    self.method = method
    self.minimumShare = minimumShare
    self.children = children
    self.judgements = judgements
  }
}

/// What experts say of the children of one group, in their order.
package enum ExpertJudgements: Sendable, Equatable {
  /// A matrix an expert: how many times as important the child of the row is as the child of the column.
  case pairwise([[[Double]]])
  /// A list of points an expert, one a child.
  case budget([[Double]])
}

/// A column of the table with its place in the index.
package struct IndexColumn: Sendable, Equatable {
  package var column: String
  package var name: Texts
  /// Relative to its neighbours.
  package var weight: Double
  /// 1 where more is better, −1 where less is.
  package var direction: Double
  /// The values that count as nothing and as all.
  package var goalposts: Goalposts?
  /// The value to reach, for the distance to a target.
  package var target: Double?
  /// The column that it is divided by, and what the quotient is multiplied by.
  package var per: String?
  package var times: Double
  /// What is done with it in place of the framework's step.
  package var treatment: Construction.Treatment?
  package var normalisation: Construction.Normalisation?

  package struct Goalposts: Sendable, Equatable {
    package var low: Double
    package var high: Double

    package init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  package init(
    column: String, name: Texts? = nil, weight: Double = 1, direction: Double = 1, goalposts: Goalposts? = nil,
    target: Double? = nil, per: String? = nil, times: Double = 1, treatment: Construction.Treatment? = nil,
    normalisation: Construction.Normalisation? = nil
  ) {
    self.column = column
    self.name = name ?? Texts(zh: column, en: column)
    self.weight = weight
    self.direction = direction
    self.goalposts = goalposts
    self.target = target
    self.per = per
    self.times = times
    self.treatment = treatment
    self.normalisation = normalisation
  }
}

/// How bands are cut.
package enum BandRule: Sendable, Equatable {
  /// At given values, in units of `outOf`.
  case fixed([Band])
  /// Four bands at the quartiles.
  case quartiles
  /// So many bands as wide as each other.
  case equalIntervals(Int)
  /// So many bands that differ least within.
  case naturalBreaks(Int)
  /// Four bands at the mean and one standard deviation to either side.
  case deviations
}
