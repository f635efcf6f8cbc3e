import AssessmentModel
import Extraction
import Foundation
import Snapshots

/// Reads all units of a plan, as many at a time as `jobs` says; the result is in the order of the plan.
///
/// Ends the command with exit code 2 where nothing at all could be read. One city is one task, and nothing but the
/// finished cities leaves it.
func observeUnits(
  _ plan: Plan, demand: Demand, definitions: [IndicatorDefinition], jobs: Int?, folder: URL, progress: Progress
) async throws -> [ObservedUnit] {
  defer { progress.clear() }
  let limit = jobs ?? ProcessInfo.processInfo.activeProcessorCount
  let observer = demand.observer
  return try await withThrowingTaskGroup(of: (Int, ObservedUnit).self) { group in
    var waiting = Array(plan.units.enumerated())[...]
    var observed: [ObservedUnit?] = Array(repeating: nil, count: plan.units.count)
    func startNext() {
      guard let (position, unit) = waiting.popFirst() else { return }
      group.addTask {
        let observation = try UnitObservation(
          unit, asOf: plan.asOf, observer: observer, definitions: definitions, folder: folder,
          report: progress.reporter)
        return (position, try observation.run())
      }
    }
    for _ in 0..<limit { startNext() }
    while let (position, unit) = try await group.next() {
      observed[position] = unit
      progress.finishedCity()
      startNext()
    }
    let units = observed.compactMap { $0 }
    try check(units, of: plan)
    return units
  }
}

/// A report on nothing would look like a finding.
private func check(_ units: [ObservedUnit], of plan: Plan) throws {
  guard units.allSatisfy({ $0.snapshot.captures == 0 }), plan.units.allSatisfy(\.outside.isEmpty) else { return }
  let inputs = plan.units.flatMap { $0.inputs.map(\.name) + $0.problems.map(\.subject) }
  throw CommandError.impossible(
    "no page or other answer could be read from \(inputs.joined(separator: ", ")); `egov snapshot info` says what is wrong"
  )
}
