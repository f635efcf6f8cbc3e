/// How often one unit stood above another.
///
/// For up to `limit` units of every two, above that only of neighbours in the nominal order.
package struct PairTally: Sendable, Equatable {
  package static let limit = 500

  /// The units that have a nominal rank, from the best; of those that share it the earlier first.
  let order: [Int]
  private let isOfAll: Bool
  private let placeOf: [Int?]
  /// Draws in which the unit that comes first in the order stood above, first unit after first unit.
  private var above: [UInt32]
  /// Draws in which every unit of the order has a rank.
  private var complete = 0
  /// Other draws in which both have a rank.
  private var together: [UInt32]
  /// Draws in which both share a rank.
  private var level: [UInt32]

  /// What is known of two units.
  package struct Counts: Sendable, Equatable {
    /// Draws in which the first stood above the second.
    package var above: Int
    package var below: Int
    package var level: Int
    package var all: Int { above + below + level }
  }

  init(nominal: [Int?]) {
    order = nominal.indices.filter { nominal[$0] != nil }
      .sorted { (nominal[$0] ?? 0, $0) < (nominal[$1] ?? 0, $1) }
    isOfAll = nominal.count <= Self.limit
    var placeOf = [Int?](repeating: nil, count: nominal.count)
    for (place, unit) in order.enumerated() { placeOf[unit] = place }
    self.placeOf = placeOf
    let pairs = isOfAll ? order.count * (order.count - 1) / 2 : order.count - 1
    above = [UInt32](repeating: 0, count: max(0, pairs))
    (together, level) = (above, above)
  }

  mutating func merge(_ other: PairTally) {
    complete += other.complete
    for pair in above.indices {
      above[pair] += other.above[pair]
      together[pair] += other.together[pair]
      level[pair] += other.level[pair]
    }
  }

  /// All kept pairs, in the nominal order of their units.
  package var pairs: [(first: Int, second: Int, counts: Counts)] {
    order.indices.flatMap { first in
      order[(first + 1)...].prefix(isOfAll ? order.count : 1).compactMap { second in
        counts(order[first], second).map { (order[first], second, $0) }
      }
    }
  }

  /// What is known of two units; nil where they are the same or the pair is not kept.
  package func counts(_ first: Int, _ second: Int) -> Counts? {
    guard let one = placeOf[first], let other = placeOf[second], one != other else { return nil }
    let (upper, lower) = (min(one, other), max(one, other))
    guard isOfAll || lower == upper + 1 else { return nil }
    let pair = isOfAll ? start(of: upper) + lower - upper - 1 : upper
    let (above, level) = (Int(above[pair]), Int(level[pair]))
    let below = complete + Int(together[pair]) - above - level
    return one < other
      ? Counts(above: above, below: below, level: level) : Counts(above: below, below: above, level: level)
  }

  private func start(of upper: Int) -> Int {
    upper * (2 * order.count - upper - 1) / 2
  }

  /// Adds a draw: the ranks in the nominal order of their units, 0 where there is none.
  mutating func add(_ ranks: UnsafeBufferPointer<Int32>, isComplete: Bool, hasTies: Bool) {
    guard isComplete else { return addWithGaps(ranks) }
    complete += 1
    Self.count(ranks, into: &above, isOfAll) { $0 < $1 }
    if hasTies { Self.count(ranks, into: &level, isOfAll) { $0 == $1 } }
  }

  /// Counts the pairs for which something holds, row after row, so that several are compared at once.
  @inline(__always) private static func count(
    _ ranks: UnsafeBufferPointer<Int32>, into counts: inout [UInt32], _ isOfAll: Bool, _ holds: (Int32, Int32) -> Bool
  ) {
    let units = ranks.count
    guard let ranks = ranks.baseAddress else { return }
    counts.withUnsafeMutableBufferPointer { counts in
      guard var row = counts.baseAddress else { return }
      for upper in 0..<units {
        let (rank, others) = (ranks[upper], ranks + upper + 1)
        let left = isOfAll ? units &- upper &- 1 : min(1, units &- upper &- 1)
        for lower in 0..<left { row[lower] &+= holds(rank, others[lower]) ? 1 : 0 }
        row += left
      }
    }
  }

  private mutating func addWithGaps(_ ranks: UnsafeBufferPointer<Int32>) {
    var pair = 0
    for upper in ranks.indices {
      let end = isOfAll ? ranks.count : min(upper + 2, ranks.count)
      for lower in upper + 1..<max(end, upper + 1) {
        defer { pair += 1 }
        guard ranks[upper] > 0, ranks[lower] > 0 else { continue }
        together[pair] += 1
        if ranks[upper] < ranks[lower] { above[pair] += 1 }
        if ranks[upper] == ranks[lower] { level[pair] += 1 }
      }
    }
  }
}
