/// What the ranks of many draws add up to, in whole numbers alone, so that tallies can be merged in any order.
///
/// It holds four bytes for every unit and rank: 36 MB for 3,000 units, 400 MB for 10,000.
package struct RankTally: Sendable, Equatable {
  /// The nominal rank of each unit; 0 where it has none.
  package let nominal: [Int]
  package private(set) var draws = 0
  /// Draws in which the unit has each rank: unit after unit, ranks from 1.
  package private(set) var histogram: [UInt32]
  package private(set) var pairs: PairTally
  private(set) var irregular = IrregularDraws()
  /// The nominal ranks that there are, in their order, and twice the ranks with ties sharing the mean of their places.
  private let orderedNominal: [Int]
  let doubledNominal: [Int]

  /// Of no draws yet; nominal ranks are competition ranks, ties sharing the lowest, nil where a unit has none.
  package init(nominal: [Int?]) {
    self.nominal = nominal.map { $0 ?? 0 }
    histogram = [UInt32](repeating: 0, count: nominal.count * nominal.count)
    pairs = PairTally(nominal: nominal)
    orderedNominal = pairs.order.compactMap { nominal[$0] }
    doubledNominal = MeanRanks.doubled(orderedNominal)
  }

  package var units: Int { nominal.count }

  /// Adds the draws of another tally over the same units and nominal ranks.
  package mutating func merge(_ other: RankTally) {
    draws += other.draws
    histogram.withUnsafeMutableBufferPointer { sums in
      other.histogram.withUnsafeBufferPointer { others in
        for place in sums.indices { sums[place] &+= others[place] }
      }
    }
    pairs.merge(other.pairs)
    irregular.merge(other.irregular)
  }

  /// Adds draws whose ranks stand one draw after the other, each in the order of `places`, which gives the units.
  mutating func add(_ ranks: UnsafePointer<Int32>, outcomes: [DrawRanks.Outcome], places: [Int]) {
    draws += outcomes.count
    count(ranks, draws: outcomes.count, places)
    var placeOf = [Int](repeating: 0, count: units)
    for (place, unit) in places.enumerated() { placeOf[unit] = place }
    let order = pairs.order.map { placeOf[$0] }
    let ordered = Scratch<Int32>(order.count, of: 0)
    for (draw, outcome) in outcomes.enumerated() {
      let drawn = ranks + draw * units
      for (place, origin) in order.enumerated() { ordered.base[place] = drawn[origin] }
      let ordered = UnsafeBufferPointer(start: ordered.base, count: order.count)
      let isComplete = outcome.ranked == units || !ordered.contains(0)
      if outcome.hasTies || !isComplete || outcome.ranked != order.count {
        irregular.add(ordered, orderedNominal, doubledNominal)
      }
      pairs.add(ordered, isComplete: isComplete, hasTies: outcome.hasTies)
    }
  }

  /// One unit over several draws, for its ranks lie side by side in memory.
  private mutating func count(_ ranks: UnsafePointer<Int32>, draws: Int, _ places: [Int]) {
    let units = units
    histogram.withUnsafeMutableBufferPointer { histogram in
      for (place, unit) in places.enumerated() {
        let row = unit &* units &- 1
        var at = place
        for _ in 0..<draws {
          let rank = Int(ranks[at])
          if rank > 0 { histogram[row &+ rank] &+= 1 }
          at &+= units
        }
      }
    }
  }
}
