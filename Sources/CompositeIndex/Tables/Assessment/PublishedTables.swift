package import AssessmentModel
import Statistics

/// A run beside an index that somebody else published.
///
/// `comparison` is a row a city, also of those that only one of the two has; `comparison-summary` is how alike the two
/// are. Both are left out where there is no city at all.
package func publishedTables(of assessment: Assessment, published: PublishedIndex) -> [ResultTable] {
  let pair = PublishedPair(of: assessment, published)
  return [comparisonTable(of: pair, published), comparisonSummaryTable(of: pair, published)].compactMap { $0 }
}

private func comparisonTable(of pair: PublishedPair, _ published: PublishedIndex) -> ResultTable? {
  .ifFound(
    "comparison", Texts(zh: "与已发布指数的对照：\(published.title.zh)", en: "Beside a published index: \(published.title.en)"),
    Texts(
      zh: "已发布的数据来源：\(published.source)。status：both 两边都有，here 只有本次有，published 只有对方有，unranked 本次没有名次，不参与比较。"
        + "standardised 为在可比城市中标准化的分数（减均值、除以 n−1 的标准差），difference 为本次减对方；名次在可比城市中按两边的指数排定，并列取最好名次，rank_difference "
        + "为对方名次减本次名次，正数为本次更靠前。source_rank 为来源所载名次。doubt 为来源该行的疑点。",
      en: "Published in: \(published.source). status is both, here, published, or unranked where the city has no rank "
        + "here. Standardised scores are over the cities that can be compared, less their mean and over their standard "
        + "deviation (n − 1); their difference is this run's less the published. Ranks are among the same cities, ties "
        + "sharing the best; a rank difference is positive where the city stands higher here. source_rank is the rank as "
        + "printed, doubt what is doubtful about the source's row."),
    [
      AssessmentColumn.code, AssessmentColumn.city, AssessmentColumn.status,
      .init("index", Texts(zh: "本次指数", en: "index here")),
      .init("published", Texts(zh: "已发布指数", en: "published index")),
      .init("standardised", Texts(zh: "本次标准分", en: "standardised here")),
      .init("published_standardised", Texts(zh: "已发布标准分", en: "standardised as published")),
      .init("difference", Texts(zh: "标准分之差", en: "difference")),
      .init("rank", Texts(zh: "本次名次", en: "rank here"), decimals: 0),
      .init("published_rank", Texts(zh: "已发布名次", en: "rank as published"), decimals: 0),
      .init("rank_difference", Texts(zh: "名次之差", en: "rank difference"), decimals: 0),
      .init("source_rank", Texts(zh: "来源所载名次", en: "printed rank"), decimals: 0),
      .init("band", Texts(zh: "本次等级", en: "band here")),
      .init("published_band", Texts(zh: "已发布等级", en: "published band")),
      .init("doubt", Texts(zh: "疑点", en: "doubt")),
    ], pair.entries.map(\.cells), chart: .scatter(label: "city", x: "published", y: "index"))
}

extension PublishedPair.Entry {
  fileprivate var cells: [ResultTable.Cell] {
    [
      .text(code), .text(label), .text(status), .optional(here?.finiteIndex), .optional(published?.index),
      .optional(standardised.here), .optional(standardised.published), .optional(standardisedDifference),
      .whole(rank.here), .whole(rank.published), .whole(rankDifference), .whole(published?.rank), .optional(here?.band),
      .optional(published?.band), .optional(published?.doubt),
    ]
  }
}

private func comparisonSummaryTable(of pair: PublishedPair, _ published: PublishedIndex) -> ResultTable? {
  guard !pair.entries.isEmpty else { return nil }
  return .ifFound(
    "comparison-summary",
    Texts(zh: "与已发布指数的一致程度：\(published.title.zh)", en: "How alike it is to a published index: \(published.title.en)"),
    Texts(
      zh: "both、here、published、unranked 为各类城市数，doubtful 为可比城市中来源有疑点的数量。" + ReadingCorrelation.method.zh
        + "mean-rank-difference 为名次之差绝对值的均值；higher-here 与 lower-here 为名次相差最大的城市，各至多五座，数值为名次之差。",
      en:
        "How many cities are both, here, published and unranked, and of how many compared ones the source is doubtful. "
        + ReadingCorrelation.method.en + " mean-rank-difference is the mean of the absolute differences of ranks; "
        + "higher-here and lower-here are the cities whose ranks differ most, at most five each, with the difference."),
    [
      AssessmentColumn.measure, AssessmentColumn.city, AssessmentColumn.value, ReadingColumn.probability,
      AssessmentColumn.cities,
    ], pair.summary.map(\.cells))
}

extension PublishedPair {
  fileprivate var summary: [SummaryRow] {
    let common = common
    let counts = ["both", "here", "published", "unranked"].map { name in
      SummaryRow(name, value: Double(entries.count { $0.status == name }))
    }
    let doubtful = SummaryRow(
      "doubtful", value: Double(common.count { $0.published?.doubt?.isEmpty == false }), cities: common.count)
    let differences = common.compactMap { $0.rankDifference.map { Double(abs($0)) } }
    let shift = Summary.mean(of: differences).map {
      SummaryRow("mean-rank-difference", value: $0, cities: differences.count)
    }
    return counts + [doubtful] + coefficients + [shift].compactMap { $0 }
      + movers("higher-here", sign: 1) + movers("lower-here", sign: -1)
  }

  private var coefficients: [SummaryRow] {
    let (here, there) = (common.map { $0.compared?.here }, common.map { $0.compared?.published })
    let kendall = ReadingCorrelation.kendall(here, there, pairs: here.count)
    let found = [Correlation.pearson.tested(here, there), Correlation.spearman.tested(here, there), kendall]
    return zip(Correlation.allCases, found).compactMap { kind, tested in
      tested.map {
        SummaryRow(kind.rawValue, value: $0.coefficient, probability: $0.probability, cities: $0.pairs)
      }
    }
  }

  /// At the same difference the city that comes first in the run does here, too.
  private func movers(_ name: String, sign: Int) -> [SummaryRow] {
    let found = common.compactMap { entry in entry.rankDifference.map { (entry.label, $0) } }
    return found.enumerated().filter { sign * $0.element.1 > 0 }
      .sorted { (-sign * $0.element.1, $0.offset) < (-sign * $1.element.1, $1.offset) }.prefix(5)
      .map { SummaryRow(name, city: $0.element.0, value: Double($0.element.1)) }
  }
}
