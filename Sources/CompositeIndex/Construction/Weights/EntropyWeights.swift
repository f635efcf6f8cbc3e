import Foundation
import Statistics

extension DataWeights {
  /// What entropy says of a column.
  package struct EntropyDetail: Sendable, Equatable {
    /// From 0, all lies with one unit, to 1, all units have the same.
    package var entropy: Double
    /// 1 minus the entropy.
    package var divergence: Double
    package var weight: Double
  }

  /// In proportion to how far from even a column is spread over the units.
  ///
  /// C. Shannon, 1948; C.-L. Hwang and K. Yoon, Multiple Attribute Decision Making, 1981. The shares p of the units in
  /// the sum of the column give −Σ p ln p / ln n, where 0 ln 0 is 0. The scale moves the weights and so does a shift that
  /// is added to every value before: name both. Nil where a shifted value is below 0.
  package static func entropy(_ columns: [[Double]], shift: Double = 0) -> [Double]? {
    entropyDetails(columns, shift: shift)?.map(\.weight)
  }

  /// Entropy, divergence and weight of every column.
  package static func entropyDetails(_ columns: [[Double]], shift: Double = 0) -> [EntropyDetail]? {
    guard isTable(columns) else { return nil }
    let entropies = columns.compactMap { column in normalisedEntropy(of: column.map { $0 + shift }) }
    guard entropies.count == columns.count, let weights = scaled(entropies.map { 1 - $0 }) else { return nil }
    return zip(entropies, weights).map { EntropyDetail(entropy: $0, divergence: 1 - $0, weight: $1) }
  }

  /// In [0, 1], 1 where all values are the same; nil where one is below 0.
  private static func normalisedEntropy(of values: [Double]) -> Double? {
    guard values.allSatisfy({ $0 >= 0 }) else { return nil }
    guard !Summary.isConstant(values) else { return 1 }
    let sum = values.reduce(0, +)
    let entropy = values.reduce(0.0) { total, value in
      let share = value / sum
      return share > 0 ? total - share * log(share) : total
    }
    return min(1, entropy / log(Double(values.count)))
  }
}
