import AssessmentModel

/// The quantities of the study beside this run's, with source and confidence.
func studySection(of edition: Edition) -> [HTMLNode] {
  guard !edition.assessment.study.isEmpty else { return [] }
  let columns: [HTMLTable.Column] = [
    .init(title: edition.say("数量", "Quantity"), kind: .head),
    .init(title: edition.say("研究公布", "Published"), kind: .number),
    .init(title: edition.say("本次测量", "Measured here"), kind: .number),
    .init(title: edition.say("依据城市", "Cities"), kind: .number), .init(title: edition.say("来源", "Source")),
    .init(title: edition.say("可信度", "Confidence")),
  ]
  let rows = edition.assessment.study.map { quantity -> [HTMLNode] in
    [
      .text(edition.say(quantity.name)),
      quantity.published.map { .text(edition.amount($0, unit: quantity.unit)) } ?? Pieces.missing(in: edition),
      quantity.measured.map { .text(edition.amount($0, unit: quantity.unit)) } ?? Pieces.missing(in: edition),
      .text(String(quantity.cities)), .text(quantity.source), .text(edition.say(Words.name(of: quantity.confidence))),
    ]
  }
  let invented = edition.say(
    "本次运行的城市是虚构的，两列数值只说明工具能算出同样的量，不能相互印证。",
    "The cities of this run are invented: the columns show that the tool arrives at "
      + "the same quantities, not that they agree."
  )
  return [
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "“—”表示来源没有公布或本次无法测量。", "A dash means that the source prints no value or that this run could not measure it.")
        + (edition.assessment.run.isInvented ? edition.say("", " ") + invented : "")),
    HTMLTable(
      caption: edition.say("研究公布值与本次测量值", "Published and measured"), name: "study", columns: columns, rows: rows
    ).node,
  ]
}
