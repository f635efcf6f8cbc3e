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
    return nominal[unit] > 0 && count > 0 ? Double(shifts[unit]) / Double(count) : nil
  }

  /// The mean distance from the nominal rank over all units and draws in which both ranks are there.
  package var meanShift: Double? {
    let count = comparedRanks
    return count > 0 ? Double(shifts.reduce(0, +)) / Double(count) : nil
  }

  /// The mean squared distance from the nominal rank over all units and draws in which both ranks are there.
  package var meanSquaredShift: Double? {
    let count = comparedRanks
    return count > 0 ? Double(squaredShifts.reduce(0, +)) / Double(count) : nil
  }

  /// The mean of Spearman's coefficient with the nominal ranks, ties sharing the mean of their places.
  package var meanCorrelation: Double? {
    correlatedDraws > 0 ? Double(correlations) * 0x1p-40 / Double(correlatedDraws) : nil
  }

  /// How probable it is that one unit stands above another where both have a rank; nil for a pair that is not kept.
  package func probability(of first: Int, above second: Int) -> Double? {
    let pairs = pairs
    guard let place = pairs.place(of: first, second) else { return nil }
    let isTurned = pairs.pairs[place].first == second
    let count = pairs.count(at: place)
    return count > 0 ? Double(isTurned ? pairs.below[place] : pairs.above[place]) / Double(count) : nil
  }

  /// The share of the kept pairs of which one unit stands above the other in at least a share of the draws.
  ///
  /// Of two units whose order the draws leave open nobody can say which is the better one.
  package func shareOfDecidedPairs(atLeast share: Double) -> Double? {
    let kept = pairs.pairs.indices.filter { pairs.count(at: $0) > 0 }
    guard !kept.isEmpty else { return nil }
    let decided = kept.count { place in
      Double(max(pairs.above[place], pairs.below[place])) >= share * Double(pairs.count(at: place)) - 1e-9
    }
    return Double(decided) / Double(kept.count)
  }

  private var comparedRanks: Int {
    (0..<units).reduce(0) { $0 + (nominal[$1] > 0 ? rankedDraws(of: $1) : 0) }
  }

  private func moments(of unit: Int) -> (count: Int, sum: Int, squares: Int) {
    counts(of: unit).enumerated().reduce(into: (0, 0, 0)) { sums, entry in
      let (rank, draws) = (entry.offset + 1, Int(entry.element))
      sums = (sums.0 + draws, sums.1 + draws * rank, sums.2 + draws * rank * rank)
    }
  }
}
