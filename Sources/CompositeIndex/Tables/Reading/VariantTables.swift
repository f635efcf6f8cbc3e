package import AssessmentModel
import Statistics

extension ConstructedIndex {
  /// The index beside those that other ways make of the same columns.
  package var variantTables: [ResultTable] {
    let reading = IndexReading(self)
    let variants = IndexVariants(reading).all
    return [reading.comparison(variants), reading.variantRanks(variants)].compactMap { $0 }
  }
}

extension IndexReading {
  /// Unrounded, for the scores of variants are on scales of their own.
  private static let rule = RankRule(ties: .competition)

  fileprivate func comparison(_ variants: [IndexVariants.Variant]) -> ResultTable? {
    let own = ScoreRanks.all(of: index, by: Self.rule)
    let rows = variants.map { variant -> [ResultTable.Cell] in
      let spearman = Correlation.spearman.tested(index, variant.scores)
      let kendall = spearman.flatMap { ReadingCorrelation.kendall(index, variant.scores, pairs: $0.pairs) }
      let both = zip(own, variant.scores).map { $1 == nil ? nil : $0 }
      let shift = RankShift(from: both, to: ScoreRanks.all(of: variant.scores, by: Self.rule))
      return [
        .text(variant.id), .optional(spearman?.coefficient), .optional(kendall?.coefficient), .optional(shift?.mean),
        .optional(shift?.largest), .whole(shift?.units),
      ]
    }
    return .ifFound(
      "variants", Texts(zh: "其他综合方法与本指数的比较", en: "Other ways beside the index"), variantNote,
      [
        .init("variant", Texts(zh: "方法", en: "variant")),
        .init("spearman", Texts(zh: "斯皮尔曼秩相关系数", en: "Spearman"), decimals: 3),
        .init("kendall", Texts(zh: "肯德尔 τ_b", en: "Kendall's tau b"), decimals: 3),
        .init("mean_shift", Texts(zh: "平均名次变动", en: "mean rank shift")),
        .init("largest_shift", Texts(zh: "最大名次变动", en: "largest rank shift"), decimals: 0), ReadingColumn.units,
      ], rows)
  }

  fileprivate func variantRanks(_ variants: [IndexVariants.Variant]) -> ResultTable? {
    guard !variants.isEmpty else { return nil }
    let all = [IndexVariants.Variant(id: "given", scores: index)] + variants
    let ranks = all.map { ScoreRanks.all(of: $0.scores, by: Self.rule) }
    let rows = units.indices.flatMap { unit in
      all.indices.map { place -> [ResultTable.Cell] in
        [.text(units[unit]), .text(all[place].id), .whole(ranks[place][unit])]
      }
    }
    return .ifFound(
      "variant-ranks", Texts(zh: "各方法下的排名", en: "Ranks by every way"),
      note(
        "given 为本指数；按未舍入的得分排名，并列取最好名次。",
        "The index itself is called given; by unrounded scores, ties sharing the best rank."),
      [ReadingColumn.unit, .init("variant", Texts(zh: "方法", en: "variant")), ReadingColumn.rank], rows)
  }

  private var variantNote: Texts {
    let most = IndexVariants.mostCompared
    let isLarge = units.count > most
    let left = Texts(
      zh: isLarge
        ? "评价对象超过 \(most) 个，未做 Copeland、BoD 与聚类，框架自身用到前两者时也不做逐一剔除；超过 \(ReadingCorrelation.mostKendallPairs) 个不计肯德尔系数。"
        : "",
      en: isLarge
        ? " Of more than \(most) units Copeland, benefit of the doubt and clusters are left out, and leaving "
          + "one out where "
          + "the framework itself uses the first two; of more than \(ReadingCorrelation.mostKendallPairs) "
          + "Kendall's tau."
        : "")
    return note(
      "同样的标准化得分与权重，换用其他方法：算术、几何、调和平均（按指标树逐级；几何与调和平均要求各值大于 0）；Copeland、TOPSIS、灰色关联（ρ=0.5）、"
        + "VIKOR（v=0.5）、秩和比（全部指标一次合成，按其在总指数中的权重，只含指标齐全者）；BoD（数据包络，按一级维度）；等权（equal-weights，各级等权）。"
        + "名次按未舍入得分、只在有排名者中计算。" + left.zh,
      "The same normalised columns and weights by other ways: arithmetic, geometric and harmonic means up the "
        + "tree, the "
        + "latter two where all values are above 0; Copeland, TOPSIS, grey relation (0.5), VIKOR (0.5) and "
        + "rank-sum ratio "
        + "over all columns at once by their weight in the index, for units that have all; benefit of the doubt on the "
        + "first level; and the framework's way with equal weights on every level. Ranks are of unrounded scores."
        + left.en)
  }
}
