import AssessmentModel

/// The bands with their cuts, counts and shares, as the study prints them.
func bandSection(of edition: Edition) -> [HTMLNode] {
  guard !edition.assessment.bandShares.isEmpty, !edition.isProfile else { return [] }
  let columns: [HTMLTable.Column] = [
    .init(title: edition.say(Words.band), kind: .head), .init(title: edition.say("指数范围", "Index")),
    .init(title: edition.say(Words.cities), kind: .number), .init(title: edition.say(Words.share), kind: .number),
    .init(title: edition.say("占比（一位小数）", "Share, one decimal"), kind: .number),
    .init(title: edition.say("图示", "Chart"), kind: .bar),
  ]
  let rows = edition.assessment.bandShares.map { share -> [HTMLNode] in
    [
      Pieces.band(share.band, in: edition), .text(range(of: share.band, in: edition)), .text(String(share.count)),
      .text(percentage(share.share, decimals: 0)), .text(percentage(share.share)),
      Bars.share(share.share, said: percentage(share.share)),
    ]
  }
  return [
    HTMLTable(
      caption: edition.say("各等级的城市数与占比（有名次的城市）", "Cities in each band (cities with a rank)"),
      name: "bands", columns: columns, rows: rows
    ).node,
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "占比按整数百分数四舍五入，与三十六城市研究的印刷方式一致，各项之和可能不等于 100%。",
        "Shares are whole percentages rounded half up, as the study of 36 cities prints them; "
          + "they need not add up to 100%."
      )),
  ]
}

/// `≥ 90` for the highest band, `80–90` with the upper end left out for the others.
private func range(of band: String, in edition: Edition) -> String {
  guard let place = edition.place(ofBand: band) else { return "" }
  let from = edition.amount(edition.framework.bands[place].from, unit: nil)
  guard place > 0 else { return "≥ " + from }
  let to = edition.amount(edition.framework.bands[place - 1].from, unit: nil)
  return "≥ " + from + edition.say("，", ", ") + "< " + to
}
