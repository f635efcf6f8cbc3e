import AssessmentModel

extension ConstructedIndex {
  /// Rows without any value, without an index, and without a rank.
  var unitFindings: [IndexReport.Finding] {
    let rows = input.units.indices.filter { screening?[$0].isIncluded != false }
    let empty = rows.filter { row in !shownColumns.contains { $0[row] != nil } }
    let without = rows.filter { index[$0] == nil }
    let unranked = rows.filter { index[$0] != nil && ranks[$0] == nil }
    return finding(
      empty,
      Texts(
        zh: "没有任何指标的数据，其得分若有也全部来自插补或缺失规则；请补充数据或移出评价范围。",
        en:
          "No value in any column, so that a score, if any, is all made up by imputation or the rule for what is"
          + " missing; supply data or take the unit out."))
      + finding(without, noIndexMessage)
      + finding(
        unranked,
        Texts(
          zh: "数据可得率低于 \(NumberText.plain(framework.minimumAvailability))，有综合指数但不排名次；请补充数据。",
          en:
            "Availability is below \(NumberText.plain(framework.minimumAvailability)): an index but no rank. Supply"
            + " data."
        ))
  }

  /// Bands that could not be drawn from the scores.
  var bandFindings: [IndexReport.Finding] {
    guard bandList.isEmpty else { return [] }
    if case .fixed = framework.bands { return [] }
    return [
      .init(
        "",
        Texts(
          zh: "综合指数太少或差异不足，无法按规则划分档次；请改用框架给定的下限或减少档数。",
          en:
            "Too few scores, or too little difference among them, to draw bands by the rule; fix the cuts or ask"
            + " for fewer."
        ))
    ]
  }

  private var noIndexMessage: Texts {
    Texts(
      zh: "没有综合指数：有得分的指标不足，或合成方法要求所有指标都有得分或得分为正；不排名次。请补充数据、插补缺失值或更换合成方法。",
      en: "No index and no rank: too few parts have a score, or the method asks for all of them or for scores above 0."
        + " Supply data, impute, or take another method.")
  }

  private func finding(_ rows: [Int], _ message: Texts) -> [IndexReport.Finding] {
    guard !rows.isEmpty else { return [] }
    return [
      .init(
        rows.count == 1 ? placeName(rows[0]) : "", rows.count == 1 ? message : message.with(places: rows.map(placeName))
      )
    ]
  }
}
