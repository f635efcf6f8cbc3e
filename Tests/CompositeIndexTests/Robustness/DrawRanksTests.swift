import CompositeIndex
import Statistics
import TestSupport
import Testing

@Suite struct DrawRanksTests {
  @Test func `ties share the lowest rank and a unit without a score has none`() throws {
    #expect(try ranks([0.5, nil, 0.9, 0.5, 0.1]) == [2, nil, 1, 2, 4])
  }

  @Test func `no scores give no ranks and equal scores all the first`() throws {
    #expect(try ranks([nil, nil]) == [nil, nil])
    #expect(try ranks([3, 3, 3]) == [1, 1, 1])
    #expect(try ranks([0, 0]) == [1, 1])
    #expect(try ranks([7]) == [1])
  }

  @Test func `scores that differ by the rounding of a sum alone are tied`() throws {
    #expect(try ranks([0.1 + 0.2, 0.3, 0.29]) == [1, 1, 3])
    #expect(try ranks([-1e-300, 1e-300, 1e200]) == [2, 2, 1])
  }

  @Test(arguments: 0..<60) func `ranks are those of a plain sort`(round: Int) throws {
    var numbers = SeededNumbers(seed: 5, draw: round)
    let count = 1 + numbers.index(below: round.isMultiple(of: 3) ? 400 : 40)
    let kind = round % 6
    let scores = (0..<count).map { _ in Self.score(kind, &numbers) }
    let plain = PlainRanks.of(scores)
    #expect(try ranks(scores) == plain, "kind \(kind), \(count) units")
    // What a tally knows of a draw depends on which units have a rank and on whether some are level.
    let nominal = (0..<count).map { Optional(1 + $0) }
    let tally = try model(scores).tally(0..<1, seed: 1, nominal: nominal)
    let tested = Correlation.spearman.tested(plain.map { $0.map { Double($0) } }, nominal.map { $0.map { Double($0) } })
    #expect(agree(tally.meanCorrelation, tested?.coefficient, 1e-10), "kind \(kind), \(count) units")
    for unit in 0..<count { #expect((tally.rankedDraws(of: unit) == 1) == (plain[unit] != nil), "unit \(unit)") }
  }

  private static func score(_ kind: Int, _ numbers: inout SeededNumbers) -> Double? {
    let uniform = numbers.fraction()
    switch kind {
    case 0: return uniform * 100
    // Few different values.
    case 1: return (uniform * 6).rounded(.down) / 7
    // Nearly all in one bucket.
    case 2: return uniform < 0.02 ? 1e6 : uniform
    case 3: return -uniform * uniform * uniform * uniform * 1e4
    case 4: return uniform < 0.2 ? nil : numbers.normal()
    // Clusters far closer together than they are apart.
    default: return (uniform * 3).rounded(.down) * 50 + numbers.fraction() * 1e-9
    }
  }

  /// The scores are those of a tree of one column.
  private func model(_ scores: [Double?]) throws -> RobustnessModel {
    try #require(RobustnessModel(RobustnessDesign(tree: SmallTree.leaf(0), columns: [scores])))
  }

  private func ranks(_ scores: [Double?]) throws -> [Int?] {
    try model(scores).nominalRanks
  }
}
