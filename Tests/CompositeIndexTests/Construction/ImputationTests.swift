import CompositeIndex
import TestSupport
import Testing

struct AverageImputationTests {
  @Test func `a gap takes the average of its column and nothing else moves`() {
    let found = AverageImputation.byColumn([[1, nil, 2, 6], [nil, nil, nil, nil]], .mean)
    #expect(found.columns == [[1, 3, 2, 6], [nil, nil, nil, nil]])
    #expect(found.filled == [.init(unit: 1, column: 0, value: 3, method: .mean)])
    #expect(found.problems == (0..<4).map { ConstructionProblem(unit: $0, column: 1, what: .noValue) })
    #expect(AverageImputation.byColumn([[1, nil, 2, 6]], .median).columns == [[1, 2, 2, 6]])
  }

  @Test func `a gap takes the average of its group, and stays where the group has no value`() {
    let groups = ["a", "a", "b", "b", nil, "a"]
    let columns: [[Double?]] = [[1, nil, nil, nil, nil, 5]]
    let found = AverageImputation.withinGroups(columns, groups: groups, .mean)
    #expect(found.columns == [[1, 3, nil, nil, nil, 5]])
    #expect(found.filled.map(\.method) == [.groupMean])
    #expect(found.problems.map(\.unit) == [2, 3, 4])
    #expect(found.problems.map(\.what) == [.noValueInGroup, .noValueInGroup, .noGroup])
    let median = AverageImputation.withinGroups([[1, nil, 2, 9]], groups: ["a", "a", "a", "a"], .median)
    #expect(median.columns == [[1, 2, 2, 9]] && median.filled.map(\.method) == [.groupMedian])
  }

  @Test func `a constant fills every gap, and one that is no number fills none`() {
    #expect(AverageImputation.constant([[nil, 2]], 0).columns == [[0, 2]])
    let found = AverageImputation.constant([[nil, 2]], .infinity)
    #expect(found.columns == [[nil, 2]] && found.problems.map(\.what) == [.outOfRange])
  }
}

struct RowImputationTests {
  @Test func `a unit halfway up its other columns is put halfway up this one`() {
    // Unit 1 has 0.5 and, where less is better, 0.25: 0.375 of the way from 30 down to 10.
    let columns: [[Double?]] = [[0, 5, 10], [8, 6, 0], [30, nil, 10]]
    let found = RowImputation.meanWithinDimension(
      columns, dimensions: [[0, 1, 2]], directions: [.higherIsBetter, .lowerIsBetter, .lowerIsBetter])
    #expect(found.columns[2] == [30, 22.5, 10])
    #expect(found.filled == [.init(unit: 1, column: 2, value: 22.5, method: .rowMean)])
  }

  @Test func `a gap stays where nothing tells how to fill it`() {
    let columns: [[Double?]] = [[1, nil, 2], [7, nil, 7], [nil, nil, nil], [1, nil, 3]]
    let found = RowImputation.meanWithinDimension(
      columns, dimensions: [[0, 1, 2]],
      directions: [.higherIsBetter, .higherIsBetter, .higherIsBetter, .higherIsBetter])
    #expect(found.columns == columns)
    #expect(
      found.problems.map(\.what) == [.noValueInRow, .constantColumn, .noValue, .noValue, .noValue, .noGroup])
  }
}

struct PanelImputationTests {
  private func filled(_ series: [Double?], _ years: [Double], _ method: PanelImputation.Method) -> [Double?] {
    PanelImputation.filled(series.map { [[$0]] }, years: years, by: method).map { $0.columns[0][0] }
  }

  @Test func `the latest value is carried on but not back`() {
    #expect(filled([nil, 1, nil, nil, 4, nil], [1, 2, 3, 4, 5, 6], .latest) == [nil, 1, 1, 1, 4, 4])
  }

  @Test func `a line is drawn by years, not by places`() {
    let series: [Double?] = [nil, 10, nil, 40, nil]
    let years: [Double] = [2015, 2017, 2018, 2020, 2021]
    #expect(filled(series, years, .linear(ends: .missing)) == [nil, 10, 20, 40, nil])
    #expect(filled(series, years, .linear(ends: .nearest)) == [10, 10, 20, 40, 40])
    #expect(filled([nil, nil], [1, 2], .linear(ends: .nearest)) == [nil, nil])
  }

  @Test func `what was filled and what was not is told a year`() {
    let found = PanelImputation.filled([[[nil, 1]], [[2, nil]]], years: [2022, 2023], by: .latest)
    #expect(found[0].problems == [ConstructionProblem(unit: 0, column: 0, what: .noValueInTime)])
    #expect(found[1].filled == [.init(unit: 1, column: 0, value: 1, method: .latest)])
    #expect(found[1].columns == [[2, 1]])
  }
}

struct RegressionImputationTests {
  @Test func `a gap in a column that is linear in others is filled exactly`() {
    let first: [Double?] = [1, 2, 3, 4, 5, 6]
    let second: [Double?] = [2, 1, 4, 3, 7, 5]
    let third = zip(first, second).enumerated().map { unit, pair in
      unit == 5 ? nil : pair.0.flatMap { one in pair.1.map { 2 * one - 3 * $0 + 1 } }
    }
    let found = RegressionImputation.filled([first, second, third])
    #expect(agree(found.columns[2][5], -2, 1e-12))
    #expect(found.columns[0] == first && found.filled.map(\.method) == [.regression])
  }

  @Test func `units of measurement do not matter`() {
    let first: [Double?] = [1e9, 2e9, 3e9, 4e9, 2.5e9]
    #expect(agree(RegressionImputation.filled([first, [1e-9, 2e-9, 3e-9, 4e-9, nil]]).columns[1][4], 2.5e-9, 1e-20))
  }

  @Test func `a gap stays where too little or nothing is known`() {
    func what(_ columns: [[Double?]]) -> [ConstructionProblem.What] {
      RegressionImputation.filled(columns).problems.map(\.what)
    }
    #expect(what([[1, 2, 3], [1, 2, nil]]) == [.tooFewCompleteRows])
    #expect(what([[1, nil], [1, nil]]) == [.noValueInRow, .noValueInRow])
    #expect(what([[5, 5, 5, 5], [1, 2, 3, nil]]) == [.dependentColumns])
    #expect(what([[1, 2, 3, 4, 5], [2, 4, 6, 8, 10], [1, 3, 2, 5, nil]]) == [.dependentColumns])
  }
}

struct NeighbourImputationTests {
  @Test func `a gap takes the mean of the nearest that have the value`() {
    let columns: [[Double?]] = [[0, 1, 2, 3, 10], [nil, nil, 4, 8, 100]]
    let found = NeighbourImputation.filled(columns, nearest: 2)
    #expect(found.columns[1] == [6, 6, 4, 8, 100])
    #expect(found.filled.map(\.unit) == [0, 1])
    #expect(NeighbourImputation.filled(columns, nearest: 9).columns[1][0].map { $0 == 112.0 / 3 } == true)
  }

  @Test func `of units as near the earlier counts first`() {
    let found = NeighbourImputation.filled([[5, 4, 6], [nil, 1, 3]], nearest: 1)
    #expect(found.columns[1] == [1, 1, 3])
  }

  @Test func `columns that do not vary or are out of range bring nobody near`() {
    let far: [Double?] = [-1e308, 1e308, 1e308, 0]
    #expect(NeighbourImputation.filled([far, [7, 7, 7, 7], [1, 2, nil, 4]], nearest: 1).problems.count == 1)
    let found = NeighbourImputation.filled([far, [7, 7, 7, 7], [1, 2, 3, 4], [1, 5, nil, 9]], nearest: 1)
    #expect(found.columns[3] == [1, 5, 5, 9])
  }

  @Test func `sharing few columns makes nobody near`() {
    // Unit 1 shares one column of three at a distance of 1, unit 2 all of them but the gap at 1.2 altogether.
    let columns: [[Double?]] = [[0, 1, 0.6, 9], [0, nil, 0.6, 9], [nil, 5, 7, 1]]
    #expect(NeighbourImputation.filled(columns, nearest: 1).columns[2][0] == 7)
  }

  @Test func `a gap stays where no unit is a neighbour`() {
    let found = NeighbourImputation.filled([[1, nil, nil], [nil, 2, 3]], nearest: 1)
    #expect(found.columns == [[1, nil, nil], [nil, 2, 3]])
    #expect(Set(found.problems.map(\.what)) == [.noNeighbour])
    #expect(NeighbourImputation.filled([[1, 2], [nil, 2]], nearest: 0).problems.map(\.what) == [.noNeighbour])
  }
}

/// Against COINr 1.1.14; regression and neighbours against NumPy 2.4, where COINr has neither.
@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct ImputationOracleTests {
  private func expect(_ found: ImputedColumns, _ file: String) throws {
    let table = try InventedTable()
    let difference = try table.difference(found.columns, from: "expected/\(file).csv")
    #expect(difference == nil, "\(file)")
    #expect(found.filled.count == 32 && found.problems.isEmpty, "\(file)")
    #expect(found.filled.allSatisfy { table.raw[$0.column][$0.unit] == nil }, "\(file)")
  }

  @Test func `averages of columns agree`() throws {
    let raw = try InventedTable().raw
    try expect(AverageImputation.byColumn(raw, .mean), "imputed_mean")
    try expect(AverageImputation.byColumn(raw, .median), "imputed_median")
  }

  @Test func `means of regions agree`() throws {
    let table = try InventedTable()
    try expect(
      AverageImputation.withinGroups(table.raw, groups: table.regions, .mean), "imputed_mean_by_region")
  }

  @Test func `means of rows within dimensions agree`() throws {
    let table = try InventedTable()
    let found = RowImputation.meanWithinDimension(
      table.raw, dimensions: table.dimensions.map(\.places), directions: table.directions)
    try expect(found, "imputed_rowmean_within_dimension")
  }

  @Test func `regression within a dimension agrees`() throws {
    let table = try InventedTable()
    let technology = try #require(table.dimensions.last).places
    let found = RegressionImputation.filled(technology.map { table.raw[$0] })
    let expected: [(unit: Int, column: Int, value: Double)] = [
      (19, 0, 2.738740237537953), (25, 1, 18.969436053560376), (32, 1, 10.637421939955452), (6, 2, 98.78664629478823),
      (20, 3, 65.42915945806502),
    ]
    #expect(found.filled.map(\.unit) == expected.map(\.unit) && found.filled.map(\.column) == expected.map(\.column))
    #expect(firstDifference(found.filled.map(\.value), expected.map(\.value)) == nil)
  }

  @Test func `the five nearest agree`() throws {
    let table = try InventedTable()
    let found = NeighbourImputation.filled(table.raw, nearest: 5)
    let expected = [("D1", 11, 8.362), ("P1", 0, 88.0), ("T3", 6, 99.456)]
    for (code, unit, value) in expected {
      #expect(agree(found.columns[try table.place(code)][unit], value), "\(code) of \(unit)")
    }
    #expect(found.filled.count == 32 && found.problems.isEmpty)
  }
}
