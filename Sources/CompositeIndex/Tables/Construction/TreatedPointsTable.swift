package import AssessmentModel

extension ConstructedIndex {
  /// Every point that winsorising moved; nil where no treatment was asked for.
  package var treatedPointsTable: ResultTable? {
    guard !treatments.isEmpty else { return nil }
    return ResultTable(
      id: "treated-points", title: Texts(zh: "缩尾的数据点", en: "Points moved in"),
      note: Texts(
        zh: "为消除异常值而移到相邻值的数据点；排序不变，与相邻值并列。",
        en: "Points that were moved to the next value, so that outliers do not rule the indicator."),
      columns: placeColumns + [
        .init("column", Texts(zh: "指标", en: "Indicator")),
        .init("from", Texts(zh: "原值", en: "From"), decimals: 4), .init("to", Texts(zh: "处理后", en: "To"), decimals: 4),
      ],
      rows: treatments.flatMap { treatment in
        treatment.record.moved.map { point in
          placeCells(treatment.rows[point.unit]) + [
            .text(framework.columns[treatment.column].column), .optional(point.from), .optional(point.to),
          ]
        }
      })
  }
}
