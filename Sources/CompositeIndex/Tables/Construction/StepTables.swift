package import AssessmentModel

extension ConstructedIndex {
  /// The columns after each step, a table a step, in the order of the steps and of the rows.
  package var stepTables: [ResultTable] {
    steps.map { step in
      var ids = ColumnIDs(own: placeColumns.map(\.id))
      let columns = framework.columns.map { ResultTable.Column(ids.id(for: $0.column), $0.name, decimals: 4) }
      return ResultTable(
        id: "step-\(step.name.rawValue)", title: ConstructionWords.words(of: step.name), note: note(of: step.name),
        columns: placeColumns + columns,
        rows: input.units.indices.map { row in placeCells(row) + step.columns.map { .optional($0[row]) } })
    }
  }

  private func note(of step: Step.Name) -> Texts {
    switch step {
    case .raw: return Texts(zh: "各指标的输入值，未作任何处理。", en: "The values of the indicators as they were read.")
    case .denominated:
      return Texts(
        zh: "有分母的指标已除以分母并乘以倍数；分母缺失或为零的记为缺失。",
        en: "Indicators that have a denominator are divided by it; where it is missing or 0 the value is missing.")
    case .screened:
      return Texts(
        zh: "数据不足的评价对象整行清空，不影响其他评价对象的均值与标尺。",
        en: "Rows of units that show too little are emptied, so that they move no mean and no scale.")
    case .imputed:
      let method = ConstructionWords.words(of: framework.construction.imputation)
      return Texts(zh: "缺失值以\(method.zh)插补。", en: "In place of missing values stands \(method.en).")
    case .treated: return Texts(zh: "异常值处理之后的值，详见“异常值处理”表。", en: "After outliers were treated; see that table.")
    case .normalised: return normalisedNote
    case .filled:
      return Texts(
        zh: "插补后仍缺失的得分按框架的规则（\(framework.missing.rawValue)）以该列的最差、最好或平均得分代替。",
        en: "Scores still missing are the worst, best or mean score of the column, as the framework says"
          + " (\(framework.missing.rawValue)).")
    }
  }

  private var normalisedNote: Texts {
    let kind = ConstructionWords.words(of: framework.construction.normalisation)
    let panel: Texts
    switch framework.construction.panel {
    case .allYears: panel = Texts(zh: "", en: "")
    case .eachYear: panel = Texts(zh: "各年份分别标准化，不同年份的得分不可比。", en: " Each year has a scale of its own.")
    case .year(let year):
      let year = NumberText.plain(year)
      panel = Texts(zh: "标尺取自 \(year) 年。", en: " The scale is that of \(year).")
    }
    return Texts(
      zh: "标准化后的得分，越大越好。方法：\(kind.zh)（指标另有规定的除外，见“指标描述统计”表）。\(panel.zh)"
        + "依据 OECD 与联合研究中心《综合指标构建手册》（2008）第 1.5 节。",
      en: "Scores, higher being better. Method: \(kind.en), save for indicators that have their own.\(panel.en)"
        + " OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 1.5.")
  }
}
