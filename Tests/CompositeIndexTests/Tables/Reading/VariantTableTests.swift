import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

@Suite struct VariantTableTests {
  private func made(_ columns: [[Double?]], method: GroupMethod = .arithmetic) throws -> ConstructedIndex {
    var framework = ReadingSamples.framework(columns.indices.map { "c\($0)" })
    framework.method = method
    return try constructIndex(
      framework, of: IndexInput(units: ReadingSamples.units(columns[0].count), columns: columns))
  }

  @Test func `units that are better in everything keep their rank by any way`() throws {
    let tables = try made([[1, 2, 3, 4], [1, 2, 3, 5]]).variantTables
    let table = try TableReader(tables, "variants")
    // Arithmetic with equal weights is what the index is.
    #expect(
      try table.words("variant") == [
        "geometric", "harmonic", "copeland", "topsis", "grey-relational", "vikor", "rank-sum-ratio",
        "benefit-of-the-doubt",
      ])
    #expect(try table.words("largest_shift").allSatisfy { $0 == "0" })
    let ranks = try TableReader(tables, "variant-ranks")
    #expect(try ranks.words("rank", ["unit": "u3"]).allSatisfy { $0 == "1" })
    #expect(try ranks.words("variant", ["unit": "u3"]).first == "given")
  }

  @Test func `a zero leaves the geometric and the harmonic mean out`() throws {
    let table = try TableReader(try made([[0, 2, 3], [3, 1, 2]], method: .topsis).variantTables, "variants")
    let names = try table.words("variant")
    #expect(names.first == "arithmetic" && !names.contains("geometric") && !names.contains("harmonic"))
  }

  @Test func `without one of two columns the other is the index`() throws {
    let tables = try made([[1, 2, 3], [9, 5, 0]]).leaveOneOutTables
    let table = try TableReader(tables, "leave-one-out")
    #expect(try table.words("left") == ["c0", "c1"] && table.words("kind") == ["column", "column"])
    // The index is 5, 3.5, 1.5: the second column alone ranks the same, the first in reverse.
    #expect(try table.number("mean_shift", ["left": "c0"]) == 0)
    #expect(agree(try table.number("mean_shift", ["left": "c1"]), 4.0 / 3))
    #expect(try table.number("largest_shift", ["left": "c1"]) == 2)
    let ranks = try TableReader(tables, "leave-one-out-ranks")
    #expect(try ranks.words("rank", ["left": "c1"]) == ["3", "2", "1"])
  }

  @Test func `of a single column nothing can be left out`() throws {
    #expect(try made([[1, 2, 3]]).leaveOneOutTables.isEmpty)
  }

  @Test func `four clusters need eight units`() throws {
    let values: [Double] = [1, 1.1, 5, 5.1, 9, 9.1, 20, 20.1]
    let table = try TableReader(try made([values, values.map { $0 * 2 }]).clusterTables, "clusters")
    #expect(try table.words("cluster") == ["1", "1", "2", "2", "3", "3", "4", "4"])
    #expect(try made([Array(values.dropLast()), Array(values.dropFirst())]).clusterTables.isEmpty)
    #expect(try made([values]).clusterTables.isEmpty)
  }

  @Test func `of many units what compares each with each is left out and the note says so`() throws {
    let columns: [[Double?]] = (1...3).map { column in (0..<1001).map { Double(($0 * 37 * column) % 1009 + 1) } }
    let made = try made(columns)
    let table = try TableReader(made.variantTables, "variants")
    #expect(try !table.words("variant").contains("copeland") && made.clusterTables.isEmpty)
    #expect(table.table.note.en.contains("more than 1000 units") && table.table.note.zh.contains("超过 1000 个"))
  }
}

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct PublishedVariantTableTests {
  @Test func `ranks by other ways agree`() throws {
    let table = try TableReader(try ReadingSamples.published().variantTables, "variant-ranks")
    let (scores, copeland) = (
      try OracleTable("expected/mcdm_scores.csv"), try OracleTable("expected/copeland.csv")
    )
    let expected: [(String, [Double?])] = [
      ("topsis", try scores.numbers("rank_topsis_minmax_given")),
      ("grey-relational", try scores.numbers("rank_gra_given")),
      ("rank-sum-ratio", try scores.numbers("rank_rsr_given")), ("vikor", try scores.numbers("rank_vikor_v0.5_given")),
      ("copeland", try copeland.numbers("rank24_given")),
      ("given", try OracleTable("expected/agg_amean_given_imputed_minmax0100.csv").numbers("Rank")),
      ("equal-weights", try OracleTable("expected/agg_amean_equal_imputed_minmax0100.csv").numbers("Rank")),
    ]
    for (variant, ranks) in expected {
      for (row, unit) in try scores.column("uCode").enumerated() {
        let found = try table.number("rank", ["unit": unit, "variant": variant])
        #expect(found == ranks[row], "\(variant) \(unit)")
      }
    }
  }

  @Test(arguments: [("geometric", "gmean"), ("harmonic", "hmean")])
  func `ranks by other means agree`(variant: String, file: String) throws {
    let made = try ReadingSamples.published(.minMax(low: 1, high: 100))
    let table = try TableReader(made.variantTables, "variant-ranks")
    let expected = try OracleTable("expected/agg_\(file)_given_imputed_minmax1100.csv").numbers("Rank")
    for (row, unit) in made.input.units.enumerated() {
      #expect(try table.number("rank", ["unit": unit, "variant": variant]) == expected[row], "\(unit)")
    }
  }

  @Test func `likeness to the index agrees`() throws {
    let table = try TableReader(try ReadingSamples.published().variantTables, "variants")
    let expected = try OracleTable("expected/rank_similarity.csv")
    for (variant, name) in [
      ("topsis", "topsis_minmax_given"), ("grey-relational", "gra_given"), ("copeland", "copeland"),
    ] {
      let (first, second) = (try expected.column("a"), try expected.column("b"))
      let row = try #require(first.indices.first { first[$0] == "amean_given" && second[$0] == name })
      for (column, other) in [("spearman", "spearman"), ("kendall", "kendall_tau_b")] {
        #expect(agree(try table.number(column, ["variant": variant]), try expected.numbers(other)[row]), "\(name)")
      }
      // Shifts are of other ranks where scores are the same, which Copeland's are.
      guard variant != "copeland" else { continue }
      for (column, other) in [("mean_shift", "mean_abs_rank_shift"), ("largest_shift", "max_abs_rank_shift")] {
        #expect(agree(try table.number(column, ["variant": variant]), try expected.numbers(other)[row]), "\(name)")
      }
    }
  }

  @Test(arguments: ["indicator", "dimension"])
  func `shifts without each agree`(kind: String) throws {
    let table = try TableReader(try ReadingSamples.published().leaveOneOutTables, "leave-one-out")
    let expected = try OracleTable("expected/remove_\(kind).csv")
    for (row, name) in try expected.column("removed").enumerated() where name != "Nominal" {
      let wanted = try expected.numbers("mean_abs_rank_change")[row]
      let word = kind == "indicator" ? "column" : "group"
      #expect(agree(try table.number("mean_shift", ["left": name, "kind": word]), wanted), "\(name)")
    }
  }

  @Test func `ranks without each dimension agree`() throws {
    let table = try TableReader(try ReadingSamples.published().leaveOneOutTables, "leave-one-out-ranks")
    let expected = try OracleTable("expected/remove_dimension_ranks.csv")
    for name in expected.header.dropFirst(2) {
      for (row, unit) in try expected.column("uCode").enumerated() {
        let found = try table.number("rank", ["unit": unit, "left": name])
        #expect(try found == expected.numbers(name)[row], "\(name) \(unit)")
      }
    }
  }

  @Test func `four clusters agree, whatever their numbers`() throws {
    let table = try TableReader(try ReadingSamples.published().clusterTables, "clusters")
    let expected = try OracleTable("expected/bands.csv").column("ward4_on_standardised_dimensions")
    let found = try table.words("cluster")
    #expect(Set(zip(found, expected).map { "\($0) \($1)" }).count == 4 && found.count == 36)
  }
}
