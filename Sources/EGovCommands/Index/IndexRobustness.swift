import AssessmentModel
import CompositeIndex
import Foundation

/// The draws of every design of a study, spread over cores.
///
/// A draw follows from the seed and its number alone and sums are of whole numbers, so that neither the number of cores
/// nor who finishes first changes a byte.
struct IndexRobustness {
  /// Everything that the draws say, in the order it is read; the intervals of the first design are among them.
  private(set) var tables: [ResultTable] = []
  /// The id of the table of rank intervals.
  private(set) var intervals: String?

  init(of made: ConstructedIndex, _ options: DrawOptions) async throws {
    try await self.init(of: RobustnessStudy(of: made, noise: options.noise), options)
  }

  /// Of one design after the other, for the counts of many units take much memory.
  init(of study: RobustnessStudy, _ options: DrawOptions) async throws {
    let jobs = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    var summary: [[ResultTable.Cell]] = []
    for design in study.designs {
      guard let tally = await Self.tally(of: design.model, options, jobs: jobs) else { continue }
      let drawn = DrawnRanks(design: design.id, units: study.units, tally: tally, seed: options.seed)
      summary.append(drawn.summary)
      // Rank by rank and pair by pair the first design tells enough.
      tables +=
        tables.isEmpty ? [drawn.intervals, drawn.probabilities, drawn.pairs].compactMap { $0 } : [drawn.intervals]
      if intervals == nil { intervals = drawn.intervals.id }
    }
    if !summary.isEmpty { tables.insert(robustnessSummary(of: summary), at: 0) }
    if let table = await Self.sensitivity(of: study, options, jobs: jobs) { tables.append(table) }
  }

  private static func tally(of model: RobustnessModel, _ options: DrawOptions, jobs: Int) async -> RankTally? {
    let parts = await spread(options.draws, over: jobs) { model.tally($0, seed: options.seed) }
    guard var tally = parts.first else { return nil }
    for part in parts.dropFirst() { tally.merge(part) }
    return tally
  }

  private static func sensitivity(of study: RobustnessStudy, _ options: DrawOptions, jobs: Int) async -> ResultTable? {
    guard let choices = study.choices, !choices.factors.isEmpty, options.draws > 0 else { return nil }
    let rows = baseRows(draws: options.draws, units: study.units.count)
    let design = VarianceDesign(factors: choices.factors.count, rows: rows, seed: options.seed)
    let parts = await spread(rows, over: jobs) { design.run($0, choices.meanShift) }
    guard var outputs = parts.first else { return nil }
    for part in parts.dropFirst() { outputs.append(part) }
    return VarianceShares.of(outputs, samples: 200, seed: options.seed).map {
      sensitivityTable(of: choices.factors, shares: $0, rows: rows, seed: options.seed)
    }
  }

  /// Base rows of the variance-based analysis, each of which ranks all units two times more than there are factors.
  private static func baseRows(draws: Int, units: Int) -> Int {
    max(64, min(draws / 4, 4_096, 1_500_000 / max(1, units)))
  }
}
