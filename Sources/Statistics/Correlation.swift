import Foundation

/// How two lists of the same length go together; nil where one of them does not vary or there are fewer than two pairs.
package enum Correlation: String, Sendable, CaseIterable {
  /// Of the values.
  case pearson
  /// Of the ranks, ties sharing the mean of their places.
  case spearman
  /// Of the order of pairs, tau b, which allows for ties.
  case kendall

  /// A coefficient and how probable one as far from 0 is where the lists have nothing to do with each other.
  package struct Tested: Sendable, Equatable {
    package var coefficient: Double
    /// Two-sided; nil for fewer than three pairs.
    ///
    /// By Student's t with n − 2 degrees of freedom, for Kendall's tau by the normal distribution with the variance
    /// corrected for ties.
    package var probability: Double?
    package var pairs: Int
  }

  /// The coefficient of two complete lists.
  package func coefficient(of first: [Double], _ second: [Double]) -> Double? {
    switch self {
    case .pearson: return Self.productMoment(first, second)
    case .spearman:
      return Self.productMoment(
        ValueRanks.ascending(first, ties: .average), ValueRanks.ascending(second, ties: .average))
    case .kendall: return KendallPairs(first, second).tau
    }
  }

  /// The coefficient over the units that have both values, with its probability.
  package func tested(_ first: [Double?], _ second: [Double?]) -> Tested? {
    let pairs = zip(first, second).compactMap { one, other in one.flatMap { one in other.map { (one, $0) } } }
    let (firsts, seconds) = (pairs.map(\.0), pairs.map(\.1))
    guard let coefficient = coefficient(of: firsts, seconds) else { return nil }
    return Tested(
      coefficient: coefficient, probability: probability(of: coefficient, firsts, seconds), pairs: pairs.count)
  }

  private func probability(of coefficient: Double, _ first: [Double], _ second: [Double]) -> Double? {
    guard first.count > 2 else { return nil }
    if self == .kendall { return KendallPairs(first, second).probability }
    let freedom = Double(first.count - 2)
    let rest = 1 - coefficient * coefficient
    return rest <= 0 ? 0 : Distribution.twoSidedT(coefficient * (freedom / rest).squareRoot(), freedom: freedom)
  }

  /// Centred sums, the mean taken off before; within [−1, 1] whatever rounding does.
  private static func productMoment(_ first: [Double], _ second: [Double]) -> Double? {
    guard first.count == second.count, first.count > 1, !Summary.isConstant(first), !Summary.isConstant(second),
      let firstMean = Summary.mean(of: first), let secondMean = Summary.mean(of: second)
    else { return nil }
    var (product, firstSquares, secondSquares) = (0.0, 0.0, 0.0)
    for (one, other) in zip(first, second) {
      product += (one - firstMean) * (other - secondMean)
      firstSquares += (one - firstMean) * (one - firstMean)
      secondSquares += (other - secondMean) * (other - secondMean)
    }
    let scale = firstSquares.squareRoot() * secondSquares.squareRoot()
    return scale > 0 ? max(-1, min(1, product / scale)) : nil
  }
}

/// Pairs of units in the order of two lists, for Kendall's tau b.
///
/// M. Kendall, Rank Correlation Methods, 1948.
private struct KendallPairs {
  private let count: Double
  /// Concordant minus discordant pairs.
  private let surplus: Double
  private let firstTies: [Double]
  private let secondTies: [Double]

  init(_ first: [Double], _ second: [Double]) {
    count = Double(first.count)
    var surplus = 0
    for one in first.indices {
      for other in first.indices[..<one] {
        let (left, right) = (first[one] - first[other], second[one] - second[other])
        if left != 0, right != 0 { surplus += (left > 0) == (right > 0) ? 1 : -1 }
      }
    }
    self.surplus = Double(surplus)
    firstTies = Self.ties(in: first)
    secondTies = Self.ties(in: second)
  }

  var tau: Double? {
    let all = count * (count - 1) / 2
    let left = all - firstTies.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    let right = all - secondTies.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    return left > 0 && right > 0 ? surplus / (left.squareRoot() * right.squareRoot()) : nil
  }

  /// Two-sided, by the normal distribution with the variance corrected for ties.
  var probability: Double? {
    func sum(_ ties: [Double], _ term: (Double) -> Double) -> Double { ties.reduce(0) { $0 + term($1) } }
    let untied = count * (count - 1) * (2 * count + 5)
    let left = sum(firstTies) { $0 * ($0 - 1) * (2 * $0 + 5) }
    let right = sum(secondTies) { $0 * ($0 - 1) * (2 * $0 + 5) }
    let twos = sum(firstTies) { $0 * ($0 - 1) } * sum(secondTies) { $0 * ($0 - 1) } / (2 * count * (count - 1))
    let threes =
      sum(firstTies) { $0 * ($0 - 1) * ($0 - 2) } * sum(secondTies) { $0 * ($0 - 1) * ($0 - 2) }
      / (9 * count * (count - 1) * (count - 2))
    let variance = (untied - left - right) / 18 + twos + threes
    return variance > 0 ? Distribution.twoSidedNormal(surplus / variance.squareRoot()) : nil
  }

  /// How many units share each value.
  private static func ties(in values: [Double]) -> [Double] {
    let sorted = values.sorted()
    var sizes: [Double] = []
    for (place, value) in sorted.enumerated() {
      if place > 0, sorted[place - 1] == value { sizes[sizes.count - 1] += 1 } else { sizes.append(1) }
    }
    return sizes
  }
}
