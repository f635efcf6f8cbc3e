package import AssessmentModel

/// What dimensions and indicators weigh beside what they do, as a table.
package func influenceTable(of tree: IndexTree, columns: [[Double?]]) -> ResultTable? {
  guard let found = WeightInfluence.of(tree, columns: columns), !found.isEmpty else { return nil }
  return ResultTable(
    id: "importance", title: Texts(zh: "权重与实际影响", en: "Weights beside their effect"),
    note: Texts(
      zh: "weight 为名义权重；importance 为与指数相关系数平方在同级中的占比（Paruolo、Saisana、Saltelli，2013，线性）；"
        + "variance_share 为权重乘以与指数的协方差，再除以指数的方差，仅用于算术平均。两者相差大，说明权重没有起到所说的作用。",
      en:
        "weight is nominal; importance the squared correlation with the index over those of its level (Paruolo, Saisana "
        + "and Saltelli, 2013, by a straight line); variance_share weight times covariance with the index over its variance, "
        + "for arithmetic means. Where they differ much, a weight does not do what it says."),
    columns: [
      .init("node", Texts(zh: "维度或指标", en: "node")), .init("level", Texts(zh: "层级", en: "level"), decimals: 0),
      .init("weight", Texts(zh: "名义权重", en: "nominal weight"), decimals: 3),
      .init("correlation", Texts(zh: "与指数的相关系数", en: "correlation with the index"), decimals: 3),
      .init("importance", Texts(zh: "实际重要性", en: "importance"), decimals: 3),
      .init("variance_share", Texts(zh: "方差占比", en: "share of the variance"), decimals: 3),
    ],
    rows: found.map {
      [
        .text($0.id), .whole($0.depth), .number($0.weight), .optional($0.correlation), .optional($0.importance),
        .optional($0.varianceShare),
      ]
    })
}

/// The cheapest way of each unit into the next band, as a table; nil where there is no band above anyone.
///
/// `maxima` are the highest scores that columns can have, `bands` are in the scale of the tree.
package func wayUpTable(
  of tree: IndexTree, columns: [[Double?]], names: [String], units: [String], maxima: [Double], bands: [Band],
  outOf: Double
) -> ResultTable? {
  let found = Counterfactual.changes(by: tree, columns: columns, maxima: maxima, bands: bands)
  guard !found.isEmpty else { return nil }
  return ResultTable(
    id: "way-up", title: Texts(zh: "升入上一档的最省路径", en: "The cheapest way up a band"),
    note: Texts(
      zh: "其他条件不变：single 为单独提升即可升档、所需提升最小的指标；steps 为按单位提升的收益依次选取的最少几项。提升以指标得分计；缺失的得分不变。",
      en: "All else being equal: single is the one indicator whose least rise is enough, steps those that are enough "
        + "together, by gain per rise. Rises are in the indicators' scores; a score that is missing stays so."),
    columns: [
      .init("unit", Texts(zh: "评价对象", en: "unit")), .init("index", Texts(zh: "综合指数", en: "index")),
      .init("next_band", Texts(zh: "上一档", en: "next band")), .init("from", Texts(zh: "界限", en: "from")),
      .init("gap", Texts(zh: "差距", en: "gap")), .init("single", Texts(zh: "单项", en: "single")),
      .init("single_rise", Texts(zh: "单项所需提升", en: "its rise"), decimals: 3),
      .init("steps", Texts(zh: "组合", en: "together")),
      .init("steps_rise", Texts(zh: "组合所需提升之和", en: "sum of their rises"), decimals: 3),
    ],
    rows: found.map { change in
      let steps = change.steps.map { $0.map { names[$0.column] }.joined(separator: " ") }
      return [
        .text(units[change.unit]), .number(change.index * outOf), .text(change.band), .number(change.cut * outOf),
        .number((change.cut - change.index) * outOf), .optional(change.single.map { names[$0.column] }),
        .optional(change.single?.rise), .optional(steps), .optional(change.steps?.reduce(0) { $0 + $1.rise }),
      ]
    })
}

extension ConstructedIndex {
  /// What weights do, and the cheapest ways up; of a panel of the last year.
  package var influenceTables: [ResultTable] {
    let rows = (input.slices.last?.rows ?? []).filter { screening?[$0].isIncluded != false }
    let columns = normalised.map { column in rows.map { column[$0] } }
    // No unit is asked for more than the best of all has shown.
    let maxima = normalised.map { $0.compactMap { $0 }.max() ?? 0 }
    let bands = bandList.map { Band(id: $0.id, name: $0.name, from: $0.from / framework.outOf) }
    let wayUp = wayUpTable(
      of: tree, columns: columns, names: framework.columns.map(\.column), units: rows.map { input.units[$0] },
      maxima: maxima, bands: bands, outOf: framework.outOf)
    return [influenceTable(of: tree, columns: columns), dominanceTable(of: columns), wayUp].compactMap { $0 }
  }

  /// How many units are better than another in everything; nil for many units, whose pairs are too many.
  private func dominanceTable(of columns: [[Double?]]) -> ResultTable? {
    guard (columns.first?.count ?? 0) <= 1_000,
      let found = Outranking(columns, weights: tree.columnWeights(count: columns.count))?.dominance(), found.pairs > 0
    else { return nil }
    return ResultTable(
      id: "dominance", title: Texts(zh: "全面占优的单元对", en: "Pairs in which one is better in everything"),
      note: Texts(
        zh: "一个单元在双方都有的全部指标上都更好时，不论权重如何都排在前面；比例越低，名次越取决于权重。",
        en:
          "Where one unit is better in every indicator that both have, no weights can turn their order; the lower the "
          + "share, the more ranks depend on weights."),
      columns: [
        .init("pairs", Texts(zh: "单元对", en: "pairs"), decimals: 0),
        .init("dominant", Texts(zh: "全面占优", en: "dominant"), decimals: 0),
        .init("share", Texts(zh: "占比", en: "share"), decimals: 4),
      ], rows: [[.whole(found.pairs), .whole(found.dominant), .optional(found.share)]])
  }
}
