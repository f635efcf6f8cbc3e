package import AssessmentModel

extension ConstructedIndex {
  /// What became of every column that treatment looked at; nil where none was asked for.
  package var treatedTable: ResultTable? {
    guard !treatments.isEmpty else { return nil }
    let columns: [ResultTable.Column] = [
      .init("outcome", Texts(zh: "处理结果", en: "Outcome")),
      .init("skewness_before", Texts(zh: "处理前偏度", en: "Skewness before"), decimals: 3),
      .init("kurtosis_before", Texts(zh: "处理前超额峰度", en: "Excess kurtosis before"), decimals: 3),
      .init("skewness_after", Texts(zh: "处理后偏度", en: "Skewness after"), decimals: 3),
      .init("kurtosis_after", Texts(zh: "处理后超额峰度", en: "Excess kurtosis after"), decimals: 3),
      .init("points", Texts(zh: "缩尾点数", en: "Points moved"), decimals: 0),
      .init("transform", Texts(zh: "变换", en: "Transform")),
      .init("power", Texts(zh: "幂", en: "Power"), decimals: 3),
    ]
    return ResultTable(
      id: "treated", title: Texts(zh: "异常值处理", en: "Treatment of outliers"), note: treatedNote,
      columns: [.init("column", Texts(zh: "指标", en: "Indicator"))] + treatmentTime + columns,
      rows: treatments.map { treatment in treatmentCells(treatment) + recordCells(treatment.record) })
  }

  /// The year of a treatment, where years were treated by themselves.
  private var treatmentTime: [ResultTable.Column] {
    treatments.contains { $0.time != nil } ? timeColumns : []
  }

  private func treatmentCells(_ treatment: Treatment) -> [ResultTable.Cell] {
    [.text(framework.columns[treatment.column].column)] + treatmentTime.map { _ in .optional(treatment.time) }
  }

  private func recordCells(_ record: OutlierTreatment.Record) -> [ResultTable.Cell] {
    let after = record.after
    return [
      .text(record.outcome.rawValue), .optional(record.before.skewness), .optional(record.before.kurtosis),
      .optional(after.skewness), .optional(after.kurtosis), .whole(record.moved.count),
      .optional(record.keptTransform?.name), .optional(record.keptTransform?.power),
    ]
  }

  private var treatedNote: Texts {
    var kinds: [Construction.Treatment] = []
    for column in framework.columns {
      let kind = column.treatment ?? framework.construction.treatment
      if kind != .none, !kinds.contains(kind) { kinds.append(kind) }
    }
    let words = kinds.map { ConstructionWords.words(of: $0) }
    return Texts(
      zh: "偏度绝对值与超额峰度均达到界限的指标才作处理。方法：\(words.map(\.zh).joined(separator: "；"))。"
        + "结果：untouched 未处理；winsorised 缩尾；transformed 变换；untreated 无法变换，保持原样；untestable 数据太少或无差异。"
        + "界限与顺序同联合研究中心的 COIN Tool 与 R 包 COINr。",
      en: "An indicator is treated where skewness and excess kurtosis are both at their limits. Method:"
        + " \(words.map(\.en).joined(separator: "; ")). Untreated means that no transform is possible, untestable that"
        + " there are too few values or that they do not vary. Limits and order as in the COIN Tool of the Joint"
        + " Research Centre and the R package COINr.")
  }
}
