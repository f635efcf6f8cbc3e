import AssessmentModel
import Statistics

/// The three figures of the 36-city study, of this run: the ranking, the cuts of time limits, the items a city offers.
///
/// The ranking is Figure 1 in the study's form, bars; with intervals it is `ranking-intervals`. Figures 2 and 3 take cities
/// with a rank or without, for they need no index. A figure whose numbers nobody has is left out.
func studyFigureTables(of assessment: Assessment) -> [ResultTable] {
  [rankingFigure(of: assessment)].compactMap { $0 } + limitFigures(of: assessment)
    + [itemsFigure(of: assessment)].compactMap { $0 }
}

private func rankingFigure(of assessment: Assessment) -> ResultTable? {
  .ifFound(
    "study-figure-1", Texts(zh: "图 1 的形式：指数排名", en: "Figure 1 in its form: the ranking"),
    Texts(zh: "与研究图 1 同样的条形排名。", en: "Bars in order, as in the study's figure 1."),
    [AssessmentColumn.code, AssessmentColumn.city, ReadingColumn.index],
    assessment.cities.filter { $0.rank != nil }.map { AssessmentColumn.cells($0) + [.optional($0.index)] },
    chart: .bars(label: "city", value: "index"))
}

/// Where the study parts the cuts, in percent.
private let limitMarks = [40.0, 50, 60]

private func limitFigures(of assessment: Assessment) -> [ResultTable] {
  let known = assessment.cities.compactMap { city in city.study.limitCut.map { (city: city, cut: 100 * $0) } }
  let cuts = known.map(\.cut)
  let ends: [(name: Texts, id: String, holds: (Double) -> Bool)] = [
    (Texts(zh: "不足 40%", en: "below 40 %"), "below-40", { $0 < limitMarks[0] }),
    (Texts(zh: "40% 至不足 50%", en: "40 to below 50 %"), "40-50", { $0 >= limitMarks[0] && $0 < limitMarks[1] }),
    (Texts(zh: "50% 至不足 60%", en: "50 to below 60 %"), "50-60", { $0 >= limitMarks[1] && $0 < limitMarks[2] }),
    (Texts(zh: "60% 及以上", en: "60 % and above"), "60-up", { $0 >= limitMarks[2] }),
  ]
  let promised = Texts(
    zh: "时限是城市在办事指南上承诺的，不是实测的办理时间。", en: "Limits are what cities promise in their guides, not measured times.")
  guard !known.isEmpty else { return [] }
  return [
    .ifFound(
      "study-figure-2", Texts(zh: "图 2 的形式：承诺时限压缩的分布", en: "Figure 2 in its form: cuts of promised limits"),
      Texts(
        zh: "每市办事指南的承诺时限相对法定时限平均压缩多少，落在各段的城市数。" + promised.zh,
        en: "How far the guides of a city cut the legal limits on average, and how many cities are in each class. "
          + promised.en),
      [
        .init(
          "class", Texts(zh: "压缩比例", en: "cut"), words: Dictionary(uniqueKeysWithValues: ends.map { ($0.id, $0.name) })),
        AssessmentColumn.cities, .init("share", Texts(zh: "占比", en: "share"), decimals: 3),
      ],
      ends.map { end in
        let count = cuts.count(where: end.holds)
        return [.text(end.id), .whole(count), .number(Double(count) / Double(cuts.count))]
      }, chart: .bars(label: "class", value: "cities")),
    .ifFound(
      "limit-cuts", Texts(zh: "各市承诺时限的压缩", en: "Cuts of promised limits, city by city"),
      Texts(
        zh: "同一批数值逐市给出，竖线为 40%、50% 和 60%。" + promised.zh,
        en: "The same numbers city by city, with lines at 40, 50 and 60 per cent. " + promised.en),
      [AssessmentColumn.code, AssessmentColumn.city, .init("cut", Texts(zh: "压缩（%）", en: "cut (%)"))],
      known.map { AssessmentColumn.cells($0.city) + [.number($0.cut)] },
      chart: .distribution(value: "cut", marks: limitMarks)),
  ].compactMap { $0 }
}

private func itemsFigure(of assessment: Assessment) -> ResultTable? {
  let known = assessment.cities.compactMap { city in
    city.study.applicableItems.map { (city: city, items: $0) }
  }
  guard let mean = Summary.mean(of: known.map(\.items)) else { return nil }
  let above = known.count { $0.items > mean }
  let (total, share) = (known.count, Int((100 * Double(above) / Double(known.count) + 0.5).rounded(.down)))
  let ordered = known.enumerated().sorted { ($1.element.items, $0.offset) < ($0.element.items, $1.offset) }
  return .ifFound(
    "study-figure-3", Texts(zh: "图 3：各市可网上申办事项数与均值线", en: "Figure 3: items open to application and their mean"),
    Texts(
      zh: "\(total) 座城市中 \(above) 座高于均值（\(share)%）。快照中没有出现的事项不计。研究图中的“依申请公开”很可能指依申请类事项，此处数的是可网上申办（三、四级深度）的事项。",
      en:
        "\(above) of \(total) cities are above the mean (\(share) %). Items that are in no snapshot do not count. What the "
        + "study calls disclosure on request most likely means items handled on application; these are items of online "
        + "depth 3 and 4."),
    [
      AssessmentColumn.code, AssessmentColumn.city, .init("items", Texts(zh: "事项数", en: "items"), decimals: 0),
      .init("difference", Texts(zh: "与均值之差", en: "difference from the mean")),
    ],
    ordered.map {
      AssessmentColumn.cells($0.element.city) + [.number($0.element.items), .number($0.element.items - mean)]
    },
    chart: .bars(label: "city", value: "items", mark: mean))
}
