import CompositeIndex
import Statistics
import TestSupport
import Testing

struct NormalisationTests {
  private func scores(
    _ method: NormalisationMethod, _ column: [Double?], _ direction: Direction = .higherIsBetter
  ) throws -> [Double?] {
    try method.fitted(to: column, direction).applied(to: column)
  }

  @Test func `each method gives its scale, and turned where less is better`() throws {
    let column: [Double?] = [1, nil, 2, 5]
    let expected: [(NormalisationMethod, [Double?], [Double?])] = [
      (.minMax(to: 0...100), [0, nil, 25, 100], [100, nil, 75, 0]),
      (.distanceToMax, [0, nil, 0.25, 1], [1, nil, 0.75, 0]),
      (.goalposts(low: 1, high: 3, capped: true, to: 0...1), [0, nil, 0.5, 1], [1, nil, 0.5, 0]),
      (.goalposts(low: 1, high: 3, capped: false, to: 0...1), [0, nil, 0.5, 2], [1, nil, 0.5, -1]),
      (.scaled(low: 1, high: 9, to: 0...100), [0, nil, 12.5, 50], [100, nil, 87.5, 50]),
      (.rank(ties: .lowest), [1, nil, 2, 3], [3, nil, 2, 1]),
      (.borda(ties: .lowest), [0, nil, 1, 2], [2, nil, 1, 0]),
      (.percentileRank(ties: .lowest), [0, nil, 0.5, 1], [1, nil, 0.5, 0]),
      (.distanceToReference(unit: 2), [0, nil, 1, 4], [4.0 / 3, nil, 1, 0]),
      (.distanceToTarget(3, capped: false), [0, nil, 0.5, 2], [2, nil, 1.5, 0]),
      (.distanceToTarget(3, capped: true), [0, nil, 0.5, 1], [1, nil, 1, 0]),
      (.fractionOfMax, [0.2, nil, 0.4, 1], [1, nil, 0.5, 0.2]),
      (.none, [1, nil, 2, 5], [-1, nil, -2, -5]),
    ]
    for (method, rising, falling) in expected {
      let found = (try scores(method, column), try scores(method, column, .lowerIsBetter))
      #expect(firstDifference(found.0, rising, 1e-15) == nil, "\(method)")
      #expect(firstDifference(found.1, falling, 1e-15) == nil, "\(method), less is better")
    }
    let standard = try scores(.zScore(mean: 10, deviation: 2), [1, 2, 3], .lowerIsBetter)
    #expect(standard == [12, 10, 8])
  }

  @Test func `less of a bad thing is never worse, by any method`() throws {
    let column: [Double?] = [1, 2, 4]
    let methods: [NormalisationMethod] = [
      .minMax(to: 0...1), .goalposts(low: 0, high: 5, capped: true, to: 0...1), .zScore(mean: 0, deviation: 1),
      .scaled(low: 0, high: 5, to: 0...1), .rank(ties: .average), .percentileRank(ties: .average),
      .borda(ties: .average), .distanceToMax, .distanceToReference(unit: 1), .distanceToTarget(2, capped: false),
      .fractionOfMax, .none,
    ]
    for method in methods {
      let found = try scores(method, column, .lowerIsBetter).compactMap { $0 }
      #expect(found.count == 3 && found[0] > found[1] && found[1] > found[2], "\(method)")
    }
  }

  @Test func `a column whose values are the same has no score where units are compared`() {
    let methods: [NormalisationMethod] = [
      .minMax(to: 0...1), .zScore(mean: 0, deviation: 1), .rank(ties: .average), .percentileRank(ties: .lowest),
      .borda(ties: .lowest), .distanceToMax, .distanceToReference(unit: 0), .distanceToTarget(9, capped: true),
    ]
    for method in methods {
      let plan = ColumnNormalisation(method, .higherIsBetter)
      let found = NormalisedColumns(
        [[1, 2, 3], [7, nil, 7]], by: [ColumnNormalisation(.none, .higherIsBetter), plan])
      #expect(found.columns[1] == [nil, nil, nil] && found.fitted[1] == nil, "\(method)")
      #expect(found.problems == [ConstructionProblem(column: 1, what: .constantColumn)], "\(method)")
      #expect(throws: ConstructionProblem.What.noReference, "\(method)") {
        try NormalisationMethod.distanceToReference(unit: 1).fitted(to: [7, nil, 7], .higherIsBetter)
      }
    }
  }

  @Test func `scales from outside and shares need no column that varies`() throws {
    #expect(try scores(.goalposts(low: 0, high: 10, capped: true, to: 0...1), [5, 5]) == [0.5, 0.5])
    #expect(try scores(.fractionOfMax, [5, 5]) == [1, 1])
  }

  @Test func `parameters that make no scale are findings`() {
    let column: [Double?] = [-1, nil, 0, 5]
    let expected: [(NormalisationMethod, Direction, ConstructionProblem.What)] = [
      (.goalposts(low: 5, high: 5, capped: true, to: 0...1), .higherIsBetter, .reversedGoalposts),
      (.scaled(low: 5, high: 1, to: 0...1), .higherIsBetter, .reversedGoalposts),
      (.distanceToReference(unit: 1), .higherIsBetter, .noReference),
      (.distanceToReference(unit: 9), .higherIsBetter, .noReference),
      (.distanceToReference(unit: 0), .higherIsBetter, .referenceNotBetter),
      (.distanceToReference(unit: 3), .lowerIsBetter, .referenceNotBetter),
      (.distanceToTarget(-2, capped: true), .higherIsBetter, .referenceNotBetter),
      (.distanceToTarget(6, capped: true), .lowerIsBetter, .referenceNotBetter),
      (.fractionOfMax, .higherIsBetter, .noShareOfBest), (.fractionOfMax, .lowerIsBetter, .noShareOfBest),
    ]
    for (method, direction, problem) in expected {
      #expect(throws: problem, "\(method)") { try method.fitted(to: column, direction) }
    }
    #expect(throws: ConstructionProblem.What.noValue) {
      try NormalisationMethod.minMax(to: 0...1).fitted(to: [nil], .higherIsBetter)
    }
    // A lowest value of 0 would give every other unit nothing and itself no number.
    #expect(throws: ConstructionProblem.What.noShareOfBest) {
      try NormalisationMethod.fractionOfMax.fitted(to: [0, 1], .lowerIsBetter)
    }
    #expect(throws: ConstructionProblem.What.noShareOfBest) {
      try NormalisationMethod.fractionOfMax.fitted(to: [0, 0], .higherIsBetter)
    }
  }

  @Test func `numbers at the end of their range give findings, not infinity`() {
    #expect(throws: ConstructionProblem.What.outOfRange) {
      try NormalisationMethod.minMax(to: 0...1).fitted(to: [-1e308, 1e308], .higherIsBetter)
    }
    #expect(throws: ConstructionProblem.What.outOfRange) {
      try NormalisationMethod.zScore(mean: 0, deviation: 1).fitted(to: [0, 1e200], .higherIsBetter)
    }
  }

  @Test func `ties share what is asked for`() throws {
    let column: [Double?] = [3, 1, 3, 2]
    #expect(try scores(.rank(ties: .lowest), column) == [3, 1, 3, 2])
    #expect(try scores(.rank(ties: .average), column) == [3.5, 1, 3.5, 2])
    #expect(try scores(.rank(ties: .highest), column, .lowerIsBetter) == [2, 4, 2, 3])
  }
}

struct FittedNormalisationTests {
  @Test func `parameters of one column are applied to another`() throws {
    let rule = try NormalisationMethod.minMax(to: 0...100).fitted(to: [10, 20], .lowerIsBetter)
    #expect(rule == .line(.init(start: 20, end: 10, low: 0, high: 100, cut: .nowhere)))
    #expect(rule.applied(to: [15, 25, nil, 5]) == [50, -50, nil, 150])
    let standard = try NormalisationMethod.zScore(mean: 0, deviation: 1).fitted(to: [1, 2, 3], .higherIsBetter)
    #expect(standard == .line(.init(start: 2, end: 3, low: 0, high: 1, cut: .nowhere)))
    #expect(standard.applied(to: [4]) == [2])
  }

  @Test func `a panel is fitted on all its years or on the first`() {
    let years: [[[Double?]]] = [[[0, 5]], [[5, 10]]]
    let plans = [ColumnNormalisation(.minMax(to: 0...1), .higherIsBetter)]
    let all = [years.flatMap { $0[0] }]
    #expect(years.map { NormalisedColumns($0, by: plans, fittedTo: all).columns[0] } == [[0, 0.5], [0.5, 1]])
    #expect(years.map { NormalisedColumns($0, by: plans, fittedTo: years[0]).columns[0] } == [[0, 1], [1, 2]])
    #expect(years.map { NormalisedColumns($0, by: plans).columns[0] } == [[0, 1], [0, 1]])
  }

  @Test func `the reference is that of the column the method was fitted to`() throws {
    let rule = try NormalisationMethod.distanceToReference(unit: 1).fitted(to: [0, 4], .higherIsBetter)
    #expect(rule.applied(to: [2, 8]) == [0.5, 2])
  }

  @Test func `a value that has no share of the best in other data is a finding`() {
    let plan = ColumnNormalisation(.fractionOfMax, .lowerIsBetter)
    let found = NormalisedColumns([[0, 4, nil]], by: [plan], fittedTo: [[1, 2]])
    #expect(found.columns == [[nil, 0.25, nil]])
    #expect(found.problems == [ConstructionProblem(unit: 0, column: 0, what: .outOfRange)])
  }

  @Test func `ranks compare the values they are given`() throws {
    let rule = try NormalisationMethod.percentileRank(ties: .lowest).fitted(to: [1, 2], .higherIsBetter)
    #expect(rule.applied(to: [7, 9, 8]) == [0, 1, 0.5])
    #expect(rule.applied(to: [7, nil]) == [nil, nil])
  }
}

/// Against COINr 1.1.14.
@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct NormalisationOracleTests {
  private static let methods: [(file: String, method: NormalisationMethod)] = [
    ("minmax_0_1", .minMax(to: 0...1)), ("minmax_0_100", .minMax(to: 0...100)), ("minmax_1_100", .minMax(to: 1...100)),
    ("zscore_0_1", .zScore(mean: 0, deviation: 1)), ("zscore_100_10", .zScore(mean: 100, deviation: 10)),
    ("rank_min", .rank(ties: .lowest)), ("rank_average", .rank(ties: .average)), ("borda", .borda(ties: .lowest)),
    ("percentile_rank", .percentileRank(ties: .lowest)), ("dist2max", .distanceToMax),
  ]

  @Test(arguments: ["raw", "imputed", "treated"], methods)
  func `every method agrees`(data: String, method: (file: String, method: NormalisationMethod)) throws {
    let table = try InventedTable()
    let columns = data == "raw" ? table.raw : data == "imputed" ? table.imputed.columns : table.treated.columns
    let plans = table.directions.map { ColumnNormalisation(method.method, $0) }
    let found = NormalisedColumns(columns, by: plans)
    let difference = try table.difference(found.columns, from: "expected/norm_\(data)_\(method.file).csv")
    #expect(difference == nil, "\(data) \(method.file)")
    #expect(found.problems.isEmpty, "\(data) \(method.file)")
  }

  @Test func `goalposts, targets, references and shares agree`() throws {
    let table = try InventedTable()
    let expected = try OracleTable("expected/norm_goalposts_targets.csv")
    func posts(_ low: Double, _ high: Double, capped: Bool) -> NormalisationMethod {
      .goalposts(low: low, high: high, capped: capped, to: 0...100)
    }
    let cases: [(String, String, NormalisationMethod, Direction)] = [
      ("I1_goalpost_40_95", "I1", posts(40, 95, capped: true), .higherIsBetter),
      ("T1_goalpost_1_6_neg", "T1", posts(1, 6, capped: true), .lowerIsBetter),
      ("T1_goalpost_neg_notrunc", "T1", posts(1, 6, capped: false), .lowerIsBetter),
      ("S1_dist2targ_90", "S1", .distanceToTarget(90, capped: false), .higherIsBetter),
      ("S1_dist2targ_75_cap", "S1", .distanceToTarget(75, capped: true), .higherIsBetter),
      ("P2_dist2targ_2_neg", "P2", .distanceToTarget(2, capped: false), .lowerIsBetter),
      ("S1_scaled_0_100", "S1", .scaled(low: 0, high: 100, to: 0...100), .higherIsBetter),
      ("S1_fracmax", "S1", .fractionOfMax, .higherIsBetter),
      ("S1_dist2ref_unit5", "S1", .distanceToReference(unit: 4), .higherIsBetter),
    ]
    #expect(expected.header.dropFirst() == ArraySlice(cases.map(\.0)))
    for (name, code, method, direction) in cases {
      let column = table.raw[try table.place(code)]
      let found = try method.fitted(to: column, direction).applied(to: column)
      let difference = firstDifference(found, try expected.numbers(name))
      #expect(difference == nil, "\(name)")
    }
  }
}
