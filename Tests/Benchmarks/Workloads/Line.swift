import AssessmentModel
import CompositeIndex
import Extraction
import HTMLParsing
import Interchange
import Reporting
import Scoring
import Snapshots

/// The whole line, archives to a ranking, each page dropped before the next, on one core.
let lineWorkload = Workload(name: "line") { specimen in
  let rules = try Specimen.rules()
  let observer = PageObserver()
  return {
    var amount = Workload.Amount()
    var lines = ObservationLines(tool: "benchmark")
    let units = try specimen.units.map { unit in
      var scorer = CityScorer(definitions: rules.definitions)
      var portal = PortalObserver(
        unit: unit.city.code, home: nil, ownHosts: unit.city.portals + unit.city.servicePortals, asOf: nil)
      func add(_ observation: Observation) {
        scorer.consume(observation)
        lines.append(observation, city: unit.city.code)
        if lines.count > 1 << 18 { _ = lines.take() }
      }
      var reader = try SnapshotReader([unit.input])
      while let item = try reader.next() {
        guard case .capture(let capture) = item else { continue }
        portal.see(capture)
        guard capture.status == 200, isHTML(capture) else { continue }
        let page = PageContent(parsing: capture)
        let findings = observer.observe(page, capture: capture)
        findings.observations.forEach(add)
        portal.see(page, capture: capture, observations: findings.observations)
        amount.pages += 1
        amount.bytes += capture.body.count
      }
      portal.finish().observations.forEach(add)
      return ScoredUnit(city: unit.city, outcomes: scorer.outcomes(asOf: nil))
    }
    _ = compositeIndex(of: units, framework: rules.framework)
    return amount
  }
}
