import CompositeIndex
import Statistics
import TestSupport
import Testing

/// Compared as a share of each weight, not of 1.
@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct PublishedDataWeightTests {
  typealias Method = @Sendable ([[Double]]) -> [Double]?

  /// The name of the published weights, the file they were made of, and the method.
  static let methods: [(name: String, file: String, weights: Method)] = [
    ("entropy_minmax01_0ln0=0", "norm_imputed_minmax_0_1", { DataWeights.entropy($0) }),
    ("entropy_minmax01_shift_0.0001", "norm_imputed_minmax_0_1", { DataWeights.entropy($0, shift: 0.0001) }),
    ("entropy_minmax01_shift_0.01", "norm_imputed_minmax_0_1", { DataWeights.entropy($0, shift: 0.01) }),
    ("entropy_minmax_1_100", "norm_imputed_minmax_1_100", { DataWeights.entropy($0) }),
    ("critic_pearson", "norm_imputed_minmax_0_1", { DataWeights.critic($0) }),
    ("critic_spearman", "norm_imputed_minmax_0_1", { DataWeights.critic($0, by: .spearman) }),
    ("stddev_minmax01", "norm_imputed_minmax_0_1", { DataWeights.standardDeviation($0) }),
    (
      "coefficient_of_variation_minmax01_sample_sd", "norm_imputed_minmax_0_1",
      { DataWeights.coefficientOfVariation($0) }
    ),
    ("coefficient_of_variation_raw_sample_sd", "imputed_mean", { DataWeights.coefficientOfVariation($0) }),
    ("gini_minmax_1_100", "norm_imputed_minmax_1_100", { DataWeights.gini($0) }),
    ("merec_minmax_1_100_all_benefit", "norm_imputed_minmax_1_100", { DataWeights.removalEffect($0) }),
    ("angle_minmax_1_100", "norm_imputed_minmax_1_100", { DataWeights.angle($0) }),
    ("idocriw_minmax_1_100", "norm_imputed_minmax_1_100", { DataWeights.entropyAndImpactLoss($0) }),
    ("lopcow_raw", "norm_imputed_minmax_0_1", { DataWeights.logarithmicChange($0) }),
    ("variance_minmax01", "norm_imputed_minmax_0_1", { DataWeights.variance($0) }),
  ]

  @Test(arguments: methods.indices) func `weights by the data are those of published tools`(place: Int) throws {
    let (name, file, method) = Self.methods[place]
    let codes = try PublishedSheet.codes(level: "1")
    let found = try #require(try method(PublishedSheet.columns(file, codes)), "\(name)")
    try expectSame(found, as: name)
  }

  @Test func `combined weights are those of published tools`() throws {
    let codes = try PublishedSheet.codes(level: "1")
    let given = try PublishedSheet.numbers("effective_weights_given", "EffWeight", of: codes)
    let entropy = try #require(
      try DataWeights.entropy(PublishedSheet.columns("norm_imputed_minmax_0_1", codes)))
    try expectSame(
      #require(CombinedWeights.multiplied(given, entropy)), as: "combined_multiplicative_given_x_entropy")
    try expectSame(
      #require(CombinedWeights.added(given, entropy, shareOfGiven: 0.5)), as: "combined_additive_0.5")
  }

  @Test func `every published set of weights is compared`() throws {
    let names = try Set(OracleTable("expected/weights_objective.csv").column("method"))
    let compared = Self.methods.map(\.name) + ["combined_multiplicative_given_x_entropy", "combined_additive_0.5"]
    #expect(names == Set(compared))
  }

  @Test func `entropy and divergence are those published`() throws {
    let codes = try PublishedSheet.codes(level: "1")
    let details = try #require(
      try DataWeights.entropyDetails(PublishedSheet.columns("norm_imputed_minmax_0_1", codes)))
    for (column, found) in [
      ("entropy", details.map(\.entropy)), ("divergence", details.map(\.divergence)),
      ("weight", details.map(\.weight)),
    ] {
      let expected = try PublishedSheet.numbers("entropy_details_minmax01", column, of: codes)
      expectSame(found, expected, codes, column)
    }
  }

  private func expectSame(_ found: [Double], as method: String) throws {
    let table = try OracleTable("expected/weights_objective.csv")
    let (methods, weights) = try (table.column("method"), table.complete("weight"))
    let rows = methods.indices.filter { methods[$0] == method }
    let codes = try table.column("iCode")
    expectSame(found, rows.map { weights[$0] }, rows.map { codes[$0] }, method)
  }

  private func expectSame(_ found: [Double], _ expected: [Double], _ codes: [String], _ what: String) {
    #expect(found.count == expected.count && found.count == 24, "\(what)")
    for (code, pair) in zip(codes, zip(found, expected)) {
      #expect(abs(pair.0 / pair.1 - 1) <= 1e-9, "\(what) of \(code): \(pair.0) for \(pair.1)")
    }
  }
}
