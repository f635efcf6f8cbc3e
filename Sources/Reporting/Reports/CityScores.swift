import AssessmentModel

/// Index, rank and band of a city, and its dimensions beside the means of its peers.
func scoreSection(of city: CityAssessment, in edition: Edition) -> [HTMLNode] {
  let rank = city.rank.map(String.init) ?? edition.say(Words.notRanked)
  let count = edition.ranked.count
  let tiles: [(String, HTMLNode)] = [
    (edition.say(Words.index), Pieces.points(city.index, in: edition)),
    (edition.say(Words.bounds), .text(edition.interval(city.low, city.high))),
    (edition.say("名次（共 \(count) 座有名次）", "Rank (\(count) cities have one)"), .text(rank)),
    (edition.say(Words.band), Pieces.band(city.band, in: edition)),
    (edition.say(Words.availability), .text(percentage(city.availability))),
  ].suffix(edition.isProfile ? 1 : 5)
  let columns: [HTMLTable.Column] = [
    .init(title: edition.say(Words.dimension), kind: .head), .init(title: edition.say(Words.score), kind: .number),
    .init(title: edition.say("得分与区间", "Score and interval"), kind: .bar),
    .init(title: edition.say(Words.bounds), kind: .number),
    .init(title: edition.say(Words.availability), kind: .number),
  ]
  let peers = edition.assessment.peers(of: city.city)
  let rows = city.dimensions.map { dimension -> [HTMLNode] in
    [
      .tag("a", [.place("d-" + safeFileName(dimension.id))], text: edition.name(ofDimension: dimension.id)),
      .tag("strong", [], [Pieces.points(ofDimension: dimension.score, in: edition)]),
      Bars.score(dimension.score, low: dimension.low, high: dimension.high, in: edition),
      .text(edition.points(ofDimension: dimension.low) + "–" + edition.points(ofDimension: dimension.high)),
      .text(percentage(dimension.availability)),
    ] + peers.map { Pieces.points(ofDimension: $0.mean(in: dimension.id), in: edition) }
  }
  let index: [HTMLNode] =
    [
      .tag("strong", text: edition.say(Words.index)), .tag("strong", [], [Pieces.points(city.index, in: edition)]),
      Bars.score(city.index, low: city.low, high: city.high, upTo: edition.framework.highestIndex, in: edition),
      .text(edition.interval(city.low, city.high)), .text(percentage(city.availability)),
    ] + peers.map { Pieces.points($0.index, in: edition) }
  let tileNodes = tiles.map { HTMLNode.tag("div", [], [.tag("dt", text: $0.0), .tag("dd", [], [$0.1])]) }
  return [
    .tag("dl", [.class("tiles")], tileNodes),
    HTMLTable(
      caption: edition.say("各维度得分", "Scores of the dimensions"), name: "dimensions",
      columns: columns + peers.map { column(of: $0, in: edition) },
      rows: peers.isEmpty ? rows : rows + [index]
    ).node,
  ]
}

/// The mean of a group, with how many cities it is of.
private func column(of peers: PeerMeans, in edition: Edition) -> HTMLTable.Column {
  let title: String
  switch peers.kind {
  case .all: title = edition.say("全部均值（\(peers.cities)）", "Mean of all (\(peers.cities))")
  case .region, .cityClass:
    let name = edition.place(peers.name)
    title = edition.say("\(name)均值（\(peers.cities)）", "Mean of \(name) (\(peers.cities))")
  }
  return HTMLTable.Column(title: title, kind: .number)
}
