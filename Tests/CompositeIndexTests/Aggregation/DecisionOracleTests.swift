import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

/// Against scikit-criteria 0.10, pymcdm 1.4.0, SciPy's solver and Compind 3.4.
@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct DecisionOracleTests {
  private func compare(_ found: [Double?]?, with name: String, rank: String? = nil, isLow: Bool = false) throws {
    let table = try OracleTable("expected/mcdm_scores.csv")
    let found = try #require(found, "\(name)")
    let difference = firstDifference(found, try table.numbers(name))
    #expect(difference == nil, "\(name) \(difference ?? "")")
    guard let rank else { return }
    let ranks = oracleRanks(isLow ? found.map { $0.map { -$0 } } : found)
    let shift = firstDifference(ranks, try table.numbers(rank))
    #expect(shift == nil, "\(rank) \(shift ?? "")")
  }

  private func table(_ weights: [Double]) throws -> DecisionTable {
    let oracle = try MethodOracle()
    return try #require(
      DecisionTable(
        try oracle.complete("imputed_mean"), weights: weights, higherIsBetter: oracle.higherIsBetter))
  }

  @Test(arguments: [
    ("given", ""), ("equal", ""), ("entropy", "entropy_minmax01_0ln0=0"), ("critic", "critic_pearson"),
  ])
  func `methods under four sets of weights agree`(name: String, method: String) throws {
    let oracle = try MethodOracle()
    let weights =
      name == "given"
      ? try oracle.effectiveWeights()
      : name == "equal" ? oracle.indicators.map { _ in 1 } : try oracle.objectiveWeights(method)
    let table = try table(weights)
    try compare(
      table.topsis(scaledBy: .rootOfSquares), with: "topsis_vector_\(name)", rank: "rank_topsis_vector_\(name)")
    try compare(table.topsis(scaledBy: .range), with: "topsis_minmax_\(name)", rank: "rank_topsis_minmax_\(name)")
    try compare(table.greyRelationalGrades(distinguishing: 0.5), with: "gra_\(name)", rank: "rank_gra_\(name)")
    try compare(table.rankSumRatios(), with: "rsr_\(name)", rank: "rank_rsr_\(name)")
    try compare(table.bordaCounts(), with: "weighted_borda_\(name)", rank: "rank_weighted_borda_\(name)")
    let leaves = oracle.indicators.indices.map {
      IndexTree(id: oracle.indicators[$0], weight: weights[$0], content: .column($0))
    }
    let flat = IndexTree(id: "flat", weight: 1, content: .group(.arithmetic, children: leaves, minimumShare: 0))
    let sums = treeScores(of: flat, over: try oracle.columns("norm_imputed_minmax_0_1")).index
    try compare(sums, with: "wsm_minmax_\(name)", rank: "rank_wsm_minmax_\(name)")
  }

  @Test func `methods under the given weights agree`() throws {
    let oracle = try MethodOracle()
    let weights = try oracle.effectiveWeights()
    let table = try table(weights)
    let compromise = try #require(table.vikor(majority: 0.5))
    try compare(compromise.balance, with: "vikor_v0.5_given", rank: "rank_vikor_v0.5_given", isLow: true)
    try compare(compromise.sums, with: "vikor_S_given")
    try compare(compromise.largest, with: "vikor_R_given")
    try compare(
      table.netPreferenceFlows(), with: "promethee2_usual_netflow_given", rank: "rank_promethee2_usual_netflow_given")
    try compare(table.meanDistanceScores(), with: "edas_given", rank: "rank_edas_given")
    let columns = try oracle.complete("norm_imputed_minmax_1_100")
    let products = columns[0].indices.map { unit in
      mean(of: zip(columns, weights).map { WeightedValue($0[unit], weight: $1) }, by: .geometric)
    }
    try compare(products, with: "wpm_minmax1_100_given", rank: "rank_wpm_minmax1_100_given")
  }

  @Test func `coupling coordination agrees`() throws {
    let parts = try MethodOracle().dimensionScores().map { $0.map { $0 / 100 } }
    let found = couplingCoordination(of: parts, weights: parts.map { _ in 1 }, form: .traditional)
    try compare(found.map { $0?.coupling }, with: "coupling_C")
    try compare(found.map { $0?.development }, with: "coupling_T")
    try compare(found.map { $0?.coordination }, with: "coupling_D")
  }

  @Test func `linear programs agree`() throws {
    let oracle = try MethodOracle()
    let table = try OracleTable("expected/mcdm_scores.csv")
    let doubt = benefitOfTheDoubt(of: try oracle.dimensionScores().map { $0.map { $0 / 100 } })
    #expect(firstDifference(doubt, try table.numbers("bod_dims"), 1e-7) == nil)
    let (units, imputed) = (try OracleTable("input/units.csv"), try OracleTable("expected/imputed_mean.csv"))
    let found = inputEfficiencies(
      inputs: try ["Population_10k", "GDP_100m"].map(units.numbers),
      outputs: try ["S1", "P1", "S4"].map(imputed.numbers))
    for (name, values) in [
      ("dea_ccr_input", found.map { $0?.constantReturns }), ("dea_bcc_input", found.map { $0?.variableReturns }),
      ("dea_scale_eff", found.map { $0?.scale }),
    ] {
      let difference = firstDifference(values, try table.numbers(name), 1e-7)
      #expect(difference == nil, "\(name) \(difference ?? "")")
    }
  }

  @Test func `Compind's indices agree`() throws {
    let oracle = try MethodOracle()
    let table = try OracleTable("expected/compind_indices.csv")
    let standardised = try oracle.complete("norm_imputed_zscore_100_10")
    let scores = try oracle.complete("norm_imputed_minmax_0_100")
    let raw = try oracle.complete("imputed_mean")
    let positive = try oracle.complete("norm_imputed_minmax_1_100")
    let adjusted = MazziottaPareto.adjusted(
      of: raw, references: raw.map { $0.reduce(0, +) / Double($0.count) }, higherIsBetter: oracle.higherIsBetter,
      penalty: .downward)
    let geometric = positive[0].indices.map { unit in
      mean(of: positive.map { WeightedValue($0[unit], weight: 1) }, by: .geometric)
    }
    let cases: [(String, [Double?], Double)] = [
      ("mpi_penalty_neg", MazziottaPareto.index(of: standardised, penalty: .downward), 1e-9),
      ("mpi_penalty_pos", MazziottaPareto.index(of: standardised, penalty: .upward), 1e-9),
      // The tool rounds to three decimals.
      ("ampi", adjusted.map { $0.map { ($0 * 1000).rounded() / 1000 } }, 1e-9),
      ("owa_at_least_18", OrderedAverage.largest(18, of: 24).scores(of: scores), 1e-9),
      ("owa_more_than_18", OrderedAverage.smallest(18, of: 24).scores(of: scores), 1e-9),
      ("geometric_equal", geometric, 1e-9),
      ("wroclaw", try #require(taxonomicDistances(of: scores)), 1e-9),
    ]
    for (name, found, tolerance) in cases {
      let difference = firstDifference(found, try table.numbers(name), tolerance)
      #expect(difference == nil, "\(name) \(difference ?? "")")
    }
  }
}
