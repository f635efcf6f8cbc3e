import AssessmentModel

/// The quantities of the study beside this run's, their sources by number, since paper is narrow.
func studyPart(of edition: Edition, _ sources: SourceList) -> [HTMLNode] {
  guard !edition.assessment.study.isEmpty else { return [] }
  let cautions = StudyCautions(of: edition.assessment.study)
  let table = HTMLTable(
    caption: edition.say("研究公布值与本次测量值", "Published and measured"), name: "study",
    columns: [
      .init(title: edition.say("数量", "Quantity"), kind: .head),
      .init(title: edition.say("研究公布", "Published"), kind: .number),
      .init(title: edition.say("本次测量", "Measured here"), kind: .number),
      .init(title: edition.say("依据城市", "Cities"), kind: .number), .init(title: edition.say("可比", "Compares")),
      .init(title: edition.say("来源", "Source")),
    ],
    rows: edition.assessment.study.map { quantity in
      func said(_ value: Double?) -> HTMLNode { .text(value.map { edition.amount($0, unit: quantity.unit) } ?? "—") }
      let source = IndicatorDefinition.Reference(text: quantity.source, confidence: quantity.confidence)
      return [
        .text(edition.say(quantity.name)), said(quantity.published), said(quantity.measured),
        .text(String(quantity.cities)), .text(cautions.said(quantity, in: edition)),
        .text(sources.marks([source])),
      ]
    }
  ).node
  // What stands before and after the table is that of the page.
  let page = studySection(of: edition)
  return page.prefix(1) + [table] + page.suffix(3)
}
