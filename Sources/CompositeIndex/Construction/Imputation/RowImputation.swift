import Statistics

/// Gaps filled by how the unit does in the other columns of the same dimension.
package enum RowImputation {
  /// By the mean of the unit's min-max scores in the dimension, brought back to the column's own scale.
  ///
  /// A dimension is the places of its columns. Each column goes from 0 for its worst to 1 for its best value, so that
  /// a gap is filled by a value as good among the column's as the unit's others are among theirs. Columns that do not vary
  /// tell nothing of a unit, and their own gaps stay.
  package static func meanWithinDimension(
    _ columns: [[Double?]], dimensions: [[Int]], directions: [Direction]
  ) -> ImputedColumns {
    let plans = directions.map { ColumnNormalisation(.minMax(to: 0...1), $0) }
    let normalised = NormalisedColumns(columns, by: plans)
    return .filling(columns, by: .rowMean) { unit, column throws(ConstructionProblem.What) in
      guard let dimension = dimensions.first(where: { $0.contains(column) }) else { throw .noGroup }
      guard columns[column].contains(where: { $0 != nil }) else { throw .noValue }
      guard case .line(let line)? = normalised.fitted[column] else { throw .constantColumn }
      let scores = dimension.compactMap { normalised.columns[$0][unit] }
      guard let mean = Summary.mean(of: scores) else { throw .noValueInRow }
      return line.value(ofScore: mean)
    }
  }
}
