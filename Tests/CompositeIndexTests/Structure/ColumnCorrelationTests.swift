import CompositeIndex
import Statistics
import TestSupport
import Testing

@Suite struct ColumnCorrelationTests {
  private let columns: [[Double?]] = [[1, 2, 3, 4], [2, 4, 6, 8], [4, 3, 2, 1], [5, 5, 5, 5], [1, 3, 2, nil]]

  @Test func `every pair has one row`() {
    let found = ColumnCorrelations.all(columns, by: .pearson)
    #expect(found.map { [$0.first, $0.second] }.prefix(5) == [[0, 1], [0, 2], [0, 3], [0, 4], [1, 2]])
    #expect(found.count == 10)
    #expect(found[2].tested == nil)
    #expect(found[3].tested?.pairs == 3)
    #expect(agree(found[3].tested?.coefficient, 0.5, 1e-15))
    #expect(ColumnCorrelations.all([], by: .pearson).isEmpty)
    #expect(ColumnCorrelations.all([[nil, nil], [1, 2]], by: .kendall).map(\.tested) == [nil])
  }

  @Test func `pairs are redundant within a group alone, above the threshold and not where they conflict`() {
    let found = ColumnCorrelations.redundant(
      columns, groups: ["a", "a", "a", "a", "b"], above: 0.9, by: .pearson)
    #expect(found.map { [$0.first, $0.second] } == [[0, 1]])
    #expect(
      ColumnCorrelations.redundant(columns, groups: ["a", nil, nil, "a", nil], above: 0.1, by: .pearson).isEmpty)
    #expect(
      ColumnCorrelations.redundant(columns, groups: ["a", "b", "a", "b", "a"], above: 0.5, by: .spearman).isEmpty)
  }
}

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct PublishedCorrelationTests {
  private let normalised = "norm_imputed_minmax_0_100"

  @Test func `the correlations of all indicators are those of COINr`() throws {
    let codes = try PublishedSheet.codes(level: "1")
    let columns = try PublishedSheet.columns(normalised, codes)
    let table = try OracleTable("expected/corr_indicators_all_pearson.csv")
    let rows = try table.column("iCode")
    let found = ColumnCorrelations.all(columns, by: .pearson)
    #expect(found.count == 276)
    for pair in found {
      for (one, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
        let expected = try table.complete(codes[other])[try #require(rows.firstIndex(of: codes[one]))]
        #expect(agree(pair.tested?.coefficient, expected), "\(codes[one]) \(codes[other])")
      }
    }
  }

  @Test func `the pairs that are flagged are those of COINr`() throws {
    let codes = try PublishedSheet.codes(level: "1")
    let groups = try PublishedSheet.parents()
    let found = try ColumnCorrelations.redundant(
      PublishedSheet.columns(normalised, codes), groups: groups, above: 0.6, by: .pearson)
    let table = try OracleTable("expected/corr_flags_060.csv")
    let expected = try zip(table.column("Ind1"), table.column("Ind2")).map { Set([$0, $1]) }
    #expect(Set(found.map { Set([codes[$0.first], codes[$0.second]]) }) == Set(expected))
    for pair in found {
      let row = try #require(expected.firstIndex(of: Set([codes[pair.first], codes[pair.second]])))
      #expect(try table.column("Group")[row] == groups[pair.first])
      // Rounded to ten decimals.
      #expect(try agree(pair.tested?.coefficient, table.complete("Corr")[row], 1e-10), "\(expected[row])")
    }
  }
}
