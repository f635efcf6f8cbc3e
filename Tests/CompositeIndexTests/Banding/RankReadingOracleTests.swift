import AssessmentModel
import CompositeIndex
import Statistics
import TestSupport
import Testing

/// Against R 4.2.2, SciPy 1.17.1 and pymcdm 1.4.0.
@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct RankReadingOracleTests {
  private func index(_ name: String) throws -> [Double?] {
    try OracleTable("expected/agg_\(name).csv").numbers("EGOV")
  }

  private func variants() throws -> [(name: String, scores: [Double?])] {
    [
      ("amean_given", try index("amean_given_imputed_minmax0100")),
      ("amean_equal", try index("amean_equal_imputed_minmax0100")),
      ("gmean_given", try index("gmean_given_imputed_minmax1100")),
      ("hmean_given", try index("hmean_given_imputed_minmax1100")),
      ("zscore_given", try index("amean_given_imputed_zscore")),
      ("treated_given", try index("amean_given_treated_minmax0100")),
      ("prank_equal", try index("amean_equal_imputed_prank")),
      ("copeland_given", try OracleTable("expected/copeland.csv").numbers("copeland24_given")),
    ]
  }

  @Test(arguments: Correlation.allCases)
  func `correlations of variants agree`(kind: Correlation) throws {
    let variants = try variants()
    let table = try OracleTable("expected/rankcorr_variants_\(kind.rawValue).csv")
    let names = try table.column("variant")
    #expect(names == variants.map(\.name))
    let found = ColumnCorrelations.all(variants.map(\.scores), by: kind)
    #expect(found.count == 28)
    for pair in found {
      for (row, column) in [(pair.first, pair.second), (pair.second, pair.first)] {
        let expected = try table.complete(names[column])[row]
        #expect(agree(pair.tested?.coefficient, expected), "\(names[row]) and \(names[column])")
      }
    }
  }

  @Test func `the probabilities of two coefficients agree`() throws {
    let (variants, meta) = (try variants(), try OracleJSON("expected/rank_agreement_variants.json"))
    let spearman = try #require(Correlation.spearman.tested(variants[0].scores, variants[2].scores))
    let kendall = try #require(Correlation.kendall.tested(variants[0].scores, variants[7].scores))
    for (name, number, coefficient, probability) in [
      ("spearman_amean_gmean", spearman, "rho", "p_asymptotic"), ("kendall_tau_b_amean_copeland", kendall, "tau", "p"),
    ] {
      #expect(agree(number.coefficient, try meta.at(name, coefficient).number()), "\(name)")
      let expected = try meta.at(name, probability).number()
      let found = try #require(number.probability)
      #expect(abs(found / expected - 1) < 1e-9, "\(name): \(found) for \(expected)")
    }
    let deviate = try meta.at("kendall_tau_b_amean_copeland", "z").number()
    #expect(abs(Distribution.twoSidedNormal(deviate) / (kendall.probability ?? 0) - 1) < 1e-9)
  }

  @Test func `ranks with ties and a gap agree`() throws {
    let table = try OracleTable("expected/ranks_with_ties.csv")
    for (name, ties) in [("min", RankRule.Ties.competition), ("dense", .dense)] {
      let found = ScoreRanks.all(of: try table.numbers("score"), by: RankRule(ties: ties))
      #expect(found.map { $0.map(Double.init) } == (try table.numbers(name)), "\(name)")
    }
  }

  @Test func `similarities of rankings agree`() throws {
    let scores = try OracleTable("expected/mcdm_scores.csv")
    let variants: [String: [Double?]] = [
      "amean_given": try index("amean_given_imputed_minmax0100"),
      "topsis_minmax_given": try scores.numbers("topsis_minmax_given"),
      "gra_given": try scores.numbers("gra_given"),
      "copeland": try OracleTable("expected/copeland.csv").numbers("copeland24_given"),
    ]
    let table = try OracleTable("expected/rank_similarity.csv")
    let (first, second) = (try table.column("a"), try table.column("b"))
    for row in first.indices {
      let (one, other) = (try #require(variants[first[row]]), try #require(variants[second[row]]))
      let found = try #require(RankSimilarity(of: one, other))
      for (name, value) in [
        ("spearman", found.spearman), ("kendall_tau_b", found.kendall),
        ("weighted_spearman_rw", found.weightedSpearman), ("ws", found.topWeighted),
        ("mean_abs_rank_shift", found.shift.mean), ("max_abs_rank_shift", found.shift.largest),
      ] {
        let expected = try table.complete(name)[row]
        // The tool cuts the largest shift down to a whole number; tied ranks are halves.
        let value = name == "max_abs_rank_shift" ? value.rounded(.down) : value
        #expect(agree(value, expected), "\(first[row]), \(second[row]): \(name) \(value) for \(expected)")
      }
    }
  }
}
