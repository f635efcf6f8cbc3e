import AssessmentModel
import CompositeIndex
import IndicatorCatalog
import Scoring

/// Observations of 3,000 cities to scores by 100 indicators and ranks; a city counts as a page.
///
/// Every city shows the same pages, so that the observations fit into memory; scoring does not know.
let wideScoreWorkload = Workload(name: "score-wide") { specimen in
  let definitions = Array(try Specimen.catalog().indicators.map(\.definition).prefix(100))
  let framework = Framework(flat: definitions.map(\.id))
  let observations = try Array(specimen.observations()[0].prefix(500))
  let cities = (0..<3_000).map { City(code: "\(100_000 + $0)", name: "示例\($0)市") }
  return {
    let fresh = CityScorer(definitions: definitions)
    let units = cities.map { city in
      var scorer = fresh
      for observation in observations { scorer.consume(observation) }
      return ScoredUnit(city: city, outcomes: scorer.outcomes(asOf: CalendarDate("2026-03-01")))
    }
    let result = compositeIndex(of: units, framework: framework)
    return Workload.Amount(pages: result.cities.count)
  }
}

extension Framework {
  /// Ten dimensions of equal weights.
  fileprivate init(flat indicators: [String]) {
    let dimensions = stride(from: 0, to: indicators.count, by: 10).map { first in
      FrameworkGroup(
        id: "d\(first)", name: Texts(zh: "维度\(first)", en: "dimension \(first)"), weight: 1, aggregate: .arithmetic,
        children: indicators[first..<min(first + 10, indicators.count)].map {
          .indicator(id: $0, weight: 1)
        })
    }
    self.init(
      id: "wide", version: 1, title: Texts(zh: "宽", en: "wide"), note: Texts(zh: "", en: ""),
      missing: MissingPolicy(policy: .drop, minimumAvailability: 0), outOf: 100, bands: [],
      ranks: RankRule(ties: .competition), aggregate: .arithmetic, dimensions: dimensions)
  }
}
