/// Something that could not be done, or was done in vain, while an index was made, and where.
package struct ConstructionProblem: Sendable, Equatable {
  /// The unit's place; nil where the whole column is meant.
  package var unit: Int?
  /// The column's place; nil where a function was given one column alone.
  package var column: Int?
  package var what: What

  package init(unit: Int? = nil, column: Int? = nil, what: What) {
    self.unit = unit
    self.column = column
    self.what = what
  }

  /// What the problem is; whoever reports it has the words.
  package enum What: String, Error, Sendable, CaseIterable {
    /// A column without any value.
    case noValue
    /// All values are the same, so that they tell the units not apart.
    case constantColumn
    /// The result is too large or too small for a number.
    case outOfRange
    case missingDenominator, zeroDenominator
    /// The unit is in no group, or the column in no dimension.
    case noGroup
    case noValueInGroup
    /// Nothing else is known of the unit in that dimension or table.
    case noValueInRow
    /// No year from which a value could be carried or drawn.
    case noValueInTime
    /// Too few units have all the columns that a regression needs.
    case tooFewCompleteRows
    /// The columns of a regression follow from each other or do not vary.
    case dependentColumns
    /// No unit that has the value shares a column with this one.
    case noNeighbour
    /// A logarithm or a power was asked of values that are not above 0.
    case valueNotPositive
    /// Still beyond the limits after everything that was tried.
    case stillSkewed
    /// A lower goalpost that is not below the upper one.
    case reversedGoalposts
    /// The unit of reference has no value or is not there.
    case noReference
    /// The reference or target is no better than the worst value, so that there is no distance to measure by.
    case referenceNotBetter
    /// A share of the best was asked where values lie below 0 or the best is 0.
    case noShareOfBest
  }
}
