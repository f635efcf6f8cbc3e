/// A column divided by another, so that large and small units compare: per head, per million, per area.
package struct Denomination: Sendable, Equatable {
  package var column: [Double?]
  /// The units whose value was lost to its denominator.
  package var problems: [ConstructionProblem]

  /// Value over denominator times factor.
  ///
  /// A denominator that is missing or 0 makes the value missing.
  package init(of column: [Double?], by denominator: [Double?], factor: Double = 1) {
    self.column = []
    problems = []
    for (unit, (value, divisor)) in zip(column, denominator).enumerated() {
      let ratio = value.flatMap { value in divisor.map { value / $0 * factor } }
      self.column.append(ratio.flatMap { $0.isFinite ? $0 : nil })
      guard value != nil, self.column[unit] == nil else { continue }
      let what: ConstructionProblem.What =
        divisor == nil ? .missingDenominator : divisor == 0 ? .zeroDenominator : .outOfRange
      problems.append(ConstructionProblem(unit: unit, what: what))
    }
  }
}
