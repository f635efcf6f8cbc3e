import AssessmentModel
import CompositeIndex
import Testing

/// An assessment of portals as a tree over columns.
@Suite struct ScoreSheetTests {
  private func assessment(_ framework: Framework, _ units: [ScoredUnit]) -> Assessment {
    let result = compositeIndex(of: units, framework: framework)
    return Assessment(
      run: RunManifest(
        id: "", tool: "", title: Texts(zh: "", en: ""), framework: "f", frameworkVersion: 1, catalog: "",
        observations: "",
        settings: [:]), framework: framework, indicators: [], cities: result.cities)
  }

  @Test(arguments: [Aggregation.arithmetic, .geometric, .harmonic])
  func `the tree over the sheet gives the index of every city`(aggregate: Aggregation) throws {
    let rules = framework(
      [group("x", weight: 0.3, by: aggregate, [("a", 1), ("b", 2)]), group("y", weight: 0.7, [("c", 1), ("d", 1)])],
      by: aggregate)
    let whole = assessment(
      rules,
      [
        unit("1", [outcome("a", 0.2), outcome("b", 0.9), outcome("c", 0.5), outcome("d", nil)]),
        unit("2", [outcome("a", 0.8), outcome("b", 0.4), outcome("c", 0.1), outcome("d", 1)]),
      ])
    let sheet = try ScoreSheet(of: whole)
    #expect(sheet.indicators == ["a", "b", "c", "d"])
    #expect(sheet.unobserved.count == 1 && sheet.unobserved[0].column == 3)
    let index = treeScores(of: sheet.tree, over: sheet.columns).index
    for (city, score) in zip(sheet.cities, index) {
      let assessed = try #require(whole.cities.first { $0.city.code == city.code })
      #expect(agrees(score.map { $0 * rules.outOf }, assessed.index), "\(city.code)")
    }
  }

  @Test func `a checklist counts what is met`() throws {
    let rules = framework([group("x", by: .checklist(met: 0.5), [("a", 1), ("b", 1)])])
    let whole = assessment(
      rules, [unit("1", [outcome("a", 0.6), outcome("b", 0.4)]), unit("2", [outcome("a", 0), outcome("b", 0)])])
    let sheet = try ScoreSheet(of: whole)
    #expect(sheet.columns == [[1, 0], [0, 0]])
  }

  @Test func `stages are no means`() {
    let rules = framework([group("x", [("a", 1)])], by: .stages(met: 1))
    let whole = assessment(rules, [unit("1", [outcome("a", 1)])])
    #expect(throws: ScoreSheet.NoMeans.self) { try ScoreSheet(of: whole) }
  }
}
