import Statistics

/// Gaps filled by the units that are most alike.
package enum NeighbourImputation {
  /// By the mean of the nearest units that have the value, as many as there are up to `nearest`.
  ///
  /// The distance of two units is Euclidean over the columns both have, each over its standard deviation; its square is
  /// multiplied by all columns over those both have, so that sharing few columns makes nobody near (J. Dixon, Pattern
  /// Recognition with Partly Missing Data, 1979). Columns that do not vary do not count; of units as near the earlier in
  /// the list counts first.
  package static func filled(_ columns: [[Double?]], nearest: Int) -> ImputedColumns {
    let scaled = columns.compactMap(scaled)
    let isIncomplete = (columns.first ?? []).indices.map { unit in columns.contains { $0[unit] == nil } }
    let orders = isIncomplete.enumerated().map { $1 ? order(around: $0, scaled) : [] }
    return .filling(columns, by: .neighbours) { unit, column throws(ConstructionProblem.What) in
      let values = orders[unit].lazy.compactMap { columns[column][$0] }.prefix(max(0, nearest))
      guard let mean = Summary.mean(of: Array(values)) else { throw .noNeighbour }
      return mean
    }
  }

  /// The column over its standard deviation; nil where it does not vary.
  private static func scaled(_ column: [Double?]) -> [Double?]? {
    guard let deviation = Summary.standardDeviation(of: column.compactMap { $0 }), deviation > 0, deviation.isFinite
    else { return nil }
    return column.map { $0.map { $0 / deviation } }
  }

  /// The other units that share a column with one, the nearest first.
  private static func order(around unit: Int, _ columns: [[Double?]]) -> [Int] {
    let units = (columns.first ?? []).indices.filter { $0 != unit }
    let distances = units.compactMap { other in
      squaredDistance(unit, other, columns).map { (distance: $0, unit: other) }
    }
    return distances.sorted { ($0.distance, $0.unit) < ($1.distance, $1.unit) }.map(\.unit)
  }

  private static func squaredDistance(_ one: Int, _ other: Int, _ columns: [[Double?]]) -> Double? {
    var (sum, shared) = (0.0, 0)
    for column in columns {
      guard let left = column[one], let right = column[other] else { continue }
      sum += (left - right) * (left - right)
      shared += 1
    }
    guard shared > 0, sum.isFinite else { return nil }
    return sum * Double(columns.count) / Double(shared)
  }
}
