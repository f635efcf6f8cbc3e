import Foundation
package import Statistics

/// Whether units near each their own level: growth from year to year with an effect of every unit and every year.
package struct PanelConvergence: Sendable, Equatable {
  /// The slope on the logarithm of the earlier value: below 0 where units converge.
  package var beta: TestedRegression.Term
  /// Pairs of years next to each other, a unit each.
  package var observations: Int
  /// The units with at least two such pairs; the others do not count.
  package var units: Int
  /// The pairs of years that any unit has.
  package var periods: Int
  /// Observations less the effects and the slope.
  package var freedom: Int
  /// By the textbook's form −ln(1 + bT)/T.
  package var speed: ConvergenceSpeed?
}

extension Convergence {
  /// Beta convergence with effects of units and years, a year a column in their order, as many years apart as `step`.
  ///
  /// Growth is the annual average between columns next to each other; a pair counts where both values are above 0. The
  /// effects of units are taken out as means, those of periods as dummies, which gives the slope and error that a dummy
  /// for each gives (Frisch and Waugh, 1933; Lovell, 1963), with gaps, too. Nil where columns are not of one length,
  /// nothing is left to learn the slope from, or it follows from the effects.
  package static func panelBeta(_ columns: [[Double?]], step: Double = 1) -> PanelConvergence? {
    let count = columns.first?.count ?? 0
    guard step > 0, columns.allSatisfy({ $0.count == count }) else { return nil }
    let pairs = repeated(yearPairs(columns, step: step), count)
    let periods = Set(pairs.map(\.period)).sorted()
    let units = Set(pairs.map(\.unit)).count
    let freedom = pairs.count - units - max(0, periods.count - 1) - 1
    let unitsOfPairs = pairs.map(\.unit)
    let dummies = periods.dropFirst().map { period in pairs.map { $0.period == period ? 1.0 : 0.0 } }
    let columns = ([pairs.map(\.start)] + dummies).map { centred($0, unitsOfPairs, count) }
    guard freedom > 0, let start = columns.first, !isNegligible(start, beside: pairs.map(\.start)),
      let found = LinearAlgebra.leastSquares(columns, centred(pairs.map(\.growth), unitsOfPairs, count)),
      let errors = found.errors
    else { return nil }
    // The means of units take freedom that the regression does not know of.
    let error = errors[0] * (Double(found.freedom) / Double(freedom)).squareRoot()
    let beta = TestedRegression.Term(found.coefficients[0], error: error, freedom: freedom)
    return PanelConvergence(
      beta: beta, observations: pairs.count, units: units, periods: periods.count, freedom: freedom,
      speed: ConvergenceSpeed(annualSlope: beta.estimate, years: step))
  }

  private struct YearPair {
    let unit: Int
    let period: Int
    let start: Double
    let growth: Double
  }

  private static func yearPairs(_ columns: [[Double?]], step: Double) -> [YearPair] {
    zip(columns, columns.dropFirst()).enumerated().flatMap { period, years in
      zip(years.0, years.1).enumerated().compactMap { unit, values -> YearPair? in
        guard let first = values.0, let last = values.1, first > 0, last > 0 else { return nil }
        return YearPair(unit: unit, period: period, start: log(first), growth: (log(last) - log(first)) / step)
      }
    }
  }

  /// Without the units that have but one pair, for their own effect explains all of it.
  private static func repeated(_ pairs: [YearPair], _ count: Int) -> [YearPair] {
    var sizes = [Int](repeating: 0, count: count)
    for pair in pairs { sizes[pair.unit] += 1 }
    return pairs.filter { sizes[$0.unit] > 1 }
  }

  /// Every value less the mean of its unit.
  private static func centred(_ values: [Double], _ units: [Int], _ count: Int) -> [Double] {
    var (sums, sizes) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    for (value, unit) in zip(values, units) {
      sums[unit] += value
      sizes[unit] += 1
    }
    return zip(values, units).map { $0 - sums[$1] / sizes[$1] }
  }

  /// Whether what the means leave is but rounding.
  private static func isNegligible(_ rest: [Double], beside values: [Double]) -> Bool {
    let largest = values.reduce(0) { max($0, abs($1)) }
    return rest.allSatisfy { abs($0) <= largest * 1e-12 }
  }
}
