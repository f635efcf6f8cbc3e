import AssessmentModel
import CompositeIndex
import Foundation
import TestSupport
import Testing

@Suite struct VarianceShareTests {
  @Test func `of a sum each factor has its own part of the variance and no more together`() throws {
    let design = VarianceDesign(factors: 3, rows: 2_000, seed: 1)
    let outputs = design.run { 3 * $0[0] + $0[1] }
    let shares = try #require(VarianceShares.of(outputs, samples: 40, seed: 1))
    for (factor, expected) in [0.9, 0.1, 0].enumerated() {
      for estimate in [shares[factor].first, shares[factor].total] {
        #expect(abs(estimate.value - expected) <= 2 * estimate.halfWidth + 1e-12, "factor \(factor)")
        #expect(estimate.low <= estimate.value && estimate.value <= estimate.high, "factor \(factor)")
      }
    }
  }

  @Test func `parts of a design run one after the other are the whole`() {
    let design = VarianceDesign(factors: 2, rows: 10, seed: 4)
    let model: ([Double]) -> Double = { $0[0] * $0[1] }
    var parts = design.run(0..<4, model)
    parts.append(design.run(4..<10, model))
    #expect(parts == design.run(model))
  }

  @Test func `an output that does not vary has no shares`() {
    let outputs = VarianceDesign(factors: 2, rows: 10, seed: 4).run { _ in 7 }
    #expect(VarianceEstimator().shares(outputs) == nil)
    #expect(VarianceShares.of(outputs, samples: 10, seed: 1) == nil)
  }

  @Test func `Ishigami's function has its analytic shares within the limits`() throws {
    let design = VarianceDesign(factors: 3, rows: 4_096, seed: 3)
    let outputs = design.run { Ishigami.value($0.map { (2 * $0 - 1) * Double.pi }) }
    let shares = try #require(VarianceShares.of(outputs, samples: 50, seed: 1))
    let variance = Ishigami.variance
    for (factor, (first, total)) in zip(Ishigami.first, Ishigami.total).enumerated() {
      #expect(abs(shares[factor].first.value - first / variance) <= 1.5 * shares[factor].first.halfWidth, "\(factor)")
      #expect(abs(shares[factor].total.value - total / variance) <= 1.5 * shares[factor].total.halfWidth, "\(factor)")
    }
  }
}

/// Ishigami and Homma (1990): sin x + 7 sin² y + 0.1 z⁴ sin x, each uniform between −π and π.
enum Ishigami {
  static func value(_ x: [Double]) -> Double {
    sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
  }

  private static let fourth = 0.1 * Double.pi * Double.pi * Double.pi * Double.pi
  static let variance = 49.0 / 8 + fourth / 5 + fourth * fourth / 18 + 0.5
  private static let alone = 0.5 * (1 + fourth / 5) * (1 + fourth / 5)
  private static let together = fourth * fourth * (1.0 / 18 - 1.0 / 50)
  static let first = [alone, 49.0 / 8, 0]
  static let total = [alone + together, 49.0 / 8, together]
}

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct VarianceOracleTests {
  private func outputs() throws -> VarianceOutputs {
    let table = try OracleTable("expected/sobol_fixed_design.csv")
    return VarianceOutputs(
      first: try table.complete("yA"), second: try table.complete("yB"),
      mixed: try (1...3).map { try table.complete("yAB\($0)") })
  }

  @Test func `the fixed design holds what the function gives`() throws {
    let table = try OracleTable("expected/sobol_fixed_design.csv")
    let (first, second) = (
      try (1...3).map { try table.complete("A\($0)") }, try (1...3).map { try table.complete("B\($0)") }
    )
    let outputs = try outputs()
    let rows = 0..<outputs.rows
    #expect(firstDifference(rows.map { row in Ishigami.value(first.map { $0[row] }) }, outputs.first) == nil)
    #expect(firstDifference(rows.map { row in Ishigami.value(second.map { $0[row] }) }, outputs.second) == nil)
    for factor in 0..<3 {
      let mixed = rows.map { row in
        Ishigami.value((0..<3).map { ($0 == factor ? second : first)[$0][row] })
      }
      #expect(firstDifference(mixed, outputs.mixed[factor]) == nil, "factor \(factor)")
    }
  }

  private func estimator(
    _ first: VarianceEstimator.First = .saltelli, _ total: VarianceEstimator.Total = .jansen,
    _ centre: VarianceEstimator.Centre = .nothing, _ spread: VarianceEstimator.Spread = .population
  ) -> VarianceEstimator {
    var estimator = VarianceEstimator()
    (estimator.first, estimator.total) = (first, total)
    (estimator.centre, estimator.spread) = (centre, spread)
    return estimator
  }

  @Test func `every estimator has its one answer on the fixed design`() throws {
    let expected = try OracleJSON("expected/sobol_ishigami.json").at("fixed_design_N64")
    let outputs = try outputs()
    let firsts: [(String, VarianceEstimator)] = [
      ("SALib_centred_S1", VarianceEstimator()), ("saltelli2010_S1_raw_var_n", estimator()),
      ("saltelli2010_S1_raw_var_n_minus_1", estimator(.saltelli, .jansen, .nothing, .sample)),
      ("saltelli2010_S1_centred_on_AB_var_n", estimator(.saltelli, .jansen, .samples)),
      ("jansen1999_S1_var_n", estimator(.jansen)),
    ]
    for (name, estimator) in firsts {
      let found = try #require(estimator.shares(outputs)).map { Double?($0.first) }
      #expect(firstDifference(found, try expected.at(name).numbers()) == nil, "\(name)")
    }
    let totals: [(String, VarianceEstimator)] = [
      ("SALib_ST", VarianceEstimator()), ("jansen1999_ST_var_n", estimator()),
      ("jansen1999_ST_var_n_minus_1", estimator(.saltelli, .jansen, .nothing, .sample)),
      ("homma_saltelli1996_ST_centred", estimator(.saltelli, .hommaSaltelli, .nothing)),
    ]
    for (name, estimator) in totals {
      let found = try #require(estimator.shares(outputs)).map { Double?($0.total) }
      #expect(firstDifference(found, try expected.at(name).numbers()) == nil, "\(name)")
    }
  }

  @Test func `COINr and R have their answers on the fixed design`() throws {
    let expected = try OracleJSON("expected/sobol_ishigami_R.json")
    let outputs = try outputs()
    let coinr = try #require(estimator(.saltelli, .jansen, .nothing, .sample).shares(outputs))
    let members = try expected.at("COINr_fixed_design")
    #expect(firstDifference(coinr.map(\.first), try members.at("Si").numbers()) == nil)
    #expect(firstDifference(coinr.map(\.total), try members.at("STi").numbers()) == nil)
    let jansen = try #require(estimator(.jansen, .jansen, .nothing, .firstSample).shares(outputs))
    // R's soboljansen divides its sums of squares by 2n − 1 and not by 2n.
    let factor = Double(2 * outputs.rows) / Double(2 * outputs.rows - 1)
    let r = try expected.at("R_sensitivity_soboljansen_fixed")
    #expect(firstDifference(jansen.map { 1 - (1 - $0.first) * factor }, try r.at("S").numbers()) == nil)
    #expect(firstDifference(jansen.map { $0.total * factor }, try r.at("T").numbers()) == nil)
  }

  @Test func `the analytic shares are those of the files, and large runs are near them`() throws {
    let expected = try OracleJSON("expected/sobol_ishigami.json")
    let analytic = try expected.at("analytic")
    let variance = Ishigami.variance
    #expect(agree(variance, try analytic.at("variance").number()))
    #expect(firstDifference(Ishigami.first.map { $0 / variance }, try analytic.at("S1").numbers()) == nil)
    #expect(firstDifference(Ishigami.total.map { $0 / variance }, try analytic.at("ST").numbers()) == nil)
    #expect(agree((Ishigami.total[0] - Ishigami.first[0]) / variance, try analytic.at("S13").number()))
    let design = VarianceDesign(factors: 3, rows: 4_096, seed: 3)
    let outputs = design.run { Ishigami.value($0.map { (2 * $0 - 1) * Double.pi }) }
    let shares = try #require(VarianceShares.of(outputs, samples: 50, seed: 1))
    let (salib, coinr) = (
      try expected.at("SALib_N65536"), try OracleJSON("expected/sobol_ishigami_R.json").at("COINr_N200000")
    )
    for (estimates, name, confidence, other) in [
      (shares.map(\.first), "S1", "S1_conf", "Si"), (shares.map(\.total), "ST", "ST_conf", "STi"),
    ] {
      let (numbers, limits) = (try salib.at(name).numbers(), try salib.at(confidence).numbers())
      let others = try coinr.at(other).numbers()
      for (factor, estimate) in estimates.enumerated() {
        #expect(
          abs(estimate.value - numbers[factor]) <= estimate.halfWidth + limits[factor], "SALib \(name) of \(factor)")
        // COINr gives no limits; those of SALib's smaller run are wider.
        #expect(
          abs(estimate.value - others[factor]) <= estimate.halfWidth + limits[factor], "COINr \(other) of \(factor)")
      }
    }
  }
}
