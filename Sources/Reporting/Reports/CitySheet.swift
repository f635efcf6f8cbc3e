import AssessmentModel

/// `cities/<code>.html`: everything about the city that stands at a position of the assessment.
func citySheet(of city: CityAssessment, at position: Int, in edition: Edition) -> HTMLPage {
  let sections: [(anchor: String, title: String, content: [HTMLNode])] =
    [
      ("scores", edition.say("得分", "Scores"), scoreSection(of: city, in: edition)),
      ("contests", edition.say("异议", "Contests"), contestSection(of: city, in: edition)),
      ("next", edition.say("到下一等级的最短路径", "The way to the next band"), nextBandSection(of: city, in: edition)),
      ("verdicts", edition.say("阶段与判定", "Stages and verdicts"), verdictSection(of: city, in: edition)),
      ("lost", edition.say("失分最多的指标", "Where points are lost"), lostSection(of: city, in: edition)),
      ("rules", edition.say("办事指南的一致性", "Consistency of the guides"), consistencySection(of: city, in: edition)),
      (
        "gaps", edition.say("覆盖情况：没有看到的及原因", "Coverage: what was not seen and why"),
        coverageSection(of: city, in: edition)
      ),
    ]
    + edition.dimensions.map { dimension in
      (
        "d-" + safeFileName(dimension.id), edition.say(dimension.name),
        indicatorCards(of: dimension, of: city, in: edition)
      )
    } + [
      ("snapshot", edition.say("快照", "Snapshot"), snapshotSection(of: city, in: edition)),
      ("problems", edition.say("读取中遇到的问题", "Problems met"), problemSection(of: city, in: edition)),
    ]
  let shown = sections.filter { !$0.content.isEmpty }
  let contents = HTMLNode.tag(
    "nav", [.class("contents"), HTMLAttribute("aria-label", edition.say("目录", "Contents"))],
    [.tag("ol", [], shown.map { .tag("li", [], [.tag("a", [.place($0.anchor)], text: $0.title)]) })])
  let name = edition.name(of: city.city)
  return HTMLPage(
    title: name + edition.say("——", " – ") + edition.title, language: edition.language,
    body: [
      neighbours(of: position, in: edition), masthead(of: city, in: edition), contents,
      .tag("main", [], shown.map { Pieces.section($0.anchor, $0.title, $0.content) }), Pieces.footer(in: edition),
    ])
}

/// The anchor of an indicator's card on its sheet.
func anchor(ofIndicator id: String) -> String { "i-" + safeFileName(id) }

/// Links to the report and to the cities before and after in its order.
private func neighbours(of position: Int, in edition: Edition) -> HTMLNode {
  let cities = edition.assessment.cities
  func link(_ place: Int, _ said: String) -> [HTMLNode] {
    guard cities.indices.contains(place) else { return [] }
    let path = safeFileName(cities[place].city.code) + ".html"
    return [.tag("a", [.page(path)], text: said + edition.name(of: cities[place].city))]
  }
  return .tag(
    "nav", [.class("neighbours"), HTMLAttribute("aria-label", edition.say("其他页面", "Other pages"))],
    [.tag("a", [.page("../index.html")], text: edition.say("全部城市", "All cities"))]
      + link(position - 1, edition.say("前一座：", "Previous: ")) + link(position + 1, edition.say("后一座：", "Next: ")))
}

private func masthead(of city: CityAssessment, in edition: Edition) -> HTMLNode {
  let unit = city.city
  let other = edition.language == .zh ? unit.nameEn : unit.name
  let place = [other, edition.place(unit.province), edition.place(unit.region), edition.place(unit.level), unit.code]
  return .tag(
    "header", [.class("masthead")],
    [
      edition.languages.links(from: edition.language, path: edition.path(of: city)),
      .tag("p", [.class("kind")], text: edition.title),
      .tag("h1", text: edition.name(of: unit)),
      .tag("p", [.class("framework")], text: place.filter { !$0.isEmpty }.joined(separator: " · ")),
      Pieces.banner(in: edition),
    ])
}

/// The indicators that cost points, the dearest first, each linked to its card.
private func lostSection(of city: CityAssessment, in edition: Edition) -> [HTMLNode] {
  let costly = city.contributions.filter { ($0.cost ?? 0) > 0 }.enumerated()
    .sorted { ($1.element.cost ?? 0, $0.offset) < ($0.element.cost ?? 0, $1.offset) }.map(\.element)
  guard !costly.isEmpty else { return [] }
  let scores = Dictionary(city.outcomes.map { ($0.indicator, $0.score) }, uniquingKeysWith: { first, _ in first })
  let columns: [HTMLTable.Column] = [
    .init(title: edition.say(Words.indicator), kind: .head), .init(title: edition.say(Words.dimension)),
    .init(title: edition.say(Words.lost), kind: .number), .init(title: edition.say(Words.score), kind: .number),
    .init(title: edition.say("有效权重", "Effective weight"), kind: .number),
  ]
  let rows = costly.map { contribution -> [HTMLNode] in
    [
      .tag(
        "a", [.place(anchor(ofIndicator: contribution.indicator))],
        text: edition.title(ofIndicator: contribution.indicator)),
      .text(edition.name(ofDimension: contribution.dimension)),
      .tag("strong", [], [Pieces.points(contribution.cost, in: edition)]),
      Pieces.points(scores[contribution.indicator] ?? nil, in: edition),
      .text(percentage(contribution.effectiveWeight, decimals: 2)),
    ]
  }
  return [
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "失分是该指标使指数少得的分，按多少排列；点指标名看依据和建议。",
        "Points lost are what an indicator takes off the index, the most first; follow the name to evidence and advice."
      )),
    HTMLTable(
      caption: edition.say("按失分排列的指标", "Indicators by points lost"), name: "lost", columns: columns, rows: rows
    ).node,
  ]
}

private func snapshotSection(of city: CityAssessment, in edition: Edition) -> [HTMLNode] {
  let snapshot = city.snapshot
  func said(_ text: String?) -> HTMLNode { text.map { .text($0) } ?? Pieces.missing(in: edition) }
  return [
    Pieces.facts([
      (edition.say("首页", "Home page"), snapshot.home.map(address) ?? .text(edition.say("没有找到", "none was found"))),
      (edition.say("格式", "Format"), said(snapshot.format)),
      (edition.say("采集记录", "Captures"), .text(String(snapshot.captures))),
      (edition.say("网页", "Pages"), .text(String(snapshot.pages))),
      (edition.say("可读网页", "Pages read"), .text(String(snapshot.readPages))),
      (edition.say("最早采集", "First capture"), said(snapshot.first)),
      (edition.say("最晚采集", "Last capture"), said(snapshot.last)),
      (edition.say("评估日", "As of"), said(city.asOf?.description)),
      (edition.say("摘要", "Digest"), .tag("code", text: snapshot.digest)),
    ])
  ]
}

private func problemSection(of city: CityAssessment, in edition: Edition) -> [HTMLNode] {
  guard !city.problems.isEmpty else { return [.tag("p", text: edition.say("没有遇到问题。", "No problems were met."))] }
  return [Pieces.problems(city.problems, caption: edition.say("按种类统计的问题", "Problems by kind"), in: edition)]
}
