/// Which units are better than which on more than half of the weight, and who wins most of these contests.
///
/// Only indicators that both units have count in a contest, their weights rescaled to sum to 1, so that neither gaps
/// nor the order of the rows decide anything; ties count half for either side. A. H. Copeland, 1951; the outranking
/// matrix after G. Munda and M. Nardo, 2009.
package struct Outranking: Sendable, Equatable {
  /// A row a unit, so that two units are compared quickly.
  private let rows: [[Double?]]
  private let weights: [Double]
  /// What summing weights may lose in the last digits must not decide a contest.
  private static let slack = 1e-9

  /// Of columns in which higher is better; nil where their lengths differ or no weights at or above 0 are above 0.
  package init?(_ columns: [[Double?]], weights: [Double]) {
    guard let units = columns.first?.count, columns.allSatisfy({ $0.count == units }), weights.count == columns.count,
      weights.allSatisfy({ $0 >= 0 && $0.isFinite }), weights.contains(where: { $0 > 0 })
    else { return nil }
    rows = (0..<units).map { unit in columns.map { $0[unit] } }
    self.weights = weights
  }

  /// The share of the weight on which the first unit is better than the second; nil where they have no indicator in
  /// common.
  package func share(of first: Int, over second: Int) -> Double? {
    var (better, common) = (0.0, 0.0)
    let (ours, theirs) = (rows[first], rows[second])
    for (place, weight) in weights.enumerated() {
      guard let own = ours[place], let other = theirs[place] else { continue }
      common += weight
      if own > other { better += weight } else if own == other { better += weight / 2 }
    }
    return common > 0 ? better / common : nil
  }

  /// A row a unit with its shares over every unit, 0 over itself.
  package func matrix() -> [[Double?]] {
    rows.indices.map { first in rows.indices.map { $0 == first ? 0 : share(of: first, over: $0) } }
  }

  /// Contests won less contests lost; nil for a unit that no other can be compared with.
  package func winsMinusLosses() -> [Double?] {
    var scores = [Double?](repeating: nil, count: rows.count)
    for first in rows.indices {
      for second in rows.indices[..<first] {
        guard let share = share(of: first, over: second) else { continue }
        let result: Double = abs(share - 0.5) <= Self.slack ? 0 : share > 0.5 ? 1 : -1
        scores[first] = (scores[first] ?? 0) + result
        scores[second] = (scores[second] ?? 0) - result
      }
    }
    return scores
  }

  /// How many pairs of units have one that is better on everything that both have, and how many can be compared.
  package func dominance() -> Dominance {
    var dominance = Dominance(dominant: 0, pairs: 0)
    for first in rows.indices {
      for second in rows.indices[..<first] {
        guard let share = share(of: first, over: second) else { continue }
        dominance.pairs += 1
        if share < Self.slack || share > 1 - Self.slack { dominance.dominant += 1 }
      }
    }
    return dominance
  }

  /// Pairs of units whose order no weights change, among all that can be compared.
  package struct Dominance: Sendable, Equatable {
    package var dominant: Int
    package var pairs: Int

    package init(dominant: Int, pairs: Int) {
      self.dominant = dominant
      self.pairs = pairs
    }

    /// Nil where there is no pair.
    package var share: Double? { pairs > 0 ? Double(dominant) / Double(pairs) : nil }
  }
}
