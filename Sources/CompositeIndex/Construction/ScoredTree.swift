package import AssessmentModel

/// What one indicator brings into the tree.
package enum LeafScore: Sendable, Equatable {
  /// A score that was observed, in [0, 1].
  case observed(Double)
  /// A score that a rule put where none was observed: it counts in means, not in availability.
  case assumed(Double)
  /// No score: the weight goes to the neighbours in its group.
  case missing
  /// The question does not arise: the weight leaves the group, and availability does not ask for it.
  case notApplicable
}

/// How much of a group must be there before the group has a score.
///
/// A framework asks it of whole units by weight (`MissingPolicy.minimumAvailability`), and so may a group; COINr
/// (Becker and others, version 1.1.14, `Aggregate` with `dat_thresh`) asks it of every group, by the number of children
/// with a score.
package enum GroupRequirement: Sendable, Equatable {
  /// One child with a score is enough.
  case anyChild
  /// This share of the applicable children must have a score.
  case shareOfChildren(Double)
}

/// One node of a framework with its score, availability and the nodes below it.
package struct ScoredNode: Sendable, Equatable {
  package var id: String
  /// Relative to its neighbours in the group, as the framework says.
  package var weight: Double
  /// How the children become one score; nil for an indicator.
  package var aggregate: Aggregation?
  /// In [0, 1]; nil where nothing in it has one, or too little for the requirement.
  ///
  /// Above 1 only with a bonus.
  package var score: Double?
  /// Observed share of the applicable weight, in [0, 1]; nil where nothing in it is applicable.
  package var availability: Double?
  package var children: [ScoredNode]
  /// What each unit of the raw value costs under deductions, and that raw value.
  package var each: Double?
  package var raw: Double?
}

/// Brings the scores of one unit up the tree of a framework.
///
/// The root stands for the index, its children for the dimensions. A child without a score leaves the mean of its
/// group, so that the other weights are rescaled. `raw` gives the raw value of an indicator that was observed, for
/// deductions with a price a unit. Bounds ask no group for its minimum of availability: what they assume is not there.
package func scoredTree(
  of framework: Framework, requiring requirement: GroupRequirement = .anyChild, isBound: Bool = false,
  raw: (String) -> Double? = { _ in nil }, leaf: (String) -> LeafScore
) -> ScoredNode {
  withoutActuallyEscaping(raw) { raw in
    withoutActuallyEscaping(leaf) { leaf in
      TreeScoring(
        requirement: requirement, isBound: isBound, outOf: framework.outOf, raw: raw, leaf: leaf
      ).root(of: framework)
    }
  }
}

/// One pass over the tree.
private struct TreeScoring {
  let requirement: GroupRequirement
  let isBound: Bool
  let outOf: Double
  let raw: (String) -> Double?
  let leaf: (String) -> LeafScore

  func root(of framework: Framework) -> ScoredNode {
    node(
      id: framework.id, weight: 1, aggregate: framework.aggregate,
      children: framework.dimensions.map(group), minimum: nil)
  }

  private func group(_ group: FrameworkGroup) -> ScoredNode {
    let children = group.children.map { child in
      switch child {
      case .group(let inner): return self.group(inner)
      case .indicator(let place): return indicator(place)
      }
    }
    return node(
      id: group.id, weight: group.weight, aggregate: group.aggregate, children: children,
      minimum: group.missing?.minimumAvailability)
  }

  private func indicator(_ place: IndicatorPlace) -> ScoredNode {
    var node = ScoredNode(id: place.id, weight: place.weight, score: nil, availability: nil, children: [])
    switch leaf(place.id) {
    case .observed(let score):
      (node.score, node.availability) = (score, 1)
      if let each = place.each { (node.each, node.raw) = (each, raw(place.id)) }
    case .assumed(let score): (node.score, node.availability) = (score, 0)
    case .missing: node.availability = 0
    case .notApplicable: break
    }
    return node
  }

  private func node(
    id: String, weight: Double, aggregate: Aggregation, children: [ScoredNode], minimum: Double?
  ) -> ScoredNode {
    let shares = children.compactMap { child in child.availability.map { WeightedValue($0, weight: child.weight) } }
    let availability = mean(of: shares, by: .arithmetic)
    let isScored =
      isEnough(children.count { $0.score != nil }, of: shares.count)
      && (isBound || (availability ?? 0) >= (minimum ?? 0) - reachSlack)
    return ScoredNode(
      id: id, weight: weight, aggregate: aggregate,
      score: isScored ? score(of: children, by: aggregate, outOf: outOf) : nil, availability: availability,
      children: children)
  }

  private func isEnough(_ present: Int, of applicable: Int) -> Bool {
    switch requirement {
    case .anyChild: return present > 0
    case .shareOfChildren(let minimum): return present > 0 && Double(present) >= minimum * Double(applicable)
    }
  }
}
