import Foundation

/// Weights of several experts made into one.
package enum ExpertWeights {
  /// The geometric means of the cells, which alone keep judgements reciprocal.
  ///
  /// J. Aczél and T. Saaty, 1983. Nil where there are no experts, they judge different numbers of things, or one has a
  /// flaw.
  package static func combined(_ experts: [PairwiseJudgements]) -> PairwiseJudgements? {
    guard let first = experts.first, !first.rows.isEmpty,
      experts.allSatisfy({ $0.rows.count == first.rows.count && $0.flaws.isEmpty })
    else { return nil }
    let things = first.rows.indices
    return PairwiseJudgements(
      rows: things.map { row in
        things.map { column in geometricMean(experts.map { $0.rows[row][column] }) }
      })
  }

  /// The weights of each expert in a column of its own, a thing a row, as measures of agreement over ranks take them.
  ///
  /// Nil where one of the experts has no weights or they judge different numbers of things.
  package static func columns(
    of experts: [PairwiseJudgements], by derivation: PairwiseJudgements.Derivation
  ) -> [[Double]]? {
    let columns = experts.compactMap { $0.derived(by: derivation)?.weights }
    return columns.count == experts.count && isTable(columns) ? columns : nil
  }

  /// The arithmetic means of the experts' weights, a column each, rescaled to sum to 1.
  ///
  /// Nil where there are no weights, they are of different things or one is below 0.
  package static func arithmeticMean(_ columns: [[Double]]) -> [Double]? {
    guard isTable(columns) else { return nil }
    return DataWeights.scaled(things(columns).map { $0.reduce(0, +) / Double($0.count) })
  }

  /// The geometric means of the experts' weights, a column each, rescaled to sum to 1.
  ///
  /// What one expert gives no weight has none. Nil where nothing is left, and as for arithmetic means.
  package static func geometricMean(_ columns: [[Double]]) -> [Double]? {
    guard isTable(columns) else { return nil }
    return DataWeights.scaled(things(columns).map { $0.contains(0) ? 0 : geometricMean($0) })
  }

  private static func things(_ columns: [[Double]]) -> [[Double]] {
    (columns.first ?? []).indices.map { thing in columns.map { $0[thing] } }
  }

  private static func isTable(_ columns: [[Double]]) -> Bool {
    guard let count = columns.first?.count, count > 0 else { return false }
    return columns.allSatisfy { $0.count == count && $0.allSatisfy { $0 >= 0 && $0.isFinite } }
  }

  /// Of numbers above 0.
  private static func geometricMean(_ values: [Double]) -> Double {
    exp(values.reduce(0) { $0 + log($1) } / Double(values.count))
  }
}
