import AssessmentModel

/// What is contested on a city's sheet: every claim with the results before and as they would be.
func contestSection(of city: CityAssessment, in edition: Edition) -> [HTMLNode] {
  let help = contestHelp(for: city, in: edition)
  guard let contests = city.contests else { return help }
  let columns: [HTMLTable.Column] = [
    .init(title: edition.say(Words.indicator), kind: .head), .init(title: edition.say("主张", "Claim")),
    .init(title: edition.say("依据与提出人", "Evidence and author")),
    .init(title: edition.say(Words.score), kind: .number), .init(title: edition.say(Words.index), kind: .number),
    .init(title: edition.say(Words.rank), kind: .number), .init(title: edition.say(Words.band)),
  ]
  let scores = Dictionary(city.outcomes.map { ($0.indicator, $0.score) }, uniquingKeysWith: { first, _ in first })
  let rows = contests.contests.map { contest -> [HTMLNode] in
    let id = contest.claim.indicator
    let score = scores[id] ?? nil
    return [
      .tag("a", [.place(anchor(ofIndicator: id))], text: edition.title(ofIndicator: id)),
      .text(said(contest.claim, in: edition)), .text(source(of: contest.claim)),
      change(edition.points(score), edition.points(contest.score)),
    ] + standings(of: city, contest.accepted, in: edition)
  }
  let count = contests.contests.count
  let together: [HTMLNode] =
    [
      .text(edition.say("全部接受", "All accepted")),
      .text(edition.say("\(count) 项", count == 1 ? "1 claim" : "\(count) claims")),
      "", "",
    ] + standings(of: city, contests.together, in: edition)
  return [
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "异议不改变任何得分、名次和等级；箭头后是只接受这一项主张、其他城市不变时的结果。",
        "A claim changes no score, rank or band; behind the arrow stands what would follow if that claim alone "
          + "were accepted and every other city stayed as it is.")),
    HTMLTable(
      caption: edition.say("提出的异议及接受后的结果", "Claims, and what would follow"), name: "contests", columns: columns,
      rows: rows + [together]
    ).node,
  ] + help
}

/// A claim beside the verdict on its indicator's card; nothing where it is not contested.
func contestNote(on indicator: String, of city: CityAssessment, in edition: Edition) -> HTMLNode {
  guard let contest = city.contests?.contests.first(where: { $0.claim.indicator == indicator }) else { return .nothing }
  let before = city.outcomes.first { $0.indicator == indicator }?.score
  let scores = edition.points(before) + " → " + edition.points(contest.score)
  let indices = edition.points(city.index) + " → " + edition.points(contest.accepted.index)
  return .tag(
    "p", [.class("because")],
    [
      .tag("strong", text: edition.say("异议", "Contested")), " ",
      .text(
        said(contest.claim, in: edition) + edition.say("：", ": ") + source(of: contest.claim)
          + edition.say("。如接受，得分 \(scores)，指数 \(indices)。", ". If accepted, score \(scores), index \(indices).")),
    ])
}

/// Index, rank and band before and after.
private func standings(of city: CityAssessment, _ after: Standing, in edition: Edition) -> [HTMLNode] {
  func rank(_ rank: Int?) -> String { rank.map(String.init) ?? edition.say(Words.notRanked) }
  let band = Pieces.band(after.band, in: edition)
  return [
    change(edition.points(city.index), edition.points(after.index)), change(rank(city.rank), rank(after.rank)),
    city.band == after.band ? band : .group([Pieces.band(city.band, in: edition), " → ", band]),
  ]
}

private func change(_ before: String, _ after: String) -> HTMLNode {
  guard before != after else { return .text(before) }
  return .group([.text(before + " → "), .tag("strong", text: after)])
}

private func said(_ claim: Claim, in edition: Edition) -> String {
  switch claim.kind {
  case .met: return edition.say("完全达到", "met in full")
  case .notMet: return edition.say("未达到", "not met")
  case .notApplicable: return edition.say("不适用", "does not apply")
  case .measured:
    let unit = edition.definition(claim.indicator)?.measure.unit
    return edition.say("测量值为 ", "measured: ") + (claim.measured.map { edition.amount($0, unit: unit) } ?? "—")
  }
}

private func source(of claim: Claim) -> String { "\(claim.evidence) (\(claim.author), \(claim.date))" }
