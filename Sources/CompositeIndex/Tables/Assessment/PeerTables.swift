package import AssessmentModel
import Statistics

/// Every city beside all ranked cities, those of its region and those of its class.
///
/// The tables are `peers`, a row a city and dimension, and `weaknesses` and `strengths`, the indicators that cost a city
/// most and those in which it is furthest ahead of its peers. Means are of ranked cities, the city itself among them where
/// it is ranked.
package func peerTables(of assessment: Assessment) -> [ResultTable] {
  let ranked = RankedCities(of: assessment)
  guard !ranked.cities.isEmpty else { return [] }
  return [peersTable(of: assessment, ranked)].compactMap { $0 } + costTables(of: assessment, ranked)
}

private func peersTable(of assessment: Assessment, _ ranked: RankedCities) -> ResultTable? {
  .ifFound(
    "peers", Texts(zh: "与同类城市比较", en: "Cities beside their peers"),
    Texts(
      zh: "每座城市各维度的得分与有名次的城市的均值：mean_all 全部，mean_region 同地区，mean_class 同类别（直辖市、计划单列市、副省级省会、其他省会），"
        + "均值含本市；difference 为得分减该均值，正数为高于均值。rank_class 为同类有名次城市中的名次（并列取最好名次），class_cities 为其中有得分的城市数。"
        + "名录没有写明地区或级别的，相应各列为空；没有名次的城市也列出，但不计入均值和名次。",
      en:
        "The score of every city in every dimension beside the means of the ranked cities: of all, of its region and of "
        + "its class (municipalities, cities with a plan of their own, vice-provincial capitals, other capitals), the "
        + "city itself among them; a difference is the score less the mean. rank_class is the place among the ranked "
        + "cities of its class, ties sharing the best, of class_cities that have a score. Without a region or level in "
        + "the register their columns are empty; cities without a rank stand here and are in no mean."),
    [
      AssessmentColumn.code, AssessmentColumn.city, AssessmentColumn.dimension,
      .init("score", Texts(zh: "得分", en: "score")), .init("mean_all", Texts(zh: "全部均值", en: "mean of all")),
      .init("mean_region", Texts(zh: "同地区均值", en: "mean of its region")),
      .init("mean_class", Texts(zh: "同类均值", en: "mean of its class")),
      .init("difference_all", Texts(zh: "与全部之差", en: "difference from all")),
      .init("difference_region", Texts(zh: "与同地区之差", en: "difference from its region")),
      .init("difference_class", Texts(zh: "与同类之差", en: "difference from its class")),
      .init("rank_class", Texts(zh: "同类名次", en: "rank in its class"), decimals: 0),
      .init("class_cities", Texts(zh: "同类城市数", en: "cities of its class"), decimals: 0),
    ],
    assessment.framework.dimensions.map(\.id).map { DimensionPeers(of: $0, in: ranked) }.rows(of: assessment.cities),
    chart: .heatMap(
      row: "city", column: "dimension", value: "score",
      range: 0...max(assessment.framework.outOf, .leastNormalMagnitude)
    ))
}

/// What peers have in one dimension.
private struct DimensionPeers {
  private let id: String
  private let all: Double?
  private let regions: [String: [Double]]
  private let classes: [String: [Double]]

  init(of id: String, in ranked: RankedCities) {
    self.id = id
    let scores = ranked.cities.map { $0.score(in: id) }
    all = Summary.mean(of: scores.compactMap { $0 })
    regions = Self.gathered(scores, by: ranked.regions.values)
    classes = Self.gathered(scores, by: ranked.classes.values)
  }

  private static func gathered(_ scores: [Double?], by groups: [String?]) -> [String: [Double]] {
    zip(scores, groups).reduce(into: [:]) { gathered, pair in
      if let score = pair.0, let group = pair.1 { gathered[group, default: []].append(score) }
    }
  }

  func row(of city: CityAssessment) -> [ResultTable.Cell] {
    let score = city.score(in: id)
    let peers = city.cityClass.flatMap { classes[$0.rawValue] }
    let means = [all, mean(city.regionName.flatMap { regions[$0] }), mean(peers)]
    let differences = means.map { mean in score.flatMap { score in mean.map { score - $0 } } }
    let isRanked = city.rank != nil && city.finiteIndex != nil
    let rank = isRanked ? score.flatMap { score in peers.map { $0.count { $0 > score } + 1 } } : nil
    return AssessmentColumn.cells(city) + [.text(id), .optional(score)] + means.map { .optional($0) }
      + differences.map { .optional($0) } + [.whole(rank), .whole(peers?.count)]
  }

  private func mean(_ scores: [Double]?) -> Double? { scores.flatMap { Summary.mean(of: $0) } }
}

extension [DimensionPeers] {
  /// A row a city and dimension, the cities in their order.
  fileprivate func rows(of cities: [CityAssessment]) -> [[ResultTable.Cell]] {
    cities.flatMap { city in map { $0.row(of: city) } }
  }
}

extension CityAssessment {
  /// The score of a dimension; nil where there is none or it is not finite.
  fileprivate func score(in dimension: String) -> Double? {
    dimensions.first { $0.id == dimension }?.score.flatMap { $0.isFinite ? $0 : nil }
  }
}
