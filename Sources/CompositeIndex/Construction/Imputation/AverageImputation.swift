import Statistics

/// Gaps filled by averages of what is there.
package enum AverageImputation {
  /// The average that is taken.
  package enum Average: String, Sendable, CaseIterable {
    case mean, median

    fileprivate func of(_ values: [Double]) -> Double? {
      self == .mean ? Summary.mean(of: values) : Summary.median(of: values)
    }
  }

  /// By the average of the column.
  package static func byColumn(_ columns: [[Double?]], _ average: Average) -> ImputedColumns {
    let averages = columns.map { average.of($0.compactMap { $0 }) }
    let method: ImputationMethod = average == .mean ? .mean : .median
    return .filling(columns, by: method) { _, column throws(ConstructionProblem.What) in
      guard let value = averages[column] else { throw .noValue }
      return value
    }
  }

  /// By the average of the column over the units of the same group.
  ///
  /// A gap stays where no unit of the group has a value: an average of other groups would say that groups do not differ.
  package static func withinGroups(
    _ columns: [[Double?]], groups: [String?], _ average: Average
  ) -> ImputedColumns {
    let method: ImputationMethod = average == .mean ? .groupMean : .groupMedian
    return .filling(columns, by: method) { unit, column throws(ConstructionProblem.What) in
      guard groups.indices.contains(unit), let group = groups[unit] else { throw .noGroup }
      let values = zip(columns[column], groups).compactMap { value, other in other == group ? value : nil }
      guard let value = average.of(values) else { throw .noValueInGroup }
      return value
    }
  }

  /// By one value given from outside.
  package static func constant(_ columns: [[Double?]], _ value: Double) -> ImputedColumns {
    .filling(columns, by: .constant) { _, _ throws(ConstructionProblem.What) in value }
  }
}
