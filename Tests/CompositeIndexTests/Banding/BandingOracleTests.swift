import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

/// Against mapclassify 2.10.0, NumPy and SciPy.
@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct BandingOracleTests {
  private func check(_ found: [Int], _ column: String) throws {
    let difference = firstDifference(found.map(Double.init), try OracleTable("expected/bands.csv").numbers(column))
    #expect(difference == nil, "\(column) \(difference ?? "")")
  }

  private func scores() throws -> [Double] {
    try OracleTable("expected/agg_amean_given_imputed_minmax0100.csv").complete("EGOV")
  }

  @Test func `fixed cuts agree with bands of a framework and with cuts`() throws {
    let scores = try scores()
    let bands = [0.0, 25, 50, 75].enumerated().map { place, from in
      Band(id: "\(place)", name: Texts(zh: "", en: ""), from: from)
    }
    try check(scores.map { Int(band(of: $0, in: bands) ?? "") ?? -1 }, "fixed_25_50_75")
    try check(scores.map(ScoreCuts([25, 50, 75], onCut: .upperBand).band), "fixed_25_50_75")
  }

  @Test func `cuts drawn from the scores agree`() throws {
    let (scores, meta) = (try scores(), try OracleJSON("expected/bands_meta.json"))
    let quartiles = try #require(ScoreCuts.quantiles(of: scores, bands: 4))
    try check(scores.map(quartiles.band), "quartile_type7")
    #expect(firstDifference(quartiles.cuts, try meta.at("quartiles_type7").numbers()) == nil)
    let intervals = try #require(ScoreCuts.equalIntervals(of: scores, bands: 4))
    try check(scores.map(intervals.band), "equal_interval_4")
    #expect(firstDifference(intervals.cuts, try meta.at("equal_interval_breaks").numbers()) == nil)
    let deviations = try #require(ScoreCuts.meanAndDeviation(of: scores))
    try check(scores.map(deviations.band), "mean_pm_1sd")
    let (mean, deviation) = (try meta.at("mean").number(), try meta.at("sd_sample").number())
    #expect(firstDifference(deviations.cuts, [mean - deviation, mean, mean + deviation]) == nil)
  }

  @Test func `natural breaks agree`() throws {
    let (scores, meta) = (try scores(), try OracleJSON("expected/bands_meta.json"))
    let breaks = try #require(NaturalBreaks(of: scores, bands: 4))
    try check(scores.map(breaks.cuts.band), "fisher_jenks_4")
    #expect(firstDifference(breaks.upperBounds, try meta.at("fisher_jenks_upper_bounds").numbers()) == nil)
    #expect(agree(breaks.goodnessOfFit, try meta.at("goodness_of_variance_fit").number()))
  }

  @Test func `scores, ranks and percentile ranks agree`() throws {
    let (scores, table) = (try scores(), try OracleTable("expected/bands.csv"))
    #expect(firstDifference(scores, try table.numbers("score")) == nil)
    #expect(oracleRanks(scores) == (try table.numbers("rank")))
    let found = try #require(percentileRanks(of: scores))
    #expect(firstDifference(found, try table.numbers("percentile_rank_0_100")) == nil)
  }

  @Test func `clusters agree up to their numbers`() throws {
    let meta = try OracleJSON("expected/bands_meta.json")
    let columns = try #require(WardClusters.standardised(try MethodOracle().dimensionScores()))
    let clusters = try #require(WardClusters(of: columns))
    let labels = try #require(clusters.labels(clusters: 4))
    let expected = try OracleTable("expected/bands.csv").complete("ward4_on_standardised_dimensions")
    for one in labels.indices {
      for other in labels.indices[..<one] {
        #expect((labels[one] == labels[other]) == (expected[one] == expected[other]), "units \(other) and \(one)")
      }
    }
    let sizes = (0..<4).map { cluster in labels.count { $0 == cluster } }
    #expect(sizes.map(Double.init).sorted() == (try meta.at("ward_sizes").numbers().sorted()))
    let heights = Array(clusters.heights.suffix(5))
    #expect(firstDifference(heights, try meta.at("ward_merge_heights_last5").numbers()) == nil)
  }
}
