import Foundation
import Statistics

extension DataWeights {
  /// In proportion to how much the scores of the units change where the column is taken away (MEREC).
  ///
  /// M. Keshavarz-Ghorabaee and others, Determination of objective weights using a new method based on the removal
  /// effects of criteria, 2021. Of values above 0, such as 1 to 100; nil where one is not.
  package static func removalEffect(_ columns: [[Double]]) -> [Double]? {
    guard isTable(columns) else { return nil }
    let logarithms = columns.compactMap { column -> [Double]? in
      guard let lowest = column.min(), lowest > 0 else { return nil }
      return column.map { log($0 / lowest) }
    }
    guard logarithms.count == columns.count else { return nil }
    let sums = logarithms[0].indices.map { unit in logarithms.reduce(0) { $0 + $1[unit] } }
    let count = Double(columns.count)
    return scaled(
      logarithms.map { column in
        zip(column, sums).reduce(0) { $0 + abs(log1p(($1.1 - $1.0) / count) - log1p($1.1 / count)) }
      })
  }
}
