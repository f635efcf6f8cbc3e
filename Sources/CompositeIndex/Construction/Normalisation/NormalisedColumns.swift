/// How one column is normalised.
package struct ColumnNormalisation: Sendable, Equatable {
  package var method: NormalisationMethod
  package var direction: Direction

  package init(_ method: NormalisationMethod, _ direction: Direction) {
    self.method = method
    self.direction = direction
  }
}

/// Columns on scales that compare, higher always better, with the parameters that each was normalised by.
package struct NormalisedColumns: Sendable, Equatable {
  package var columns: [[Double?]]
  /// Nil for a column that could not be normalised, all of whose values are then missing.
  package var fitted: [FittedNormalisation?]
  package var problems: [ConstructionProblem]

  /// Each column by its own plan, fitted on itself; one plan a column.
  package init(_ columns: [[Double?]], by plans: [ColumnNormalisation]) {
    self.init(columns, by: plans, fittedTo: columns)
  }

  /// Each column by its own plan, fitted on the column of the same place in another table.
  package init(_ columns: [[Double?]], by plans: [ColumnNormalisation], fittedTo others: [[Double?]]) {
    self.columns = []
    fitted = []
    problems = []
    for (place, (column, (plan, other))) in zip(columns, zip(plans, others)).enumerated() {
      do {
        let rule = try plan.method.fitted(to: other, plan.direction)
        let scores = rule.applied(to: column)
        self.columns.append(scores)
        fitted.append(rule)
        problems += column.indices.filter { column[$0] != nil && scores[$0] == nil }.map {
          ConstructionProblem(unit: $0, column: place, what: .outOfRange)
        }
      } catch {
        self.columns.append(column.map { _ in nil })
        fitted.append(nil)
        problems.append(ConstructionProblem(column: place, what: error))
      }
    }
  }
}
