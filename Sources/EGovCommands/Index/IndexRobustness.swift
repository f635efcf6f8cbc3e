import AssessmentModel
import CompositeIndex
import Foundation

/// The draws of every design of a study, spread over cores.
///
/// A draw follows from the seed and its number alone and sums are of whole numbers, so that neither the number of cores
/// nor who finishes first changes a byte.
struct IndexRobustness {
  var drawn: [DrawnRanks]
  /// The factors with their shares; nil where there is no choice or the ranks never move.
  var sensitivity: ResultTable?

  /// Base rows of the variance-based analysis, each of which takes two runs more than there are factors.
  private static func baseRows(draws: Int) -> Int { min(4_096, max(64, draws / 4)) }

  init(of made: ConstructedIndex, _ options: DrawOptions) async throws {
    let study = RobustnessStudy(of: made, noise: options.noise)
    self = try await IndexRobustness(of: study, options)
  }

  init(of study: RobustnessStudy, _ options: DrawOptions) async throws {
    let jobs = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    drawn = []
    for design in study.designs {
      let parts = await spread(options.draws, over: jobs) { design.model.tally($0, seed: options.seed) }
      guard var tally = parts.first else { continue }
      for part in parts.dropFirst() { tally.merge(part) }
      drawn.append(DrawnRanks(design: design.id, units: study.units, tally: tally, seed: options.seed))
    }
    sensitivity = await Self.sensitivity(of: study.choices, options, jobs: jobs)
  }

  private static func sensitivity(of choices: ChoiceModel?, _ options: DrawOptions, jobs: Int) async -> ResultTable? {
    guard let choices, !choices.factors.isEmpty, options.draws > 0 else { return nil }
    let rows = baseRows(draws: options.draws)
    let design = VarianceDesign(factors: choices.factors.count, rows: rows, seed: options.seed)
    let parts = await spread(rows, over: jobs) { design.run($0, choices.meanShift) }
    guard var outputs = parts.first else { return nil }
    for part in parts.dropFirst() { outputs.append(part) }
    return VarianceShares.of(outputs, samples: 200, seed: options.seed).map {
      sensitivityTable(of: choices.factors, shares: $0, rows: rows, seed: options.seed)
    }
  }

  /// Everything that the draws say, in the order it is read.
  var tables: [ResultTable] {
    guard !drawn.isEmpty else { return [] }
    let first = drawn.prefix(1).flatMap { [$0.intervals, $0.probabilities, $0.pairs].compactMap { $0 } }
    return [robustnessSummary(of: drawn)] + first + drawn.dropFirst().map(\.intervals) + [sensitivity].compactMap { $0 }
  }
}
