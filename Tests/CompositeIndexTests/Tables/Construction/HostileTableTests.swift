import AssessmentModel
import CompositeIndex
import Testing

/// Tables that nobody should have, by every way of making an index.
struct HostileTableTests {
  /// Two groups of two columns each, and one unit a cell of the columns.
  static let tables: [(name: String, columns: [[Double?]])] = [
    ("constant", [[1, 1, 1, 1, 1], [0, 0, 0, 0, 0], [2, 2, 2, 2, 2], [3, 3, nil, 3, 3]]),
    ("empty rows", [[1, nil, 3, 4, nil], [2, nil, 1, 5, nil], [9, nil, 3, 3, nil], [1, nil, 4, 2, nil]]),
    ("empty columns", [[nil, nil, nil, nil], [nil, nil, nil, nil], [1, 2, 3, 5], [4, 3, nil, 1]]),
    ("nothing", [[nil, nil, nil], [nil, nil, nil], [nil, nil, nil], [nil, nil, nil]]),
    ("negative", [[-1, -2, 3, 0, 4], [-5, 0, nil, -1, 2], [0, 0, 0, 1, -1], [-3, -2, -1, -9, -4]]),
    ("one unit", [[1], [2], [3], [nil]]),
    ("two units", [[1, 2], [3, 1], [nil, 1], [2, 2]]),
    ("no unit", [[], [], [], []]),
    ("huge", [[1e60, 2e60, -1e60, 3, 1], [1e60, 1, 2, 3, nil], [1e-60, 1, 2, 3, 4], [0, 0, 0, 0, 1e60]]),
    (
      "at the end of the range",
      [
        [1e308, -1e308, 1, 2, 1e308], [1e200, 1, 2, 1e200, 3], [1e-300, 1, 0, 2, nil], [1e308, 1e308, 1.1e308, 3, 1],
      ]
    ),
    (
      "outliers",
      [
        [1, 2, 3, 4, 5, 6, 7, 8, 1000], [-900, 2, 3, 4, 5, 6, 7, 8, 9], [0, 0, 0, 0, 0, 0, 0, 0, 5],
        [nil, 1, 2, 2, 1, 2, 1, 2, 1e60],
      ]
    ),
  ]

  static let normalisations: [Construction.Normalisation] = [
    .none, .minMax(low: 0, high: 100), .minMax(low: 1, high: 1), .goalposts(low: 0, high: 100, caps: true),
    .zScore(mean: 0, deviation: 1), .scaled(low: 0, high: 1), .rank, .percentileRank, .borda, .distanceToMaximum,
    .distanceToReference(unit: "U1"), .distanceToTarget(caps: false), .fractionOfMaximum,
  ]

  static let methods: [GroupMethod] = [
    .arithmetic, .geometric, .harmonic, .generalised(power: -2), .generalised(power: 3), .copeland, .topsis,
    .greyRelational(distinguishing: 0.5), .vikor(majority: 0.5), .rankSumRatio, .benefitOfTheDoubt,
  ]

  static let imputations: [Construction.Imputation] = [
    .none, .mean, .median, .groupMean(by: "region"), .rowMean, .constant(0), .regression, .nearest(2),
  ]

  static let treatments: [Construction.Treatment] = [
    .none, .winsorise(.init()), .winsorise(.init(thenLog: false)), .log(skewness: 1, kurtosis: 1),
    .boxCox(power: nil, skewness: 1, kurtosis: 1),
  ]

  private func framework(_ construction: Construction, _ method: GroupMethod) -> IndexFramework {
    var framework = ConstructedSamples.framework(construction, method: method, outOf: 100)
    framework.tree = [
      ConstructedSamples.group("a", by: method, ["a1", "a2"]), ConstructedSamples.group("b", ["b1", "b2"]),
    ]
    framework.bands = .quartiles
    framework.minimumAvailability = 0.4
    return framework
  }

  private func input(_ columns: [[Double?]]) -> IndexInput {
    let regions: [String?] = (columns.first ?? []).indices.map { $0 == 0 ? nil : $0 % 2 == 0 ? "north" : "south" }
    return ConstructedSamples.input(columns, groups: [.init("region", regions)])
  }

  /// What is wrong with the tables and findings; a way that is refused has nothing.
  private func flaws(_ framework: IndexFramework, _ input: IndexInput) -> [String] {
    guard let made = try? constructIndex(framework, of: input) else { return [] }
    var flaws = made.constructionTables.flatMap(\.flaws)
    if made.index.contains(where: { $0?.isFinite == false }) { flaws.append("the index is \(made.index)") }
    flaws += made.scores.nodes.filter { $0.values.contains { $0?.isFinite == false } }.map { "scores of \($0.id)" }
    flaws += made.findings.filter { $0.message.zh.isEmpty || $0.message.en.isEmpty }.map { "no words at \($0.place)" }
    let words = made.findings.flatMap { [$0.message.zh, $0.message.en] }
    return flaws + words.filter { $0.contains("nan") || $0.contains("inf)") }
  }

  @Test(arguments: tables.indices, normalisations)
  func `every cell is finite or missing by every method and imputation`(
    table: Int, normalisation: Construction.Normalisation
  ) {
    let (name, columns) = Self.tables[table]
    for method in Self.methods {
      let imputations = [.arithmetic, .geometric].contains(method) ? Self.imputations : [.none, .mean]
      for imputation in imputations {
        let plan = Construction(imputation: imputation, normalisation: normalisation)
        let found = flaws(framework(plan, method), input(columns))
        #expect(found.isEmpty, "\(name), \(normalisation), \(method), \(imputation): \(found.first ?? "")")
      }
    }
  }

  @Test(arguments: tables.indices, treatments)
  func `every cell is finite or missing by every treatment and rule`(table: Int, treatment: Construction.Treatment) {
    let (name, columns) = Self.tables[table]
    for missing in MissingPolicy.Policy.allCases {
      for bands in [BandRule.equalIntervals(3), .naturalBreaks(3), .deviations, .quartiles] {
        for normalisation in [
          Construction.Normalisation.minMax(low: 0, high: 1), .goalposts(low: 0, high: 1, caps: true),
        ] {
          var framework = framework(
            Construction(
              screening: .init(by: .both, minimum: 0.5), imputation: .median, treatment: treatment,
              normalisation: normalisation), .arithmetic)
          framework.missing = missing
          framework.bands = bands
          let found = flaws(framework, input(columns))
          #expect(found.isEmpty, "\(name), \(treatment), \(missing), \(bands): \(found.first ?? "")")
        }
      }
    }
  }

  @Test(arguments: tables.indices, Construction.Weights.Objective.allCases)
  func `every cell is finite or missing by every kind of weights drawn from the columns`(
    table: Int, objective: Construction.Weights.Objective
  ) {
    let (name, columns) = Self.tables[table]
    for normalisation in [Construction.Normalisation.none, .minMax(low: 1, high: 100), .zScore(mean: 0, deviation: 1)] {
      let plan = Construction(
        imputation: .constant(1), normalisation: normalisation, weights: .product(.equal, .objective(objective)))
      let found = flaws(framework(plan, .arithmetic), input(columns))
      #expect(found.isEmpty, "\(name), \(normalisation), \(objective): \(found.first ?? "")")
    }
  }

  @Test(arguments: tables.indices, [Construction.Panel.allYears, .eachYear, .year(2020)])
  func `every cell of a panel is finite or missing`(table: Int, panel: Construction.Panel) {
    let (name, columns) = Self.tables[table]
    for imputation in [Construction.Imputation.latest, .linear, .mean] {
      for normalisation in Self.normalisations {
        let plan = Construction(
          imputation: imputation, treatment: .winsorise(.init()), normalisation: normalisation, panel: panel)
        var input = input(columns)
        input.units = input.units.indices.map { "U\($0 / 2 + 1)" }
        input.times = input.units.indices.map { $0 % 2 == 0 ? 2020 : 2021 }
        let found = flaws(framework(plan, .arithmetic), input)
        #expect(found.isEmpty, "\(name), \(normalisation), \(imputation), \(panel): \(found.first ?? "")")
      }
    }
  }
}
