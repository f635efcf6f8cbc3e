import AssessmentModel

/// `index.html`: the whole report on one page, in the order an evaluator reads it.
func overviewPage(of edition: Edition) -> HTMLPage {
  let sections: [(anchor: String, title: String, content: [HTMLNode])] = [
    ("summary", edition.say("概览", "Summary"), summary(of: edition)),
    (
      "ranking", rankingTitle(of: edition),
      rankingSection(of: edition) + results(edition.tables.ranking, in: edition)
    ),
    ("bands", edition.say("等级分布", "Bands"), bandSection(of: edition)),
    ("verdicts", edition.say("阶段与判定", "Stages and verdicts"), verdictSection(of: edition)),
    (
      "dimensions", edition.say("各维度对比", "Dimensions side by side"),
      dimensionSection(of: edition) + results(edition.tables.dimensions, in: edition)
    ),
    (
      "groups", edition.say("区域与层级", "Regions and levels"),
      groupSection(of: edition) + results(edition.tables.groups, in: edition)
    ),
    ("years", edition.say("与上次评估比较", "Beside the run before"), results(edition.tables.years, in: edition)),
    ("strengths", edition.say("优势与短板", "Strengths and weaknesses"), strengthSection(of: edition)),
    ("indicators", edition.say("指标与权重", "Indicators and weights"), indicatorSection(of: edition)),
    ("unranked", edition.say("未排名的城市", "Cities without a rank"), unrankedSection(of: edition)),
    ("problems", edition.say("读取中遇到的问题", "Problems met"), problemSection(of: edition)),
    (
      "study", edition.say("与三十六城市研究对照", "Beside the study of 36 cities"),
      studySection(of: edition) + results(edition.tables.study, in: edition)
    ),
    (
      "published", edition.say("与已发布指数对照", "Beside a published index"),
      results(edition.tables.published, in: edition)
    ),
    ("method", edition.say("方法与局限", "Method and limits"), methodSection(of: edition)),
    ("run", edition.say("运行信息", "This run"), runSection(of: edition)),
  ]
  let shown = sections.filter { !$0.content.isEmpty }
  let contents = HTMLNode.tag(
    "nav", [.class("contents"), HTMLAttribute("aria-label", edition.say("目录", "Contents"))],
    [
      .tag(
        "ol", [],
        shown.map { .tag("li", [], [.tag("a", [.place($0.anchor)], text: $0.title)]) })
    ])
  let main = shown.map { Pieces.section($0.anchor, $0.title, $0.content) }
  return HTMLPage(
    title: edition.title, language: edition.language,
    body: [
      masthead(of: edition), contents, .tag("main", edition.isLong ? [.class("many")] : [], main),
      Pieces.footer(in: edition),
    ],
    styles: edition.tables == AssessmentTables() ? [.style] : [.style, .indexStyle], script: .script)
}

/// Tables with their pictures as parts of a section.
private func results(_ tables: [ResultTable], in edition: Edition) -> [HTMLNode] {
  tables.map { table in
    ResultSection(
      shown: ShownTable(table: table, language: edition.language),
      folder: edition.hasCSV ? edition.languages.root(from: edition.language) + tableFolder : nil,
      isFolded: table.chart != nil || table.rows.count > 12
    ).part
  }
}

private func rankingTitle(of edition: Edition) -> String {
  edition.isProfile ? edition.say("各层得分", "Layers") : edition.say("城市排名", "Ranking")
}

private func masthead(of edition: Edition) -> HTMLNode {
  let run = edition.assessment.run
  let version = edition.say("第 \(run.frameworkVersion) 版", "version \(run.frameworkVersion)")
  return .tag(
    "header", [.class("masthead")],
    [
      edition.languages.links(from: edition.language, path: "index.html"),
      .tag("p", [.class("kind")], text: edition.say("电子政务成熟度评估报告", "E-government maturity assessment")),
      .tag("h1", text: edition.title),
      .tag(
        "p", [.class("framework")],
        text: edition.say(edition.framework.title) + edition.say("（", " (") + version + edition.say("）", ")")),
      .tag("p", [.class("note")], text: edition.say(edition.framework.note)),
      Pieces.banner(in: edition),
    ])
}

/// How much was looked at: entries counted and added up, nothing scored.
private func summary(of edition: Edition) -> [HTMLNode] {
  let cities = edition.assessment.cities
  let pages = cities.reduce(0) { $0 + $1.snapshot.pages }
  let readPages = cities.reduce(0) { $0 + $1.snapshot.readPages }
  let problems = cities.reduce(0) { $0 + $1.problems.reduce(0) { $0 + $1.count } }
  var tiles: [(String, String)] = [
    (edition.say("评估城市", "cities assessed"), String(cities.count)),
    (edition.say("有名次", "with a rank"), String(edition.ranked.count)),
    (edition.say("指标", "indicators"), String(edition.framework.indicatorIDs.count)),
    (edition.say("网页", "pages"), String(pages)),
    (edition.say("其中可读", "of them readable"), String(readPages)),
    (edition.say("读取问题", "problems met"), String(problems)),
  ]
  for share in edition.isProfile ? [] : edition.assessment.bandShares.prefix(2) {
    tiles.append(
      (
        edition.say("等级为“", "in band “") + edition.name(ofBand: share.band) + "”",
        "\(share.count)" + edition.say("（", " (") + percentage(share.share, decimals: 0) + edition.say("）", ")")
      ))
  }
  return [
    .tag(
      "dl", [.class("tiles")],
      tiles.map { .tag("div", [], [.tag("dt", text: $0.0), .tag("dd", text: $0.1)]) })
  ] + findingsPart(of: edition)
}
