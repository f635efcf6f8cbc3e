import Foundation
package import Statistics

/// How far units lie apart in each year, and whether it is less in the last than in the first.
package struct SigmaConvergence: Sendable, Equatable {
  /// The spread of one year.
  package struct Year: Sendable, Equatable {
    package var year: Int
    /// The standard deviation of natural logarithms, over n − 1; nil where a value is not above 0.
    package var logDeviation: Double?
    /// The standard deviation over n − 1 over the mean; nil where the mean is not above 0.
    package var variation: Double?
  }

  /// The first year's spread against the last's.
  package struct Change: Sendable, Equatable {
    /// The first over the last: above 1 where units come closer.
    package var quotient: Double
    /// The test that the variances behind the two are the same.
    package var test: VarianceRatio
  }

  /// The units with a value in every year; the others do not count.
  package var units: Int
  package var years: [Year]
  /// Of standard deviations of logarithms; nil where a year has none or does not vary.
  package var logChange: Change?
  /// Of coefficients of variation; its test is of the variances of the values themselves, as REAT has it.
  package var variationChange: Change?
}

extension Convergence {
  /// Sigma convergence of a score, a year a column in the order of the years.
  ///
  /// Nil for no year, columns that are not of one length or as many as the years, and for fewer than two units with a
  /// value in every year. Barro and Sala-i-Martin, Economic Growth, 2nd ed., 2004, ch. 11.
  package static func sigma(_ columns: [[Double?]], years: [Int]) -> SigmaConvergence? {
    guard !years.isEmpty, columns.count == years.count, let complete = completeColumns(columns),
      let units = complete.first?.count, units > 1
    else { return nil }
    let logs = complete.map { column in column.allSatisfy { $0 > 0 } ? column.map { log($0) } : nil }
    let spreads = years.indices.map { place in
      SigmaConvergence.Year(
        year: years[place], logDeviation: logs[place].flatMap { Summary.standardDeviation(of: $0) },
        variation: variation(of: complete[place]))
    }
    guard let first = spreads.first, let last = spreads.last else { return nil }
    let logTest = logs.first?.flatMap { first in logs.last?.flatMap { VarianceRatio(first, $0) } }
    let test = complete.first.flatMap { first in complete.last.flatMap { VarianceRatio(first, $0) } }
    return SigmaConvergence(
      units: units, years: spreads, logChange: change(first.logDeviation, last.logDeviation, logTest),
      variationChange: change(first.variation, last.variation, test))
  }

  private static func change(_ first: Double?, _ last: Double?, _ test: VarianceRatio?) -> SigmaConvergence.Change? {
    guard let first, let last, let test, last > 0 else { return nil }
    return SigmaConvergence.Change(quotient: first / last, test: test)
  }

  private static func variation(of values: [Double]) -> Double? {
    guard let mean = Summary.mean(of: values), mean > 0 else { return nil }
    return Summary.standardDeviation(of: values).map { $0 / mean }
  }

  /// The columns for the units that have a value in each; nil where they are not of one length.
  private static func completeColumns(_ columns: [[Double?]]) -> [[Double]]? {
    let count = columns.first?.count ?? 0
    guard columns.allSatisfy({ $0.count == count }) else { return nil }
    let kept = (0..<count).filter { unit in columns.allSatisfy { $0[unit] != nil } }
    return columns.map { column in kept.compactMap { column[$0] } }
  }
}
