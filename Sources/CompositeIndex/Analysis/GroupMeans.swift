package import AssessmentModel

/// Means of the ranked cities by region, by level, then by the other groups that the register names.
///
/// A group appears in the order of its first city by code; cities without a region, level or group are in no group of that
/// column.
package func groupMeans(of cities: [CityAssessment], bands: [Band]) -> [GroupMean] {
  let ranked = cities.filter { $0.rank != nil }.sorted { $0.city.code < $1.city.code }
  return means(of: ranked, by: "region", { [$0.city.region] }, bands: bands)
    + means(of: ranked, by: "level", { [$0.city.level] }, bands: bands)
    + means(of: ranked, by: "group", \.city.groups, bands: bands)
}

private func means(
  of cities: [CityAssessment], by column: String, _ memberships: (CityAssessment) -> [String], bands: [Band]
) -> [GroupMean] {
  var names: [String] = []
  for city in cities {
    for name in memberships(city) where !name.isEmpty && !names.contains(name) { names.append(name) }
  }
  return names.compactMap { group in
    let members = cities.filter { memberships($0).contains(group) }
    let scores = members.compactMap(\.index)
    guard let minimum = scores.min(), let maximum = scores.max() else { return nil }
    return GroupMean(
      column: column, name: group, cities: scores.count, mean: scores.reduce(0, +) / Double(scores.count),
      minimum: minimum, maximum: maximum, bands: bandShares(of: members.map(\.band), in: bands))
  }
}
