import AssessmentModel
import Statistics

/// How much of the differences between cities lies between levels and how much between regions.
///
/// Nil for fewer than two cities that have both a level and a region.
func verticalHorizontalTable(of ranked: RankedCities) -> ResultTable? {
  let splits: [(String, RankedCities.Grouping)] = [
    ("vertical", ranked.classes), ("vertical", ranked.levels), ("horizontal", ranked.regions),
  ]
  let rows = splits.compactMap { direction, grouping in
    row(direction, grouping, beside: direction == "horizontal" ? ranked.classes : ranked.regions, ranked.scores)
  }
  return .ifFound(
    "vertical-horizontal", Texts(zh: "纵向差异与横向差异", en: "Differences between levels and between regions"),
    Texts(
      zh: "“纵强横弱”用数字说：指数的差异有多少在行政级别之间（纵向 vertical，按类别 class 或级别 level），有多少在地区之间（横向 horizontal）。"
        + "variance_share 为组间平方和占总平方和的比例（η²），adjusted 按组数校正（组数多，比例自然高），p 为单因素方差分析的 F 检验；"
        + "alone 为另一方向（横向对类别，纵向对地区）已经计入之后还多解释的方差比例；theil_share 为泰尔指数的组间贡献率（Shorrocks，1980）。"
        + "纵向的数字大，差异主要随级别而来；横向的大，主要随地区而来。没有归组的城市不计。",
      en: "What is said of strong lines and weak regions, in numbers: how much of the differences in the index lies "
        + "between administrative levels (vertical, by class or level) and how much between regions (horizontal). "
        + "variance_share is the sum of squares between groups over the whole (eta squared), adjusted allows for the "
        + "number of groups, p is the F test of a one-way analysis of variance; alone is what the grouping explains "
        + "beyond the other direction (class beside region, region beside class); theil_share the part of Theil's T "
        + "between groups (Shorrocks, 1980). Whichever direction has the larger numbers is what cities differ by. Cities "
        + "without a group are left out."),
    [
      .init("direction", Texts(zh: "方向", en: "direction")), ReadingColumn.grouping,
      .init("groups", Texts(zh: "组数", en: "groups"), decimals: 0), AssessmentColumn.cities,
      .init("variance_share", Texts(zh: "组间方差占比", en: "share of the variance"), decimals: 3),
      .init("adjusted", Texts(zh: "校正占比", en: "adjusted share"), decimals: 3), ReadingColumn.probability,
      .init("alone", Texts(zh: "单独贡献", en: "beyond the other"), decimals: 3),
      .init("theil_share", Texts(zh: "泰尔组间贡献率", en: "share of Theil's T"), decimals: 3),
    ], rows, chart: .bars(label: "grouping", value: "variance_share"))
}

private func row(
  _ direction: String, _ grouping: RankedCities.Grouping, beside other: RankedCities.Grouping, _ scores: [Double]
) -> [ResultTable.Cell]? {
  let places = scores.indices.filter { grouping.values[$0] != nil }
  guard grouping.count > 1, let found = explained(scores, by: [grouping], at: places) else { return nil }
  let both = places.filter { other.values[$0] != nil }
  let joint = explained(scores, by: [other, grouping], at: both)?.rSquared
  let without = explained(scores, by: [other], at: both)?.rSquared
  let freedom = Double(places.count - grouping.count)
  let adjusted = freedom > 0 ? found.rSquared.map { 1 - (1 - $0) * Double(places.count - 1) / freedom } : nil
  let alone = joint.flatMap { joint in without.map { max(0, joint - $0) } }
  return [
    .text(direction), .text(grouping.name), .whole(grouping.count), .whole(places.count), .optional(found.rSquared),
    .optional(adjusted), .optional(found.fProbability), .optional(alone),
    .optional(Inequality.decomposed(scores, by: grouping.values, .t)?.betweenShare),
  ]
}

/// Least squares of the scores of some cities on which groups they are in; nil where groupings say the same.
private func explained(
  _ scores: [Double], by groupings: [RankedCities.Grouping], at places: [Int]
) -> TestedRegression? {
  let columns = groupings.flatMap { grouping in
    // The first group is what the others are set against.
    places.map { grouping.values[$0] }.names.dropFirst().map { name in
      places.map { grouping.values[$0] == name ? 1.0 : 0 }
    }
  }
  return columns.isEmpty ? nil : TestedRegression(of: places.map { scores[$0] }, on: columns)
}

extension RankedCities {
  /// The share of the variance of the index that lies between groups, in [0, 1]; nil for fewer than two groups.
  func varianceShare(between grouping: Grouping) -> Double? {
    let places = scores.indices.filter { grouping.values[$0] != nil }
    return grouping.count > 1 ? explained(scores, by: [grouping], at: places)?.rSquared : nil
  }
}
