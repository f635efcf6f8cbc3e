/// Ranks of the values of a list among each other, from 1 for the lowest.
package enum ValueRanks {
  /// What values that are the same share.
  package enum Ties: String, Sendable, CaseIterable {
    /// The lowest of their places: 1, 2, 2, 4.
    case lowest
    /// The highest of their places: 1, 3, 3, 4.
    case highest
    /// The mean of their places: 1, 2.5, 2.5, 4.
    case average
    /// No place: the earlier in the list comes first, 1, 2, 3, 4.
    case first
    /// The number of different values up to them: 1, 2, 2, 3.
    case dense
  }

  /// The rank of every value, 1 for the lowest.
  package static func ascending(_ values: [Double], ties: Ties) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    var different = 0
    while start < order.count {
      let end = order[start...].firstIndex { values[$0] != values[order[start]] } ?? order.count
      different += 1
      for place in start..<end {
        ranks[order[place]] = rank(place: place, from: start, to: end, different: different, ties)
      }
      start = end
    }
    return ranks
  }

  /// The rank of every value, 1 for the highest.
  package static func descending(_ values: [Double], ties: Ties) -> [Double] {
    ascending(values.map { -$0 }, ties: ties)
  }

  private static func rank(place: Int, from start: Int, to end: Int, different: Int, _ ties: Ties) -> Double {
    switch ties {
    case .lowest: return Double(start + 1)
    case .highest: return Double(end)
    case .average: return Double(start + 1 + end) / 2
    case .first: return Double(place + 1)
    case .dense: return Double(different)
    }
  }
}
