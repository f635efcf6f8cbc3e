import AssessmentModel

/// Every indicator as its definition says: what it asks, how it is measured and scored, its share, its sources.
func indicatorPart(of edition: Edition, _ sources: SourceList) -> [HTMLNode] {
  let shares = Dictionary(
    (edition.assessment.cities.first?.contributions ?? []).map { ($0.indicator, $0.weight) },
    uniquingKeysWith: { first, _ in first })
  let columns: [HTMLTable.Column] = [
    .init(title: edition.say(Words.indicator), kind: .head),
    .init(title: edition.say("问题、测量与评分", "Question, measure and scale")),
    .init(title: edition.say("占指数", "Of the index"), kind: .number), .init(title: edition.say("来源", "Sources")),
  ]
  return [
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "“占指数”是框架规定的份额，未因缺失而调整；方括号中的数字是来源的编号。",
        "“Of the index” is the share the framework gives, before anything missing is dropped; numbers in brackets are those "
          + "of the sources."))
  ]
    + edition.dimensions.filter { !$0.indicatorIDs.isEmpty }.map { dimension in
      HTMLTable(
        caption: edition.say(dimension.name), name: "definitions", columns: columns,
        rows: dimension.indicatorIDs.map { row(of: $0, share: shares[$0], in: edition, sources) }
      ).node
    }
}

private func row(
  of id: String, share: Double?, in edition: Edition, _ sources: SourceList
) -> [HTMLNode] {
  let definition = edition.definition(id)
  let asked = definition.map { definition -> [HTMLNode] in
    [
      .text(edition.say(definition.question)), .tag("br"),
      .tag(
        "em",
        text: edition.said(definition.measure) + edition.say("；", "; ")
          + edition.said(definition.scale, unit: definition.measure.unit)),
    ]
  }
  return [
    .text(edition.title(ofIndicator: id)), .group(asked ?? []),
    .text(share.map { percentage($0, decimals: 2) } ?? "—"), .text(sources.marks(definition?.references ?? [])),
  ]
}
