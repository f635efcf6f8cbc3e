package import AssessmentModel

extension ConstructedIndex {
  /// Whether experts put the children of a group in the same order; nil where no group has several experts.
  package var judgementAgreementTable: ResultTable? {
    let rows = judgements.compactMap { judged -> [ResultTable.Cell]? in
      let weights = judged.experts.compactMap { $0?.weights }
      guard let found = RaterAgreement.concordance(weights.map { $0.map { $0 } }) else { return nil }
      return [
        .text(judged.group), .whole(found.raters), .whole(found.units), .number(found.coefficient),
        .number(found.chiSquared), .number(found.probability),
      ]
    }
    guard !rows.isEmpty else { return nil }
    return ResultTable(
      id: "judgement-agreement", title: Texts(zh: "专家意见协调程度", en: "Agreement of experts"),
      note: Texts(
        zh: "各专家权重排序的 Kendall 协同系数 W（校正并列）；p 值小说明专家排序并非偶然一致。",
        en:
          "Kendall's W of the experts' orders of weight, ties corrected; with a small p they agree by more than chance."
      ),
      columns: [
        .init("group", Texts(zh: "分组", en: "group")), .init("experts", Texts(zh: "专家数", en: "experts"), decimals: 0),
        .init("children", Texts(zh: "比较对象数", en: "compared"), decimals: 0),
        .init("w", Texts(zh: "W", en: "W"), decimals: 3), .init("chi_squared", Texts(zh: "卡方", en: "chi squared")),
        .init("p", Texts(zh: "p 值", en: "p"), decimals: 4),
      ], rows: rows)
  }
}
