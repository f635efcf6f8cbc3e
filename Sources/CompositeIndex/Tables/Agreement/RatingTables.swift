package import AssessmentModel

/// How far several raters agree on a sheet of ratings, a rater's values a column, as tables.
package enum RatingTables {
  /// Every coefficient that the ratings allow, all raters together; then pair by pair; then unit by unit.
  package static func all(units: [String], raters: [String], ratings: [[Double?]]) -> [ResultTable] {
    [coefficients(of: ratings), pairs(raters, ratings), byUnit(units, ratings)].compactMap { $0 }
  }

  private static func coefficients(of ratings: [[Double?]]) -> ResultTable {
    let alphas = MeasurementScale.allCases.map { scale -> [ResultTable.Cell] in
      let found = RaterAgreement.alpha(of: ratings, scale: scale)
      return row("krippendorff-alpha", scale.rawValue, found?.alpha, units: found?.units)
    }
    let fleiss = RaterAgreement.fleiss(ratings)
    let concordance = RaterAgreement.concordance(ratings)
    let gwet = [CategoryWeights.identity, .quadratic].map { weights -> [ResultTable.Cell] in
      let found = RaterAgreement.gwet(ratings, weights: weights)
      return row("gwet", weights.rawValue, found?.coefficient, units: found?.units)
    }
    let rows =
      [
        row("percent", "all alike", RaterAgreement.share(alike: ratings), units: nil),
        row(
          "fleiss-kappa", "nominal", fleiss?.kappa, statistic: fleiss?.z, p: fleiss?.probability, units: fleiss?.units),
        row("light-kappa", "nominal", RaterAgreement.light(ratings), units: nil),
      ] + alphas + gwet + intraclass(ratings) + [
        row(
          "kendall-w", "ranks, ties corrected", concordance?.coefficient, statistic: concordance?.chiSquared,
          p: concordance?.probability, units: concordance?.units)
      ]
    return ResultTable(
      id: "agreement", title: Texts(zh: "评定者一致性", en: "Agreement of raters"),
      note: Texts(
        zh: "Fleiss（1971）与 Light（1971）的 kappa、Krippendorff 的 alpha（四种尺度，允许缺失）、Gwet 的 AC1/AC2、组内相关系数"
          + "（Shrout 与 Fleiss，1979；括号为单次或平均）及 95% 区间、Kendall 协同系数 W（校正并列）。空格表示数据不足以计算。",
        en:
          "Kappa of Fleiss (1971) and Light (1971), Krippendorff's alpha at four scales with gaps, Gwet's AC1 and AC2, "
          + "intraclass correlations (Shrout and Fleiss, 1979) of one rating or the mean of all with 95 % limits, and "
          + "Kendall's W with ties corrected. An empty cell could not be had from these ratings."),
      columns: [
        .init("coefficient", Texts(zh: "系数", en: "coefficient")), .init("form", Texts(zh: "形式", en: "form")),
        .init("value", Texts(zh: "数值", en: "value"), decimals: 3),
        .init("low", Texts(zh: "下限", en: "low"), decimals: 3),
        .init("high", Texts(zh: "上限", en: "high"), decimals: 3),
        .init("statistic", Texts(zh: "统计量", en: "statistic"), decimals: 3),
        .init("p", Texts(zh: "p 值", en: "p"), decimals: 4), .init("units", Texts(zh: "单元数", en: "units"), decimals: 0),
      ], rows: rows)
  }

  private static func intraclass(_ ratings: [[Double?]]) -> [[ResultTable.Cell]] {
    IntraclassForm.allCases.flatMap { form in
      [false, true].map { averaged -> [ResultTable.Cell] in
        let found = RaterAgreement.intraclass(ratings, form, averaged: averaged)
        return row(
          "icc", "\(form.rawValue), \(averaged ? "mean of raters" : "one rating")", found?.coefficient,
          low: found?.lower, high: found?.upper, statistic: found?.f, p: found?.probability, units: nil)
      }
    }
  }

  private static func row(
    _ coefficient: String, _ form: String, _ value: Double?, low: Double? = nil, high: Double? = nil,
    statistic: Double? = nil, p: Double? = nil, units: Int?
  ) -> [ResultTable.Cell] {
    [
      .text(coefficient), .text(form), .optional(value), .optional(low), .optional(high), .optional(statistic),
      .optional(p), .whole(units),
    ]
  }

  private static func pairs(_ raters: [String], _ ratings: [[Double?]]) -> ResultTable? {
    let rows = ratings.indices.flatMap { first in
      ratings.indices[(first + 1)...].flatMap { second in
        CategoryWeights.allCases.map { weights -> [ResultTable.Cell] in
          let found = RaterAgreement.kappa(ratings[first], ratings[second], weights: weights)
          return [
            .text(raters[first]), .text(raters[second]), .text(weights.rawValue), .optional(found?.observed),
            .optional(found?.kappa), .optional(found?.lower), .optional(found?.upper), .optional(found?.z),
            .optional(found?.probability), .whole(found?.units),
          ]
        }
      }
    }
    guard !rows.isEmpty else { return nil }
    return ResultTable(
      id: "agreement-pairs", title: Texts(zh: "两两一致性（Cohen kappa）", en: "Cohen's kappa, pair by pair"),
      note: Texts(
        zh: "Cohen（1960、1968）的 kappa，不加权、线性与平方加权；95% 区间按 Fleiss、Cohen、Everitt（1969）。",
        en:
          "Kappa of Cohen (1960, 1968), unweighted, with linear and with quadratic weights; 95 % limits after Fleiss, "
          + "Cohen and Everitt (1969)."),
      columns: [
        .init("first", Texts(zh: "甲", en: "first")), .init("second", Texts(zh: "乙", en: "second")),
        .init("weights", Texts(zh: "加权", en: "weights")),
        .init("observed", Texts(zh: "观察一致率", en: "observed"), decimals: 3),
        .init("kappa", Texts(zh: "kappa", en: "kappa"), decimals: 3),
        .init("low", Texts(zh: "下限", en: "low"), decimals: 3),
        .init("high", Texts(zh: "上限", en: "high"), decimals: 3), .init("z", Texts(zh: "z", en: "z")),
        .init("p", Texts(zh: "p 值", en: "p"), decimals: 4), .init("units", Texts(zh: "单元数", en: "units"), decimals: 0),
      ], rows: rows)
  }

  /// The units on which raters differ most come first.
  private static func byUnit(_ units: [String], _ ratings: [[Double?]]) -> ResultTable {
    let rows = units.indices.map { unit -> (spread: Double, cells: [ResultTable.Cell]) in
      let given = ratings.compactMap { $0[unit] }
      let counts = given.map { value in given.count { $0 == value } }
      let alike =
        given.count > 1 ? Double(counts.reduce(0) { $0 + $1 - 1 }) / Double(given.count * (given.count - 1)) : nil
      let spread = (given.max() ?? 0) - (given.min() ?? 0)
      return (
        spread,
        [
          .text(units[unit]), .whole(given.count), .optional(alike), .optional(given.min()), .optional(given.max()),
          given.isEmpty ? .missing : .number(spread),
        ]
      )
    }
    let order = rows.indices.sorted { (-rows[$0].spread, $0) < (-rows[$1].spread, $1) }
    return ResultTable(
      id: "agreement-units", title: Texts(zh: "分歧最大的单元", en: "Units on which raters differ"),
      note: Texts(
        zh: "alike 为该单元上评定相同的评定者对的比例；按极差从大到小排列。",
        en: "alike is the share of pairs of raters who gave the unit the same; widest spread first."),
      columns: [
        .init("unit", Texts(zh: "单元", en: "unit")), .init("ratings", Texts(zh: "评定数", en: "ratings"), decimals: 0),
        .init("alike", Texts(zh: "相同的评定者对占比", en: "pairs alike"), decimals: 3),
        .init("lowest", Texts(zh: "最低", en: "lowest")), .init("highest", Texts(zh: "最高", en: "highest")),
        .init("spread", Texts(zh: "极差", en: "spread")),
      ], rows: order.map { rows[$0].cells })
  }
}
