package import Statistics

/// Correlations between the columns of an index.
package enum ColumnCorrelations {
  /// Two columns, by their places in the list that was given.
  package struct Pair: Sendable, Equatable {
    package var first: Int
    package var second: Int
    /// Over the units that have both values; nil where one does not vary or fewer than two are shared.
    package var tested: Correlation.Tested?
  }

  /// Of every two columns, each pair once, row after row above the diagonal.
  package static func all(_ columns: [[Double?]], by correlation: Correlation) -> [Pair] {
    columns.indices.flatMap { first in
      columns.indices[(first + 1)...].map { second in
        Pair(first: first, second: second, tested: correlation.tested(columns[first], columns[second]))
      }
    }
  }

  /// The pairs within a group that go together above a threshold, so that one of them may count twice.
  ///
  /// Groups are a column each; columns of no group, nil, are not compared. Columns that go against each other are not
  /// redundant but in conflict, and not listed, however strongly.
  package static func redundant(
    _ columns: [[Double?]], groups: [String?], above threshold: Double, by correlation: Correlation
  ) -> [Pair] {
    let grouped = zip(columns.indices, groups).compactMap { place, group in group.map { (place: place, group: $0) } }
    return grouped.indices.flatMap { first in
      grouped[(first + 1)...].compactMap { second -> Pair? in
        let first = grouped[first]
        guard first.group == second.group,
          let tested = correlation.tested(columns[first.place], columns[second.place]), tested.coefficient > threshold
        else { return nil }
        return Pair(first: first.place, second: second.place, tested: tested)
      }
    }
  }
}
