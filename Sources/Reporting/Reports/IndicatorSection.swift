import AssessmentModel

/// Every indicator with its weight and how often it was scored, so that nobody has to guess what the index is made of.
func indicatorSection(of edition: Edition) -> [HTMLNode] {
  let kinds: [Outcome.Kind] = [.scored, .notObserved, .notApplicable, .needsReview, .failed]
  let columns: [HTMLTable.Column] =
    [
      .init(title: edition.say(Words.indicator), kind: .head), .init(title: edition.say("问题", "Question")),
      .init(title: edition.say("占指数", "Of the index"), kind: .number),
    ] + kinds.map { .init(title: edition.say(Words.name(of: $0)), kind: .number) }
  let tallies = tallies(of: edition)
  return [
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "“占指数”是框架规定的份额，未因缺失而调整；其余各列是得到该结果的城市数。",
        "“Of the index” is the share the framework gives, before anything missing is dropped; the other columns count "
          + "the cities with that outcome."))
  ]
    + edition.dimensions.map { dimension in
      HTMLTable(
        caption: edition.say(dimension.name), name: "indicators", columns: columns,
        rows: dimension.indicatorIDs.map { id in
          let head: [HTMLNode] = [
            .text(edition.title(ofIndicator: id)), .text(edition.definition(id).map { edition.say($0.question) } ?? ""),
            weight(of: id, in: edition),
          ]
          return head + kinds.map { .text(String(tallies[id]?[$0] ?? 0)) }
        }
      ).node
    }
}

/// The share of the index that the framework gives; the same for every city, so the first one's is shown.
private func weight(of indicator: String, in edition: Edition) -> HTMLNode {
  guard let contribution = edition.assessment.cities.first?.contributions.first(where: { $0.indicator == indicator })
  else { return Pieces.missing(in: edition) }
  return .text(percentage(contribution.weight, decimals: 2))
}

private func tallies(of edition: Edition) -> [String: [Outcome.Kind: Int]] {
  var tallies: [String: [Outcome.Kind: Int]] = [:]
  for city in edition.assessment.cities {
    for outcome in city.outcomes { tallies[outcome.indicator, default: [:]][outcome.kind, default: 0] += 1 }
  }
  return tallies
}
