import AssessmentModel

/// What was not seen and why, with the weight behind every reason, then indicator by indicator.
func coverageSection(of city: CityAssessment, in edition: Edition) -> [HTMLNode] {
  let gaps = edition.assessment.coverageGaps(of: city)
  guard !gaps.isEmpty else { return [] }
  let outcomes = Dictionary(city.outcomes.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
  return [
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "没有得分不等于零分：权重按框架的规则处理。权重是占总指数的份额。",
        "No score is not a zero: the framework's rule decides about the weight, which is a share of the whole index.")),
    HTMLTable(
      caption: edition.say("没有得分的部分、原因与权重", "What has no score, why, and its weight"), name: "gaps",
      columns: [
        .init(title: edition.say(Words.because), kind: .head), .init(title: edition.say(Words.outcome)),
        .init(title: edition.say(Words.weight), kind: .number),
        .init(title: edition.say("指标与说明", "Indicators, and what was missing")),
      ],
      rows: gaps.map { gap in
        [
          .text(edition.say(reason(of: gap))), badge(of: gap.kind, in: edition),
          .tag("strong", text: percentage(gap.weight, decimals: 2)),
          .tag("ul", [.class("evidence")], gap.indicators.map { item($0, outcomes[$0], in: edition) }),
        ]
      }
    ).node,
  ]
}

private func item(_ id: String, _ outcome: Outcome?, in edition: Edition) -> HTMLNode {
  .tag(
    "li", [],
    [
      .tag("a", [.place(anchor(ofIndicator: id))], text: edition.title(ofIndicator: id)),
      .text(edition.say("：", ": ") + (outcome.map { edition.say($0.because) } ?? "—")),
    ])
}

private func reason(of gap: CoverageGap) -> Texts {
  switch (gap.kind, gap.source) {
  case (.notApplicable, _): return Texts(zh: "问题对本市不成立", en: "the question does not arise here")
  case (.needsReview, _): return Texts(zh: "需要有人查看", en: "a person must look")
  case (.failed, _): return Texts(zh: "工具没有完成", en: "the tool could not do its work")
  case (_, .table): return Texts(zh: "网页上没有，需要外部数据表", en: "not on pages: a table must supply it")
  case (_, .people): return Texts(zh: "需要评估人员判断", en: "not on pages: people must judge it")
  case (_, .pages): return Texts(zh: "快照中的网页无法判断", en: "the pages of the snapshot cannot tell")
  }
}
