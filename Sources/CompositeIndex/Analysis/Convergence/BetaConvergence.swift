import Foundation
package import Statistics

/// What growth is measured as where its dependence on the start is asked for.
package enum GrowthMeasure: String, Sendable, CaseIterable {
  /// The logarithm of the last over the first value.
  case total
  /// The same over the number of years.
  case annualAverage
}

/// Whether units that started lower grew faster: growth by least squares on the logarithm of the first value.
package struct BetaConvergence: Sendable, Equatable {
  package var growth: GrowthMeasure
  /// From the first value to the last.
  package var years: Double
  /// The units that count: with both values above 0 and all conditions.
  package var units: Int
  /// The slope on the logarithm of the first value: below 0 where units converge.
  package var beta: TestedRegression.Term
  /// The names of the further columns, in the order of `conditionTerms`; none for absolute convergence.
  package var conditions: [String]
  package var conditionTerms: [TestedRegression.Term]
  /// All of the regression, beta being its first term.
  package var regression: TestedRegression
  /// By the textbook's form −ln(1 + bT)/T.
  package var speed: ConvergenceSpeed?
  /// By REAT's form −ln(1 + b)/T; in both forms b is the slope of annual average growth, whatever growth is asked for.
  package var reatSpeed: ConvergenceSpeed?
}

extension Convergence {
  /// A column that growth may depend on besides the start.
  package struct Condition: Sendable, Equatable {
    package var name: String
    package var values: [Double?]

    package init(name: String, values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  /// Beta convergence from a first to a last value a unit, absolute without conditions and conditional with them.
  ///
  /// Nil where years is not above 0, where there are fewer units than coefficients, and where the start is the same
  /// everywhere or follows from the conditions. Barro and Sala-i-Martin, 1992; standard errors with n − k.
  package static func beta(
    from first: [Double?], to last: [Double?], years: Double, growth: GrowthMeasure, conditions: [Condition] = []
  ) -> BetaConvergence? {
    guard years > 0, first.count == last.count, conditions.allSatisfy({ $0.values.count == first.count }) else {
      return nil
    }
    let kept = first.indices.filter { unit in
      (first[unit] ?? 0) > 0 && (last[unit] ?? 0) > 0 && conditions.allSatisfy { $0.values[unit] != nil }
    }
    let starts = kept.compactMap { first[$0] }.map { log($0) }
    let ends = kept.compactMap { last[$0] }.map { log($0) }
    let span = growth == .total ? 1 : years
    let target = zip(starts, ends).map { ($1 - $0) / span }
    let columns = [starts] + conditions.map { condition in kept.compactMap { condition.values[$0] } }
    guard let regression = TestedRegression(of: target, on: columns), let beta = regression.terms.first else {
      return nil
    }
    let annual = growth == .total ? beta.estimate / years : beta.estimate
    return BetaConvergence(
      growth: growth, years: years, units: kept.count, beta: beta, conditions: conditions.map(\.name),
      conditionTerms: Array(regression.terms.dropFirst()), regression: regression,
      speed: ConvergenceSpeed(annualSlope: annual, years: years),
      reatSpeed: ConvergenceSpeed(reatSlope: annual, years: years))
  }

  /// A condition a group but the one that the others are compared with: 1 for its units, 0 for the others, nil without
  /// a group.
  ///
  /// In the order of each group's first unit.
  package static func dummies(of groups: [String?], comparedWith base: String) -> [Condition] {
    PlacesByKey(groups).keys.filter { $0 != base }.map { name in
      Condition(name: name, values: groups.map { group in group.map { $0 == name ? 1 : 0 } })
    }
  }
}
