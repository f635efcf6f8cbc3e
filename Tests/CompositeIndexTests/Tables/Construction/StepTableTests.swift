import AssessmentModel
import CompositeIndex
import Testing

/// The columns with what was done to them, and their weights.
struct StepTableTests {
  private typealias Samples = ConstructedSamples

  @Test func `tables stand in the order they are read and say the same each time`() throws {
    let input = Samples.input([[1, nil, 3, 100], [4, 5, 6, 7], [1, 2, 4, 8], [1, 3, 9, 27]])
    let framework = Samples.framework(
      Construction(imputation: .mean, treatment: .winsorise(.init()), normalisation: .minMax(low: 0, high: 1)))
    let tables = try constructIndex(framework, of: input).constructionTables
    #expect(
      tables.map(\.id) == [
        "ranking", "scores", "decomposition", "weights", "columns", "imputed", "treated", "treated-points", "step-raw",
        "step-imputed", "step-treated", "step-normalised",
      ])
    #expect(try constructIndex(framework, of: input).constructionTables == tables)
    #expect(tables.flatMap(\.flaws) == [])
    #expect(!tables.contains { $0.title.zh.isEmpty || $0.title.en.isEmpty || $0.note.zh.isEmpty || $0.note.en.isEmpty })
  }

  @Test func `columns have their statistics after denominators and before imputation`() throws {
    var input = Samples.input([[2, 4, nil, 8], [1, 1, 1, 1]])
    input.denominators = [[2, 2, 2, 2], nil]
    let framework = Samples.flat(
      [
        IndexColumn(column: "x", name: Texts(zh: "甲", en: "X"), direction: -1, per: "people"),
        IndexColumn(
          column: "y", goalposts: .init(low: 0, high: 2), normalisation: .goalposts(low: 0, high: 1, caps: false)),
      ], Construction(imputation: .mean, normalisation: .zScore(mean: 0, deviation: 1)))
    let table = try constructIndex(framework, of: input).columnsTable
    #expect(table.texts("name") == ["甲", "y"] && table.texts("name_en") == ["X", "y"])
    #expect(table.texts("direction") == ["lower-is-better", "higher-is-better"])
    #expect(table.texts("normalisation") == ["zScore", "goalposts"])
    #expect(table.numbers("low") == [nil, 0] && table.numbers("high") == [nil, 2])
    #expect(table.numbers("available") == [3, 4] && table.numbers("available_share") == [0.75, 1])
    #expect(table.numbers("minimum") == [1, 1] && table.numbers("maximum") == [4, 1])
    #expect(table.numbers("median") == [2, 1] && table.numbers("same") == [1, 4])
    #expect(table.texts("flags") == ["", "few-different"])
    #expect(table.cells("skewness")[1] == .missing)
  }

  @Test func `filled cells are listed with their method`() throws {
    let framework = Samples.flat([IndexColumn(column: "x"), IndexColumn(column: "y")], Construction(imputation: .mean))
    let made = try constructIndex(framework, of: Samples.input([[1, nil, 3], [nil, 5, 7]], times: [1, 1, 1]))
    let table = try #require(made.imputedTable)
    #expect(table.columns.map(\.id) == ["unit", "time", "column", "value", "method"])
    #expect(table.texts("unit") == ["U2", "U1"] && table.texts("column") == ["x", "y"])
    #expect(table.numbers("value") == [2, 6] && table.texts("method") == ["mean", "mean"])
  }

  @Test func `treated columns say their shape before and after, and which points moved`() throws {
    let values: [Double?] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1000]
    let framework = Samples.flat(
      [
        IndexColumn(column: "moved"), IndexColumn(column: "bent", treatment: .log(skewness: 2, kurtosis: 3.5)),
        IndexColumn(column: "left", treatment: Construction.Treatment.none),
      ], Construction(treatment: .winsorise(.init())))
    let made = try constructIndex(framework, of: Samples.input([values, values, values]))
    let (table, points) = (try #require(made.treatedTable), try #require(made.treatedPointsTable))
    #expect(table.texts("column") == ["moved", "bent"])
    #expect(table.texts("outcome") == ["winsorised", "transformed"])
    #expect(table.numbers("points") == [1, 0] && table.texts("transform") == [nil, "logarithm-by-skew"])
    let (before, after) = (table.numbers("skewness_before"), table.numbers("skewness_after"))
    #expect(before[0] == before[1] && (before[0] ?? 0) > 2)
    #expect((after[0] ?? 9) < 1 && (after[1] ?? 9) < (before[1] ?? 0))
    #expect(points.texts("unit") == ["U12"] && points.texts("column") == ["moved"])
    #expect(points.numbers("from") == [1000] && points.numbers("to") == [11])
  }

  @Test func `without treatment and gaps there are no tables of them`() throws {
    let made = try constructIndex(Samples.flat([IndexColumn(column: "x")]), of: Samples.input([[1, 2]]))
    #expect(made.imputedTable == nil && made.treatedTable == nil && made.treatedPointsTable == nil)
    #expect(made.judgementsTable == nil && made.budgetTable == nil)
  }

  @Test func `steps keep the order of the input`() throws {
    let framework = Samples.flat([IndexColumn(column: "x", direction: -1)], Construction(normalisation: .none))
    let tables = try constructIndex(framework, of: Samples.input([[1, nil, 3]], times: [2021, 2020, 2021])).stepTables
    #expect(tables.map(\.id) == ["step-raw", "step-normalised"])
    #expect(tables[1].texts("unit") == ["U1", "U2", "U3"] && tables[1].numbers("time") == [2021, 2020, 2021])
    #expect(tables[1].numbers("x") == [-1, nil, -3])
  }

  @Test func `weights are given, of a group, and of the index`() throws {
    let made = try constructIndex(Samples.framework(), of: Samples.input([[1, 2], [1, 2], [1, 2], [1, 2]]))
    let table = made.weightsTable
    #expect(table.texts("node") == ["whole", "a", "a1", "a2", "b", "b1", "b2"])
    #expect(table.texts("parent") == [nil, "whole", "a", "a", "whole", "b", "b"])
    #expect(table.numbers("given") == [1, 3, 1, 1, 1, 1, 1])
    #expect(table.numbers("used") == [1, 0.75, 0.5, 0.5, 0.25, 0.5, 0.5])
    #expect(table.numbers("effective") == [1, 0.75, 0.375, 0.375, 0.25, 0.125, 0.125])
    #expect(table.numbers("effective") == made.tree.effectiveWeights.map(\.effective))
    #expect(table.texts("name")[1] == "组a" && table.texts("name_en")[1] == "Group a")
  }

  @Test func `judgements are listed by expert with those of all together`() throws {
    var framework = Samples.framework(Construction(weights: .pairwise(.eigenvector)))
    let sound: [[Double]] = [[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]]
    let odd: [[Double]] = [[1, 9, 1.0 / 9], [1.0 / 9, 1, 9], [9, 1.0 / 9, 1]]
    framework.tree = [Samples.group("a", ["a1", "a2", "a3"], judgements: .pairwise([sound, odd]))]
    let made = try constructIndex(framework, of: Samples.input([[1, 2], [1, 2], [1, 2]]))
    let table = try #require(made.judgementsTable)
    #expect(table.texts("expert") == ["1", "2", "combined"])
    #expect(Array(table.texts("consistent").prefix(2)) == ["yes", "no"])
    #expect(agrees(table.numbers("lambda")[0], 3) && (table.numbers("cr")[1] ?? 0) > 0.1)
    #expect(table.texts("random_index")[0] == "Saaty (1980)")
    let weights = try #require(made.judgementWeightsTable)
    #expect(Array(weights.texts("node").prefix(3)) == ["a1", "a2", "a3"])
    #expect(zip(weights.numbers("weight"), [4 / 7.0, 2 / 7, 1 / 7]).allSatisfy { agrees($0, $1) })
    #expect(weights.rows.count == 9)
  }

  @Test func `points that experts gave are listed with how far they differ`() throws {
    var framework = Samples.framework(Construction(weights: .budget))
    framework.tree = [Samples.group("a", ["a1", "a2"], judgements: .budget([[30, 70], [50, 50]]))]
    let table = try #require(try constructIndex(framework, of: Samples.input([[1, 2], [1, 2]])).budgetTable)
    #expect(table.texts("node") == ["a1", "a2"] && table.numbers("weight") == [0.4, 0.6])
    #expect(table.numbers("lowest") == [0.3, 0.5] && table.numbers("highest") == [0.5, 0.7])
  }
}
