import AssessmentModel

/// The quantities of the study beside this run's, with source and confidence.
func studySection(of edition: Edition) -> [HTMLNode] {
  guard !edition.assessment.study.isEmpty else { return [] }
  let columns: [HTMLTable.Column] = [
    .init(title: edition.say("数量", "Quantity"), kind: .head),
    .init(title: edition.say("研究公布", "Published"), kind: .number),
    .init(title: edition.say("本次测量", "Measured here"), kind: .number),
    .init(title: edition.say("依据城市", "Cities"), kind: .number), .init(title: edition.say("可比", "Compares")),
    .init(title: edition.say("本次的算法", "How it comes about here")),
    .init(title: edition.say("来源与可信度", "Source and confidence")),
  ]
  let cautions = StudyCautions(of: edition.assessment.study)
  let rows = edition.assessment.study.map { quantity -> [HTMLNode] in
    [
      .text(edition.say(quantity.name)),
      quantity.published.map { .text(edition.amount($0, unit: quantity.unit)) } ?? Pieces.missing(in: edition),
      quantity.measured.map { .text(edition.amount($0, unit: quantity.unit)) } ?? Pieces.missing(in: edition),
      .text(String(quantity.cities)), .text(cautions.said(quantity, in: edition)),
      .text(edition.say(quantity.method)),
      .text(quantity.source + edition.say("；", "; ") + edition.say(Words.name(of: quantity.confidence))),
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
    cautions.list(in: edition),
    .tag("h3", text: edition.say("研究自身的薄弱之处", "Where the study itself is weak")),
    .tag("ul", [.class("weak")], studyWeakPoints.map { .tag("li", text: edition.say($0)) }),
  ]
}

/// What to know when comparing, each once and by number, since many quantities have the same.
struct StudyCautions {
  private let cautions: [Texts]

  init(of quantities: [StudyQuantity]) {
    cautions = quantities.map(\.caution).reduce(into: []) { known, caution in
      if !caution.zh.isEmpty, !known.contains(caution) { known.append(caution) }
    }
  }

  /// Whether a quantity compares, with the number of what to know.
  func said(_ quantity: StudyQuantity, in edition: Edition) -> String {
    let answer = edition.say(Words.name(of: quantity.comparison))
    guard let place = cautions.firstIndex(of: quantity.caution) else { return answer }
    return answer + edition.say("（注 \(place + 1)）", " (note \(place + 1))")
  }

  func list(in edition: Edition) -> HTMLNode {
    guard !cautions.isEmpty else { return .nothing }
    return .tag(
      "div", [.class("cautions")],
      [
        .tag("h3", text: edition.say("比较时须知（注）", "What to know when comparing (notes)")),
        .tag("ol", [], cautions.map { .tag("li", text: edition.say($0)) }),
      ])
  }
}

/// What must be known of the study before its numbers are held against others, read off its own text and tables.
let studyWeakPoints = [
  Texts(
    zh: "公布的指数覆盖 32 座重点城市；四个直辖市的数值出自省级结果。36 座城市的表是两种样本的拼合。",
    en:
      "The published index covers 32 key cities; the four municipalities come from the table of provinces. A table of 36 "
      + "cities mixes two samples."),
  Texts(
    zh: "信息公开的数字基于 31 座城市，其余各处为 36 座；缺的五座没有列名。",
    en: "Figures on disclosure rest on 31 cities, everything else on 36; the five missing are not named."),
  Texts(
    zh: "图 3 的“依申请公开”很可能指依申请类服务事项，而不是依申请公开信息；这是两个不同的量。",
    en:
      "What figure 3 calls disclosure on request most likely means service items handled on application, which is another "
      + "quantity."),
  Texts(
    zh: "2016 年与 2018 年的均值建立在不同的指标集上（四项与五项）。",
    en: "The means of 2016 and 2018 rest on different sets of indicators, four and five."),
  Texts(zh: "时限压缩按城市的承诺分档，不是实测。", en: "Classes of time limits are what cities promise, not what was measured."),
  Texts(
    zh: "公开数量只给 2017、2018 年的增长率，没有相应总量。",
    en: "Growth of disclosure is given for 2017 and 2018 without the totals."),
  Texts(
    zh: "百分比和均值取整，没有给出任何不确定性。", en: "Percentages and means are whole numbers, and no uncertainty is given."),
]
