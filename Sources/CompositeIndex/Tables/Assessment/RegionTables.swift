package import AssessmentModel
import Statistics

/// How cities differ by region, level, class and the register's other groups.
///
/// Only cities with a rank count. The tables are `regions`, `region-bands`, `region-inequality`, `vertical-horizontal` and
/// `claims`; without a ranked city only the last is there, which then says that nothing can be told.
package func regionTables(of assessment: Assessment) -> [ResultTable] {
  let ranked = RankedCities(of: assessment)
  let groups = ranked.groups
  return [
    regionsTable(of: groups),
    regionBandsTable(of: groups, bands: assessment.framework.bands), regionInequalityTable(of: ranked),
    verticalHorizontalTable(of: ranked), claimsTable(of: ranked),
  ].compactMap { $0 }
}

/// The ranked cities of one group.
private struct CityGroup {
  var grouping: String
  var name: String
  /// The best first; none is empty.
  var cities: [CityAssessment]
  var scores: [Double]

  var label: String { "\(grouping): \(name)" }
}

extension RankedCities {
  /// Groups by region, level, class and then the register's other groups, in the order of their best city.
  fileprivate var groups: [CityGroup] {
    let single = groupings.flatMap { grouping in
      grouping.values.names.map { name in
        group(grouping.name, name, cities.indices.filter { grouping.values[$0] == name })
      }
    }
    let others = cities.flatMap { $0.city.groups.map { $0.isEmpty ? nil : $0 } }.names.map { name in
      group("group", name, cities.indices.filter { cities[$0].city.groups.contains(name) })
    }
    return single + others
  }

  private func group(_ grouping: String, _ name: String, _ places: [Int]) -> CityGroup {
    let order = places.sorted { (scores[$1], $0) < (scores[$0], $1) }
    return CityGroup(
      grouping: grouping, name: name, cities: order.map { cities[$0] }, scores: order.map { scores[$0] })
  }
}

private func regionsTable(of groups: [CityGroup]) -> ResultTable? {
  .ifFound(
    "regions", Texts(zh: "分地区、分级别比较", en: "Cities by region and level"),
    Texts(
      zh: "有名次的城市的指数，按地区 region、行政级别 level、城市类别 class（直辖市、计划单列市、副省级省会、其他省会，由级别得出）"
        + "和名录中的其他分组 group 统计；sd 为 n−1 的标准差，只有一座城市的组没有；一座城市可属于几个 group。",
      en: "The index of the ranked cities by region, level, class (municipalities, cities with a plan of their own, "
        + "vice-provincial capitals, other capitals, after the level) and the register's other groups. The standard "
        + "deviation is over n − 1 and missing for one city alone; a city may be in several of the other groups."),
    [
      ReadingColumn.grouping, ReadingColumn.group, AssessmentColumn.cities,
      .init("mean", Texts(zh: "均值", en: "mean")), .init("sd", Texts(zh: "标准差", en: "standard deviation")),
      .init("min", Texts(zh: "最低", en: "lowest")), .init("min_city", Texts(zh: "最低城市", en: "lowest city")),
      .init("max", Texts(zh: "最高", en: "highest")), .init("max_city", Texts(zh: "最高城市", en: "highest city")),
    ],
    groups.map { group in
      [
        .text(group.grouping), .text(group.name), .whole(group.cities.count), .optional(Summary.mean(of: group.scores)),
        .optional(Summary.standardDeviation(of: group.scores)), .optional(group.scores.last),
        .optional(group.cities.last?.label), .optional(group.scores.first), .optional(group.cities.first?.label),
      ]
    })
}

private func regionBandsTable(of groups: [CityGroup], bands: [Band]) -> ResultTable? {
  .ifFound(
    "region-bands", Texts(zh: "各组城市的等级分布", en: "Bands by group"),
    Texts(
      zh: "每组有名次的城市落在各等级的数量和占比；分组同上表。",
      en: "How many of a group's ranked cities are in each band, and their share; groups as in the table above."),
    [
      .init("label", Texts(zh: "分组与组别", en: "grouping and group")), ReadingColumn.grouping, ReadingColumn.group,
      .init("band", Texts(zh: "等级", en: "band")), AssessmentColumn.cities,
      .init("share", Texts(zh: "占比", en: "share"), decimals: 3),
    ],
    groups.flatMap { group in
      bandShares(of: group.cities.map(\.band), in: bands).map { share -> [ResultTable.Cell] in
        [
          .text(group.label), .text(group.grouping), .text(group.name), .text(share.band),
          .whole(share.count), .number(share.share),
        ]
      }
    }, chart: .stackedBars(label: "label", part: "band", value: "share"))
}
