import AssessmentModel
import Statistics

/// How unevenly the index is spread over the ranked cities, within and between groups; nil for fewer than two cities.
func regionInequalityTable(of ranked: RankedCities) -> ResultTable? {
  guard ranked.cities.count > 1 else { return nil }
  let found = overall(ranked) + ranked.groupings.filter { $0.count > 1 }.flatMap { parts(of: ranked, by: $0) }
  return .ifFound(
    "region-inequality", Texts(zh: "城市间差异的测度与分解", en: "Inequality between cities"),
    Texts(
      zh: "有名次的城市的指数：变异系数 variation（n−1）、基尼系数 gini、泰尔指数 theil-t（Theil，1967）；按地区、级别、类别把泰尔指数分解为组内 within 与组间 "
        + "between（Shorrocks，1980），把基尼系数分解为组内 dagum-within、组间净值 dagum-between 与超变密度 dagum-overlap（Dagum，1997）；"
        + "share 为贡献率。没有该项分组的城市不参与该分解；各城市数值相同时没有贡献率。",
      en: "Of the index of the ranked cities: coefficient of variation over n − 1, Gini, Theil's T (1967); by region, "
        + "level and class Theil's T within and between groups (Shorrocks, 1980) and Gini within groups, between them "
        + "and in their overlap (Dagum, 1997), with their shares. A city without a group is not in its split; where all "
        + "cities are the same there are no shares."),
    [ReadingColumn.grouping, AssessmentColumn.measure, AssessmentColumn.cities, ReadingColumn.value], found)
}

private func overall(_ ranked: RankedCities) -> [[ResultTable.Cell]] {
  guard let found = Inequality.measures(of: ranked.scores) else { return [] }
  return rows(
    "all", cities: ranked.scores.count,
    [("variation", found.variation), ("gini", found.gini), ("theil-t", found.theilT)])
}

private func parts(of ranked: RankedCities, by grouping: RankedCities.Grouping) -> [[ResultTable.Cell]] {
  let theil = Inequality.decomposed(ranked.scores, by: grouping.values, .t)
  // Dagum's pairs grow with the square of the cities.
  let dagum =
    ranked.scores.count > IndexReading.mostDagumUnits ? nil : Inequality.dagum(ranked.scores, by: grouping.values)
  return rows(
    grouping.name, cities: grouping.values.count { $0 != nil },
    [
      ("theil-t", theil?.total), ("theil-t-within", theil?.within), ("theil-t-between", theil?.between),
      ("theil-t-within-share", theil?.withinShare), ("theil-t-between-share", theil?.betweenShare),
      ("dagum-gini", dagum?.gini), ("dagum-within", dagum?.within), ("dagum-between", dagum?.between),
      ("dagum-overlap", dagum?.overlap), ("dagum-within-share", dagum?.withinShare),
      ("dagum-between-share", dagum?.betweenShare), ("dagum-overlap-share", dagum?.overlapShare),
    ])
}

/// A row a measure that can be had.
private func rows(_ grouping: String, cities: Int, _ measures: [(String, Double?)]) -> [[ResultTable.Cell]] {
  measures.compactMap { name, value in
    guard let value, value.isFinite else { return nil }
    return [.text(grouping), .text(name), .whole(cities), .number(value)]
  }
}
