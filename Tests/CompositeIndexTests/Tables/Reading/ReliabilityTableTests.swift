import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

@Suite struct ReliabilityTableTests {
  @Test func `two columns that say the same are as reliable as can be`() throws {
    let made = try constructIndex(
      ReadingSamples.framework(["a", "b"]),
      of: IndexInput(units: ReadingSamples.units(3), columns: [[1, 2, 3], [1, 2, 3]]))
    let table = try TableReader(made.reliabilityTables, "reliability")
    #expect(try table.words("set") == ["all"])
    #expect(agree(try table.number("alpha", ["set": "all"]), 1))
    let items = try TableReader(made.reliabilityTables, "reliability-items")
    #expect(try items.number("alpha_without", ["column": "a"]) == nil)
    #expect(agree(try items.number("rest_correlation", ["column": "a"]), 1))
  }

  @Test func `components of two columns that go together by half`() throws {
    let made = try constructIndex(
      ReadingSamples.framework(["a", "b"]),
      of: IndexInput(units: ReadingSamples.units(3), columns: [[1, 2, 3], [1, 3, 2]]))
    let table = try TableReader(made.componentTables, "components")
    #expect(agree(try table.number("eigenvalue", ["component": "PC1"]), 1.5))
    #expect(agree(try table.number("cumulative", ["component": "PC2"]), 1))
    let loadings = try TableReader(made.componentTables, "loadings")
    #expect(try loadings.words("factor") == ["PC1", "PC1"], "a single factor is not turned")
    #expect(agree(try loadings.number("loading", ["column": "a"]), 0.75.squareRoot()))
  }
}

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct PublishedReliabilityTableTests {
  @Test func `alpha of every dimension and of all indicators, with and without each`() throws {
    let tables = try ReadingSamples.published().reliabilityTables
    let (table, items) = (try TableReader(tables, "reliability"), try TableReader(tables, "reliability-items"))
    let expected = try OracleJSON("expected/cronbach_psych.json")
    #expect(try table.words("set") == ["INFO", "SERV", "PART", "DATA", "TECH", "all", "dimensions"])
    for name in ["INFO", "SERV", "PART", "DATA", "TECH", "ALL24"] {
      let (set, numbers) = (name == "ALL24" ? "all" : name, try expected.at(name))
      #expect(agree(try table.number("alpha", ["set": set]), try numbers.at("raw_alpha").number()), "\(name)")
      #expect(agree(try table.number("standardised", ["set": set]), try numbers.at("std_alpha").number()), "\(name)")
      for (column, member) in [
        ("alpha_without", "alpha_if_deleted_raw"), ("standardised_without", "alpha_if_deleted_std"),
        ("rest_correlation", "item_rest_correlation"),
      ] {
        let wanted = try numbers.at(member)
        for code in wanted.keys {
          let found = try items.number(column, ["set": set, "column": code])
          #expect(agree(found, try wanted.at(code).number()), "\(name) \(column) \(code)")
        }
      }
    }
  }

  @Test func `adequacy, eigenvalues and rotated loadings`() throws {
    let tables = try ReadingSamples.published().componentTables
    let (adequacy, expected) = (try TableReader(tables, "adequacy"), try OracleJSON("expected/kmo_bartlett.json"))
    let whole = try adequacy.number("value", ["measure": "kmo", "column": ""])
    #expect(agree(whole, try expected.at("KMO_overall").number()))
    for code in try expected.at("KMO_items").keys {
      let found = try adequacy.number("value", ["measure": "kmo", "column": code])
      #expect(agree(found, try expected.at("KMO_items", code).number()), "\(code)")
    }
    for (column, name) in [("value", "bartlett_chi2"), ("freedom", "bartlett_df"), ("p", "bartlett_p")] {
      #expect(agree(try adequacy.number(column, ["measure": "bartlett"]), try expected.at(name).number()), "\(name)")
    }
    let (components, shares) = (
      try TableReader(tables, "components"), try OracleTable("expected/pca_eigenvalues_corr.csv")
    )
    for (row, name) in try shares.column("pc").enumerated() {
      for (column, other) in [("eigenvalue", "eigenvalue"), ("share", "prop"), ("cumulative", "cum")] {
        let found = try components.number(column, ["component": "PC\(name)"])
        #expect(agree(found, try shares.numbers(other)[row]), "\(name) \(column)")
      }
    }
    let (loadings, rotated) = (
      try TableReader(tables, "loadings"), try OracleTable("expected/pca_varimax_loadings.csv")
    )
    for (row, code) in try rotated.column("iCode").enumerated() {
      // The tool's factors stand in another order; what they explain together of a column is the same.
      let found = try (1...8).map { try loadings.number("loading", ["column": code, "factor": "RC\($0)"]) ?? 0 }
      let plain = try (1...8).map { try loadings.number("loading", ["column": code, "factor": "PC\($0)"]) ?? 0 }
      let wanted = try (1...8).map { abs(try rotated.complete("F\($0)")[row]) }
      #expect(firstDifference(found.map { abs($0) }.sorted(), wanted.sorted(), 1e-4) == nil, "\(code)")
      let communality = try rotated.numbers("communality")[row]
      #expect(agree(found.reduce(0) { $0 + $1 * $1 }, communality, 1e-9), "\(code)")
      #expect(agree(plain.reduce(0) { $0 + $1 * $1 }, communality, 1e-9), "\(code)")
    }
  }
}
