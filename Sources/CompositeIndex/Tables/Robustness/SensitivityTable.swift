package import AssessmentModel

/// Which choice moves the ranks, as a table of Sobol indices.
package func sensitivityTable(
  of factors: [ChoiceModel.Factor], shares: [VarianceShares], rows: Int, seed: UInt64
) -> ResultTable {
  ResultTable(
    id: "sensitivity", title: Texts(zh: "方法选择的敏感性", en: "Which choice moves the ranks"),
    note: Texts(
      zh: "名次平均变动的方差由各选择解释的比例：first 为单独作用（Saltelli 等，2010），total 含与其他选择的交互（Jansen，1999）；"
        + "上下限为 95% 自助法区间。基础样本 \(rows) 行，种子 \(seed)。",
      en: "Shares of the variance of the mean shift of ranks: first is what a choice does alone (Saltelli and others, "
        + "2010), total what it does with the others, too (Jansen, 1999); limits are 95 % of bootstrap samples. "
        + "\(rows) base rows, seed \(seed)."),
    columns: [
      .init("factor", Texts(zh: "选择", en: "choice")),
      .init("first", Texts(zh: "一阶指数", en: "first order"), decimals: 3),
      .init("first_low", Texts(zh: "下限", en: "low"), decimals: 3),
      .init("first_high", Texts(zh: "上限", en: "high"), decimals: 3),
      .init("total", Texts(zh: "总指数", en: "total"), decimals: 3),
      .init("total_low", Texts(zh: "下限", en: "low"), decimals: 3),
      .init("total_high", Texts(zh: "上限", en: "high"), decimals: 3),
    ],
    rows: zip(factors, shares).map { factor, share in
      [
        .text(factor.name), .number(share.first.value), .number(share.first.low), .number(share.first.high),
        .number(share.total.value), .number(share.total.low), .number(share.total.high),
      ]
    }, chart: .bars(label: "factor", value: "total"))
}
