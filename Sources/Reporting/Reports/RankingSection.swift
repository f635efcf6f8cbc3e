import AssessmentModel

/// The ranking with bars, bands, availability and a column a dimension.
func rankingSection(of edition: Edition) -> [HTMLNode] {
  guard !edition.isProfile else { return profileSection(of: edition) }
  let scale = rounded(edition.framework.outOf, decimals: 0)
  let best = rounded(edition.framework.highestIndex, decimals: 0)
  // Of the time in which a browser opens a table of thousands of cities a third goes into their bars.
  let bar = HTMLTable.Column(title: edition.say("指数与区间（0–\(best)）", "Index and interval (0–\(best))"), kind: .bar)
  let columns: [HTMLTable.Column] =
    [
      .init(title: edition.say(Words.rank), kind: .number, key: "rank"),
      .init(title: edition.say(Words.city), kind: .head, key: "city"),
      .init(title: edition.say("区域、层级", "Region, level"), key: "place"),
      .init(title: edition.say(Words.index), kind: .number, key: "index"),
    ] + (edition.isLong ? [] : [bar]) + [
      .init(title: edition.say(Words.bounds), kind: .number, key: "low"),
      .init(title: edition.say(Words.band), key: "band"),
      .init(title: edition.say(Words.availability), kind: .number, key: "availability"),
    ] + dimensionColumns(of: edition)
  let table = HTMLTable(
    caption: edition.say("各城市的指数、等级与维度得分（满分 \(scale)）", "Index, band and dimensions of each city (out of \(scale))"),
    name: "ranking", columns: columns, rows: edition.assessment.cities.map { rankingRow(of: $0, in: edition) })
  let picture = edition.say(
    "色条为指数；细线为区间，两端分别是未观测部分全部取最差和最好时的指数。",
    "The bar is the index; the thin line is its interval, from everything unobserved at its worst to everything "
      + "at its best. ")
  let numbers = edition.say(
    "区间两端分别是未观测部分全部取最差和最好时的指数。",
    "An interval goes from everything unobserved at its worst to everything at its best. ")
  let order = edition.say(
    "名次按未舍入的得分确定；数据可得率不足的城市列在最后，不排名。",
    "Ranks come from unrounded scores; cities with too little observed stand last, without a rank.")
  return [.tag("p", [.class("reading")], text: (edition.isLong ? numbers : picture) + order), table.node]
}

/// The cities of a profile, which has no index: their dimensions in the framework's order.
private func profileSection(of edition: Edition) -> [HTMLNode] {
  let columns: [HTMLTable.Column] =
    [
      .init(title: edition.say(Words.city), kind: .head, key: "city"),
      .init(title: edition.say("区域、层级", "Region, level"), key: "place"),
      .init(title: edition.say(Words.availability), kind: .number, key: "availability"),
    ] + dimensionColumns(of: edition)
  let rows = edition.assessment.cities.map { city -> [HTMLNode] in
    [link(to: city, in: edition), place(of: city, in: edition), .text(percentage(city.availability))]
      + edition.dimensions.map { Pieces.points(ofDimension: score(of: $0.id, in: city), in: edition) }
  }
  let scale = rounded(edition.framework.outOf, decimals: 0)
  return [
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "本框架不汇总：各层按框架的顺序并列，没有指数、名次和等级；城市按代码排列。",
        "This framework has no sum: its layers stand side by side in its order, without index, rank or band; cities stand "
          + "by code.")),
    HTMLTable(
      caption: edition.say("各城市的各层得分（满分 \(scale)）", "Layers of each city (out of \(scale))"), name: "ranking",
      columns: columns, rows: rows
    ).node,
  ]
}

private func rankingRow(of city: CityAssessment, in edition: Edition) -> [HTMLNode] {
  let head: [HTMLNode] = [
    city.rank.map { .text(String($0)) } ?? .tag("span", [.class("none")], text: "—"),
    link(to: city, in: edition), place(of: city, in: edition),
    .tag("strong", [], [Pieces.points(city.index, in: edition)]),
  ]
  let bar = Bars.score(
    city.index, low: city.low, high: city.high, upTo: edition.framework.highestIndex, in: edition)
  let rest: [HTMLNode] = [
    .tag("span", [.class("bounds")], text: edition.interval(city.low, city.high)),
    Pieces.band(city.band, in: edition), .text(percentage(city.availability)),
  ]
  return head + (edition.isLong ? [] : [bar]) + rest
    + edition.dimensions.map { Pieces.points(ofDimension: score(of: $0.id, in: city), in: edition) }
}

private func dimensionColumns(of edition: Edition) -> [HTMLTable.Column] {
  edition.dimensions.map { .init(title: edition.say($0.name), kind: .number, key: $0.id) }
}

/// The city's name leading to its sheet, with what else it may be searched by.
private func link(to city: CityAssessment, in edition: Edition) -> HTMLNode {
  let unit = city.city
  let words = [unit.code, unit.name, unit.nameEn, unit.pinyin].filter { !$0.isEmpty && $0 != edition.name(of: unit) }
  return .tag(
    "a",
    [.page(edition.path(of: city)), HTMLAttribute("data-words", shortened(words.joined(separator: " "), to: 200))],
    text: edition.name(of: unit))
}

private func place(of city: CityAssessment, in edition: Edition) -> HTMLNode {
  let parts = [("region", edition.place(city.city.region)), ("level", edition.place(city.city.level))]
  return .tag(
    "div", [.class("place")], parts.filter { !$0.1.isEmpty }.map { .tag("span", [.class($0.0)], text: $0.1) })
}
