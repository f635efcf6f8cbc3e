package import AssessmentModel
import Statistics

extension ConstructedIndex {
  /// Whether units come closer to each other over the years.
  ///
  /// None for fewer than two years, where the years have scales of their own, and where an index is not above 0.
  package var convergenceTables: [ResultTable] {
    guard let panel = PanelReading(self), panel.isOneScale else { return [] }
    let columns = panel.columns
    guard !columns.contains(where: { $0.contains { $0.map { $0 <= 0 } ?? false } }) else { return [] }
    let sigma = Convergence.sigma(columns, years: Array(panel.times.indices))
    return [sigma.flatMap(panel.sigmaTable), sigma.flatMap(panel.sigmaTest), panel.betaTable(columns)].compactMap { $0 }
  }
}

extension PanelReading {
  fileprivate func sigmaTable(_ found: SigmaConvergence) -> ResultTable? {
    let rows = zip(times, found.years).map { time, year -> [ResultTable.Cell] in
      [.number(time), .whole(found.units), .optional(year.logDeviation), .optional(year.variation)]
    }
    return .ifFound(
      "sigma", Texts(zh: "σ收敛", en: "Sigma convergence"),
      Texts(
        zh: "历年均有排名的评价对象的指数：自然对数的标准差（n−1）与变异系数；逐年下降即 σ收敛（Barro 与 Sala-i-Martin，2004）。" + breakNote.zh,
        en:
          "Of the units ranked in every year: standard deviation of the natural logarithm and coefficient of "
          + "variation, "
          + "both over n − 1; units converge where these fall (Barro and Sala-i-Martin, 2004).\(breakNote.en)"),
      [
        ReadingColumn.time, ReadingColumn.units,
        .init("log_deviation", Texts(zh: "对数标准差", en: "deviation of logarithms"), decimals: 4),
        .init("variation", Texts(zh: "变异系数", en: "coefficient of variation"), decimals: 4),
      ], rows)
  }

  fileprivate func sigmaTest(_ found: SigmaConvergence) -> ResultTable? {
    let changes = [("log_deviation", found.logChange), ("variation", found.variationChange)]
    let rows = changes.compactMap { name, change -> [ResultTable.Cell]? in
      guard let change else { return nil }
      return [
        .text(name), .number(change.quotient), .number(change.test.f), .whole(change.test.numeratorFreedom),
        .whole(change.test.denominatorFreedom), .number(change.test.probability),
      ]
    }
    return .ifFound(
      "sigma-test", Texts(zh: "σ收敛检验", en: "Test of sigma convergence"),
      Texts(
        zh: "首年与末年离散程度之比（大于 1 为收敛）及方差齐性 F 检验（双侧）；变异系数一行检验的是指数本身的方差。" + breakNote.zh,
        en:
          "The spread of the first year over that of the last, above 1 where units came closer, with a "
          + "two-sided F test "
          + "of the variances; for the coefficient of variation those of the index itself.\(breakNote.en)"),
      [
        .init("spread", Texts(zh: "离散程度", en: "spread")),
        .init("quotient", Texts(zh: "首年/末年", en: "first over last"), decimals: 4),
        .init("f", Texts(zh: "F值", en: "F"), decimals: 4),
        .init("df1", Texts(zh: "自由度1", en: "df 1"), decimals: 0),
        .init("df2", Texts(zh: "自由度2", en: "df 2"), decimals: 0), ReadingColumn.probability,
      ], rows)
  }

  fileprivate func betaTable(_ columns: [[Double?]]) -> ResultTable? {
    guard let first = columns.first, let last = columns.last, let start = times.first, let end = times.last else {
      return nil
    }
    let absolute = Convergence.beta(from: first, to: last, years: end - start, growth: .annualAverage)
    let conditional = conditions.flatMap {
      Convergence.beta(from: first, to: last, years: end - start, growth: .annualAverage, conditions: $0)
    }
    let panel = step.flatMap { Convergence.panelBeta(columns, step: $0) }
    var rows = absolute.map { betaRows("absolute", $0) } ?? []
    rows += conditional.map { betaRows("conditional", $0) } ?? []
    if let panel {
      rows.append(
        row("panel", "start", panel.beta, [panel.observations, panel.units], panel.speed, rSquared: nil))
    }
    return .ifFound("beta", Texts(zh: "β收敛", en: "Beta convergence"), betaNote, Self.betaColumns, rows)
  }

  /// A dummy a group of the first grouping but its first; nil without such groups.
  private var conditions: [Convergence.Condition]? {
    guard let grouping = made.input.groups.first else { return nil }
    let groups = rows.map { row in row.compactMap { $0 }.last.flatMap { grouping.values[$0] } }
    guard let base = groups.compactMap({ $0 }).first,
      (2...IndexReading.mostGroups).contains(Set(groups.compactMap { $0 }).count)
    else { return nil }
    return Convergence.dummies(of: groups, comparedWith: base)
  }

  /// The years from one column to the next where that is always the same.
  private var step: Double? {
    let steps = zip(times, times.dropFirst()).map { $1 - $0 }
    return steps.first.flatMap { first in steps.allSatisfy { $0 == first } ? first : nil }
  }

  private func betaRows(_ form: String, _ found: BetaConvergence) -> [[ResultTable.Cell]] {
    let start = row(
      form, "start", found.beta, [found.units, found.units], found.speed, rSquared: found.regression.rSquared)
    return [start]
      + zip(found.conditions, found.conditionTerms).map {
        row(form, $0, $1, [found.units, found.units], nil, rSquared: nil)
      }
  }

  private func row(
    _ form: String, _ term: String, _ found: TestedRegression.Term, _ counts: [Int], _ speed: ConvergenceSpeed?,
    rSquared: Double?
  ) -> [ResultTable.Cell] {
    [
      .text(form), .text(term), .number(found.estimate), .optional(found.standardError), .optional(found.t),
      .optional(found.probability),
    ] + counts.map { .whole($0) } + [.optional(speed?.speed), .optional(speed?.halfLife), .optional(rSquared)]
  }

  private static let betaColumns: [ResultTable.Column] = [
    .init("form", Texts(zh: "形式", en: "form")), .init("term", Texts(zh: "项", en: "term")),
    .init("estimate", Texts(zh: "系数", en: "coefficient"), decimals: 4),
    .init("error", Texts(zh: "标准误", en: "standard error"), decimals: 4),
    .init("t", Texts(zh: "t值", en: "t"), decimals: 3), ReadingColumn.probability,
    .init("observations", Texts(zh: "观测数", en: "observations"), decimals: 0), ReadingColumn.units,
    .init("speed", Texts(zh: "收敛速度", en: "speed"), decimals: 4),
    .init("half_life", Texts(zh: "半衰期（年）", en: "half-life in years")),
    .init("r_squared", Texts(zh: "R²", en: "R squared"), decimals: 4),
  ]

  private var betaNote: Texts {
    let base = made.input.groups.first.map { "“\($0.name)”" } ?? ""
    return Texts(
      zh: "年均增长（对数差）对期初对数值的最小二乘回归：absolute 为绝对 β收敛；conditional 为加入第一个分组\(base)虚拟变量的条件 β收敛（以首组为基准）；"
        + "panel 为含个体与时间双向固定效应的面板回归（年份间隔相等时）。start 的系数小于 0 即收敛；收敛速度为 −ln(1+bT)/T"
        + "（Barro 与 Sala-i-Martin，1992）。" + breakNote.zh,
      en: "Least squares of yearly growth, a difference of logarithms, on the logarithm of the start: absolute; "
        + "conditional, with dummies of the first grouping \(base) against its first group; panel, with effects "
        + "of units "
        + "and years where years are evenly spaced. Below 0 for the start units converge; speed is −ln(1 + "
        + "bT)/T (Barro "
        + "and Sala-i-Martin, 1992).\(breakNote.en)")
  }
}
