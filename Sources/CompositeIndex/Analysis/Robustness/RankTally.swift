import Statistics

/// What the ranks of many draws add up to, in whole numbers alone, so that tallies can be merged in any order.
package struct RankTally: Sendable, Equatable {
  /// The nominal rank of each unit; 0 where it has none.
  package let nominal: [Int]
  package private(set) var draws = 0
  /// Draws in which the unit has each rank: unit after unit, ranks from 1.
  package private(set) var histogram: [UInt32]
  /// The sum over draws of the distance from the nominal rank, a unit each.
  package private(set) var shifts: [Int64]
  /// The sum over draws of the squared distance from the nominal rank, a unit each.
  package private(set) var squaredShifts: [Int64]
  /// Spearman's coefficient with the nominal ranks, summed in parts of 2⁻⁴⁰ over the draws that have one.
  package private(set) var correlations: Int64 = 0
  package private(set) var correlatedDraws = 0
  package private(set) var pairs: PairTally
  private let doubledNominal: [Int64]
  private let nominalSquares: Int64
  private let nominalCount: Int

  /// Of no draws yet; nominal ranks are competition ranks, ties sharing the lowest, nil where a unit has none.
  package init(nominal: [Int?]) {
    self.nominal = nominal.map { $0 ?? 0 }
    let units = nominal.count
    histogram = [UInt32](repeating: 0, count: units * units)
    shifts = [Int64](repeating: 0, count: units)
    squaredShifts = shifts
    pairs = PairTally(nominal: nominal)
    let ranked = nominal.compactMap { $0 }
    var sharing = [Int](repeating: 0, count: units + 1)
    for rank in ranked { sharing[rank] += 1 }
    doubledNominal = nominal.map { rank in rank.map { Int64(2 * $0 + sharing[$0] - 1) } ?? 0 }
    nominalSquares = doubledNominal.reduce(0) { $0 + $1 * $1 }
    nominalCount = ranked.count
  }

  package var units: Int { nominal.count }

  /// Adds the draws of another tally over the same units and nominal ranks.
  package mutating func merge(_ other: RankTally) {
    draws += other.draws
    for place in histogram.indices { histogram[place] += other.histogram[place] }
    for unit in shifts.indices {
      shifts[unit] += other.shifts[unit]
      squaredShifts[unit] += other.squaredShifts[unit]
    }
    correlations += other.correlations
    correlatedDraws += other.correlatedDraws
    pairs.merge(other.pairs)
  }

  /// Adds draws whose ranks stand one draw after the other, each in the order of `places`, which gives the units.
  mutating func add(
    _ ranks: UnsafePointer<DrawRank>, outcomes: [DrawRanks.Outcome], places: [Int]
  ) {
    let count = outcomes.count
    draws += count
    var products = [Int64](repeating: 0, count: count)
    var common = [Int](repeating: 0, count: count)
    for (place, unit) in places.enumerated() {
      addUnit(unit, ranks + place, &products, &common)
    }
    for (draw, outcome) in outcomes.enumerated() {
      let drawn = UnsafeBufferPointer(start: ranks + draw * units, count: units)
      correlate(drawn, outcome, product: products[draw], common: common[draw], places)
      pairs.add(drawn, outcome, places: places)
    }
  }

  /// One unit over several draws, for its histogram lies side by side in memory.
  private mutating func addUnit(
    _ unit: Int, _ ranks: UnsafePointer<DrawRank>, _ products: inout [Int64], _ common: inout [Int]
  ) {
    let (row, units, rank, doubled) = (unit * units, units, nominal[unit], doubledNominal[unit])
    var (shift, squared): (Int64, Int64) = (0, 0)
    for draw in products.indices {
      let drawn = ranks[draw &* units]
      guard drawn.rank > 0 else { continue }
      histogram[row &+ Int(drawn.rank) &- 1] &+= 1
      guard rank > 0 else { continue }
      let difference = Int64(Int(drawn.rank) &- rank)
      shift &+= abs(difference)
      squared &+= difference &* difference
      products[draw] &+= doubled &* Int64(drawn.doubledMean)
      common[draw] &+= 1
    }
    shifts[unit] += shift
    squaredShifts[unit] += squared
  }

  /// Spearman's coefficient of a draw with the nominal ranks, over the units that have both.
  private mutating func correlate(
    _ drawn: UnsafeBufferPointer<DrawRank>, _ outcome: DrawRanks.Outcome, product: Int64, common: Int, _ places: [Int]
  ) {
    let coefficient: Double?
    if common == outcome.ranked, common == nominalCount {
      let centre = Int64(common) * Int64(common + 1) * Int64(common + 1)
      let spread = (Double(outcome.squares - centre) * Double(nominalSquares - centre)).squareRoot()
      coefficient = spread > 0 ? Double(product - centre) / spread : nil
    } else {
      let both = places.indices.filter { drawn[$0].rank > 0 && nominal[places[$0]] > 0 }
      coefficient = Correlation.spearman.coefficient(
        of: both.map { Double(drawn[$0].rank) }, both.map { Double(nominal[places[$0]]) })
    }
    guard let coefficient else { return }
    correlations += Int64((coefficient * 0x1p40).rounded())
    correlatedDraws += 1
  }
}
