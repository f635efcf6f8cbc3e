import Statistics

/// The mean of a unit's indicators, corrected by how unevenly they stand.
///
/// M. Mazziotta and A. Pareto, 2013; the adjusted index 2016. All indicators weigh the same.
package enum MazziottaPareto {
  /// Where unevenness moves the mean.
  package enum Penalty: Sendable, Equatable {
    /// Down, for what is good: mean − S · cv.
    case downward
    /// Up, for what is bad, such as poverty: mean + S · cv.
    case upward
  }

  /// The index of columns standardised to mean 100 and deviation 10; nil for a unit whose mean is not above 0.
  ///
  /// S is the deviation over n − 1 of the unit's indicators and cv is S over their mean; nil for fewer than two
  /// columns.
  package static func index(of columns: [[Double]], penalty: Penalty) -> [Double?] {
    rows(of: columns).map { penalised($0, deviation: Summary.standardDeviation(of: $0), penalty) }
  }

  /// The adjusted index of raw columns, which can be compared over time; nil for a unit whose mean is not above 0.
  ///
  /// A column lies on a scale on which its reference is 100 and its range spans 60, so that all lie about 70 to 130; it
  /// is turned around 100 where lower is better. S is over n. A column that does not vary is 100 everywhere.
  package static func adjusted(
    of columns: [[Double]], references: [Double], higherIsBetter: [Bool], penalty: Penalty
  ) -> [Double?] {
    guard references.count == columns.count, higherIsBetter.count == columns.count else { return [] }
    let scaled = columns.indices.map { place -> [Double] in
      let column = columns[place]
      guard let low = column.min(), let high = column.max(), low < high else { return column.map { _ in 100 } }
      let sign: Double = higherIsBetter[place] ? 1 : -1
      return column.map { 100 + sign * ($0 - references[place]) / (high - low) * 60 }
    }
    return rows(of: scaled).map { penalised($0, deviation: Summary.populationStandardDeviation(of: $0), penalty) }
  }

  private static func penalised(_ row: [Double], deviation: Double?, _ penalty: Penalty) -> Double? {
    guard let mean = Summary.mean(of: row), mean > 0, let deviation else { return nil }
    let correction = deviation * deviation / mean
    let index = penalty == .downward ? mean - correction : mean + correction
    return index.isFinite ? index : nil
  }

  private static func rows(of columns: [[Double]]) -> [[Double]] {
    guard let units = columns.first?.count, columns.allSatisfy({ $0.count == units }) else { return [] }
    return (0..<units).map { unit in columns.map { $0[unit] } }
  }
}
