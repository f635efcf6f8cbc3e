import AssessmentModel
import Extraction
import Foundation

/// Reads all units of a plan, as many at a time as `jobs` says; the result is in the order of the plan.
///
/// This is the only place with concurrency: one city is one task, and nothing but the finished cities leaves it.
func observeUnits(
  _ plan: Plan, definitions: [IndicatorDefinition], jobs: Int?, folder: URL, progress: Progress
) async throws -> [ObservedUnit] {
  let limit = jobs ?? ProcessInfo.processInfo.activeProcessorCount
  let observer = PageObserver()
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
    return observed.compactMap { $0 }
  }
}
