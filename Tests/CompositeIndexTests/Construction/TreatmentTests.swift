import CompositeIndex
import Foundation
import TestSupport
import Testing

struct WinsorisationTests {
  @Test func `one far value is moved in to the next one, at the end it is at`() {
    let high = Winsorisation(of: [1, 2, nil, 3, 4, 5, 6, 7, 100])
    #expect(high.column == [1, 2, nil, 3, 4, 5, 6, 7, 7])
    #expect(high.points == [.init(unit: 8, end: .high, from: 100, to: 7)])
    let low = Winsorisation(of: [-100, 1, 2, 3, 4, 5, 6, 7])
    #expect(low.column == [1, 1, 2, 3, 4, 5, 6, 7])
    #expect(low.points == [.init(unit: 0, end: .low, from: -100, to: 1)])
  }

  @Test func `units that came to share the end move on together, and a record keeps where they came from`() {
    let column: [Double?] = (1...20).map { Double($0) } + [500, 1000]
    let found = Winsorisation(of: column)
    #expect(found.points.map(\.unit) == [21, 20] && found.points.map(\.from) == [1000, 500])
    #expect(found.points.map(\.to) == [20, 20] && found.column.suffix(3) == [20, 20, 20])
  }

  @Test func `no more units are moved than allowed`() {
    let column: [Double?] = (1...20).map { Double($0) } + [500, 1000]
    #expect(Winsorisation(of: column, atMost: 1).points.map(\.to) == [500])
    #expect(Winsorisation(of: column, atMost: 0).column == column)
    // The two share the end from the start, so that one alone cannot be moved.
    let pair: [Double?] = (1...30).map { Double($0) } + [1000, 1000]
    #expect(Winsorisation(of: pair, atMost: 1).column == pair)
    #expect(Winsorisation(of: pair, atMost: 2).points.count == 2)
  }

  @Test func `a column that does not vary or has few values is left`() {
    #expect(Winsorisation(of: [2, 2, 2, 2, 2]).points.isEmpty)
    #expect(Winsorisation(of: [1, nil, 1000]).points.isEmpty)
    #expect(Winsorisation(of: [nil]).column == [nil])
  }
}

struct ColumnTransformTests {
  private static let all: [ColumnTransform] = [
    .logarithm, .logarithmBySkew, .logarithmFromOne, .plainLogarithm, .boxCox(lambda: 0.5), .likeliestBoxCox,
  ]

  @Test(arguments: all) func `the order of the units stays and gaps stay gaps`(transform: ColumnTransform) throws {
    let bent = try transform.applied(to: [1, nil, 2, 7, 90])
    #expect(bent[1] == nil)
    let values = bent.compactMap { $0 }
    #expect(values.count == 4 && values == values.sorted() && values.allSatisfy(\.isFinite))
  }

  @Test(arguments: all) func `a constant or empty column cannot be bent`(transform: ColumnTransform) {
    #expect(throws: ConstructionProblem.What.constantColumn) { try transform.applied(to: [3, nil, 3]) }
    #expect(throws: ConstructionProblem.What.noValue) { try transform.applied(to: [nil]) }
  }

  @Test func `values that are not above 0 are a finding where they have no logarithm`() throws {
    let column: [Double?] = [-1, 0, 5]
    for transform in [ColumnTransform.plainLogarithm, .boxCox(lambda: 0), .boxCox(lambda: 2), .likeliestBoxCox] {
      #expect(throws: ConstructionProblem.What.valueNotPositive) { try transform.applied(to: column) }
    }
    for transform in [ColumnTransform.logarithm, .logarithmBySkew, .logarithmFromOne] {
      #expect(try transform.applied(to: column).allSatisfy { $0?.isFinite == true })
    }
  }

  @Test func `a power out of range is a finding`() {
    #expect(throws: ConstructionProblem.What.outOfRange) {
      try ColumnTransform.boxCox(lambda: 900).applied(to: [1, 2, 1000])
    }
  }

  @Test func `a power of 0 is the logarithm, of 1 a shift`() throws {
    #expect(try ColumnTransform.boxCox(lambda: 0).applied(to: [1, 4]) == [0, log(4)])
    let shifted = try ColumnTransform.boxCox(lambda: 1).applied(to: [1, 4])
    #expect(firstDifference(shifted, [0, 3], 1e-14) == nil)
  }

  @Test func `the likeliest power makes even what was bent`() throws {
    let even = (-10...10).map { Double($0) / 4 }
    // The logarithms lie evenly around 0, so that the likelihood does too.
    #expect(agree(BoxCox.likeliestLambda(of: even.map { exp($0) }), 0, 1e-7))
    #expect(BoxCox.likeliestLambda(of: [1, -1]) == nil && BoxCox.likeliestLambda(of: [2, 2]) == nil)
    #expect(BoxCox.likeliestLambda(of: []) == nil)
  }
}

struct OutlierTreatmentTests {
  @Test func `a column within the limits is not touched`() {
    let column: [Double?] = [1, 2, 3, nil, 4, 5]
    let found = OutlierTreatment().treated([column])
    #expect(found.columns == [column] && found.records[0].outcome == .untouched && found.problems.isEmpty)
    #expect(found.records[0].winsorised == nil && found.records[0].transformed == nil)
  }

  @Test func `the untreated column is bent where winsorising does not do`() throws {
    let column: [Double?] = (1...20).map { Double($0) } + [500, 1000]
    let found = OutlierTreatment(atMost: 1, otherwise: .plainLogarithm).treated([column])
    let record = found.records[0]
    #expect(record.outcome == .transformed && record.before.passes == false && record.winsorised?.passes == false)
    #expect(record.points.count == 1 && record.transformed?.passes == true && found.problems.isEmpty)
    #expect(found.columns[0] == column.map { $0.map { log($0) } } && record.transform == .plainLogarithm)
    let power = OutlierTreatment(atMost: 1, otherwise: .likeliestBoxCox).treated([column])
    let lambda = try #require(BoxCox.likeliestLambda(of: column.compactMap { $0 }))
    #expect(power.records[0].transform == .boxCox(lambda: lambda))
  }

  @Test func `what nothing helps is kept with a finding`() {
    let spike: [Double?] = [Double](repeating: 0, count: 19) + [1]
    let bent = OutlierTreatment().treated([spike])
    #expect(bent.records[0].outcome == .transformed)
    #expect(bent.problems == [ConstructionProblem(column: 0, what: .stillSkewed)])
    let plain = OutlierTreatment(otherwise: .plainLogarithm).treated([[1, 2], spike])
    #expect(plain.records.map(\.outcome) == [.untestable, .untreated] && plain.columns[1] == spike)
    #expect(plain.problems == [ConstructionProblem(column: 1, what: .valueNotPositive)])
  }

  @Test func `a column that cannot be tested is left as it is`() {
    let found = OutlierTreatment().treated([[4, 4, 4, 4, 4], [nil, nil], []])
    #expect(found.columns == [[4, 4, 4, 4, 4], [nil, nil], []])
    #expect(found.records.map(\.outcome) == [.untestable, .untestable, .untestable])
  }
}

/// Against COINr 1.1.14; the likeliest powers against SciPy.
@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct TreatmentOracleTests {
  @Test func `treated columns agree`() throws {
    let table = try InventedTable()
    #expect(try table.difference(table.treated.columns, from: "expected/treated_imputed.csv") == nil)
    #expect(table.treated.problems.isEmpty)
  }

  @Test func `the same cells were moved at the same end`() throws {
    let table = try InventedTable()
    let expected = try OracleTable("expected/treated_points.csv")
    for (code, record) in zip(table.codes, table.treated.records) {
      var marks = [String](repeating: "", count: table.regions.count)
      for point in record.points { marks[point.unit] = point.end == .high ? "winhi" : "winlo" }
      #expect(try expected.column(code) == marks, "\(code)")
    }
  }

  @Test func `what was tested and done agrees`() throws {
    let expected = try OracleTable("expected/treated_details.csv")
    let table = try InventedTable()
    let records = table.treated.records
    #expect(try expected.column("iCode") == table.codes)
    let numbers: [(String, (OutlierTreatment.Record) -> Double?)] = [
      ("check_SkewKurt0.Skew", { $0.before.skewness }), ("check_SkewKurt0.Kurt", { $0.before.kurtosis }),
      ("winsorise.nwin", { $0.winsorised == nil ? nil : Double($0.points.count) }),
      ("check_SkewKurt1.Skew", { $0.winsorised?.skewness }), ("check_SkewKurt1.Kurt", { $0.winsorised?.kurtosis }),
    ]
    for (name, value) in numbers {
      let difference = firstDifference(records.map(value), try expected.numbers(name))
      #expect(difference == nil, "\(name)")
    }
    func word(_ passes: Bool?) -> String { passes.map { $0 ? "TRUE" : "FALSE" } ?? "" }
    #expect(try expected.column("check_SkewKurt0.Pass") == records.map { word($0.before.passes) })
    #expect(try expected.column("check_SkewKurt1.Pass") == records.map { word($0.winsorised?.passes) })
  }

  @Test func `transforms agree`() throws {
    let expected = try OracleTable("expected/transforms_D1_T3.csv")
    let table = try InventedTable()
    let first = table.imputed.columns[try table.place("D1")]
    let second = table.imputed.columns[try table.place("T3")]
    let found: [(String, [Double?])] = [
      ("D1", first), ("D1_winsorised", Winsorisation(of: first).column),
      ("D1_log_CT", try ColumnTransform.logarithm.applied(to: first)),
      ("D1_log_CT_orig", try ColumnTransform.logarithmFromOne.applied(to: first)),
      ("D1_boxcox_05", try ColumnTransform.boxCox(lambda: 0.5).applied(to: first)),
      ("T3", second), ("T3_log_CT_plus", try ColumnTransform.logarithmBySkew.applied(to: second)),
    ]
    for (name, column) in found {
      let difference = firstDifference(column, try expected.numbers(name))
      #expect(difference == nil, "\(name)")
    }
    // Skewed to the right both ways are the same.
    #expect(try ColumnTransform.logarithmBySkew.applied(to: first) == ColumnTransform.logarithm.applied(to: first))
  }

  @Test(arguments: [
    ("D1", -0.1810672286337571), ("P3", -0.3867583691055839), ("P2", -0.06537196764449575), ("I4", 1.343590478476952),
    ("T3", 5),
  ])
  func `the likeliest power agrees`(code: String, lambda: Double) throws {
    let table = try InventedTable()
    let values = table.imputed.columns[try table.place(code)].compactMap { $0 }
    // A flat top is found to half the digits; that of T3 lies beyond the range, whose end is given.
    let found = BoxCox.likeliestLambda(of: values)
    #expect(agree(found, lambda, 1e-6), "\(String(describing: found))")
  }
}
