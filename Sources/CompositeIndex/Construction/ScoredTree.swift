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
/// Frameworks ask it of whole units only, by weight (`MissingPolicy.minimumAvailability`); COINr (Becker and others,
/// version 1.1.14, `Aggregate` with `dat_thresh`) asks it of every group, by the number of children with a score.
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
  package var score: Double?
  /// Observed share of the applicable weight, in [0, 1]; nil where nothing in it is applicable.
  package var availability: Double?
  package var children: [ScoredNode]
}

/// Brings the scores of one unit up the tree of a framework.
///
/// The root stands for the index, its children for the dimensions. A child without a score leaves the mean of its
/// group, so that the other weights are rescaled.
package func scoredTree(
  of framework: Framework, requiring requirement: GroupRequirement = .anyChild, leaf: (String) -> LeafScore
) -> ScoredNode {
  let dimensions = framework.dimensions.map { group($0, requiring: requirement, leaf: leaf) }
  return node(
    id: framework.id, weight: 1, aggregate: framework.aggregate, children: dimensions, requiring: requirement)
}

private func group(
  _ group: FrameworkGroup, requiring requirement: GroupRequirement, leaf: (String) -> LeafScore
) -> ScoredNode {
  let children = group.children.map { child in
    switch child {
    case .group(let inner): CompositeIndex.group(inner, requiring: requirement, leaf: leaf)
    case .indicator(let id, let weight): indicator(id, weight: weight, leaf(id))
    }
  }
  return node(
    id: group.id, weight: group.weight, aggregate: group.aggregate, children: children, requiring: requirement)
}

private func indicator(_ id: String, weight: Double, _ leaf: LeafScore) -> ScoredNode {
  let (score, availability): (Double?, Double?) =
    switch leaf {
    case .observed(let score): (score, 1)
    case .assumed(let score): (score, 0)
    case .missing: (nil, 0)
    case .notApplicable: (nil, nil)
    }
  return ScoredNode(
    id: id, weight: weight, aggregate: nil, score: score, availability: availability, children: [])
}

private func node(
  id: String, weight: Double, aggregate: Aggregation, children: [ScoredNode], requiring requirement: GroupRequirement
) -> ScoredNode {
  let scores = children.compactMap { child in child.score.map { WeightedValue($0, weight: child.weight) } }
  let shares = children.compactMap { child in child.availability.map { WeightedValue($0, weight: child.weight) } }
  return ScoredNode(
    id: id, weight: weight, aggregate: aggregate,
    score: isEnough(scores.count, of: shares.count, for: requirement) ? mean(of: scores, by: aggregate) : nil,
    availability: mean(of: shares, by: .arithmetic), children: children)
}

private func isEnough(_ present: Int, of applicable: Int, for requirement: GroupRequirement) -> Bool {
  switch requirement {
  case .anyChild: return present > 0
  case .shareOfChildren(let minimum): return present > 0 && Double(present) >= minimum * Double(applicable)
  }
}
