/// Where indicators stand, what they weigh and how their scores become one index.
package struct Framework: Sendable, Equatable {
  package var id: String
  package var version: Int
  package var title: Texts
  /// What readers must know of the weights and their source.
  package var note: Texts
  package var missing: MissingPolicy
  /// What a perfect index is written as: 100 scales scores, index, bounds and cuts by 100.
  package var outOf: Double
  /// From the highest cut to the lowest.
  package var bands: [Band]
  package var ranks: RankRule
  package var aggregate: Aggregation
  /// The first level: the dimensions.
  package var dimensions: [FrameworkGroup]
  /// The year the framework is of; nil where it is of none.
  package var year: Int?
  /// Where it comes from and how sure that is.
  package var sources: [IndicatorDefinition.Reference]
  /// What of it no snapshot shows; nil where nothing is said.
  package var limits: Texts?
  /// What the weights of the first level sum to; nil for 1 or 100.
  package var sum: Double?

  package init(
    id: String, version: Int, title: Texts, note: Texts, missing: MissingPolicy, outOf: Double, bands: [Band],
    ranks: RankRule, aggregate: Aggregation, dimensions: [FrameworkGroup], year: Int? = nil,
    sources: [IndicatorDefinition.Reference] = [], limits: Texts? = nil, sum: Double? = nil
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.note = note
    self.missing = missing
    self.outOf = outOf
    self.bands = bands
    self.ranks = ranks
    self.aggregate = aggregate
    self.dimensions = dimensions
    self.year = year
    self.sources = sources
    self.limits = limits
    self.sum = sum
  }

  /// Every indicator id in the order of the tree, each once, then those that only say whether a group applies.
  package var indicatorIDs: [String] {
    let weighed = dimensions.flatMap(\.indicatorIDs)
    let asked = groups.compactMap(\.appliesIf)
    return asked.reduce(into: weighed) { ids, id in if !ids.contains(id) { ids.append(id) } }
  }

  /// The most an index can be: `outOf`, and what a bonus adds to it.
  package var highestIndex: Double {
    if case .inspection(let rule) = aggregate, rule.bonus != nil { return outOf + rule.bonusPoints }
    return outOf
  }

  /// Every group in the order of the tree, each before the groups within it.
  package var groups: [FrameworkGroup] { dimensions.flatMap(\.allGroups) }
}

/// A group of the tree: its children are groups or indicators with weights relative to each other.
package struct FrameworkGroup: Sendable, Equatable {
  package var id: String
  package var name: Texts
  package var weight: Double
  package var aggregate: Aggregation
  package var children: [FrameworkNode]
  /// What missing values do in this group and below; nil for the policy above.
  package var missing: MissingPolicy?
  /// The indicator whose score of 0 says that the group does not apply to a unit: its weight then leaves.
  package var appliesIf: String?
  /// Why nobody can measure what the group asks; it then has no children.
  package var unmeasured: Texts?
  /// Where its points or thresholds come from.
  package var source: IndicatorDefinition.Reference?

  package init(
    id: String, name: Texts, weight: Double, aggregate: Aggregation = .arithmetic, children: [FrameworkNode],
    missing: MissingPolicy? = nil, appliesIf: String? = nil, unmeasured: Texts? = nil,
    source: IndicatorDefinition.Reference? = nil
  ) {
    self.id = id
    self.name = name
    self.weight = weight
    self.aggregate = aggregate
    self.children = children
    self.missing = missing
    self.appliesIf = appliesIf
    self.unmeasured = unmeasured
    self.source = source
  }

  /// The ids of the indicators below it, in the order of the tree.
  package var indicatorIDs: [String] {
    children.flatMap { child in
      switch child {
      case .group(let group): return group.indicatorIDs
      case .indicator(let place): return [place.id]
      }
    }
  }

  /// The group itself, then those within it.
  package var allGroups: [FrameworkGroup] {
    [self]
      + children.flatMap { child -> [FrameworkGroup] in
        if case .group(let group) = child { return group.allGroups }
        return []
      }
  }
}

package indirect enum FrameworkNode: Sendable, Equatable {
  case group(FrameworkGroup)
  case indicator(IndicatorPlace)

  /// An indicator with nothing but its weight.
  package static func indicator(id: String, weight: Double) -> FrameworkNode {
    .indicator(IndicatorPlace(id: id, weight: weight))
  }

  /// Relative to its neighbours in the group.
  package var weight: Double {
    switch self {
    case .group(let group): return group.weight
    case .indicator(let place): return place.weight
    }
  }
}

/// Where an indicator stands in a framework.
package struct IndicatorPlace: Sendable, Equatable {
  package var id: String
  /// Relative to its neighbours; under deductions the points it can cost at most.
  package var weight: Double
  /// Under deductions: what each unit of the raw value costs; nil where the score says what is lost.
  package var each: Double?
  /// Where its points come from.
  package var source: IndicatorDefinition.Reference?

  package init(id: String, weight: Double, each: Double? = nil, source: IndicatorDefinition.Reference? = nil) {
    self.id = id
    self.weight = weight
    self.each = each
    self.source = source
  }
}

/// What happens to weights whose indicator has no score.
package struct MissingPolicy: Sendable, Equatable {
  package var policy: Policy
  /// A unit or group whose observed share of weight is below this has no rank and no band.
  package var minimumAvailability: Double
  /// The written reason that every policy but `drop` needs.
  package var reason: String?

  package init(policy: Policy, minimumAvailability: Double, reason: String? = nil) {
    self.policy = policy
    self.minimumAvailability = minimumAvailability
    self.reason = reason
  }

  package enum Policy: String, Sendable, CaseIterable {
    /// The other weights of the group are rescaled.
    case drop
    /// Counts as 0.
    case worst
    /// Counts as 1.
    case best
    /// Counts as the mean score of the units that have one.
    case mean
  }
}

/// One class of the index, from its cut upwards.
package struct Band: Sendable, Equatable {
  package var id: String
  package var name: Texts
  /// In units of `outOf`; a score on the cut is in the band.
  package var from: Double

  package init(id: String, name: Texts, from: Double) {
    self.id = id
    self.name = name
    self.from = from
  }
}

package struct RankRule: Sendable, Equatable {
  package var ties: Ties
  /// Neighbours in order whose scores differ by no more than this share a rank; in units of `outOf`.
  package var within: Double

  package init(ties: Ties, within: Double = 0) {
    self.ties = ties
    self.within = within
  }

  package enum Ties: String, Sendable, CaseIterable {
    /// 1, 1, 2.
    case dense
    /// 1, 1, 3.
    case competition
  }
}
