import AssessmentModel
import CompositeIndex
import Testing

/// A run beside a published index.
@Suite struct PublishedTablesTests {
  private func made(_ scores: [(String, Double)]) -> Assessment {
    AssessmentSamples.assessment(
      framework([group("x", [("a", 1)])]), scores.map { unit($0.0, [outcome("a", $0.1)]) })
  }

  private func published(_ rows: [PublishedIndex.Row]) -> PublishedIndex {
    PublishedIndex(title: Texts(zh: "例", en: "sample"), source: "book", rows: rows)
  }

  @Test func `the published index is like itself`() throws {
    let tables = publishedTables(
      of: try AssessmentSamples.published(), published: try AssessmentSamples.publishedIndex())
    let summary = try TableReader(tables, "comparison-summary")
    for kind in ["pearson", "spearman", "kendall"] {
      #expect(agrees(try summary.number("value", ["measure": kind]), 1), "\(kind)")
    }
    #expect(try summary.number("value", ["measure": "both"]) == 36)
    #expect(try summary.number("value", ["measure": "mean-rank-difference"]) == 0)
    #expect(flaws(of: tables) == [])
  }

  @Test func `cities that one of the two has are listed, and ranks are among the others`() throws {
    let tables = publishedTables(
      of: made([("1", 0.9), ("2", 0.8), ("3", 0.1), ("4", 0.05)]),
      published: published([
        .init(code: "2", name: "乙", index: 10, rank: 1, doubt: "a slip"), .init(code: "3", name: "丙", index: 30),
        .init(code: "", name: "4", index: 20), .init(code: "9", name: "壬", index: 50, band: "high"),
      ]))
    let table = try TableReader(tables, "comparison")
    #expect(try table.words("city") == ["1", "2", "3", "4", "壬"])
    #expect(try table.words("status") == ["here", "both", "both", "both", "published"])
    #expect(try table.number("rank", ["city": "2"]) == 1 && table.number("published_rank", ["city": "2"]) == 3)
    #expect(try table.number("rank_difference", ["city": "2"]) == 2)
    #expect(try table.number("rank", ["city": "1"]) == nil)
    #expect(agrees(try table.number("published_standardised", ["city": "3"]), 1))
    #expect(try table.words("doubt", ["city": "2"]) == ["a slip"])
    #expect(try table.words("published_band", ["city": "壬"]) == ["high"])
    let summary = try TableReader(tables, "comparison-summary")
    #expect(agrees(try summary.number("value", ["measure": "spearman"]), -0.5))
    #expect(agrees(try summary.number("value", ["measure": "mean-rank-difference"]), 4.0 / 3))
    #expect(try summary.words("city", ["measure": "higher-here"]) == ["2"])
    #expect(try summary.words("city", ["measure": "lower-here"]) == ["3", "4"])
    #expect(try summary.number("value", ["measure": "doubtful"]) == 1)
  }

  @Test func `nothing is compared of cities without a rank`() throws {
    let strict = AssessmentSamples.assessment(
      framework([group("x", [("a", 1), ("b", 1)])], minimum: 0.9), [unit("1", [outcome("a", 1)])])
    let tables = publishedTables(of: strict, published: published([.init(code: "1", name: "甲", index: 1)]))
    #expect(try TableReader(tables, "comparison").words("status") == ["unranked"])
    #expect(flaws(of: tables) == [])
  }

  @Test func `poor assessments and poor publications give sound tables`() {
    let poor = [
      published([]), published([.init(code: "1", name: "", index: .nan)]),
      published([.init(code: "", name: "", index: 1), .init(code: "1", name: "", index: .infinity)]),
      published(["1", "1", "2"].map { .init(code: $0, name: $0, index: 5) }),
    ]
    for (name, assessment) in AssessmentSamples.poor() {
      for index in poor {
        #expect(flaws(of: publishedTables(of: assessment, published: index)) == [], "\(name), \(index.rows.count) rows")
      }
    }
  }
}
