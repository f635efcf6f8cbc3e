import AssessmentModel
import Extraction
import Foundation
import Snapshots

/// Reads all units of a plan, as many at a time as `jobs` says; `take` is given each in the order of the plan, and so is
/// the result.
///
/// Ends the command with exit code 2 where nothing at all could be read. One city is one task, which has
/// help where fewer cities are left than jobs (`WorkerShare`), and nothing but the finished cities leaves it; each is
/// kept as soon as it is finished, so that a run that was killed goes on from there.
func observeUnits(
  _ plan: Plan, demand: Demand, definitions: [IndicatorDefinition], jobs: Int?, kept: KeptObservations?, folder: URL,
  progress: Progress, take: (ObservedUnit) throws -> Void
) async throws -> [ObservedUnit] {
  defer { progress.clear() }
  let limit = jobs ?? ProcessInfo.processInfo.activeProcessorCount
  let share = WorkerShare(jobs: limit, cities: plan.units.count)
  let reading = UnitReading(
    asOf: plan.asOf, observer: LaterObserver(demand), definitions: definitions, folder: folder,
    kept: kept.map { ($0, ObservationKey.ofRun(program: ProgramBuild.digest(), demand: demand, asOf: plan.asOf)) },
    share: share, report: progress.reporter)
  return try await withThrowingTaskGroup(of: (Int, ObservedUnit).self) { group in
    var waiting = Array(plan.units.enumerated())[...]
    var observed: [ObservedUnit?] = Array(repeating: nil, count: plan.units.count)
    var units: [ObservedUnit] = []
    func startNext() {
      guard let (position, unit) = waiting.popFirst() else { return }
      group.addTask { (position, try await reading.read(unit)) }
    }
    for _ in 0..<limit { startNext() }
    while let (position, unit) = try await group.next() {
      observed[position] = unit
      share.finishedCity()
      progress.finishedCity()
      startNext()
      // What is written of a city is written while the next ones are read.
      while units.count < observed.count, let next = observed[units.count] {
        try take(next)
        units.append(next)
      }
    }
    if !units.allSatisfy(\.isRecalled) { kept?.trim() }
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
