import AssessmentModel

/// The cities of an assessment that have a rank and an index, and what they are grouped by.
///
/// In the order of the assessment, which is that of ranks and then codes.
struct RankedCities {
  /// One group a city at most.
  struct Grouping {
    var name: String
    /// One a city; nil where the register says nothing.
    var values: [String?]

    /// How many groups there are.
    var count: Int { Set(values.compactMap { $0 }).count }
  }

  let cities: [CityAssessment]
  /// One a city, each finite.
  let scores: [Double]

  init(of assessment: Assessment) { self.init(assessment.cities) }

  /// Those of the cities that have both, in their order.
  init(_ all: [CityAssessment]) {
    let kept = all.compactMap { city in
      city.finiteIndex.flatMap { city.rank == nil ? nil : (city, $0) }
    }
    self.cities = kept.map(\.0)
    scores = kept.map(\.1)
  }

  var regions: Grouping { Grouping(name: "region", values: cities.map(\.regionName)) }

  var levels: Grouping {
    Grouping(name: "level", values: cities.map { $0.city.level.isEmpty ? nil : $0.city.level })
  }

  var classes: Grouping { Grouping(name: "class", values: cities.map(\.cityClass?.rawValue)) }

  /// Region, level and class.
  var groupings: [Grouping] { [regions, levels, classes] }
}

extension CityAssessment {
  /// The index; nil where there is none or it is not finite.
  var finiteIndex: Double? { index.flatMap { $0.isFinite ? $0 : nil } }

  /// The name, or the code where the register has no name.
  var label: String { city.name.isEmpty ? city.code : city.name }

  /// Nil where the register says nothing.
  var regionName: String? { city.region.isEmpty ? nil : city.region }

  /// Nil where the level is none of a class's.
  var cityClass: CityClass? { city.cityClass }
}

extension [String?] {
  /// Each once, in the order they come; nothing is no name.
  var names: [String] {
    var (names, seen) = ([String](), Set<String>())
    for case let name? in self where seen.insert(name).inserted { names.append(name) }
    return names
  }
}
