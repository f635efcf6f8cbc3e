import AssessmentModel

/// The dimensions one below the other: where the cities stand in each, and who is at the ends.
func dimensionSection(of edition: Edition) -> [HTMLNode] {
  let scale = rounded(edition.framework.outOf, decimals: 0)
  let columns: [HTMLTable.Column] = [
    .init(title: edition.say(Words.dimension), kind: .head),
    .init(title: edition.say("各城市的位置（0–\(scale)）", "Where the cities stand (0–\(scale))"), kind: .bar),
    .init(title: edition.say("最高", "Highest")), .init(title: edition.say("最低", "Lowest")),
    .init(title: edition.say("已观测城市", "Cities observed"), kind: .number),
  ]
  let rows = edition.dimensions.map { dimension -> [HTMLNode] in
    let scored = edition.assessment.cities.compactMap { city in
      score(of: dimension.id, in: city).map { (city: city, score: $0) }
    }
    let highest = scored.first { entry in !scored.contains { $0.score > entry.score } }
    let lowest = scored.first { entry in !scored.contains { $0.score < entry.score } }
    func said(_ entry: (city: CityAssessment, score: Double)?) -> HTMLNode {
      guard let entry else { return Pieces.missing(in: edition) }
      return .text(edition.name(of: entry.city.city) + " " + edition.points(ofDimension: entry.score))
    }
    let ends = [lowest, highest].map { edition.points(ofDimension: $0?.score) }.joined(separator: "–")
    return [
      .text(edition.say(dimension.name)),
      Bars.ticks(at: scored.map(\.score), said: edition.say(dimension.name) + " " + ends, in: edition),
      said(highest), said(lowest), .text(String(scored.count)),
    ]
  }
  return [
    .tag(
      "p", [.class("reading")],
      text: edition.say("每条竖线是一座城市。", "Each tick is one city.")),
    HTMLTable(
      caption: edition.say("各维度得分的分布（满分 \(scale)）", "Scores in each dimension (out of \(scale))"),
      name: "dimensions", columns: columns, rows: rows
    ).node,
  ]
}

/// A map of strengths: cities down, dimensions across, darker is better, the number in every cell.
func strengthSection(of edition: Edition) -> [HTMLNode] {
  let columns =
    [HTMLTable.Column(title: edition.say(Words.city), kind: .head)]
    + edition.dimensions.map { HTMLTable.Column(title: edition.say($0.name), kind: .number) }
  let rows = edition.assessment.cities.map { city -> [HTMLNode] in
    [.tag("a", [.page(edition.path(of: city))], text: edition.name(of: city.city))]
      + edition.dimensions.map { heat(score(of: $0.id, in: city), in: edition) }
  }
  return [
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "颜色越深得分越高；斜线格为未观测，不是零分。", "Darker is higher; a hatched cell was not observed, which is not a zero.")),
    HTMLTable(
      caption: edition.say("城市与维度得分图", "Cities by dimensions"), name: "strengths", columns: columns, rows: rows
    ).node,
  ]
}

private func heat(_ score: Double?, in edition: Edition) -> HTMLNode {
  guard let score else {
    return .tag("span", [.class("heat gap"), HTMLAttribute("title", edition.say(Words.notObserved))], text: "—")
  }
  let shade = min(Int(edition.position(score) / 10), 9)
  return .tag("span", [.class("heat h\(shade)")], text: edition.points(ofDimension: score))
}
