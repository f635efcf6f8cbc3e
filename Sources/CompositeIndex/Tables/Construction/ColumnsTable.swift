package import AssessmentModel

extension ConstructedIndex {
  /// Statistics of every indicator before anything is imputed or treated, with what is remarkable in it.
  package var columnsTable: ResultTable {
    ResultTable(
      id: "columns", title: Texts(zh: "指标描述统计", en: "Indicators and their statistics"), note: columnsNote,
      columns: Self.summaryColumns,
      rows: zip(framework.columns, shownColumns).map { column, values in
        summaryCells(column, ColumnSummary(of: values))
      })
  }

  private static var summaryColumns: [ResultTable.Column] {
    [
      .init("column", Texts(zh: "指标", en: "Indicator")), .init("name", Texts(zh: "名称", en: "Name (Chinese)")),
      .init("name_en", Texts(zh: "英文名称", en: "Name")), .init("direction", Texts(zh: "方向", en: "Direction")),
      .init("normalisation", Texts(zh: "标准化方法", en: "Normalisation")),
      .init("low", Texts(zh: "标尺下限", en: "Lower goalpost"), decimals: 3),
      .init("high", Texts(zh: "标尺上限", en: "Upper goalpost"), decimals: 3),
      .init("available", Texts(zh: "有值数", en: "Values"), decimals: 0),
      .init("available_share", Texts(zh: "有值占比", en: "Share of values"), decimals: 3),
      .init("minimum", Texts(zh: "最小值", en: "Minimum"), decimals: 3),
      .init("maximum", Texts(zh: "最大值", en: "Maximum"), decimals: 3),
      .init("mean", Texts(zh: "均值", en: "Mean"), decimals: 3),
      .init("median", Texts(zh: "中位数", en: "Median"), decimals: 3),
      .init("deviation", Texts(zh: "标准差", en: "Standard deviation"), decimals: 3),
      .init("skewness", Texts(zh: "偏度", en: "Skewness"), decimals: 3),
      .init("kurtosis", Texts(zh: "超额峰度", en: "Excess kurtosis"), decimals: 3),
      .init("nonzero_share", Texts(zh: "非零占比", en: "Share not zero"), decimals: 3),
      .init("unique", Texts(zh: "不同值数", en: "Different values"), decimals: 0),
      .init("unique_share", Texts(zh: "不同值占比", en: "Share of different values"), decimals: 3),
      .init("same", Texts(zh: "最常见值的次数", en: "Times of the commonest"), decimals: 0),
      .init("same_share", Texts(zh: "最常见值占比", en: "Share of the commonest"), decimals: 3),
      .init("flags", Texts(zh: "提示", en: "Flags")),
    ]
  }

  private func summaryCells(_ column: IndexColumn, _ summary: ColumnSummary) -> [ResultTable.Cell] {
    let kind = column.normalisation ?? framework.construction.normalisation
    let posts = kind.usesGoalposts ? column.goalposts : nil
    return [
      .text(column.column), .text(column.name.zh), .text(column.name.en),
      .text(column.direction < 0 ? "lower-is-better" : "higher-is-better"), .text(kind.kind.rawValue),
      .optional(posts?.low), .optional(posts?.high), .whole(summary.available), .optional(summary.availableShare),
      .optional(summary.minimum), .optional(summary.maximum), .optional(summary.mean), .optional(summary.median),
      .optional(summary.standardDeviation), .optional(summary.skewness), .optional(summary.kurtosis),
      .optional(summary.nonZeroShare), .whole(summary.unique), .optional(summary.uniqueShare), .whole(summary.same),
      .optional(summary.sameShare), .text(Self.flags(summary.flags)),
    ]
  }

  private static func flags(_ flags: ColumnSummary.Flags) -> String {
    [
      (flags.isLittleAvailable, "little-available"), (flags.isMostlyZero, "mostly-zero"),
      (flags.isRarelyUnique, "few-different"), (flags.hasOutliers, "outliers"),
    ].filter(\.0).map(\.1).joined(separator: " ")
  }

  private var columnsNote: Texts {
    let pooled = input.times == nil ? Texts(zh: "", en: "") : Texts(zh: "各年份合并计算。", en: " All years together.")
    return Texts(
      zh: "插补与异常值处理之前各指标（已除以其分母）的描述统计。\(pooled.zh)标准差以 n − 1 为分母。提示：little-available 有值占比低于 0.65；"
        + "mostly-zero 非零占比低于 0.5；few-different 不同值占比低于 0.5；outliers 偏度绝对值不小于 2 且超额峰度不小于 3.5。"
        + "指标与阈值同 R 包 COINr（W. Becker 等，2022）。",
      en: "Statistics of each indicator, divided by its denominator where it has one, before imputation and treatment."
        + "\(pooled.en) Standard deviations are over n − 1. Flags: little-available, a share of values below 0.65;"
        + " mostly-zero, a share that is not zero below 0.5; few-different, a share of different values below 0.5;"
        + " outliers, an amount of skewness of 2 or more with an excess kurtosis of 3.5 or more. Measures and"
        + " thresholds as in the R package COINr (W. Becker and others, 2022).")
  }
}
