import AssessmentModel
import CompositeIndex
import Foundation
import TestSupport
import Testing

/// Assessments whose tables are looked at.
enum AssessmentSamples {
  static func assessment(
    _ framework: Framework, _ units: [ScoredUnit], indicators: [IndicatorDefinition] = []
  ) -> Assessment {
    let result = compositeIndex(of: units, framework: framework)
    return Assessment(
      run: RunManifest(
        id: "", tool: "", title: Texts(zh: "", en: ""), framework: framework.id, frameworkVersion: framework.version,
        catalog: "", observations: "", settings: [:]), framework: framework, indicators: indicators,
      cities: result.cities, bandShares: result.bandShares, groups: result.groups)
  }

  static func definition(_ id: String, version: Int = 1, scale: Scale = .binary) -> IndicatorDefinition {
    let text = Texts(zh: id, en: id)
    return IndicatorDefinition(
      id: id, version: version, status: .stable, title: text, question: text, rationale: text, references: [],
      measure: Measure(kind: .presence, property: .pageType, unit: "share"), scale: scale, advice: text, limits: text)
  }

  /// The published index of the 36 cities of data year 2019 as an assessment of one indicator.
  static func published() throws -> Assessment {
    assessment(
      framework([group("all", [("index", 1)])], ranks: RankRule(ties: .dense, within: 0.01)),
      try rows().map { row in
        var made = unit(
          row[0], region: row[2], level: row[3], [outcome("index", try #require(Double(row[4])) / 100)])
        made.city.name = row[1]
        return made
      })
  }

  /// The same as an index that somebody published.
  static func publishedIndex() throws -> PublishedIndex {
    PublishedIndex(
      title: Texts(zh: "2020 年报告", en: "report of 2020"), source: "sample",
      rows: try rows().map {
        PublishedIndex.Row(
          code: $0[0], name: $0[1], index: try #require(Double($0[4])), band: $0[5], rank: Int($0[8]))
      })
  }

  /// Code, name, region, class, index, band and what follows; quoted cells stand behind those that are read.
  private static func rows() throws -> [[String]] {
    let url = Checkout.root.appendingPathComponent("Data/reference/service-capability-2019.csv")
    return try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }
  }

  /// Assessments that there is little to say about.
  static func poor() -> [(name: String, assessment: Assessment)] {
    let plain = framework([group("x", [("a", 1), ("b", 1)])])
    let strict = framework([group("x", [("a", 1), ("b", 1)])], minimum: 0.9)
    let full = [outcome("a", 0.5), outcome("b", 0)]
    return [
      ("no city", assessment(plain, [])), ("one city", assessment(plain, [unit("1", region: "东部", level: "省会", full)])),
      ("no register", assessment(plain, [unit("1", full), unit("2", full), unit("3", [outcome("a", 1)])])),
      (
        "all unranked",
        assessment(strict, [unit("1", region: "东部", [outcome("a", 1)]), unit("2", region: "西部", [outcome("a", 0)])])
      ),
      ("nothing observed", assessment(plain, [unit("1", []), unit("2", [outcome("a", nil)])])),
      (
        "all nought",
        assessment(plain, ["1", "2", "3"].map { unit($0, region: "东部", [outcome("a", 0), outcome("b", 0)]) })
      ),
      (
        "geometric",
        assessment(
          framework([group("x", by: .geometric, [("a", 1), ("b", 1)])], by: .geometric),
          [unit("1", level: "直辖市", full), unit("2", level: "直辖市", [outcome("a", 0.2), outcome("b", 0.3)])])
      ), ("profile", assessment(framework([group("x", [("a", 1)])], by: .profile), [unit("1", full)])),
    ]
  }
}
