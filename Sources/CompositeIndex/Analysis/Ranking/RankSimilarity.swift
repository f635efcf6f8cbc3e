import Foundation
import Statistics

/// How alike the rankings by two lists of scores are, over the units that have both.
///
/// Ranks run from 1 for the highest and ties share the mean of their places.
package struct RankSimilarity: Sendable, Equatable {
  package var units: Int
  package var spearman: Double
  /// Tau b.
  package var kendall: Double
  /// Weighted Spearman: differences count more, the higher the ranks are in both.
  ///
  /// r_w of J. Pinto da Costa and C. Soares, 2005.
  package var weightedSpearman: Double
  /// WS: differences count twice as much with every place nearer the top of the first ranking, so that the order of the
  /// two lists matters.
  ///
  /// W. Sałabun and K. Urbaniak, 2020.
  package var topWeighted: Double
  package var shift: RankShift

  /// Nil for fewer than two units with both scores, and where one of the lists does not vary.
  package init?(of reference: [Double?], _ other: [Double?]) {
    let pairs = zip(reference, other).compactMap { one, other in one.flatMap { one in other.map { (one, $0) } } }
    let first = ValueRanks.descending(pairs.map(\.0), ties: .average)
    let second = ValueRanks.descending(pairs.map(\.1), ties: .average)
    guard let spearman = Correlation.pearson.coefficient(of: first, second),
      let kendall = Correlation.kendall.coefficient(of: first, second), let shift = RankShift(from: first, to: second)
    else { return nil }
    units = pairs.count
    self.spearman = spearman
    self.kendall = kendall
    self.shift = shift
    weightedSpearman = Self.weighted(first, second)
    topWeighted = Self.topWeighted(first, second)
  }

  private static func weighted(_ first: [Double], _ second: [Double]) -> Double {
    let count = Double(first.count)
    let sum = zip(first, second).reduce(0) { sum, ranks in
      let difference = ranks.0 - ranks.1
      return sum + difference * difference * (2 * count + 2 - ranks.0 - ranks.1)
    }
    return 1 - 6 * sum / (count * (count * count * count + count * count - count - 1))
  }

  private static func topWeighted(_ first: [Double], _ second: [Double]) -> Double {
    let count = Double(first.count)
    return zip(first, second).reduce(1) { rest, ranks in
      // 0 only for a middle rank among one unit, which was turned away before.
      let farthest = max(abs(ranks.0 - 1), abs(ranks.0 - count))
      return rest - exp2(-ranks.0) * abs(ranks.0 - ranks.1) / farthest
    }
  }
}
