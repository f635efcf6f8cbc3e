package import AssessmentModel

extension ConstructedIndex {
  /// Whether the study's statements on regions and levels hold for this index, and a map of tiles of its units.
  ///
  /// The tables are `claims` and `map`. Units need a grouping `region` that has 东部 or 西部, and for levels one called
  /// `class` or `level`; empty without, and for a panel. `names` are what people call the units, in their order.
  package func placeTables(names: [String?]) -> [ResultTable] {
    let regions = grouping("region")
    guard input.times == nil, regions.contains("东部") || regions.contains("西部") else { return [] }
    let levels = [grouping("class"), grouping("level")].first { $0.contains { $0 != nil } } ?? []
    let units = input.units.indices.map { place in
      let city = City(
        code: input.units[place], name: names.indices.contains(place) ? names[place] ?? "" : "",
        region: regions[place] ?? "", level: levels.indices.contains(place) ? levels[place] ?? "" : "")
      return (city, index[place], ranks[place])
    }
    let ranked = RankedCities(of: units)
    return [claimsTable(of: ranked), mapTable(of: ranked)].compactMap { $0 }.map(AssessmentWords().said)
  }

  private func grouping(_ name: String) -> [String?] {
    input.groups.first { $0.name == name }?.values ?? Array(repeating: nil, count: input.units.count)
  }
}

extension RankedCities {
  /// Cities that no snapshot was read of: only place, index and rank are known, the first rank first.
  fileprivate init(of units: [(city: City, index: Double?, rank: Int?)]) {
    let ordered = units.enumerated().sorted { one, other in
      (one.element.rank ?? .max, one.offset) < (other.element.rank ?? .max, other.offset)
    }
    let noSnapshot = SnapshotSummary(format: "", digest: "", captures: 0, pages: 0, readPages: 0)
    self.init(
      ordered.map(\.element).compactMap { unit in
        guard let index = unit.index else { return nil }
        return CityAssessment(
          city: unit.city, snapshot: noSnapshot, asOf: nil, outcomes: [], contributions: [], dimensions: [],
          index: index, low: index, high: index, availability: 1, rank: unit.rank)
      })
  }
}
