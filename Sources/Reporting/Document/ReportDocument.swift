package import AssessmentModel

/// The report on an assessment as a document to print or to edit: one HTML page without script or links.
///
/// Findings come first, then the tables they rest on, then the method generated from the framework and its definitions,
/// limits, what made the run, and the list of sources. Word and PDF are made of it. Values stand in the assessment; they
/// are picked, counted and rounded here, never worked out.
package func reportDocument(
  on assessment: Assessment, tables: AssessmentTables = AssessmentTables(), language: Language
) -> [UInt8] {
  let edition = Edition(of: assessment, tables: tables, in: language)
  let sources = SourceList(of: edition)
  let parts: [(anchor: String, title: String, content: [HTMLNode])] = [
    ("findings", edition.say("主要发现", "Findings"), findingsPart(of: edition)),
    ("ranking", edition.say("排名", "Ranking"), rankedPart(of: edition) + resultParts(tables.ranking, in: edition)),
    ("bands", edition.say("等级分布", "Bands"), bandSection(of: edition)),
    (
      "dimensions", edition.say("各维度", "Dimensions"),
      dimensionPart(of: edition) + resultParts(tables.dimensions, in: edition)
    ),
    (
      "groups", edition.say("区域与层级", "Regions and levels"),
      groupSection(of: edition) + resultParts(tables.groups, in: edition)
    ),
    ("costs", edition.say("失分最多的指标", "What costs most points"), costPart(of: edition)),
    ("verdicts", edition.say("阶段与判定", "Stages and verdicts"), verdictSection(of: edition)),
    ("unranked", edition.say("未排名的城市", "Cities without a rank"), unrankedSection(of: edition)),
    ("years", edition.say("与上次评估比较", "Beside the run before"), resultParts(tables.years, in: edition)),
    (
      "study", edition.say("与三十六城市研究对照", "Beside the study of 36 cities"),
      studyPart(of: edition, sources) + resultParts(tables.study, in: edition)
    ),
    ("published", edition.say("与已发布指数对照", "Beside a published index"), resultParts(tables.published, in: edition)),
  ]
  let appendices: [(anchor: String, title: String, content: [HTMLNode])] = [
    ("method", edition.say("方法", "Method"), methodPart(of: edition, sources)),
    ("indicators", edition.say("指标定义", "Indicators"), indicatorPart(of: edition, sources)),
    ("limits", edition.say("局限", "Limits"), limitsPart(of: edition)),
    ("run", edition.say("可重复性说明", "How to derive it again"), reproductionPart(of: edition)),
    ("sources", edition.say("来源", "Sources"), sources.part(in: edition)),
  ]
  let numbered = parts.filter { !$0.content.isEmpty }.enumerated().map { place, part in
    DocumentPart(part.anchor, "\(place + 1)  " + part.title, part.content)
  }
  let lettered = zip("ABCDEFGH", appendices.filter { !$0.content.isEmpty }).map { letter, part in
    DocumentPart(part.anchor, edition.say("附录 \(letter)  ", "Appendix \(letter)  ") + part.title, part.content)
  }
  let run = assessment.run
  return writeDocument(
    DocumentHead(
      title: edition.say(run.title), kind: edition.say("电子政务成熟度评估报告", "E-government maturity assessment"),
      lines: headLines(of: edition), banner: run.isInvented ? edition.say(Words.inventedBanner) : nil),
    numbered + lettered, in: language)
}

/// What stands below the title: the framework, the day, what wrote it.
private func headLines(of edition: Edition) -> [String] {
  let run = edition.assessment.run
  let framework =
    edition.say(edition.framework.title)
    + edition.say("（第 \(run.frameworkVersion) 版）", " (version \(run.frameworkVersion))")
  let day = edition.creationDay == .firstOfArchives ? nil : edition.creationDay.description
  return [
    edition.say("评估框架：", "Framework: ") + framework,
    day.map { edition.say("基准日：", "Ages count from: ") + $0 },
    edition.say("运行：", "Run: ") + run.id.prefix(12) + " · egov " + run.tool,
  ].compactMap { $0 }
}
