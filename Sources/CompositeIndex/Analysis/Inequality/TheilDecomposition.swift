import Foundation
import Statistics

/// Which of Theil's two indices.
package enum TheilIndex: String, Sendable, CaseIterable {
  /// T, where a group counts by its share of the score.
  case t
  /// L, the mean logarithmic deviation, where a group counts by its share of the units.
  case l
}

/// How much of the inequality of a score lies within groups of units and how much between them.
package struct TheilDecomposition: Sendable, Equatable {
  /// What one group adds.
  package struct Group: Sendable, Equatable {
    package var name: String
    package var units: Int
    package var mean: Double
    /// Its share of the units.
    package var unitShare: Double
    /// Its share of the sum of the score.
    package var scoreShare: Double
    /// The index among its units.
    package var index: Double
    /// What it adds to `within`: the index times its share of the score (T) or of the units (L).
    package var within: Double
  }

  package var index: TheilIndex
  /// The index of all units that have a value and a group.
  package var total: Double
  /// What differences within groups make of it.
  package var within: Double
  /// What differences between the means of groups make of it.
  package var between: Double
  /// `within` over the sum of both; nil where all units are the same.
  package var withinShare: Double?
  /// `between` over the sum of both; nil where all units are the same.
  package var betweenShare: Double?
  /// In the order of their first unit.
  package var groups: [Group]
}

extension Inequality {
  /// Theil's index of a column within and between groups, whose sum is the index of all.
  ///
  /// Units without a value or a group are left out. Nil where none is left, where a value is not above 0, and for lists
  /// of different lengths. Shorrocks, 1980, Econometrica 48.
  package static func decomposed(
    _ column: [Double?], by groups: [String?], _ index: TheilIndex
  ) -> TheilDecomposition? {
    let grouped = GroupedValues(column, groups)
    guard let total = theil(grouped.values, index), let mean = Summary.mean(of: grouped.values) else { return nil }
    let count = Double(grouped.values.count)
    var parts: [TheilDecomposition.Group] = []
    var between = 0.0
    for (name, values) in zip(grouped.names, grouped.members) {
      guard let own = theil(values, index), let ownMean = Summary.mean(of: values) else { return nil }
      let unitShare = Double(values.count) / count
      let scoreShare = unitShare * ownMean / mean
      let weight = index == .t ? scoreShare : unitShare
      between += weight * (index == .t ? log(ownMean / mean) : log(mean / ownMean))
      parts.append(
        TheilDecomposition.Group(
          name: name, units: values.count, mean: ownMean, unitShare: unitShare, scoreShare: scoreShare, index: own,
          within: weight * own))
    }
    // Rounding may leave less than nothing where the means of all groups are the same.
    between = total > 0 ? max(0, between) : 0
    let within = parts.reduce(0) { $0 + $1.within }
    let sum = within + between
    return TheilDecomposition(
      index: index, total: total, within: within, between: between, withinShare: sum > 0 ? within / sum : nil,
      betweenShare: sum > 0 ? between / sum : nil, groups: parts)
  }

  private static func theil(_ values: [Double], _ index: TheilIndex) -> Double? {
    let weights = ShareFormulas.equal(values.count)
    return index == .t
      ? ShareFormulas.theilT(values, weights: weights) : ShareFormulas.theilL(values, weights: weights)
  }
}
