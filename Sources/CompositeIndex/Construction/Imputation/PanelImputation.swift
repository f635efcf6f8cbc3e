/// Gaps filled by other years of the same unit and column.
package enum PanelImputation {
  /// What a gap takes from the other years.
  package enum Method: Sendable, Equatable {
    /// The last value before.
    case latest
    /// The straight line between the nearest years before and after.
    case linear(ends: Ends)
  }

  /// What becomes of a gap before the first or after the last year with a value.
  package enum Ends: String, Sendable, CaseIterable {
    case nearest, missing
  }

  /// One table a year, each of the same columns and units, in rising order of years.
  package static func filled(_ tables: [[[Double?]]], years: [Double], by method: Method) -> [ImputedColumns] {
    let name: ImputationMethod = method == .latest ? .latest : .interpolation
    return tables.indices.map { table in
      .filling(tables[table], by: name) { unit, column throws(ConstructionProblem.What) in
        let known = zip(years, tables).compactMap { year, table in table[column][unit].map { (year, $0) } }
        guard let value = value(in: years[table], known, method) else { throw .noValueInTime }
        return value
      }
    }
  }

  private static func value(in year: Double, _ known: [(year: Double, value: Double)], _ method: Method) -> Double? {
    let before = known.last { $0.year < year }
    let after = known.first { $0.year > year }
    switch method {
    case .latest: return before?.value
    case .linear(let ends):
      guard let before, let after else { return ends == .nearest ? (before ?? after)?.value : nil }
      let share = (year - before.year) / (after.year - before.year)
      return before.value + share * (after.value - before.value)
    }
  }
}
