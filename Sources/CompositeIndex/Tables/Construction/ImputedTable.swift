package import AssessmentModel

extension ConstructedIndex {
  /// Every cell that imputation filled; nil where there is none.
  package var imputedTable: ResultTable? {
    guard !filled.isEmpty else { return nil }
    let method = ConstructionWords.words(of: framework.construction.imputation)
    return ResultTable(
      id: "imputed", title: Texts(zh: "缺失值插补", en: "Imputed values"),
      note: Texts(
        zh: "插补方法：\(method.zh)。插补值以指标的原单位计；已有的值不改动，插补值也不用于插补其他缺失值。"
          + "依据 OECD 与联合研究中心《综合指标构建手册》（2008）第 1.3 节。",
        en:
          "What stands in place of missing values: \(method.en). In the units of the indicator; no value that was there"
          + " is moved, and none that was filled helps to fill another. OECD and JRC, Handbook on Constructing"
          + " Composite Indicators, 2008, section 1.3."),
      columns: placeColumns + [
        .init("column", Texts(zh: "指标", en: "Indicator")),
        .init("value", Texts(zh: "插补值", en: "Value"), decimals: 4),
        .init("method", Texts(zh: "方法", en: "Method")),
      ],
      rows: filled.map { cell in
        placeCells(cell.unit) + [
          .text(framework.columns[cell.column].column), .optional(cell.value), .text(cell.method.rawValue),
        ]
      })
  }
}
