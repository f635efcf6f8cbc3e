import AssessmentModel
import Interchange

/// Observations to lines of JSON; bytes are those written.
let writeWorkload = Workload(name: "write") { specimen in
  let found = try zip(specimen.units, specimen.observations()).map { (code: $0.city.code, observations: $1) }
  return {
    var amount = Workload.Amount()
    var lines = ObservationLines(tool: "benchmark")
    for city in found {
      for observation in city.observations {
        lines.append(observation, city: city.code)
        if case .pageType = observation.property { amount.pages += 1 }
        if lines.count > 1 << 18 { amount.bytes += lines.take().count }
      }
    }
    amount.bytes += lines.take().count
    return amount
  }
}
