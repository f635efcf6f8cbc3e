import AssessmentModel

/// Every rule of consistency in every city whose guides were judged.
func consistencyTable(of assessment: Assessment) -> ResultTable? {
  let rows = assessment.cities.flatMap { city in
    city.consistency.rules.map { finding -> [ResultTable.Cell] in
      let isSeen = finding.checked > 0
      return AssessmentColumn.cells(city) + [
        .whole(finding.rule.number), .text(finding.rule.rawValue), .whole(isSeen ? finding.checked : nil),
        .whole(isSeen ? finding.broken : nil),
        .optional(isSeen ? Double(finding.broken) / Double(finding.checked) : nil),
      ]
    }
  }
  return .ifFound(
    "consistency", Texts(zh: "办事指南一致性检查", en: "Consistency of guides"),
    Texts(
      zh: "每座城市每条规则检查的次数和不一致的次数。number 1 至 14 是一座城市检查自己事项所用的规则，没有编号的是本工具的；"
        + "只检查两处都写明的指南，一次也没有检查的，数为空。",
      en:
        "How often each rule was checked in each city and found broken. Numbers 1 to 14 are the rules by which a city "
        + "checks its own items, those without are this tool's; only guides that show both sides are checked, and where "
        + "none does the counts are empty."),
    [
      AssessmentColumn.code, AssessmentColumn.city, .init("number", Texts(zh: "序号", en: "number"), decimals: 0),
      .init(
        "rule", Texts(zh: "规则", en: "rule"),
        words: Dictionary(uniqueKeysWithValues: ConsistencyRule.allCases.map { ($0.rawValue, $0.title) })),
      .init("checked", Texts(zh: "检查", en: "checked"), decimals: 0),
      .init("broken", Texts(zh: "不一致", en: "broken"), decimals: 0),
      .init("share", Texts(zh: "不一致的比例", en: "share broken"), decimals: 3),
    ], rows)
}
