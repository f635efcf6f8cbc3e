import AssessmentModel
import Statistics

/// Means of the ranked cities: of all, by region and by class, in the order of the given cities.
///
/// Cities without a region or class are in none of these groups; empty where no city has a rank.
func peerMeans(of cities: [CityAssessment], dimensions: [String]) -> [PeerMeans] {
  let ranked = RankedCities(cities)
  guard !ranked.cities.isEmpty else { return [] }
  func group(_ kind: PeerMeans.Kind, _ name: String, _ members: [CityAssessment]) -> PeerMeans {
    PeerMeans(
      kind: kind, name: name, cities: members.count, index: Summary.mean(of: members.compactMap(\.finiteIndex)),
      dimensions: dimensions.map { id in
        let scores = members.compactMap { city in city.dimensions.first { $0.id == id }?.score }
        return PeerMeans.Dimension(id: id, mean: Summary.mean(of: scores.filter(\.isFinite)))
      })
  }
  func groups(_ kind: PeerMeans.Kind, _ grouping: RankedCities.Grouping) -> [PeerMeans] {
    grouping.values.names.map { name in
      group(kind, name, zip(ranked.cities, grouping.values).filter { $1 == name }.map(\.0))
    }
  }
  return [group(.all, "", ranked.cities)] + groups(.region, ranked.regions) + groups(.cityClass, ranked.classes)
}
