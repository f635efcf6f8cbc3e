import AssessmentModel
import Extraction
import Foundation
import Interchange
import Scoring
import Snapshots
import Synchronization

/// Reads cities: each from what was kept of it where that still holds, else from its snapshots.
struct UnitReading: Sendable {
  let asOf: CalendarDate?
  let observer: LaterObserver
  /// A scorer that has seen nothing, prepared once for all cities.
  let scorer: CityScorer
  let folder: URL
  /// What was observed before, with what all keys of this run begin with; nil where nothing is kept.
  let kept: (observations: KeptObservations, run: String)?
  let share: WorkerShare
  let report: @Sendable (Int) -> Void
  /// Properties whose lines need not be read back.
  private let unasked: Set<Property>

  init(
    asOf: CalendarDate?, observer: LaterObserver, definitions: [IndicatorDefinition], folder: URL,
    kept: (observations: KeptObservations, run: String)?, share: WorkerShare, report: @escaping @Sendable (Int) -> Void
  ) {
    self.asOf = asOf
    self.observer = observer
    scorer = CityScorer(definitions: definitions)
    unasked = scorer.unasked
    self.folder = folder
    self.kept = kept
    self.share = share
    self.report = report
  }

  func read(_ unit: PlannedUnit) async throws -> ObservedUnit {
    let files = UnitFiles(unit.city, in: folder)
    let inputs = Self.inputs(of: unit)
    var read: ObservedUnit
    if let recalled = try recalled(unit, inputs, files) {
      read = recalled
    } else {
      read = try await observed(unit, inputs, files)
    }
    read.add(unit.outside)
    return read
  }

  private static func inputs(of unit: PlannedUnit) -> Result<[InputDigest], SnapshotError> {
    Result { () throws(SnapshotError) in
      var digests: [InputDigest] = []
      for input in unit.inputs {
        digests.append(InputDigest(path: input.path, digest: try SnapshotInput.digest(of: input)))
      }
      return digests
    }
  }

  /// Nil for a city without a snapshot, or with one that cannot be read.
  private func key(of unit: PlannedUnit, _ inputs: Result<[InputDigest], SnapshotError>) -> String? {
    guard let kept, let inputs = try? inputs.get(), !inputs.isEmpty else { return nil }
    return ObservationKey.of(unit, digests: inputs.map(\.digest), run: kept.run)
  }
}

extension UnitReading {
  private func observed(
    _ unit: PlannedUnit, _ inputs: Result<[InputDigest], SnapshotError>, _ files: UnitFiles
  ) async throws -> ObservedUnit {
    let observation = try UnitObservation(
      unit, asOf: asOf, observer: observer.value, earlier: earlier(unit, inputs, files), scorer: scorer, files: files,
      report: report)
    var observed = try await observation.run(inputs) { share.workers }
    guard let kept, let key = key(of: unit, inputs), observed.isWhole else { return observed }
    // A snapshot that was written to meanwhile was read as something else than its digest says.
    guard Self.inputs(of: unit) == inputs else { return observed }
    do {
      try kept.observations.keep(observed, as: key)
    } catch {
      observed.notKept = "\(error)"
    }
    return observed
  }

  /// What other states of the extractors observed of a city; nil where nothing of it holds.
  private func earlier(
    _ unit: PlannedUnit, _ inputs: Result<[InputDigest], SnapshotError>, _ files: UnitFiles
  ) throws -> EarlierPages? {
    guard let kept, let key = key(of: unit, inputs) else { return nil }
    return try kept.observations.recallEarlier(key, into: files).flatMap { EarlierPages($0) }
  }

  /// What was kept of a city, scored by the definitions of this run; no archive is opened and no page parsed.
  private func recalled(
    _ unit: PlannedUnit, _ inputs: Result<[InputDigest], SnapshotError>, _ files: UnitFiles
  ) throws -> ObservedUnit? {
    guard let kept, let key = key(of: unit, inputs), let head = try kept.observations.recall(key, into: files) else {
      return nil
    }
    // Lines that cannot be read back are as good as none: the city is then read as if nothing had been kept.
    guard let (scorer, problems) = try? facts(in: head.observations) else { return nil }
    report(head.pages)
    return ObservedUnit(
      city: unit.city, snapshot: head.snapshot, asOf: head.asOf, scorer: scorer, problems: problems,
      observationLines: head.observations, problemLines: head.problems, inputs: try inputs.get(), pages: head.pages,
      isRecalled: true)
  }

  /// What `egov score` makes of the same lines.
  private func facts(in lines: FilePart) throws -> (CityScorer, [ProblemCount]) {
    var scorer = scorer
    var counts: [Problem.Kind: Int] = [:]
    let handle = try openFile(lines.url.path)
    defer { try? handle.close() }
    try handle.seek(toOffset: UInt64(lines.range?.lowerBound ?? 0))
    var reader = ObservationReader(
      handle, file: "a kept observation", count: lines.range?.count ?? .max, passingOver: unasked)
    while let line = try reader.next() {
      if reader.line.isMultiple(of: 1_000) { try Task.checkCancellation() }
      switch line {
      case .observation(_, let observation): scorer.consume(observation)
      case .problem(_, let problem): counts[problem.what, default: 0] += 1
      case .snapshot, .study, .ignored: break
      }
    }
    return (scorer, ProblemCount.list(counts))
  }
}

/// The observer of pages, prepared when the first city needs it: matching phrases takes a while to prepare, and a run
/// that finds every city kept needs none.
final class LaterObserver: Sendable {
  private let demand: Demand
  private let made = Mutex<PageObserver?>(nil)

  init(_ demand: Demand) {
    self.demand = demand
  }

  var value: PageObserver {
    made.withLock { made in
      let observer = made ?? demand.observer
      made = observer
      return observer
    }
  }
}

extension ProblemCount {
  /// Counts in the order of the kinds.
  static func list(_ counts: [Problem.Kind: Int]) -> [ProblemCount] {
    Problem.Kind.allCases.compactMap { kind in counts[kind].map { ProblemCount(what: kind, count: $0) } }
  }
}
