import AssessmentModel
import CompositeIndex

extension IndexReport {
  /// Two runs as then and now: who rose, who fell, what made it, and whether they compare at all.
  ///
  /// What was found besides stands after it, before regions and peers.
  init(from then: Assessment, to now: Assessment, besides found: [ResultTable], findings: [Finding]) {
    var tables = yearTables(from: then, to: now) + found + regionTables(of: now) + peerTables(of: now)
    Self.name(&tables, by: then.cities + now.cities)
    self.init(
      title: Texts(
        zh: "两次评估的比较：\(then.run.title.zh)、\(now.run.title.zh)",
        en: "Two runs beside each other: \(then.run.title.en), \(now.run.title.en)"),
      note: Texts(zh: "先后：前者在先，后者在后。", en: "The first is the earlier one."),
      isInvented: then.run.isInvented || now.run.isInvented,
      facts: Self.facts(of: then, prefix: "then", Texts(zh: "在先", en: "then"))
        + Self.facts(of: now, prefix: "now", Texts(zh: "在后", en: "now")), findings: findings,
      tables: tables)
  }

  /// A run beside an index that others published.
  init(of now: Assessment, beside published: PublishedIndex) {
    var tables = publishedTables(of: now, published: published) + regionTables(of: now) + peerTables(of: now)
    Self.name(&tables, by: now.cities)
    self.init(
      title: Texts(
        zh: "\(now.run.title.zh)与已发布指数的比较", en: "\(now.run.title.en) beside a published index"),
      note: Texts(
        zh: "已发布指数：\(published.title.zh)；来源：\(published.source)。",
        en: "Published: \(published.title.en); source: \(published.source)."),
      isInvented: now.run.isInvented, facts: Self.facts(of: now, prefix: "run", Texts(zh: "运行", en: "run")),
      findings: published.rows.compactMap { row in
        row.doubt.map { Finding(row.name, Texts(zh: "已发布数值存疑：\($0)", en: "The published figure is in doubt: \($0)")) }
      }, tables: tables)
  }

  private static func facts(of assessment: Assessment, prefix: String, _ name: Texts) -> [Fact] {
    let run = assessment.run
    return [
      Fact(prefix, Texts(zh: name.zh, en: name.en), run.id),
      Fact(
        "\(prefix)_framework", Texts(zh: "\(name.zh)：框架", en: "\(name.en): framework"),
        "\(run.framework), version \(run.frameworkVersion)"),
      Fact(
        "\(prefix)_ranked", Texts(zh: "\(name.zh)：有名次的城市", en: "\(name.en): cities with a rank"),
        "\(assessment.cities.count { $0.rank != nil })"),
    ]
  }

  /// Puts names beside codes where a table calls its cities `unit`.
  private static func name(_ tables: inout [ResultTable], by cities: [CityAssessment]) {
    for place in tables.indices {
      tables[place].nameUnits(cities.map { $0.city.name }, units: cities.map(\.city.code))
    }
  }
}
