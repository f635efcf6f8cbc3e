import AssessmentModel
import CompositeIndex
import Testing

/// What a reader is told beside the numbers.
struct FindingTests {
  private typealias Samples = ConstructedSamples

  private func findings(_ framework: IndexFramework, _ input: IndexInput) throws -> [IndexReport.Finding] {
    try constructIndex(framework, of: input).findings
  }

  private func places(_ findings: [IndexReport.Finding], _ word: String) -> [String] {
    findings.filter { $0.message.en.contains(word) }.map(\.place)
  }

  @Test func `a table without gaps says nothing`() throws {
    #expect(try findings(Samples.framework(), Samples.input([[1, 2], [2, 1], [3, 4], [1, 5]])) == [])
  }

  @Test func `up to three cells are named each, more of a column are one finding`() throws {
    let framework = Samples.flat([IndexColumn(column: "x", per: "p"), IndexColumn(column: "y", per: "p")])
    var input = Samples.input([[1, 2, 3, 4, 5], [1, 2, 3, 4, 5]])
    input.denominators = [[0, 0, 1, 1, 0], [1, nil, nil, nil, nil]]
    let found = try findings(framework, input)
    #expect(places(found, "denominator is 0") == ["U1 · x", "U2 · x", "U5 · x"])
    #expect(places(found, "denominator is missing") == ["y"])
    let gathered = try #require(found.first { $0.place == "y" && $0.message.en.contains("denominator") })
    #expect(gathered.message.en.hasSuffix("(4 places, such as U2, U3, U4)"), "\(gathered.message.en)")
    #expect(gathered.message.zh.hasSuffix("（共 4 处，如 U2、U3、U4）"), "\(gathered.message.zh)")
  }

  @Test(arguments: [Construction.Normalisation.none, .minMax(low: 0, high: 1)])
  func `a constant and an empty column are each said once`(normalisation: Construction.Normalisation) throws {
    let framework = Samples.flat(
      ["x", "same", "empty"].map { IndexColumn(column: $0) }, Construction(normalisation: normalisation))
    let found = try findings(framework, Samples.input([[1, 2, 4], [5, nil, 5], [nil, nil, nil]]))
    #expect(places(found, "All values are the same") == ["same"])
    #expect(places(found, "no value at all") == ["empty"])
  }

  @Test func `a year by itself says how many years had no scale`() throws {
    let framework = Samples.flat(
      [IndexColumn(column: "x"), IndexColumn(column: "y")],
      Construction(normalisation: .minMax(low: 0, high: 1), panel: .eachYear))
    let found = try findings(
      framework, Samples.input([[1, 1, 3, 4], [1, 2, 3, 4]], times: [2020, 2020, 2021, 2021]))
    #expect(found.map(\.place) == ["x"])
    #expect(found[0].message.en.hasSuffix("(in 1 of 2 years)"), "\(found[0].message.en)")
  }

  @Test func `empty rows, rows without an index and groups without scores`() throws {
    let input = Samples.input([[1, nil, 3], [2, nil, 1], [nil, nil, nil], [nil, nil, nil]])
    let found = try findings(Samples.framework(), input)
    #expect(places(found, "No value in any column") == ["U2"])
    #expect(places(found, "No index") == ["U2"])
    #expect(places(found, "No unit has a score") == ["b"])
  }

  @Test func `units with too little shown are one finding, those left out by screening another`() throws {
    var framework = Samples.framework()
    framework.minimumAvailability = 0.9
    let input = Samples.input([[1, 2, nil, 1], [nil, 2, 2, 1], [1, 2, 3, nil], [1, 2, 3, nil]])
    let unranked = try #require(try findings(framework, input).first { $0.message.en.hasPrefix("Availability") })
    #expect(unranked.place == "" && unranked.message.en.hasSuffix("(3 places: U1, U3, U4)"))
    framework.construction.screening = .init(by: .missing, minimum: 0.9)
    #expect(places(try findings(framework, input), "left out by screening") == ["U1", "U3", "U4"])
    #expect(places(try findings(framework, input), "No index").isEmpty)
  }

  @Test func `scores that a geometric mean cannot take are said by group and child`() throws {
    let found = try findings(
      Samples.framework(method: .geometric), Samples.input([[-4, 1, 1], [-4, 1, 1], [1, 0, 2], [1, 0, 3]]))
    #expect(places(found, "score of a is below 0") == ["U1 · whole"])
    #expect(places(found, "score of b is 0") == ["U2 · whole"])
    #expect(places(found, "No index") == ["U1"])
  }

  @Test func `inconsistent and flawed judgements are said with their expert`() throws {
    var framework = Samples.framework(Construction(weights: .pairwise(.rowMeans)))
    let odd: [[Double]] = [[1, 9, 1.0 / 9], [1.0 / 9, 1, 9], [9, 1.0 / 9, 1]]
    let flawed: [[Double]] = [[1, 2, 0], [0.5, 1, 1], [1, 1, 1]]
    framework.tree = [Samples.group("a", ["a1", "a2", "a3"], judgements: .pairwise([odd, flawed]))]
    let found = try findings(framework, Samples.input([[1, 2], [1, 2], [1, 2]]))
    #expect(places(found, "comparisons of expert 1 contradict") == ["a"])
    #expect(places(found, "matrix of expert 2 has a flaw: row 1, column 3") == ["a"])
  }

  @Test func `weights drawn from complete rows say from how many`() throws {
    let framework = Samples.flat(
      [IndexColumn(column: "x"), IndexColumn(column: "y")], Construction(weights: .objective(.deviation)))
    let found = try findings(framework, Samples.input([[1, 2, 3, nil], [1, 3, 2, 4]]))
    #expect(places(found, "drawn from the 3 of 4 rows") == [""])
  }

  @Test func `a transformed column does not fit goalposts of the original`() throws {
    let values: [Double?] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1000]
    let plain = IndexColumn(
      column: "x", goalposts: .init(low: 0, high: 1000), normalisation: .goalposts(low: 0, high: 1, caps: true))
    let log = Construction.Treatment.log(skewness: 2, kurtosis: 3.5)
    let found = try findings(Samples.flat([plain], Construction(treatment: log)), Samples.input([values]))
    #expect(places(found, "column was transformed") == ["x"])
    let moved = Construction(treatment: .winsorise(.init()))
    #expect(places(try findings(Samples.flat([plain], moved), Samples.input([values])), "was transformed").isEmpty)
  }

  @Test func `bands that cannot be drawn are said`() throws {
    var framework = Samples.flat([IndexColumn(column: "x")])
    framework.bands = .naturalBreaks(4)
    #expect(places(try findings(framework, Samples.input([[1, 2, 3]])), "to draw bands") == [""])
  }

  @Test func `an index out of the range of numbers is missing`() throws {
    var framework = Samples.flat([IndexColumn(column: "x")])
    framework.outOf = 100
    let made = try constructIndex(framework, of: Samples.input([[1e307, 1]]))
    #expect(made.index == [nil, 100] && made.ranks == [nil, 1])
    #expect(places(made.findings, "No index") == ["U1"])
  }

  @Test(arguments: ConstructionProblem.What.allCases)
  func `every problem of every step has words of its own`(what: ConstructionProblem.What) throws {
    let framework = Samples.flat([IndexColumn(column: "x")], Construction(screening: .init(by: .zeros, minimum: 0.5)))
    var made = try constructIndex(framework, of: Samples.input([[1, 0]]))
    var problem = try #require(made.problems.first)
    (problem.row, problem.column) = (0, 0)
    made.problems = ConstructedIndex.Step.Name.allCases.map { step in
      problem.what = .step(step, what)
      return problem
    }
    made.screening = nil
    made.index[1] = 1
    made.ranks[1] = 2
    #expect(made.findings.count == ConstructedIndex.Step.Name.allCases.count)
    #expect(!made.findings.contains { $0.message.zh.isEmpty || $0.message.en.isEmpty || $0.place != "U1 · x" })
  }
}
