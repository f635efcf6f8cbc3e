/// How often one unit stood above another.
///
/// For up to `limit` units of every two, above that only of neighbours in the nominal order.
package struct PairTally: Sendable, Equatable {
  package static let limit = 500

  /// The units of the pairs; the first is nominally not below the second.
  package let pairs: [Pair]
  /// Draws in which the first stood above the second, a pair each.
  package private(set) var above: [UInt32]
  /// Draws in which it stood below.
  package private(set) var below: [UInt32]
  /// Draws in which they shared a rank.
  package private(set) var level: [UInt32]

  package struct Pair: Sendable, Equatable {
    package var first: Int
    package var second: Int
  }

  init(nominal: [Int?]) {
    let order = nominal.indices.filter { nominal[$0] != nil }
      .sorted { (nominal[$0] ?? 0, $0) < (nominal[$1] ?? 0, $1) }
    var pairs: [Pair] = []
    for (place, first) in order.enumerated() {
      let rest = order[(place + 1)...]
      pairs += (nominal.count <= Self.limit ? rest : rest.prefix(1)).map { Pair(first: first, second: $0) }
    }
    self.pairs = pairs
    above = [UInt32](repeating: 0, count: pairs.count)
    (below, level) = (above, above)
  }

  /// The place of a pair, whichever of the two comes first; nil where it is not kept.
  package func place(of first: Int, _ second: Int) -> Int? {
    pairs.firstIndex { ($0.first, $0.second) == (first, second) || ($0.first, $0.second) == (second, first) }
  }

  /// Draws in which both units of a pair have a rank.
  package func count(at place: Int) -> Int {
    Int(above[place]) + Int(below[place]) + Int(level[place])
  }

  mutating func merge(_ other: PairTally) {
    for pair in pairs.indices {
      above[pair] += other.above[pair]
      below[pair] += other.below[pair]
      level[pair] += other.level[pair]
    }
  }

  /// Adds a draw; `places` gives the unit of each rank.
  mutating func add(_ ranks: UnsafeBufferPointer<DrawRank>, _ outcome: DrawRanks.Outcome, places: [Int]) {
    var ofUnit = [Int32](repeating: 0, count: places.count)
    for (place, unit) in places.enumerated() { ofUnit[unit] = ranks[place].rank }
    for (place, pair) in pairs.enumerated() {
      let (first, second) = (ofUnit[pair.first], ofUnit[pair.second])
      guard first > 0, second > 0 else { continue }
      above[place] &+= first < second ? 1 : 0
      below[place] &+= first > second ? 1 : 0
      level[place] &+= first == second ? 1 : 0
    }
  }
}
