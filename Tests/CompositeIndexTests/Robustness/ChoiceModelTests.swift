import AssessmentModel
import CompositeIndex
import Statistics
import TestSupport
import Testing

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct ChoiceModelTests {
  /// The eight factors of the published analysis.
  private func model() throws -> RobustnessModel {
    let index = try OracleIndex()
    var design = RobustnessDesign(tree: try index.tree(), columns: try index.columns("imputed_minmax_1_100"))
    design.columns += [
      .init(name: "z-score", columns: try index.columns("imputed_zscore_100_10")),
      .init(name: "rank", columns: try index.columns("imputed_rank_average")),
    ]
    design.weightSets.append(.init(name: "equal", weights: .equal))
    design.trees += [
      .init(name: "geometric", tree: try index.tree(.geometric, .geometric)),
      .init(name: "geometric at last", tree: try index.tree(.arithmetic, .geometric)),
    ]
    design.noise = [.init(share: 0.25, reach: .depths([1]))]
    return try #require(RobustnessModel(design))
  }

  @Test func `what the choices of an index do to its ranks agrees with the published analysis`() throws {
    let model = try model()
    let meta = try OracleJSON("expected/sobol_index_choices_meta.json")
    for (unit, name) in try OracleIndex().units.enumerated() {
      #expect(model.nominalRanks[unit] == Int(try meta.at("nominal_ranks", name).number()), "\(name)")
    }
    let choices = ChoiceModel(model)
    let table = try OracleTable("expected/sobol_index_choices.csv")
    #expect(choices.factors.map(\.name) == ["columns", "weights", "tree", "INFO", "SERV", "PART", "DATA", "TECH"])
    let outputs = VarianceDesign(factors: 8, rows: 1_500, seed: 2).run(choices.meanShift)
    let shares = try #require(VarianceShares.of(outputs, samples: 50, seed: 1))
    for (estimates, name) in [(shares.map(\.first), "S1"), (shares.map(\.total), "ST")] {
      let (numbers, limits) = (try table.complete(name), try table.complete("\(name)_conf95"))
      for (factor, estimate) in estimates.enumerated() {
        #expect(
          abs(estimate.value - numbers[factor]) <= estimate.halfWidth + limits[factor], "\(name) of factor \(factor)")
      }
    }
    try compare(outputs.first + outputs.second, with: meta)
  }

  /// The distribution of the output itself.
  private func compare(_ outputs: [Double], with meta: OracleJSON) throws {
    let (mean, variance) = (try meta.at("mean_output").number(), try meta.at("var_output").number())
    let error = 4 * (variance / Double(outputs.count)).squareRoot()
    #expect(abs(try #require(Summary.mean(of: outputs)) - mean) <= error)
    #expect(
      abs(try #require(Summary.variance(of: outputs)) - variance) <= 4 * variance
        * (2 / Double(outputs.count)).squareRoot())
    for (name, share) in [("q05", 0.05), ("q50", 0.5), ("q95", 0.95)] {
      // The share of outputs up to the quantile is what can be compared: outputs are multiples of 2 / 36.
      let quantile = try meta.at(name).number()
      let slack = 4 * (share * (1 - share) / Double(outputs.count)).squareRoot()
      let (below, upTo) = (outputs.count { $0 < quantile - 1e-6 }, outputs.count { $0 <= quantile + 1e-6 })
      #expect(Double(below) / Double(outputs.count) <= share + slack, "\(name)")
      #expect(Double(upTo) / Double(outputs.count) >= share - slack, "\(name)")
    }
    #expect(try meta.at("evaluations").number() == 10 * (try meta.at("base_N").number()))
  }
}
