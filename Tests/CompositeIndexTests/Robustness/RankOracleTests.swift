import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct RankOracleTests {
  static let draws = 20_000

  enum Case: String, CaseIterable {
    case noise25 = "mc_weights_noise25"
    case noise50 = "mc_weights_noise50"
    case simplex = "mc_dirichlet_dims"
  }

  /// Drawn once for all tests.
  private static let tallies = Result {
    try Dictionary(uniqueKeysWithValues: Case.allCases.map { ($0, try draw($0)) })
  }

  private func tally(_ wanted: Case) throws -> RankTally {
    try #require(try Self.tallies.get()[wanted])
  }

  private static func draw(_ wanted: Case) throws -> RankTally {
    let index = try OracleIndex()
    var design = RobustnessDesign(tree: try index.tree(), columns: try index.columns("imputed_minmax_0_100"))
    switch wanted {
    case .noise25: design.noise = [.init(share: 0.25)]
    case .noise50: design.noise = [.init(share: 0.5)]
    case .simplex: design.simplices = [.init(group: "EGOV")]
    }
    return try #require(RobustnessModel(design)).tally(0..<draws, seed: 2)
  }

  private func expected(_ wanted: Case) throws -> [String: [Double]] {
    let table = try OracleTable("expected/\(wanted.rawValue).csv")
    return try Dictionary(uniqueKeysWithValues: table.header.dropFirst().map { ($0, try table.complete($0)) })
  }

  @Test(arguments: Case.allCases) func `means and deviations of ranks agree`(wanted: Case) throws {
    let (tally, expected) = (try tally(wanted), try expected(wanted))
    let probabilities = try Self.probabilities(wanted)
    for unit in 0..<tally.units {
      func number(_ name: String) throws -> Double { try #require(expected[name])[unit] }
      #expect(tally.nominal[unit] == Int(try number("nominal_rank")), "unit \(unit)")
      let (mean, deviation) = (try number("mean_rank"), try number("sd_rank"))
      let error = 4 * deviation / Double(Self.draws).squareRoot() + 1e-6
      #expect(abs(try #require(tally.meanRank(of: unit)) - mean) <= error, "mean of unit \(unit)")
      let slack = Self.errorOfDeviation(deviation, mean, probabilities.map { $0[unit] })
      let found = try #require(tally.deviationOfRank(of: unit))
      #expect(abs(found - deviation) <= slack, "deviation of unit \(unit)")
    }
  }

  @Test(arguments: Case.allCases) func `quantiles of ranks agree`(wanted: Case) throws {
    let (tally, expected) = (try tally(wanted), try expected(wanted))
    let probabilities = try Self.probabilities(wanted)
    for unit in 0..<tally.units {
      for (name, share) in [("q05", 0.05), ("median", 0.5), ("q95", 0.95)] {
        let rank = Int(try #require(expected[name])[unit])
        let upTo = probabilities.prefix(rank).reduce(0) { $0 + $1[unit] }
        let below = upTo - probabilities[rank - 1][unit]
        let isOnEdge = [below, upTo].contains { abs($0 - share) <= Self.error(share) }
        let found = try #require(tally.quantile(of: unit, share))
        #expect(abs(found - rank) <= (isOnEdge ? 1 : 0), "\(name) of unit \(unit): \(found)")
      }
    }
  }

  @Test(arguments: Case.allCases) func `shares of draws up to a rank agree`(wanted: Case) throws {
    let (tally, expected) = (try tally(wanted), try expected(wanted))
    for unit in 0..<tally.units {
      func number(_ name: String) throws -> Double { try #require(expected[name])[unit] }
      let (low, high) = (Int(try number("q05")), Int(try number("q95")))
      for (name, rank) in [
        ("p_rank1", 1), ("p_top5", 5), ("p_top10", 10), ("cum_below_q05", low - 1), ("cum_at_q05", low),
        ("cum_below_q95", high - 1), ("cum_at_q95", high),
      ] {
        let share = try number(name)
        let found = try #require(tally.probability(of: unit, within: rank))
        #expect(abs(found - share) <= Self.error(share), "\(name) of unit \(unit): \(found)")
      }
    }
  }

  @Test(arguments: Case.allCases) func `the probability of each rank agrees`(wanted: Case) throws {
    let tally = try tally(wanted)
    for (place, expected) in try Self.probabilities(wanted).enumerated() {
      let rank = place + 1
      for unit in 0..<tally.units {
        let found = try #require(tally.probabilities(of: unit))[rank - 1]
        // Of very rare ranks a draw or two is more than four standard errors of the normal law.
        let slack = expected[unit] < 1e-4 ? 3 / Double(Self.draws) : 0
        #expect(
          abs(found - expected[unit]) <= Self.error(expected[unit]) + slack, "rank \(rank) of unit \(unit): \(found)")
      }
    }
  }

  @Test(arguments: Case.allCases) func `the mean shift and correlation agree`(wanted: Case) throws {
    let tally = try tally(wanted)
    let meta = try OracleJSON("expected/mc_meta.json").at(wanted.rawValue)
    // Neither varies more from draw to draw than its own mean distance from no change.
    let (shift, correlation) = (
      try meta.at("mean_abs_rank_shift").number(), try meta.at("mean_spearman_with_nominal").number()
    )
    let error = 4 / Double(Self.draws).squareRoot()
    #expect(abs(try #require(tally.meanShift) - shift) <= error * shift)
    #expect(abs(try #require(tally.meanCorrelation) - correlation) <= error * (1 - correlation))
  }

  @Test func `COINr's two thousand draws agree as two samples do`() throws {
    let tally = try tally(.noise25)
    let table = try OracleTable("expected/mc_weights_noise25_coinr_N2000.csv")
    let (nominal, means) = (try table.complete("Nominal"), try table.complete("Mean"))
    let quantiles = [("Q5", 0.05), ("Median", 0.5), ("Q95", 0.95)]
    #expect(try table.column("uCode") == OracleIndex().units)
    for unit in 0..<tally.units {
      #expect(tally.nominal[unit] == Int(nominal[unit]))
      let deviation = try #require(tally.deviationOfRank(of: unit))
      let error = 4 * deviation * (1 / 2_000 + 1 / Double(Self.draws)).squareRoot()
      #expect(abs(try #require(tally.meanRank(of: unit)) - means[unit]) <= error + 1e-9, "mean of unit \(unit)")
      for (name, share) in quantiles {
        let difference = Double(try #require(tally.quantile(of: unit, share))) - (try table.complete(name))[unit]
        #expect(abs(difference) <= 1, "\(name) of unit \(unit)")
      }
    }
  }

  /// How probable each rank is, from the first: a list each, by unit.
  private static func probabilities(_ wanted: Case) throws -> [[Double]] {
    let table = try OracleTable("expected/\(wanted.rawValue)_rank_probabilities.csv")
    return try table.header.dropFirst().map { try table.complete($0) }
  }

  /// Four standard errors of a deviation, by the fourth moment.
  private static func errorOfDeviation(_ deviation: Double, _ mean: Double, _ probabilities: [Double]) -> Double {
    guard deviation > 0 else { return 0 }
    let fourth = probabilities.enumerated().reduce(0) { sum, entry in
      let distance = Double(entry.offset + 1) - mean
      return sum + entry.element * distance * distance * distance * distance
    }
    let square = deviation * deviation
    return 4 * (max(0, fourth - square * square) / Double(draws)).squareRoot() / (2 * deviation) + 1e-6
  }

  /// Four standard errors of a share, as the oracles' notes allow.
  private static func error(_ share: Double) -> Double {
    4 * (share * (1 - share) / Double(draws)).squareRoot() + 1e-6
  }
}
