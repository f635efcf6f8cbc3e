import CompositeIndex
import Statistics
import TestSupport
import Testing

/// An index of few units whose goalposts were set on many is not made again by min-max within the few.
struct GoalpostTests {
  private static let few = 23
  /// 90 units of four indicators, of the last of which less is better; the first 23 are the published ones.
  private static let all: [[Double]] = (0..<4).map { column in
    var numbers = SeededNumbers(seed: 23, draw: column)
    return (0..<90).map { _ in 20 * numbers.exponential() + numbers.number(from: 0, to: 40) }
  }
  private static let directions: [Direction] = [.higherIsBetter, .higherIsBetter, .higherIsBetter, .lowerIsBetter]
  /// The 5th and the 95th percentile of all units.
  private static let posts: [(low: Double, high: Double)] = all.map { column in
    (Summary.quantile(of: column, 0.05) ?? 0, Summary.quantile(of: column, 0.95) ?? 0)
  }

  /// The published scores, by the plain formula.
  private static let published: [Double] = (0..<few).map { unit in
    let scores = all.indices.map { column -> Double in
      let share = (all[column][unit] - posts[column].low) / (posts[column].high - posts[column].low)
      let cut = max(0, min(1, share))
      return 100 * (directions[column] == .higherIsBetter ? cut : 1 - cut)
    }
    return scores.reduce(0, +) / 4
  }

  private func index(_ method: (Int) -> NormalisationMethod) -> [Double] {
    let columns: [[Double?]] = Self.all.map { $0.prefix(Self.few).map { $0 } }
    let plans = columns.indices.map { ColumnNormalisation(method($0), Self.directions[$0]) }
    let scores = NormalisedColumns(columns, by: plans).columns
    return (0..<Self.few).compactMap { unit in Summary.mean(of: scores.compactMap { $0[unit] }) }
  }

  private func ranks(_ index: [Double]) -> [Double] {
    ValueRanks.descending(index, ties: .lowest)
  }

  private func posts(capped: Bool) -> (Int) -> NormalisationMethod {
    { .goalposts(low: Self.posts[$0].low, high: Self.posts[$0].high, capped: capped, to: 0...100) }
  }

  @Test func `goalposts of the larger set with caps give the published scores and ranks`() {
    let found = index(posts(capped: true))
    #expect(firstDifference(found, Self.published, 1e-12) == nil)
    #expect(ranks(found) == ranks(Self.published))
  }

  @Test func `min-max within the few gives other ranks`() {
    let found = ranks(index { _ in .minMax(to: 0...100) })
    let wrong = zip(found, ranks(Self.published)).count { $0 != $1 }
    #expect(wrong > 0)
  }

  @Test func `values beyond a goalpost are cut to it, and without caps are not`() throws {
    let column: [Double?] = [10, 20, 35, 50, 60]
    func scores(capped: Bool, _ direction: Direction) throws -> [Double?] {
      let method = NormalisationMethod.goalposts(low: 20, high: 50, capped: capped, to: 0...100)
      return try method.fitted(to: column, direction).applied(to: column)
    }
    #expect(try scores(capped: true, .higherIsBetter) == [0, 0, 50, 100, 100])
    #expect(try scores(capped: true, .lowerIsBetter) == [100, 100, 50, 0, 0])
    let uncut = try scores(capped: false, .higherIsBetter)
    #expect(firstDifference(uncut, [-100.0 / 3, 0, 50, 100, 400.0 / 3]) == nil)
    let isCut = Self.all.indices.contains { place in
      Self.all[place].prefix(Self.few).contains { $0 < Self.posts[place].low || $0 > Self.posts[place].high }
    }
    #expect(isCut)
    #expect(ranks(index(posts(capped: false))) != ranks(Self.published))
  }
}
