/// How the scores of a group's children become the score of the group, in an index over somebody's own table.
///
/// Means work on one unit at a time and take other weights where a child is missing; the others compare all units, and a
/// unit with a gap in the group has no score by them.
package enum GroupMethod: Sendable, Equatable {
  case arithmetic, geometric, harmonic
  /// The mean of powers, its root taken; 1 is the arithmetic mean, 0 the geometric one.
  case generalised(power: Double)
  /// Wins minus losses against every other unit.
  case copeland
  /// Nearness to the best and farness from the worst of all units.
  case topsis
  /// Mean likeness to the best of all units; `distinguishing` is usually 0.5.
  case greyRelational(distinguishing: Double)
  /// Compromise between the sum of the regrets and the largest of them; lower is better before it is turned.
  case vikor(majority: Double)
  /// Weighted mean of ranks over the number of units.
  case rankSumRatio
  /// The best weighted sum that any weights allow while no unit exceeds 1.
  case benefitOfTheDoubt

  /// The closed list of words, as framework files write them.
  package enum Kind: String, Sendable, CaseIterable {
    case arithmetic, geometric, harmonic, generalised, copeland, topsis, greyRelational, vikor, rankSumRatio
    case benefitOfTheDoubt
  }
}
