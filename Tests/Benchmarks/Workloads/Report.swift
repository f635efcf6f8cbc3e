import AssessmentModel
import CompositeIndex
import Reporting
import Scoring

/// An assessment to every report; pages are those of the reports, bytes those written.
let reportWorkload = Workload(name: "report") { specimen in
  let rules = try Specimen.rules()
  let units = try zip(specimen.units, specimen.observations()).map { unit, observations in
    var scorer = CityScorer(definitions: rules.definitions)
    for observation in observations { scorer.consume(observation) }
    return ScoredUnit(city: unit.city, outcomes: scorer.outcomes(asOf: nil))
  }
  let result = compositeIndex(of: units, framework: rules.framework)
  let run = RunManifest(
    id: "", tool: "benchmark", title: rules.framework.title, isInvented: true, framework: rules.framework.id,
    frameworkVersion: rules.framework.version, catalog: "", observations: "", settings: [:])
  let assessment = Assessment(
    run: run, framework: rules.framework, indicators: rules.definitions, cities: result.cities,
    bandShares: result.bandShares, groups: result.groups)
  return {
    let files = reportFiles(for: assessment, language: .zh, formats: ReportFormat.allCases)
    return Workload.Amount(pages: files.count, bytes: files.reduce(0) { $0 + $1.bytes.count })
  }
}
