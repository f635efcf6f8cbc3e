import AssessmentModel

/// The ranking on paper: rank, place, index, bounds, band and availability; dimensions have a table of their own.
func rankedPart(of edition: Edition) -> [HTMLNode] {
  guard !edition.isProfile, !edition.assessment.cities.isEmpty else { return [] }
  let scale = rounded(edition.framework.outOf, decimals: 0)
  let table = HTMLTable(
    caption: edition.say("各城市的指数（满分 \(scale)）", "Index of each city (out of \(scale))"), name: "ranking",
    columns: [
      .init(title: edition.say(Words.rank), kind: .number), .init(title: edition.say(Words.city), kind: .head),
      .init(title: edition.say("区域、层级", "Region, level")), .init(title: edition.say(Words.index), kind: .number),
      .init(title: edition.say(Words.bounds), kind: .number), .init(title: edition.say(Words.band)),
      .init(title: edition.say(Words.availability), kind: .number),
    ], rows: edition.assessment.cities.map { row(of: $0, in: edition) })
  return [
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "名次按未舍入的指数确定。下限和上限是未观测部分全部取最差和最好时的指数；没有名次的城市列在最后。",
        "Ranks come from unrounded indices. Low and high are the index with everything unobserved at its worst and at its "
          + "best; cities without a rank stand last.")),
    table.node,
  ]
}

private func row(of city: CityAssessment, in edition: Edition) -> [HTMLNode] {
  let place = [edition.place(city.city.region), edition.place(city.city.level)].filter { !$0.isEmpty }
  return [
    .text(city.rank.map(String.init) ?? "—"), .text(edition.name(of: city.city)),
    .text(place.joined(separator: edition.say("，", ", "))), .text(edition.points(city.index)),
    .text(edition.interval(city.low, city.high)),
    .text(city.band.map(edition.name(ofBand:)) ?? edition.say(Words.notRanked)), .text(percentage(city.availability)),
  ]
}

/// The dimensions: who stands at the ends of each, then every city in each, so many dimensions a table.
func dimensionPart(of edition: Edition) -> [HTMLNode] {
  let mostAcross = 6
  let dimensions = edition.dimensions
  let starts = stride(from: 0, to: dimensions.count, by: mostAcross)
  return dimensionSection(of: edition).dropFirst()
    + starts.map { start in
      scores(in: Array(dimensions[start..<min(start + mostAcross, dimensions.count)]), of: edition)
    }
}

private func scores(in dimensions: [FrameworkGroup], of edition: Edition) -> HTMLNode {
  HTMLTable(
    caption: edition.say("各城市的维度得分", "Score of each city in each dimension"), name: "scores",
    columns: [.init(title: edition.say(Words.city), kind: .head)]
      + dimensions.map { .init(title: edition.say($0.name), kind: .number) },
    rows: edition.assessment.cities.map { city in
      [.text(edition.name(of: city.city))]
        + dimensions.map { .text(edition.points(ofDimension: score(of: $0.id, in: city))) }
    }
  ).node
}
