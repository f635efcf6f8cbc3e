/// What is said of a unit's ranks over many draws.
///
/// Shares are of the draws in which the unit has a rank; all are nil where there is none.
extension RankTally {
  /// Draws in which the unit has each rank, from 1.
  package func counts(of unit: Int) -> ArraySlice<UInt32> {
    histogram[unit * units..<(unit + 1) * units]
  }

  /// Draws in which the unit has a rank.
  package func rankedDraws(of unit: Int) -> Int {
    counts(of: unit).reduce(0) { $0 + Int($1) }
  }

  /// How probable each rank is, from 1.
  package func probabilities(of unit: Int) -> [Double]? {
    let count = rankedDraws(of: unit)
    return count > 0 ? counts(of: unit).map { Double($0) / Double(count) } : nil
  }

  /// How probable a rank not worse than that is.
  package func probability(of unit: Int, within rank: Int) -> Double? {
    let count = rankedDraws(of: unit)
    guard count > 0 else { return nil }
    return Double(counts(of: unit).prefix(max(0, rank)).reduce(0) { $0 + Int($1) }) / Double(count)
  }

  package func meanRank(of unit: Int) -> Double? {
    let (count, sum, _) = moments(of: unit)
    return count > 0 ? Double(sum) / Double(count) : nil
  }

  /// Over the number of draws.
  package func deviationOfRank(of unit: Int) -> Double? {
    let (count, sum, squares) = moments(of: unit)
    guard count > 0 else { return nil }
    // The variance times the squared count is a whole number.
    let spread = Double(squares * count - sum * sum)
    return spread.squareRoot() / Double(count)
  }

  /// The smallest rank that the unit does not exceed in a share of draws.
  package func quantile(of unit: Int, _ share: Double) -> Int? {
    let count = rankedDraws(of: unit)
    guard count > 0 else { return nil }
    // A share such as 0.05 of the draws is to be reached whatever its last digit is.
    let needed = share * Double(count) - 1e-9
    var sum = 0
    for (place, draws) in counts(of: unit).enumerated() {
      sum += Int(draws)
      if Double(sum) >= needed, sum > 0 { return place + 1 }
    }
    return nil
  }

  /// The mean distance from the nominal rank; nil where the unit has none.
  package func meanShift(of unit: Int) -> Double? {
    let count = rankedDraws(of: unit)
    return nominal[unit] > 0 && count > 0 ? Double(shift(of: unit) { abs($0) }) / Double(count) : nil
  }

  /// The mean distance from the nominal rank over all units and draws in which both ranks are there.
  package var meanShift: Double? { meanOfShifts { abs($0) } }

  /// The mean squared distance from the nominal rank over all units and draws in which both ranks are there.
  package var meanSquaredShift: Double? { meanOfShifts { $0 * $0 } }

  /// The mean of Spearman's coefficient with the nominal ranks, ties sharing the mean of their places.
  package var meanCorrelation: Double? {
    let count = doubledNominal.count
    let products = zip(pairs.order, doubledNominal).reduce(0) { $0 + moments(of: $1.0).sum * $1.1 }
    let regular = draws - irregular.draws
    let spread = MeanRanks.deviation(doubledNominal)
    let free = MeanRanks.deviation((1...max(1, count)).map { 2 * $0 })
    let isVarying = count > 1 && spread > 0
    let correlated = irregular.correlated + (isVarying ? regular : 0)
    guard correlated > 0 else { return nil }
    let sum = 2 * (products - Int(irregular.products)) - regular * MeanRanks.centre(count)
    let regularSum = isVarying ? Double(sum) / (Double(spread) * Double(free)).squareRoot() : 0
    return (regularSum + Double(irregular.correlations) * 0x1p-40) / Double(correlated)
  }

  /// How probable it is that one unit stands above another where both have a rank; nil for a pair that is not kept.
  package func probability(of first: Int, above second: Int) -> Double? {
    guard let counts = pairs.counts(first, second), counts.all > 0 else { return nil }
    return Double(counts.above) / Double(counts.all)
  }

  /// The share of the kept pairs of which one unit stands above the other in at least a share of the draws.
  ///
  /// Of two units whose order the draws leave open nobody can say which is the better one.
  package func shareOfDecidedPairs(atLeast share: Double) -> Double? {
    let kept = pairs.pairs.filter { $0.counts.all > 0 }
    guard !kept.isEmpty else { return nil }
    let decided = kept.count { pair in
      Double(max(pair.counts.above, pair.counts.below)) >= share * Double(pair.counts.all) - 1e-9
    }
    return Double(decided) / Double(kept.count)
  }

  /// The mean over the kept pairs of the share of draws in which the nominal order holds.
  package var meanShareInNominalOrder: Double? {
    let kept = pairs.pairs.filter { $0.counts.all > 0 && nominal[$0.first] < nominal[$0.second] }
    guard !kept.isEmpty else { return nil }
    return kept.reduce(0) { $0 + Double($1.counts.above) / Double($1.counts.all) } / Double(kept.count)
  }

  private func shift(of unit: Int, _ distance: (Int) -> Int) -> Int {
    counts(of: unit).enumerated().reduce(0) { $0 + Int($1.element) * distance($1.offset + 1 - nominal[unit]) }
  }

  private func meanOfShifts(_ distance: (Int) -> Int) -> Double? {
    let count = pairs.order.reduce(0) { $0 + rankedDraws(of: $1) }
    guard count > 0 else { return nil }
    return Double(pairs.order.reduce(0) { $0 + shift(of: $1, distance) }) / Double(count)
  }

  private func moments(of unit: Int) -> (count: Int, sum: Int, squares: Int) {
    counts(of: unit).enumerated().reduce(into: (0, 0, 0)) { sums, entry in
      let (rank, draws) = (entry.offset + 1, Int(entry.element))
      sums = (sums.0 + draws, sums.1 + draws * rank, sums.2 + draws * rank * rank)
    }
  }
}
