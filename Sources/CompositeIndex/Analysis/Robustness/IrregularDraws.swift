/// What is kept of draws with ties, or in which other units have a rank than nominally.
///
/// Of the other draws Spearman's coefficient follows from the histogram.
struct IrregularDraws: Sendable, Equatable {
  private(set) var draws = 0
  /// Spearman's coefficient with the nominal ranks, summed in parts of 2⁻⁴⁰.
  private(set) var correlations: Int64 = 0
  /// The draws that have such a coefficient.
  private(set) var correlated = 0
  /// Ranks times twice the nominal mean ranks, summed.
  private(set) var products: Int64 = 0

  mutating func merge(_ other: IrregularDraws) {
    draws += other.draws
    correlations += other.correlations
    correlated += other.correlated
    products += other.products
  }

  /// Adds the ranks of a draw, 0 where there is none, of the units that have a nominal rank.
  ///
  /// Beside them stand the nominal ranks and twice their mean ranks.
  mutating func add(_ ranks: UnsafeBufferPointer<Int32>, _ nominal: [Int], _ doubled: [Int]) {
    draws += 1
    for (rank, doubled) in zip(ranks, doubled) { products += Int64(Int(rank) * doubled) }
    guard let coefficient = Self.correlation(ranks, nominal, doubled) else { return }
    correlations += Int64((coefficient * 0x1p40).rounded())
    correlated += 1
  }

  private static func correlation(
    _ ranks: UnsafeBufferPointer<Int32>, _ nominal: [Int], _ doubled: [Int]
  ) -> Double? {
    guard ranks.contains(0) else { return MeanRanks.correlation(ranks.map { Int($0) }, doubled: doubled) }
    let both = ranks.indices.filter { ranks[$0] > 0 }
    return MeanRanks.correlation(
      both.map { Int(ranks[$0]) }, doubled: MeanRanks.doubled(both.map { nominal[$0] }))
  }
}

/// Mean ranks from competition ranks, by counting.
enum MeanRanks {
  /// Twice the rank that each would have among these alone, ties sharing the mean of their places.
  static func doubled(_ ranks: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: (ranks.max() ?? 0) + 1)
    for rank in ranks { counts[rank] += 1 }
    var before = 0
    let doubled = counts.map { count in
      defer { before += count }
      return 2 * before + count + 1
    }
    return ranks.map { doubled[$0] }
  }

  /// Spearman's coefficient of ranks with doubled mean ranks; nil where one of the two does not vary.
  static func correlation(_ first: [Int], doubled seconds: [Int]) -> Double? {
    let firsts = doubled(first)
    let spread = (Double(deviation(firsts)) * Double(deviation(seconds))).squareRoot()
    let product = zip(firsts, seconds).reduce(0) { $0 + $1.0 * $1.1 }
    return spread > 0 ? Double(product - centre(first.count)) / spread : nil
  }

  /// The sum of squared distances of doubled ranks from their mean.
  static func deviation(_ doubled: [Int]) -> Int {
    doubled.reduce(0) { $0 + $1 * $1 } - centre(doubled.count)
  }

  /// What a sum of products of doubled ranks is where they have nothing to do with each other.
  static func centre(_ count: Int) -> Int {
    count * (count + 1) * (count + 1)
  }
}
