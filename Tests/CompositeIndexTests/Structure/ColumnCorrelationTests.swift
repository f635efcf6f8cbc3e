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

  @Test func `every column meets every one from outside`() {
    let found = ColumnCorrelations.between([columns[0], columns[3]], and: [columns[1], columns[2]], by: .spearman)
    #expect(found.map { [$0.first, $0.second] } == [[0, 0], [0, 1], [1, 0], [1, 1]])
    #expect(firstDifference(found.map { $0.tested?.coefficient }, [1, -1, nil, nil], 1e-15) == nil)
    #expect(firstDifference(found.map { $0.tested?.probability }, [0, 0, nil, nil], 1e-12) == nil)
  }

  @Test func `a column without a parent has no row`() {
    let found = ColumnCorrelations.withParents(
      columns, parents: [1, nil, 0, 9, 1], scores: [columns[0], columns[1]], by: .pearson)
    #expect(found.map { [$0.first, $0.second] } == [[0, 1], [2, 0], [4, 1]])
    #expect(agree(found[1].tested?.coefficient, -1, 1e-15))
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
  private let scores = "agg_amean_given_imputed_minmax0100"

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

  @Test func `the correlations of indicators with their dimension are those of COINr`() throws {
    let (codes, dimensions) = try (PublishedSheet.codes(level: "1"), PublishedSheet.codes(level: "2"))
    let parents = try PublishedSheet.parents().map { dimensions.firstIndex(of: $0) }
    let found = try ColumnCorrelations.withParents(
      PublishedSheet.columns(normalised, codes), parents: parents,
      scores: PublishedSheet.columns(scores, dimensions), by: .pearson)
    let table = try OracleTable("expected/corr_indicator_parent_pearson.csv")
    let (groups, children) = try (table.column("Var1"), table.column("Var2"))
    #expect(found.count == table.rows.count)
    for pair in found {
      let row = try #require(children.firstIndex(of: codes[pair.first]))
      #expect(groups[row] == dimensions[pair.second])
      #expect(try agree(pair.tested?.coefficient, table.complete("Correlation")[row]), "\(children[row])")
    }
  }

  @Test(arguments: Correlation.allCases)
  func `the correlations of dimensions with the index are those of COINr`(kind: Correlation) throws {
    let dimensions = try PublishedSheet.codes(level: "2")
    let found = try ColumnCorrelations.between(
      PublishedSheet.columns(scores, dimensions), and: PublishedSheet.columns(scores, ["EGOV"]), by: kind)
    let table = try OracleTable("expected/corr_dimension_index_\(kind.rawValue).csv")
    #expect(try table.column("Var2") == dimensions)
    #expect(try firstDifference(found.map { $0.tested?.coefficient }, table.numbers("Correlation")) == nil)
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
