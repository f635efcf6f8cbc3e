import AssessmentModel

/// Rows that are imputed together, with the result.
struct ImputedPart {
  var rows: [Int]
  var result: ImputedColumns

  /// The parts of a table by a method that is asked for.
  static func parts(
    of chain: ConstructionChain, by method: Construction.Imputation
  ) throws(ConstructionFailure) -> [ImputedPart] {
    switch method {
    case .latest: return try years(of: chain, by: .latest)
    case .linear: return try years(of: chain, by: .linear(ends: .missing))
    default: break
    }
    var parts: [ImputedPart] = []
    for slice in chain.input.slices {
      let columns = chain.columns.map { column in slice.rows.map { column[$0] } }
      parts.append(ImputedPart(rows: slice.rows, result: try imputed(columns, rows: slice.rows, of: chain, by: method)))
    }
    return parts
  }

  private static func imputed(
    _ columns: [[Double?]], rows: [Int], of chain: ConstructionChain, by method: Construction.Imputation
  ) throws(ConstructionFailure) -> ImputedColumns {
    switch method {
    case .none, .latest, .linear: return ImputedColumns(columns)
    case .mean: return AverageImputation.byColumn(columns, .mean)
    case .median: return AverageImputation.byColumn(columns, .median)
    case .constant(let value): return AverageImputation.constant(columns, value)
    case .regression: return RegressionImputation.filled(columns)
    case .nearest(let count): return NeighbourImputation.filled(columns, nearest: count)
    case .groupMean(let name), .groupMedian(let name):
      guard let grouping = chain.input.groups.first(where: { $0.name == name }) else { throw .noGrouping(name) }
      let average: AverageImputation.Average = if case .groupMean = method { .mean } else { .median }
      return AverageImputation.withinGroups(columns, groups: rows.map { grouping.values[$0] }, average)
    case .rowMean:
      return RowImputation.meanWithinDimension(
        columns, dimensions: chain.framework.dimensionPlaces,
        directions: chain.framework.columns.map { $0.direction < 0 ? .lowerIsBetter : .higherIsBetter })
    }
  }

  /// A table a year of all units, in which a unit that a year lacks is a row of gaps.
  private static func years(
    of chain: ConstructionChain, by method: PanelImputation.Method
  ) throws(ConstructionFailure) -> [ImputedPart] {
    guard chain.input.times != nil else { throw .noTimes }
    var units: [String] = []
    var places: [String: Int] = [:]
    for unit in chain.input.units where places[unit] == nil {
      places[unit] = units.count
      units.append(unit)
    }
    let slices = chain.input.slices
    var rows = slices.map { _ in [Int?](repeating: nil, count: units.count) }
    for (year, slice) in slices.enumerated() {
      for row in slice.rows { rows[year][places[chain.input.units[row]] ?? 0] = row }
    }
    let tables = rows.map { year in chain.columns.map { column in year.map { $0.flatMap { column[$0] } } } }
    let results = PanelImputation.filled(tables, years: slices.compactMap(\.time), by: method)
    return zip(rows, results).map { year, result in
      let kept = year.indices.filter { year[$0] != nil }
      return ImputedPart(rows: kept.compactMap { year[$0] }, result: result.keeping(kept))
    }
  }
}

extension IndexFramework {
  /// The places of the columns of every lowest group, and of the columns that stand at the first level together.
  var dimensionPlaces: [[Int]] {
    var places: [[Int]] = []
    var next = 0
    func look(_ children: [IndexNode]) {
      var own: [Int] = []
      for child in children {
        switch child {
        case .column:
          own.append(next)
          next += 1
        case .group(let group): look(group.children)
        }
      }
      if !own.isEmpty { places.append(own) }
    }
    look(tree)
    return places
  }
}
