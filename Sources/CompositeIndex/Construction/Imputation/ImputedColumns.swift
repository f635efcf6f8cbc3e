/// Columns whose gaps were filled, with every cell that was and every one that could not be.
///
/// A value that was there never moves, and no filled value helps to fill another.
package struct ImputedColumns: Sendable, Equatable {
  package private(set) var columns: [[Double?]]
  /// In the order of the columns, then of the units.
  package private(set) var filled: [FilledCell] = []
  package private(set) var problems: [ConstructionProblem] = []

  init(_ columns: [[Double?]]) {
    self.columns = columns
  }

  /// What is said of some of the units, in the order they are named.
  func keeping(_ units: [Int]) -> ImputedColumns {
    var kept = ImputedColumns(columns.map { column in units.map { column[$0] } })
    let places = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    kept.filled = filled.compactMap { cell in
      places[cell.unit].map { FilledCell(unit: $0, column: cell.column, value: cell.value, method: cell.method) }
    }
    kept.problems = problems.compactMap { problem in
      guard let unit = problem.unit else { return problem }
      return places[unit].map { ConstructionProblem(unit: $0, column: problem.column, what: problem.what) }
    }
    return kept
  }

  /// A cell that was empty.
  package struct FilledCell: Sendable, Equatable {
    package var unit: Int
    package var column: Int
    package var value: Double
    package var method: ImputationMethod

    package init(unit: Int, column: Int, value: Double, method: ImputationMethod) {
      self.unit = unit
      self.column = column
      self.value = value
      self.method = method
    }
  }

  /// Every gap filled by a function of unit and column, which throws where it knows no value.
  static func filling(
    _ columns: [[Double?]], by method: ImputationMethod,
    _ value: (_ unit: Int, _ column: Int) throws(ConstructionProblem.What) -> Double
  ) -> ImputedColumns {
    var result = ImputedColumns(columns)
    for (place, column) in columns.enumerated() {
      for unit in column.indices where column[unit] == nil {
        do throws(ConstructionProblem.What) {
          let value = try value(unit, place)
          guard value.isFinite else { throw .outOfRange }
          result.columns[place][unit] = value
          result.filled.append(FilledCell(unit: unit, column: place, value: value, method: method))
        } catch {
          result.problems.append(ConstructionProblem(unit: unit, column: place, what: error))
        }
      }
    }
    return result
  }
}

/// How a gap was filled.
package enum ImputationMethod: String, Sendable, CaseIterable {
  case mean, median, groupMean, groupMedian, rowMean, constant, latest, interpolation, regression, neighbours
}
