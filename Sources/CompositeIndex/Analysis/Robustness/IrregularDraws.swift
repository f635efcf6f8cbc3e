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
