import CompositeIndex
import TestSupport
import Testing

@Suite struct JudgementTests {
  private let consistent = PairwiseJudgements(rows: [[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]])

  @Test(arguments: PairwiseJudgements.Derivation.allCases)
  func `consistent judgements give their proportion by every method`(by: PairwiseJudgements.Derivation) throws {
    let found = try #require(consistent.derived(by: by))
    #expect(firstDifference(found.weights, [4 / 7, 2 / 7, 1 / 7], 1e-14) == nil)
    #expect(agree(found.largestEigenvalue, 3, 1e-14))
    #expect(agree(found.consistencyRatio, 0, 1e-14))
    #expect(found.isConsistent == true)
  }

  @Test(arguments: PairwiseJudgements.Derivation.allCases)
  func `one thing has all the weight and two cannot contradict each other`(by: PairwiseJudgements.Derivation) throws {
    let one = try #require(PairwiseJudgements(rows: [[1]]).derived(by: by))
    #expect(one.weights == [1])
    #expect(one.consistencyRatio == 0)
    let two = try #require(PairwiseJudgements(rows: [[1, 3], [1 / 3, 1]]).derived(by: by))
    #expect(firstDifference(two.weights, [0.75, 0.25], 1e-14) == nil)
    #expect(two.consistencyRatio == 0)
  }

  @Test func `more things than the table has are weighed without a ratio`() throws {
    let rows = (0..<16).map { _ in [Double](repeating: 1, count: 16) }
    let found = try #require(PairwiseJudgements(rows: rows).derived(by: .eigenvector))
    #expect(agree(found.weights[7], 1 / 16, 1e-14))
    #expect(found.consistencyRatio == nil)
    #expect(found.isConsistent == nil)
    #expect(found.randomIndex.name == "Saaty (1980)")
    #expect(RandomIndex.saaty1980.value(for: 0) == nil)
    #expect(RandomIndex.saaty1980.value(for: 15) == 1.59)
  }

  @Test func `a flaw is named with its cell and there are no weights`() {
    func flaws(_ rows: [[Double]]) -> [JudgementFlaw] {
      let judgements = PairwiseJudgements(rows: rows)
      #expect(judgements.derived(by: .eigenvector) == nil)
      return judgements.flaws
    }
    #expect(flaws([[1, 2], [0.4, 1]]) == [.init(kind: .notReciprocal, row: 0, column: 1)])
    #expect(flaws([[1, 2], [0.5, 2]]) == [.init(kind: .diagonalIsNotOne, row: 1, column: 1)])
    #expect(flaws([[1, 0], [2, 1]]) == [.init(kind: .notPositive, row: 0, column: 1)])
    #expect(flaws([[1, .nan], [2, 1]]) == [.init(kind: .notPositive, row: 0, column: 1)])
    #expect(flaws([[1, 2], [0.5]]) == [.init(kind: .notSquare, row: 1, column: 1)])
    #expect(flaws([]) == [])
  }

  @Test func `a third in seven digits is reciprocal enough`() {
    #expect(PairwiseJudgements(rows: [[1, 3], [0.3333333, 1]]).flaws.isEmpty)
  }

  @Test func `judgements of several are combined by geometric means`() throws {
    let other = PairwiseJudgements(rows: [[1, 8, 1], [0.125, 1, 0.5], [1, 2, 1]])
    let both = try #require(ExpertWeights.combined([consistent, other]))
    #expect(firstDifference(both.rows[0], [1, 4, 2], 1e-14) == nil)
    #expect(firstDifference(both.rows[1], [0.25, 1, 1], 1e-14) == nil)
    #expect(both.flaws.isEmpty)
    #expect(ExpertWeights.combined([]) == nil)
    #expect(ExpertWeights.combined([consistent, PairwiseJudgements(rows: [[1]])]) == nil)
    #expect(
      ExpertWeights.combined([consistent, PairwiseJudgements(rows: [[1, 2, 3], [1, 1, 1], [1, 1, 1]])]) == nil)
  }

  @Test func `weights of several are combined by either mean`() throws {
    let columns: [[Double]] = [[0.8, 0.2, 0], [0.2, 0.2, 0.6]]
    #expect(firstDifference(try #require(ExpertWeights.arithmeticMean(columns)), [0.5, 0.2, 0.3], 1e-15) == nil)
    let geometric = try #require(ExpertWeights.geometricMean(columns))
    #expect(firstDifference(geometric, [2.0 / 3, 1.0 / 3, 0], 1e-15) == nil)
    #expect(ExpertWeights.geometricMean([[1, 0], [0, 1]]) == nil)
    #expect(ExpertWeights.arithmeticMean([]) == nil)
    #expect(ExpertWeights.arithmeticMean([[1], [0.5, 0.5]]) == nil)
    #expect(ExpertWeights.arithmeticMean([[-1, 2]]) == nil)
  }

  @Test func `every expert has a column of weights`() throws {
    let columns = try #require(ExpertWeights.columns(of: [consistent, consistent], by: .rowGeometricMean))
    #expect(columns.count == 2)
    #expect(firstDifference(columns[1], [4 / 7, 2 / 7, 1 / 7], 1e-14) == nil)
    #expect(ExpertWeights.columns(of: [consistent, PairwiseJudgements(rows: [[2]])], by: .eigenvector) == nil)
  }

  @Test func `points are shared out whatever their sum, and experts with gaps are left out`() throws {
    let found = try #require(BudgetAllocation([[50, 50], [3, 1], [100, nil], [-1, 2], [0, 0]]))
    #expect(found.leftOut == [2, 3, 4])
    #expect(firstDifference(found.indicators.map(\.weight), [0.625, 0.375], 1e-15) == nil)
    #expect(agree(found.indicators[0].deviation, 0.25 / 2.0.squareRoot(), 1e-15))
    #expect(found.indicators[0].lowest == 0.5)
    #expect(found.indicators[0].highest == 0.75)
    #expect(BudgetAllocation([[nil, 1]]) == nil)
    #expect(BudgetAllocation([]) == nil)
    #expect(BudgetAllocation([[1, 2], [1]]) == nil)
    #expect(BudgetAllocation([[1, 1]])?.indicators[0].deviation == nil)
  }
}

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct PublishedJudgementTests {
  @Test(arguments: ["consistent_5x5", "inconsistent_5x5"])
  func `weights and ratios are those of published tools`(name: String) throws {
    let judgements = PairwiseJudgements(
      rows: try OracleJSON("input/ahp.json").at(name).items().map { row in
        try row.items().map { try #require(Fraction.value(of: $0.text())) }
      })
    #expect(judgements.flaws.isEmpty)
    let expected = try OracleJSON("expected/ahp.json").at(name)
    for (by, weights, eigenvalue, ratio) in [
      (PairwiseJudgements.Derivation.eigenvector, "weights_eigenvector", "lambda_max", "CR_saaty_RI_1.12"),
      (.rowGeometricMean, "weights_geometric_mean_rows", "lambda_max_geometric", "CR_geometric_saaty"),
      (.columnMean, "weights_column_mean", "lambda_max_column_mean", "CR_column_mean_saaty"),
    ] {
      let found = try #require(judgements.derived(by: by))
      #expect(try firstDifference(found.weights, expected.at(weights).numbers()) == nil, "\(weights)")
      #expect(try agree(found.largestEigenvalue, expected.at(eigenvalue).number()), "\(eigenvalue)")
      #expect(try agree(found.consistencyRatio, expected.at(ratio).number()), "\(ratio)")
      #expect(found.isConsistent == (name == "consistent_5x5"), "\(by)")
    }
  }

  @Test(arguments: ["consistent_5x5", "inconsistent_5x5"])
  func `the index and the ratio by another table are those of published tools`(name: String) throws {
    let judgements = PairwiseJudgements(
      rows: try OracleJSON("input/ahp.json").at(name).items().map { row in
        try row.items().map { try #require(Fraction.value(of: $0.text())) }
      })
    let expected = try OracleJSON("expected/ahp.json").at(name)
    let table = RandomIndex(name: "Tummala and Ling (1998)", values: [0, 0, nil, nil, 1.1159])
    let found = try #require(judgements.derived(by: .eigenvector, randomIndex: table))
    #expect(try agree(found.consistencyIndex, expected.at("CI").number()))
    #expect(try agree(found.consistencyRatio, expected.at("CR_RI_1.1159_pymcdm").number()))
    // AHPy takes 1.11 for five things and prints twelve digits.
    let rounder = RandomIndex(name: "AHPy", values: [0, 0, nil, nil, 1.11])
    let other = try #require(judgements.derived(by: .eigenvector, randomIndex: rounder))
    #expect(try agree(other.consistencyRatio, expected.at("CR_ahpy_saaty").number(), 1e-9))
  }

  @Test func `the table is Saaty's`() throws {
    let table = try OracleJSON("expected/ahp.json").at("consistent_5x5", "RI_tables_seen", "saaty_1980")
    for count in 3...10 {
      #expect(try RandomIndex.saaty1980.value(for: count) == table.at("\(count)").number(), "\(count)")
    }
  }
}
