package import AssessmentModel

/// Means of the ranked cities by region, then by level.
///
/// A group appears in the order of its first city by code; cities without a region or level are in no group of that
/// column.
package func groupMeans(of cities: [CityAssessment], bands: [Band]) -> [GroupMean] {
  let ranked = cities.filter { $0.rank != nil }.sorted { $0.city.code < $1.city.code }
  return means(of: ranked, by: "region", \.city.region, bands: bands)
    + means(of: ranked, by: "level", \.city.level, bands: bands)
}

private func means(
  of cities: [CityAssessment], by column: String, _ name: (CityAssessment) -> String, bands: [Band]
) -> [GroupMean] {
  var names: [String] = []
  for city in cities where !name(city).isEmpty && !names.contains(name(city)) { names.append(name(city)) }
  return names.compactMap { group in
    let members = cities.filter { name($0) == group }
    let scores = members.compactMap(\.index)
    guard let minimum = scores.min(), let maximum = scores.max() else { return nil }
    return GroupMean(
      column: column, name: group, cities: scores.count, mean: scores.reduce(0, +) / Double(scores.count),
      minimum: minimum, maximum: maximum, bands: bandShares(of: members.map(\.band), in: bands))
  }
}
