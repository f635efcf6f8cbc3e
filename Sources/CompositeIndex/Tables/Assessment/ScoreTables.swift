import AssessmentModel
import Statistics

/// The index of every ranked city with its bounds, in the order of the ranking; nil without a ranked city.
func rankingIntervalsTable(of assessment: Assessment) -> ResultTable? {
  .ifFound(
    "ranking-intervals", Texts(zh: "指数排名与区间", en: "The ranking with its intervals"),
    Texts(
      zh: "研究图 1 的排名，加上区间：下限和上限是没有观测到的部分全部最差和全部最好时的指数。两座城市的区间重叠时，快照不足以断定谁在前。",
      en:
        "The ranking of the study's figure 1 with intervals: low and high are the index with everything unobserved at its "
        + "worst and at its best. Where the intervals of two cities overlap, the snapshots do not settle who is ahead."),
    [
      AssessmentColumn.code, AssessmentColumn.city, ReadingColumn.rank, ReadingColumn.index,
      .init("low", Texts(zh: "下限", en: "low")), .init("high", Texts(zh: "上限", en: "high")),
    ],
    assessment.cities.filter { $0.rank != nil }.map { city in
      AssessmentColumn.cells(city) + [
        .whole(city.rank), .optional(city.index), .number(city.low), .number(city.high),
      ]
    }, chart: .intervals(label: "city", low: "low", middle: "index", high: "high"))
}

/// Every dimension of every city, in the order of the ranking; nil where nothing has a score.
func dimensionPanelsTable(of assessment: Assessment) -> ResultTable? {
  .ifFound(
    "dimension-scores", Texts(zh: "各城市的维度得分", en: "Dimensions of every city"),
    Texts(
      zh: "每个维度一列小图，城市按名次排列，同一标尺；短条处即该城市的短板。",
      en:
        "A column of bars a dimension, cities in the order of the ranking and all on one scale: where a bar is short, "
        + "the city is weak."),
    [
      AssessmentColumn.code, AssessmentColumn.city, AssessmentColumn.dimension,
      .init("score", Texts(zh: "得分", en: "score")),
    ],
    assessment.cities.flatMap { city in
      city.dimensions.map { AssessmentColumn.cells(city) + [.text($0.id), .optional($0.score)] }
    }, chart: .panels(label: "city", panel: "dimension", value: "score"))
}

/// Every indicator of every city as a field; nil where nothing has a score.
func scoreMapTable(of assessment: Assessment) -> ResultTable? {
  .ifFound(
    "indicator-scores", Texts(zh: "指标 × 城市", en: "Indicators by cities"),
    Texts(
      zh: "每格是一座城市一项指标的得分（0 到 1）；没有得分的是空格，不是零。",
      en: "A field is the score of a city in an indicator, from 0 to 1; without a score it is empty, not zero."),
    [
      AssessmentColumn.code, AssessmentColumn.city, AssessmentColumn.indicator,
      .init("score", Texts(zh: "得分", en: "score")),
    ],
    assessment.cities.flatMap { city in
      city.outcomes.map { AssessmentColumn.cells(city) + [.text($0.indicator), .optional($0.score)] }
    }, chart: .heatMap(row: "indicator", column: "city", value: "score", range: 0...1))
}

/// The index of ranked cities and its means by province on a map of tiles; empty for invented cities, which lie nowhere.
func mapTables(of assessment: Assessment) -> [ResultTable] {
  let ranked = RankedCities(of: assessment)
  guard !assessment.run.isInvented else { return [] }
  let provinces = ranked.cities.map { $0.city.province.isEmpty ? nil : $0.city.province }
  let means = provinces.names.map { name -> [ResultTable.Cell] in
    let scores = zip(provinces, ranked.scores).filter { $0.0 == name }.map(\.1)
    return [.text(name), .whole(scores.count), .optional(Summary.mean(of: scores))]
  }
  return [
    mapTable(of: ranked),
    means.count < 2
      ? nil
      : .ifFound(
        "province-map", Texts(zh: "省份格网图", en: "Map of the provinces"),
        Texts(
          zh: "所评城市的指数按省份取均值；省内只评了少数城市，不代表全省。",
          en: "Means of the assessed cities by province; a few cities do not stand for a province."),
        [
          .init("province", Texts(zh: "省份", en: "province")), AssessmentColumn.cities,
          .init("mean", Texts(zh: "均值", en: "mean")),
        ], means, chart: .tiles(label: "province", value: "mean")),
  ].compactMap { $0 }
}

/// The index of ranked cities, a tile each; nil without one.
func mapTable(of ranked: RankedCities) -> ResultTable? {
  .ifFound(
    "map", Texts(zh: "城市格网图", en: "Map of the cities"),
    Texts(zh: "每座城市一格，按大致方位排列；颜色越深指数越高。", en: "A tile a city, about where it lies; the darker, the higher."),
    [AssessmentColumn.code, AssessmentColumn.city, ReadingColumn.index],
    zip(ranked.cities, ranked.scores).map { AssessmentColumn.cells($0) + [.number($1)] },
    chart: .tiles(label: "code", value: "index"))
}
