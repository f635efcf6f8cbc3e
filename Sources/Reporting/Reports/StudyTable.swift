import AssessmentModel

/// `study.csv`: the quantities of the 36-city study beside this run's.
func studyTable(of edition: Edition) -> DataTable {
  let rows = edition.assessment.study.map { quantity -> [DataTable.Cell] in
    [
      .text(quantity.id), .text(edition.say(quantity.name)), .text(quantity.unit), .init(quantity.published),
      .text(quantity.source), .text(quantity.confidence.rawValue), .init(quantity.measured), .integer(quantity.cities),
      .text(quantity.comparison.rawValue), .text(edition.say(quantity.method)), .text(edition.say(quantity.caution)),
    ]
  }
  return DataTable(
    name: "study",
    description: Texts(
      zh: "三十六城市研究公布的数量与本次运行的测量值。",
      en: "The quantities that the study of 36 cities printed beside what this run measured."),
    key: ["id"], columns: studyColumns, rows: rows)
}

private let studyColumns: [DataTable.Column] = [
  .init(name: "id", type: .string, description: Texts(zh: "数量的标识", en: "id of the quantity"), isRequired: true),
  .init(name: "name", type: .string, description: Texts(zh: "名称", en: "name")),
  .init(name: "unit", type: .string, description: Texts(zh: "两个数值的单位", en: "unit of both values")),
  .init(name: "published", type: .number, description: Texts(zh: "公布值", en: "the value printed")),
  .init(name: "source", type: .string, description: Texts(zh: "公布值的来源", en: "where the printed value stands")),
  .init(
    name: "confidence", type: .string,
    description: Texts(
      zh: "来源可信度：S 见于来源，S* 二手来源，I 推算，M 凭记忆",
      en: "how sure the source is: S seen, S* second-hand, I inferred, M from memory"),
    values: IndicatorDefinition.Confidence.allCases.map(\.rawValue)),
  .init(
    name: "measured", type: .number,
    description: Texts(zh: "本次测量值；未测量时为空", en: "the value of this run; empty where it was not measured")),
  .init(
    name: "cities", type: .integer,
    description: Texts(zh: "测量值依据的城市数", en: "how many cities the measured value rests on"), minimum: 0),
  .init(
    name: "compares", type: .string,
    description: Texts(
      zh: "两个数值能否相互比较：yes 可以，limited 有保留，no 不可以",
      en: "whether the two values compare: yes, limited (see the caution) or no"),
    values: StudyQuantity.Comparison.allCases.map(\.rawValue)),
  .init(name: "method", type: .string, description: Texts(zh: "测量值的算法", en: "how the measured value comes about")),
  .init(name: "caution", type: .string, description: Texts(zh: "比较时须知", en: "what to know when comparing")),
]
