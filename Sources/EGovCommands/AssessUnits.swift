import AssessmentModel
import CompositeIndex
import Foundation
import Interchange
import Scoring

/// What scoring needs of one city, whether it was just observed or read back from observations.jsonl.
struct UnitFacts: Sendable {
  var city: City
  var snapshot: SnapshotSummary
  var asOf: CalendarDate?
  var scorer: CityScorer
  var problems: [ProblemCount]
}

/// Scores every city and aggregates all of them: the right half of the line, pure arithmetic; with the bytes of the result.
///
/// What is contested stands beside the results and changes none.
func assess(
  _ units: [UnitFacts], rules: Rules, heading: StudyHeading, observations: String, claims: [Claim]
) async -> (assessment: Assessment, bytes: [UInt8]) {
  let result = compositeIndex(
    of: await each(units, ScoredUnit.init), framework: rules.framework, contests: rules.contested(claims))
  let facts = units.map { ($0.city, $0.scorer.studyFacts()) }
  let study = studyQuantities(
    facts: facts, cities: result.cities, framework: rules.framework, published: rules.published)
  let assessment = Assessment(
    run: manifest(rules: rules, heading: heading, observations: observations), framework: rules.framework,
    indicators: rules.definitions, cities: measured(result.cities, units, facts), bandShares: result.bandShares,
    groups: result.groups, study: study, peers: result.peers)
  return AssessmentV1.sealed(assessment, cities: await each(assessment.cities, AssessmentV1.city))
}

/// What is made of each city alone, in their order.
private func each<City: Sendable, Made: Sendable>(
  _ cities: [City], _ make: @escaping @Sendable (City) -> Made
) async -> [Made] {
  // Some more parts than cores, for cities differ in size.
  let parts = 4 * ProcessInfo.processInfo.activeProcessorCount
  return await spread(cities.count, over: parts) { cities[$0].map(make) }.flatMap { $0 }
}

/// The cities with what the study's figures show of each, and what its guides state twice.
private func measured(
  _ cities: [CityAssessment], _ units: [UnitFacts], _ facts: [(City, StudyFacts)]
) -> [CityAssessment] {
  let measures = Dictionary(
    zip(units, facts).map { ($0.city.code, (study: $1.1.measures, consistency: $0.scorer.consistency())) }
  ) { first, _ in first }
  return cities.map { city in
    var city = city
    guard let own = measures[city.city.code] else { return city }
    city.study = own.study
    city.consistency = own.consistency
    return city
  }
}

extension ScoredUnit {
  /// What the definitions make of the facts.
  init(_ unit: UnitFacts) {
    self.init(
      city: unit.city, snapshot: unit.snapshot, asOf: unit.asOf, outcomes: unit.scorer.outcomes(asOf: unit.asOf),
      problems: unit.problems)
  }
}

private func manifest(rules: Rules, heading: StudyHeading, observations: String) -> RunManifest {
  RunManifest(
    id: "", tool: EGov.version, title: heading.title, isInvented: heading.isInvented, framework: rules.framework.id,
    frameworkVersion: rules.framework.version, catalog: rules.digest, observations: observations,
    settings: heading.settings)
}
