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

  package init(
    id: String, version: Int, title: Texts, note: Texts, missing: MissingPolicy, outOf: Double, bands: [Band],
    ranks: RankRule, aggregate: Aggregation, dimensions: [FrameworkGroup]
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
  }

  /// Every indicator id in the order of the tree; an id may occur once.
  package var indicatorIDs: [String] { dimensions.flatMap(\.indicatorIDs) }
}

/// A group of the tree: its children are groups or indicators with weights relative to each other.
package struct FrameworkGroup: Sendable, Equatable {
  package var id: String
  package var name: Texts
  package var weight: Double
  package var aggregate: Aggregation
  package var children: [FrameworkNode]

  package init(id: String, name: Texts, weight: Double, aggregate: Aggregation = .arithmetic, children: [FrameworkNode])
  {
    self.id = id
    self.name = name
    self.weight = weight
    self.aggregate = aggregate
    self.children = children
  }

  package var indicatorIDs: [String] {
    children.flatMap { child in
      switch child {
      case .group(let group): return group.indicatorIDs
      case .indicator(let id, _): return [id]
      }
    }
  }
}

package indirect enum FrameworkNode: Sendable, Equatable {
  case group(FrameworkGroup)
  case indicator(id: String, weight: Double)
}

package enum Aggregation: String, Sendable, CaseIterable {
  case arithmetic
  case geometric
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
