import Statistics

/// Complete columns of numbers that a method compares all units by, each with its share of the weight.
package struct DecisionTable: Sendable, Equatable {
  /// A column an indicator, a number a unit.
  package let columns: [[Double]]
  /// The weights, rescaled to sum to 1.
  package let shares: [Double]
  package let higherIsBetter: [Bool]
  package var units: Int { columns[0].count }

  /// Nil where there is no column or no unit, where the lengths differ, where a number is not finite or beyond 1e150,
  /// whose squares run out of range, or where no weights at or above 0 sum to more than 0.
  ///
  /// Without `higherIsBetter` higher is better in every column.
  package init?(_ columns: [[Double]], weights: [Double], higherIsBetter: [Bool]? = nil) {
    guard let units = columns.first?.count, units > 0, columns.allSatisfy({ $0.count == units }),
      columns.allSatisfy({ $0.allSatisfy { abs($0) <= 1e150 } }), weights.count == columns.count,
      weights.allSatisfy({ $0 >= 0 }), higherIsBetter.map({ $0.count == columns.count }) ?? true
    else { return nil }
    let sum = weights.reduce(0, +)
    guard sum > 0, sum.isFinite else { return nil }
    self.columns = columns
    self.shares = weights.map { $0 / sum }
    self.higherIsBetter = higherIsBetter ?? columns.map { _ in true }
  }

  /// How far each unit is from the best of a column, 0 for the best and 1 for the worst; 0 where all are the same.
  var regrets: [[Double]] {
    zip(columns, higherIsBetter).map { column, isHigher in
      guard let low = column.min(), let high = column.max(), low < high else { return column.map { _ in 0 } }
      let best = isHigher ? high : low
      return column.map { abs(best - $0) / (high - low) }
    }
  }

  /// The ranks of each column from 1 for the worst; units that are the same share the mean of their places.
  var ranks: [[Double]] {
    zip(columns, higherIsBetter).map { column, isHigher in
      isHigher ? ValueRanks.ascending(column, ties: .average) : ValueRanks.descending(column, ties: .average)
    }
  }

  /// For every unit the sum of a column's numbers times its share.
  func weightedSums(of columns: [[Double]]) -> [Double] {
    (0..<units).map { unit in
      zip(columns, shares).reduce(0) { $0 + $1.0[unit] * $1.1 }
    }
  }
}

/// Numbers that are all finite; nil otherwise, so that no overflow is handed on.
func allFinite(_ numbers: [Double]) -> [Double]? {
  numbers.allSatisfy(\.isFinite) ? numbers : nil
}
