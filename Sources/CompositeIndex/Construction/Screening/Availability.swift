/// How much of a table each unit has.
package enum Availability {
  /// What one unit has over all columns.
  package struct Unit: Sendable, Equatable {
    package var missing: Int
    package var zero: Int
    /// Of all columns; nil where there are none.
    package var available: Double?
    /// Of the values that are there; nil where there are none.
    package var nonZero: Double?

    package init(missing: Int, zero: Int, available: Double?, nonZero: Double?) {
      self.missing = missing
      self.zero = zero
      self.available = available
      self.nonZero = nonZero
    }
  }

  /// One a unit, of columns of the same length.
  package static func units(_ columns: [[Double?]]) -> [Unit] {
    (columns.first ?? []).indices.map { unit in
      let values = columns.compactMap { $0[unit] }
      let zero = values.count { $0 == 0 }
      return Unit(
        missing: columns.count - values.count, zero: zero,
        available: Double(values.count) / Double(columns.count),
        nonZero: values.isEmpty ? nil : Double(values.count - zero) / Double(values.count))
    }
  }

  /// The share that each unit has of each group of columns, groups first; nil for a group without columns.
  ///
  /// A group is the places of its columns; for the index it is all of them, so that a group of many columns counts more
  /// there than one of few.
  package static func groups(_ columns: [[Double?]], groups: [[Int]]) -> [[Double?]] {
    groups.map { places in
      (columns.first ?? []).indices.map { unit in
        places.isEmpty ? nil : Double(places.count { columns[$0][unit] != nil }) / Double(places.count)
      }
    }
  }
}
