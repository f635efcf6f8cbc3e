import CompositeIndex
import TestSupport
import Testing

@Suite struct InternalConsistencyTests {
  /// Variances 5/3, covariance 4/3: 2 × (1 − (10/3) / 6) = 8/9, and as much when standardised.
  @Test func `alpha of two columns`() throws {
    let found = try #require(InternalConsistency(of: [[1, 2, 3, 4], [1, 3, 2, 4]]))
    #expect(agree(found.alpha, 8.0 / 9, 1e-14))
    #expect(agree(found.standardised, 8.0 / 9, 1e-14))
    #expect(found.items.map(\.alphaWithout) == [nil, nil])
    #expect(agree(found.items[0].restCorrelation, 0.8, 1e-14))
  }

  @Test func `columns that are the same agree wholly`() throws {
    let column: [Double?] = [1, 2, 4]
    let found = try #require(InternalConsistency(of: [column, column, column]))
    #expect(agree(found.alpha, 1, 1e-14))
    #expect(agree(found.items[1].alphaWithout, 1, 1e-14))
    #expect(agree(found.interval?.lowerBound, 1, 1e-12))
  }

  @Test func `a constant column leaves alpha but nothing standardised`() throws {
    let found = try #require(InternalConsistency(of: [[1, 2, 3, 4], [1, 3, 2, 4], [0.1, 0.1, 0.1, 0.1]]))
    #expect(found.standardised == nil)
    #expect(found.items[2].restCorrelation == nil)
    #expect(found.items[2].standardisedWithout == nil)
    #expect(agree(found.items[2].alphaWithout, 8.0 / 9, 1e-14))
  }

  @Test func `columns that contradict each other have an alpha below 0`() throws {
    let found = try #require(InternalConsistency(of: [[1, 2, 3, 4], [4, 3, 2, 2]]))
    #expect(found.alpha < 0)
  }

  @Test func `there is no alpha where the sum does not vary or pairs share too few units`() {
    #expect(InternalConsistency(of: [[1, 2, 3], [3, 2, 1]]) == nil)
    #expect(InternalConsistency(of: [[0.1, 0.2, 0.3], [0.3, 0.2, 0.1]]) == nil)
    #expect(InternalConsistency(of: [[5, 5], [2, 2]]) == nil)
    #expect(InternalConsistency(of: [[1, 2, 3]]) == nil)
    #expect(InternalConsistency(of: []) == nil)
    #expect(InternalConsistency(of: [[1, nil, 3], [nil, 2, 1]]) == nil)
    #expect(InternalConsistency(of: [[nil, nil], [nil, nil]]) == nil)
  }

  @Test func `gaps leave alpha without limits`() throws {
    let found = try #require(InternalConsistency(of: [[1, 2, 3, 4], [1, 3, 2, nil]]))
    #expect(found.interval == nil)
  }
}

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct PublishedInternalConsistencyTests {
  private static let groups = ["INFO", "SERV", "PART", "DATA", "TECH", "ALL24"]

  private func consistency(of group: String) throws -> InternalConsistency {
    let codes = try PublishedSheet.indicators(of: group)
    return try #require(try InternalConsistency(of: PublishedSheet.columns("norm_imputed_minmax_0_100", codes)))
  }

  @Test(arguments: groups) func `alpha and what becomes of it are those of psych`(group: String) throws {
    let found = try consistency(of: group)
    let expected = try OracleJSON("expected/cronbach_psych.json").at(group)
    #expect(try agree(found.alpha, expected.at("raw_alpha").number()))
    #expect(try agree(found.standardised, expected.at("std_alpha").number()))
    for (code, item) in zip(try PublishedSheet.indicators(of: group), found.items) {
      #expect(try agree(item.alphaWithout, expected.at("alpha_if_deleted_raw", code).number()), "\(code)")
      #expect(try agree(item.standardisedWithout, expected.at("alpha_if_deleted_std", code).number()), "\(code)")
      #expect(try agree(item.restCorrelation, expected.at("item_rest_correlation", code).number()), "\(code)")
    }
  }

  @Test(arguments: groups) func `alpha and its limits are those of pingouin`(group: String) throws {
    let found = try consistency(of: group)
    let expected = try OracleJSON("expected/agreement_python.json").at("cronbach_pingouin", group)
    #expect(try agree(found.alpha, expected.at("alpha").number()))
    // Printed with three decimals.
    let limits = try expected.at("ci95").numbers()
    let interval = try #require(found.interval)
    #expect(abs(interval.lowerBound - limits[0]) <= 0.0005 + 1e-9, "\(interval)")
    #expect(abs(interval.upperBound - limits[1]) <= 0.0005 + 1e-9, "\(interval)")
  }

  @Test func `alpha is that of COINr, of dimensions too`() throws {
    let table = try OracleTable("expected/cronbach_coinr.csv")
    for (group, alpha) in zip(try table.column("group"), try table.complete("alpha")) {
      let found =
        group == "DIMS5"
        ? try InternalConsistency(
          of: PublishedSheet.columns(
            "agg_amean_given_imputed_minmax0100", PublishedSheet.codes(level: "2")))
        : try consistency(of: group)
      #expect(agree(found?.alpha, alpha), "\(group)")
    }
  }

  @Test func `alpha of columns with gaps is that of COINr`() throws {
    let table = try OracleTable("expected/cronbach_coinr_pairwise_missing.csv")
    let sheet = try OracleTable("expected/norm_raw_minmax_0_100.csv")
    for (group, alpha) in zip(try table.column("group"), try table.complete("alpha")) {
      let columns = try PublishedSheet.indicators(of: group).map { try sheet.numbers($0) }
      #expect(agree(InternalConsistency(of: columns)?.alpha, alpha), "\(group)")
    }
  }
}
