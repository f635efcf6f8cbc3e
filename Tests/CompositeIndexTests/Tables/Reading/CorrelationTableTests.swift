import AssessmentModel
import CompositeIndex
import Statistics
import TestSupport
import Testing

@Suite struct CorrelationTableTests {
  @Test func `a pair of a group that goes together is redundant, one against each other is not`() throws {
    let columns: [[Double?]] = [[1, 2, 3, 4.1], [1, 2, 3, 4], [1, 2, 3, 4], [4, 3, 2, 1]]
    let made = try constructIndex(
      ReadingSamples.grouped(["a", "b"]), of: IndexInput(units: ReadingSamples.units(4), columns: columns))
    let table = try TableReader(made.correlationTables, "redundant")
    #expect(try table.words("first") == ["a1"] && table.words("second") == ["a2"] && table.words("group") == ["a"])
    let matrix = try TableReader(made.correlationTables, "correlations")
    #expect(matrix.table.rows.count == 16)
    #expect(agree(try matrix.number("coefficient", ["first": "a2", "second": "b2"]), -1))
    #expect(try matrix.number("coefficient", ["first": "a1", "second": "a1"]) == 1)
  }

  @Test func `without such a pair there is no table of them`() throws {
    let made = try constructIndex(
      ReadingSamples.grouped(["a"]),
      of: IndexInput(units: ReadingSamples.units(4), columns: [[1, 2, 3, 4], [2, 1, 4, 3]]))
    #expect(!made.correlationTables.contains { $0.id == "redundant" })
  }

  @Test func `a constant column has no correlation with anything`() throws {
    let made = try constructIndex(
      ReadingSamples.framework(["a", "b", "c"]),
      of: IndexInput(units: ReadingSamples.units(3), columns: [[1, 2, 3], [5, 5, 5], [1, 3, 2]]))
    let matrix = try TableReader(made.correlationTables, "correlations")
    for other in ["a", "b", "c"] {
      #expect(try matrix.number("coefficient", ["first": "b", "second": other]) == nil)
      #expect(try matrix.number("coefficient", ["first": other, "second": "b"]) == nil)
    }
    let parents = try TableReader(made.correlationTables, "correlations-parents")
    #expect(try parents.words("column") == ["a", "c"])
  }

  @Test func `the cities of 2019 stand as in 2014, and 2014 as what they earn`() throws {
    let tables = try ReadingSamples.cities().contextTables
    let context = try TableReader(tables, "context")
    for (against, coefficient) in [("index", -0.734), ("rank", 0.737)] {
      let found = try context.number(
        "coefficient", ["context": "rank_2014", "against": against, "kind": "spearman"])
      #expect(agree(found, coefficient, 0.0005), "\(against) \(String(describing: found))")
      #expect(try context.number("pairs", ["context": "rank_2014", "against": against, "kind": "kendall"]) == 36)
    }
    let pairs = try TableReader(tables, "context-pairs")
    #expect(try pairs.words("first") == ["rank_2014", "rank_2014", "rank_2014"])
    #expect(agree(try pairs.number("coefficient", ["kind": "spearman"]), 0.509, 0.0005))
  }

  @Test func `of many pairs Kendall's is left out`() throws {
    let values: [Double?] = (0..<2001).map { Double($0 * 7919 % 2003) }
    let made = try constructIndex(
      ReadingSamples.framework(["a"]),
      of: IndexInput(
        units: ReadingSamples.units(2001), columns: [values],
        context: [.init("x", (0..<2001).map { Double($0) })]))
    let table = try TableReader(made.contextTables, "context")
    #expect(try table.number("coefficient", ["against": "index", "kind": "kendall"]) == nil)
    #expect(try table.number("pairs", ["against": "index", "kind": "kendall"]) == 2001)
    #expect(try table.number("coefficient", ["against": "index", "kind": "spearman"]) != nil)
  }
}

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct PublishedCorrelationTableTests {
  @Test func `all indicators with each other, and with their dimension`() throws {
    let tables = try ReadingSamples.published().correlationTables
    let (matrix, expected) = (
      try TableReader(tables, "correlations"), try OracleTable("expected/corr_indicators_all_pearson.csv")
    )
    let codes = try expected.column("iCode")
    for (row, first) in codes.enumerated() {
      for second in codes {
        let found = try matrix.number("coefficient", ["first": first, "second": second])
        #expect(agree(found, try expected.numbers(second)[row]), "\(first) \(second)")
      }
    }
    let (parents, others) = (
      try TableReader(tables, "correlations-parents"), try OracleTable("expected/corr_indicator_parent_pearson.csv")
    )
    #expect(parents.table.rows.count == others.rows.count)
    for (row, code) in try others.column("Var2").enumerated() {
      let wanted: KeyValuePairs = ["column": code, "parent": try others.column("Var1")[row]]
      #expect(agree(try parents.number("pearson", wanted), try others.numbers("Correlation")[row]), "\(code)")
    }
  }

  @Test(arguments: Correlation.allCases)
  func `dimensions with the index`(kind: Correlation) throws {
    let table = try TableReader(try ReadingSamples.published().correlationTables, "correlations-dimensions")
    let expected = try OracleTable("expected/corr_dimension_index_\(kind.rawValue).csv")
    for (row, node) in try expected.column("Var2").enumerated() {
      let found = try table.number("coefficient", ["dimension": node, "kind": kind.rawValue])
      #expect(agree(found, try expected.numbers("Correlation")[row]), "\(node)")
    }
  }
}
