package import Statistics

/// Gini's index of a score by groups: within them, between their means, and where groups overlap.
package struct DagumDecomposition: Sendable, Equatable {
  /// The order of rows and columns of the matrices, which is that of each group's first unit.
  package var groups: [String]
  /// G: Gini of all units that have a value and a group, which the three parts sum to.
  package var gini: Double
  /// Gw: what differences within groups make of it.
  package var within: Double
  /// Gnb: what differences between groups make of it net of overlap, which is the Gini of the means of groups.
  package var between: Double
  /// Gt: what the overlap of groups makes of it, where a unit of a poorer group has more than one of a richer.
  package var overlap: Double
  /// `within` over `gini`; nil where all units are the same.
  package var withinShare: Double?
  /// `between` over `gini`.
  package var betweenShare: Double?
  /// `overlap` over `gini`.
  package var overlapShare: Double?
  /// Gjh: the mean difference of two groups' units over the sum of the groups' means; on the diagonal a group's Gini.
  package var pairGini: Matrix
  /// Djh: how far one group is above the other, 1 without overlap, 0 for the same mean and on the diagonal.
  package var relativeAffluence: Matrix
}

extension Inequality {
  /// Gini's index of a column by groups.
  ///
  /// Units without a value or a group are left out. Nil where none is left, for a value below 0, a sum of 0, and lists
  /// of different lengths. Dagum, 1997, Empirical Economics 22.
  package static func dagum(_ column: [Double?], by groups: [String?]) -> DagumDecomposition? {
    let grouped = GroupedValues(column, groups)
    let weights = ShareFormulas.equal(grouped.values.count)
    guard let gini = ShareFormulas.gini(grouped.values, weights: weights) else { return nil }
    let size = grouped.names.count
    let pairs = GroupPairs(grouped.members)
    let (count, sum) = (Double(grouped.values.count), grouped.values.reduce(0, +))
    let unitShares = grouped.members.map { Double($0.count) / count }
    let scoreShares = grouped.members.map { $0.reduce(0, +) / sum }
    var (within, between, overlap) = (0.0, 0.0, 0.0)
    for one in 0..<size {
      for other in 0..<size {
        let part = pairs.gini[one, other] * unitShares[one] * scoreShares[other]
        if one == other {
          within += part
        } else {
          between += part * pairs.affluence[one, other]
          overlap += part * (1 - pairs.affluence[one, other])
        }
      }
    }
    func share(_ part: Double) -> Double? { gini > 0 ? part / gini : nil }
    return DagumDecomposition(
      groups: grouped.names, gini: gini, within: within, between: between, overlap: overlap,
      withinShare: share(within), betweenShare: share(between), overlapShare: share(overlap), pairGini: pairs.gini,
      relativeAffluence: pairs.affluence)
  }
}

/// What every two groups are to each other.
private struct GroupPairs {
  private(set) var gini: Matrix
  private(set) var affluence: Matrix

  init(_ members: [[Double]]) {
    let size = members.count
    gini = Matrix(rows: size, columns: size)
    affluence = Matrix(rows: size, columns: size)
    let means = members.map { Summary.mean(of: $0) ?? 0 }
    for one in 0..<size {
      for other in 0...one {
        let difference = Self.meanDifference(members[one], members[other])
        // Without any difference both are 0, also where both means are.
        guard difference > 0 else { continue }
        let pair = difference / (means[one] + means[other])
        (gini[one, other], gini[other, one]) = (pair, pair)
        let above = one == other ? 0 : min(1, abs(means[one] - means[other]) / difference)
        (affluence[one, other], affluence[other, one]) = (above, above)
      }
    }
  }

  private static func meanDifference(_ first: [Double], _ second: [Double]) -> Double {
    let sum = first.reduce(0.0) { sum, one in second.reduce(sum) { $0 + abs(one - $1) } }
    return sum / Double(first.count * second.count)
  }
}
