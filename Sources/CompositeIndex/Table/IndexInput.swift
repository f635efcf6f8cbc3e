import Statistics

/// The columns of a table that a framework asks for, one value a row: a unit, or a unit in a year.
package struct IndexInput: Sendable, Equatable {
  /// The unit of each row.
  package var units: [String]
  /// The year of each row; nil where the table is of one time.
  package var times: [Double]?
  /// One a column of the framework, in the order of its tree.
  package var columns: [[Double?]]
  /// What each column is divided by; nil where it is taken as it is.
  package var denominators: [[Double?]?]
  /// What puts rows together, such as regions.
  package var groups: [Grouping]
  /// What the index is set beside, such as income.
  package var context: [ContextColumn]

  package init(
    units: [String], times: [Double]? = nil, columns: [[Double?]], denominators: [[Double?]?]? = nil,
    groups: [Grouping] = [], context: [ContextColumn] = []
  ) {
    self.units = units
    self.times = times
    self.columns = columns
    self.denominators = denominators ?? columns.map { _ in nil }
    self.groups = groups
    self.context = context
  }

  /// A column that puts rows into groups.
  package struct Grouping: Sendable, Equatable {
    package var name: String
    package var values: [String?]

    package init(_ name: String, _ values: [String?]) {
      self.name = name
      self.values = values
    }

    /// The groups in the order of their first row.
    package var names: [String] { PlacesByKey(values).keys }
  }

  /// A column of numbers from outside the index.
  package struct ContextColumn: Sendable, Equatable {
    package var name: String
    package var values: [Double?]

    package init(_ name: String, _ values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  /// The years, rising, with the rows of each; one slice of all rows where there are none.
  package var slices: [Slice] {
    guard let times else { return [Slice(time: nil, rows: Array(units.indices))] }
    return Set(times).sorted().map { time in
      Slice(time: time, rows: times.indices.filter { times[$0] == time })
    }
  }

  /// The rows of one year.
  package struct Slice: Sendable, Equatable {
    package var time: Double?
    package var rows: [Int]
  }
}
