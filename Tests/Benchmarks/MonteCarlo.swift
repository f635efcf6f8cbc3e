import AssessmentModel
import CompositeIndex
import Dispatch
import Synchronization

/// An invented index of which the weights are drawn: ten dimensions at most, means, ±25 % at both levels.
struct MonteCarlo: Sendable {
  let model: RobustnessModel
  let draws: Int

  /// Nil for a size of 0.
  init?(units: Int, indicators: Int, draws: Int) {
    var state: UInt64 = 1
    let columns = (0..<indicators).map { _ in
      (0..<units).map { _ -> Double? in
        // A linear congruential generator, with the numbers of Knuth's MMIX.
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) * 0x1p-53 * 100
      }
    }
    let size = max(1, indicators / 6)
    let dimensions = stride(from: 0, to: indicators, by: size).map { first -> IndexTree in
      let leaves = (first..<min(first + size, indicators)).map { column in
        IndexTree(id: "i\(column)", weight: Double(1 + column % 3), content: .column(column))
      }
      return IndexTree(
        id: "d\(first)", weight: Double(1 + first % 2),
        content: .group(.arithmetic, children: leaves, minimumShare: 0))
    }
    let tree = IndexTree(
      id: "index", weight: 1, content: .group(.arithmetic, children: dimensions, minimumShare: 0))
    var design = RobustnessDesign(tree: tree, columns: columns)
    design.noise = [RobustnessDesign.WeightNoise(share: 0.25)]
    guard let model = RobustnessModel(design) else { return nil }
    self.model = model
    self.draws = draws
  }

  /// The 5, 50 and 95 % ranks of every unit, the draws spread over so many jobs.
  func quantiles(jobs: Int) -> [[Int]] {
    let parts = (0..<jobs).map { draws * $0 / jobs..<draws * ($0 + 1) / jobs }
    let whole = Mutex<RankTally?>(nil)
    // Threads and no tasks: valgrind cannot follow a main function that is a task.
    DispatchQueue.concurrentPerform(iterations: jobs) { job in
      let tally = model.tally(parts[job], seed: 1)
      whole.withLock { if $0 == nil { $0 = tally } else { $0?.merge(tally) } }
    }
    guard let tally = whole.withLock({ $0 }) else { return [] }
    return (0..<tally.units).map { unit in [0.05, 0.5, 0.95].compactMap { tally.quantile(of: unit, $0) } }
  }
}
