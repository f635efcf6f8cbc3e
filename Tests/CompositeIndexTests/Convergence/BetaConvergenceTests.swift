import CompositeIndex
import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct BetaConvergenceTests {
  @Test func `half of the distance made good in one year is a half-life of one year`() throws {
    let (first, last): ([Double?], [Double?]) = ([1, exp(2), nil, 0], [1, exp(1), 5, 3])
    let found = try #require(Convergence.beta(from: first, to: last, years: 1, growth: .total))
    #expect(found.units == 2)
    #expect(agreeRelatively(found.beta.estimate, -0.5) && found.beta.standardError == nil)
    #expect(agreeRelatively(found.speed?.speed, log(2)) && agreeRelatively(found.speed?.halfLife, 1))
    #expect(found.conditions.isEmpty && found.conditionTerms.isEmpty)
  }

  @Test func `units that drift apart have no half-life, and overshooting no speed`() throws {
    let apart = try #require(
      Convergence.beta(from: [1, exp(1)], to: [1, exp(2)], years: 1, growth: .total))
    #expect((apart.speed?.speed ?? 0) < 0 && apart.speed?.halfLife == nil)
    let beyond = try #require(
      Convergence.beta(from: [1, exp(1)], to: [exp(2), 1], years: 1, growth: .total))
    #expect(beyond.speed == nil && beyond.reatSpeed == nil)
  }

  @Test func `the same start everywhere, no years or a condition that repeats the start say nothing`() {
    #expect(Convergence.beta(from: [2, 2, 2], to: [1, 2, 3], years: 1, growth: .total) == nil)
    #expect(Convergence.beta(from: [1, 2, 3], to: [1, 2, 3], years: 0, growth: .total) == nil)
    #expect(Convergence.beta(from: [1, 2], to: [1], years: 1, growth: .total) == nil)
    #expect(Convergence.beta(from: [nil], to: [1], years: 1, growth: .total) == nil)
    let same = Convergence.Condition(name: "start", values: [0, log(2), log(3), log(5)])
    #expect(
      Convergence.beta(
        from: [1, 2, 3, 5], to: [2, 2, 4, 5], years: 1, growth: .annualAverage, conditions: [same]) == nil)
  }

  @Test func `dummies name the groups but the one compared with and keep gaps`() {
    let found = Convergence.dummies(of: ["西", "东", nil, "中"], comparedWith: "东")
    #expect(found.map(\.name) == ["西", "中"])
    #expect(found.map(\.values) == [[1, 0, nil, 0], [0, 0, nil, 1]])
  }

  @Test func `a panel of one pair of years or without variation within units has no slope`() {
    #expect(Convergence.panelBeta([[1, 2, 3], [2, 3, 4]]) == nil)
    #expect(Convergence.panelBeta([[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]]) == nil)
    #expect(Convergence.panelBeta([[1, 2], [2]]) == nil)
    #expect(Convergence.panelBeta([]) == nil)
    #expect(Convergence.panelBeta([[1, nil], [nil, 0]]) == nil)
  }

  @Test func `in a panel a unit with one pair of years changes nothing`() throws {
    let columns: [[Double?]] = [[1, 2, 3, 5], [2, 2, 4, 6], [2, 3, 4, 5], [3, 3, 6, 6]]
    let found = try #require(Convergence.panelBeta(columns))
    #expect(found.observations == 12 && found.units == 4 && found.periods == 3 && found.freedom == 5)
    let longer = zip(columns, [nil, 4, 7, nil] as [Double?]).map { $0 + [$1] }
    #expect(Convergence.panelBeta(longer) == found)
  }

  @Test func `with gaps a panel has the slope and error that dummies of units and years give`() throws {
    let columns: [[Double?]] = [[1, 2, 3, 5], [2, 2, 4, 6], [2, 3, 4, nil], [3, 3, 6, nil], [3, nil, 7, nil]]
    let gapped = columns.map { Array($0.prefix(3)) }
    let found = try #require(Convergence.panelBeta(gapped))
    var (starts, growths, cells) = ([Double](), [Double](), [(unit: Int, period: Int)]())
    for period in 0..<4 {
      for unit in 0..<3 {
        guard let first = gapped[period][unit], let last = gapped[period + 1][unit] else { continue }
        starts.append(log(first))
        growths.append(log(last / first))
        cells.append((unit, period))
      }
    }
    let units = (1..<3).map { unit in cells.map { $0.unit == unit ? 1.0 : 0 } }
    let periods = (1..<4).map { period in cells.map { $0.period == period ? 1.0 : 0 } }
    let expected = try #require(TestedRegression(of: growths, on: [starts] + units + periods))
    #expect(found.freedom == expected.freedom)
    #expect(agreeRelatively(found.beta.estimate, expected.terms[0].estimate))
    #expect(agreeRelatively(found.beta.standardError, expected.terms[0].standardError))
  }
}
