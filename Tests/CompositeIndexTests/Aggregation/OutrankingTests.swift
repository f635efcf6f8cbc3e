import CompositeIndex
import TestSupport
import Testing

struct OutrankingTests {
  @Test func `a unit beats another on more than half of the weight`() throws {
    let outranking = try #require(Outranking([[3, 2, 1], [1, 2, 3], [1, 2, 2]], weights: [2, 1, 2]))
    #expect(outranking.share(of: 0, over: 1) == 0.4)
    #expect(outranking.share(of: 1, over: 2) == 0.6, "the tie on the third column counts half")
    #expect(outranking.winsMinusLosses() == [-2, 2, 0])
    #expect(outranking.dominance() == Outranking.Dominance(dominant: 0, pairs: 3))
  }

  @Test func `half of the weight is a draw whatever rounding does`() throws {
    let outranking = try #require(Outranking([[1, 0], [1, 0], [1, 0], [0, 1]], weights: [0.1, 0.2, 0.3, 0.6]))
    #expect(outranking.winsMinusLosses() == [0, 0])
  }

  @Test func `units with gaps are compared on what both have`() throws {
    let outranking = try #require(Outranking([[3, 2, nil], [nil, 2, 1], [1, nil, 2]], weights: [1, 1, 1]))
    #expect(outranking.share(of: 0, over: 1) == 1)
    #expect(outranking.share(of: 0, over: 2) == 0)
    #expect(outranking.share(of: 1, over: 2) == 1)
    #expect(outranking.winsMinusLosses() == [0, 0, 0])
    #expect(outranking.dominance().share == 1)
  }

  @Test func `units that share no indicator have no contest`() throws {
    let outranking = try #require(Outranking([[1, nil, 2], [nil, 1, nil]], weights: [1, 1]))
    #expect(outranking.share(of: 0, over: 1) == nil)
    #expect(outranking.matrix() == [[0, nil, 0], [nil, 0, nil], [1, nil, 0]])
    #expect(outranking.winsMinusLosses() == [-1, nil, 1])
    #expect(outranking.dominance() == Outranking.Dominance(dominant: 1, pairs: 1))
  }

  @Test func `what cannot be compared gives nothing`() {
    #expect(Outranking([], weights: []) == nil)
    #expect(Outranking([[1, 2]], weights: [0]) == nil)
    #expect(Outranking([[1, 2]], weights: [-1]) == nil)
    #expect(Outranking([[1, 2], [1]], weights: [1, 1]) == nil)
    #expect(Outranking([[1]], weights: [1])?.winsMinusLosses() == [nil])
    #expect(Outranking([[1]], weights: [1])?.dominance().share == nil)
  }

  @Test(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  func `with gaps the order of the rows does not matter`() throws {
    let oracle = try MethodOracle()
    let columns = try oracle.columns("norm_raw_minmax_0_100")
    let weights = try oracle.effectiveWeights()
    let straight = try #require(Outranking(columns, weights: weights)).winsMinusLosses()
    let turned = try #require(Outranking(columns.map { $0.reversed() }, weights: weights)).winsMinusLosses()
    #expect(straight == turned.reversed())
    #expect(!straight.contains(nil))
  }

  @Test(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  func `scores, ranks, matrix and dominance agree with COINr`() throws {
    let oracle = try MethodOracle()
    let columns = try oracle.columns("norm_imputed_minmax_0_100")
    let given = try #require(Outranking(columns, weights: try oracle.effectiveWeights()))
    let equal = try #require(Outranking(columns, weights: columns.map { _ in 1 }))
    let dimensions = try #require(Outranking(try oracle.dimensionScores(), weights: oracle.dimensionWeights))
    let table = try OracleTable("expected/copeland.csv")
    for (name, found) in [("24_given", given), ("24_equal", equal), ("5_given", dimensions)] {
      let scores = found.winsMinusLosses()
      #expect(scores == (try table.numbers("copeland\(name)")), "\(name)")
      #expect(oracleRanks(scores) == (try table.numbers("rank\(name)")), "\(name)")
    }
    let shares = try OracleTable("expected/outranking_matrix_given.csv")
    for (other, code) in try shares.column("uCode").enumerated() {
      let difference = firstDifference(given.matrix().map { $0[other] }, try shares.numbers(code))
      #expect(difference == nil, "\(code) \(difference ?? "")")
    }
    let dominance = try OracleTable("expected/outranking_dominance.csv")
    #expect(Double(given.dominance().dominant) == (try dominance.complete("nDominant")[0]))
    #expect(agree(given.dominance().share, try dominance.complete("fracDominant")[0]))
  }
}
