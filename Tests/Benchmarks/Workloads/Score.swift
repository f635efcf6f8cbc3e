import AssessmentModel
import CompositeIndex
import Scoring

/// Observations to scores, dimensions and ranks.
let scoreWorkload = Workload(name: "score") { specimen in
  let rules = try Specimen.rules()
  let found = try zip(specimen.units, specimen.observations()).map { (city: $0.city, observations: $1) }
  let amount = Workload.Amount(pages: try specimen.pages().count)
  return {
    let units = found.map { city in
      var scorer = CityScorer(definitions: rules.definitions)
      for observation in city.observations { scorer.consume(observation) }
      return ScoredUnit(city: city.city, outcomes: scorer.outcomes(asOf: nil))
    }
    _ = compositeIndex(of: units, framework: rules.framework)
    return amount
  }
}

extension ScoredUnit {
  /// A unit of which only the scores matter.
  init(city: City, outcomes: [Outcome]) {
    let snapshot = SnapshotSummary(format: "warc", digest: "", captures: 0, pages: 0, readPages: 0)
    self.init(city: city, snapshot: snapshot, asOf: nil, outcomes: outcomes)
  }
}
