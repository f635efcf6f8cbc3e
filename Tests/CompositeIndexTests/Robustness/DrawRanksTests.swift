import Statistics
import Testing

@testable import CompositeIndex

@Suite struct DrawRanksTests {
  @Test func `ties share the lowest rank and a unit without a score has none`() {
    let (ranks, outcome) = fast([0.5, .nan, 0.9, 0.5, 0.1])
    #expect(ranks == [2, 0, 1, 2, 4])
    #expect(outcome == DrawRanks.Outcome(ranked: 4, hasTies: true))
  }

  @Test func `no scores give no ranks and equal scores all the first`() {
    #expect(fast([.nan, .nan]).ranks == [0, 0])
    #expect(fast([.nan, .nan]).outcome.ranked == 0)
    #expect(fast([3, 3, 3]).ranks == [1, 1, 1])
    #expect(fast([0, 0]).ranks == [1, 1])
    #expect(fast([7]).ranks == [1])
  }

  @Test func `scores that differ by the rounding of a sum alone are tied`() {
    #expect(fast([0.1 + 0.2, 0.3, 0.29]).ranks == [1, 1, 3])
    #expect(fast([-1e-300, 1e-300, 1e200]).ranks == [2, 2, 1])
  }

  @Test(arguments: 0..<60) func `ranks are those of a plain sort`(round: Int) {
    var numbers = SeededNumbers(seed: 5, draw: round)
    let count = 1 + numbers.index(below: round.isMultiple(of: 3) ? 400 : 40)
    let kind = round % 6
    let scores = (0..<count).map { _ in Self.score(kind, &numbers) }
    #expect(fast(scores).ranks == plain(scores), "kind \(kind), \(count) units")
  }

  private static func score(_ kind: Int, _ numbers: inout SeededNumbers) -> Double {
    let uniform = numbers.fraction()
    switch kind {
    case 0: return uniform * 100
    // Few different values.
    case 1: return (uniform * 6).rounded(.down) / 7
    // Nearly all in one bucket.
    case 2: return uniform < 0.02 ? 1e6 : uniform
    case 3: return -uniform * uniform * uniform * uniform * 1e4
    case 4: return uniform < 0.2 ? .nan : numbers.normal()
    // Clusters far closer together than they are apart.
    default: return (uniform * 3).rounded(.down) * 50 + numbers.fraction() * 1e-9
    }
  }

  private func fast(_ scores: [Double]) -> (ranks: [Int32], outcome: DrawRanks.Outcome) {
    var (scores, ranks) = (scores, [Int32](repeating: -1, count: scores.count))
    let ranking = DrawRanks(units: scores.count)
    let outcome = scores.withUnsafeMutableBufferPointer { scores in
      ranks.withUnsafeMutableBufferPointer { ranks in
        scores.baseAddress.flatMap { scores in ranks.baseAddress.map { ranking.rank(scores, into: $0) } }
      }
    }
    return (ranks, outcome ?? DrawRanks.Outcome())
  }

  /// One more than the number of higher scores.
  private func plain(_ scores: [Double]) -> [Int32] {
    let largest = scores.filter { !$0.isNaN }.map { abs($0) }.max() ?? 0
    let grid = DrawRanks.grid(largest)
    let rounded = scores.map { ($0 + grid) - grid }
    return rounded.map { score in score.isNaN ? 0 : Int32(1 + rounded.count { $0 > score }) }
  }
}
