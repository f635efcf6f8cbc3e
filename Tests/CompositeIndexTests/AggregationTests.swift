import AssessmentModel
import CompositeIndex
import Testing

struct AggregationTests {
  private func assess(_ outcomes: [Outcome], _ framework: Framework) throws -> CityAssessment {
    try #require(compositeIndex(of: [unit("1", outcomes)], framework: framework).cities.first)
  }

  private let two = framework([
    group("a", weight: 3, [("a1", 1), ("a2", 1)]), group("b", weight: 1, [("b1", 1)]),
  ])

  @Test func `weights are relative to their neighbours and outOf scales everything`() throws {
    let city = try assess([outcome("a1", 1), outcome("a2", 0.5), outcome("b1", 0)], two)
    #expect(agrees(city.index, 56.25))
    #expect(city.dimensions.map(\.score) == [75, 0])
    #expect(agrees(city.low, 56.25) && agrees(city.high, 56.25))
    #expect(city.availability == 1)
  }

  @Test func `a dropped indicator gives its weight to its neighbours and opens the bounds`() throws {
    let city = try assess([outcome("a1", 0.8), outcome("a2", nil), outcome("b1", 0.4)], two)
    #expect(agrees(city.index, 70))
    #expect(agrees(city.low, 40) && agrees(city.high, 77.5))
    #expect(agrees(city.availability, 0.625))
    #expect(agrees(city.dimensions[0].low, 40) && agrees(city.dimensions[0].high, 90))
    #expect(city.dimensions.map(\.availability) == [0.5, 1])
  }

  @Test func `what is not applicable leaves its group, and a group of nothing else its parent`() throws {
    let city = try assess([notApplicable("a1"), notApplicable("a2"), outcome("b1", 0.4)], two)
    #expect(agrees(city.index, 40) && agrees(city.low, 40) && agrees(city.high, 40))
    #expect(city.availability == 1)
    #expect(city.dimensions[0].score == nil && city.dimensions[0].availability == 0)
  }

  @Test func `review, failure and an outcome that was never given count as not observed`() throws {
    var review = outcome("a1", nil)
    review.kind = .needsReview
    var failed = outcome("a2", nil)
    failed.kind = .failed
    let city = try assess([review, failed], two)
    #expect(city.index == nil && city.low == 0 && city.high == 100 && city.availability == 0)
    #expect(city.outcomes.map(\.indicator) == ["a1", "a2", "b1"])
    #expect(city.outcomes.last?.kind == .notObserved)
  }

  @Test(arguments: [
    (MissingPolicy.Policy.drop, 0.8), (.worst, 0.4), (.best, 0.9), (.mean, 0.7),
  ])
  func `the policy says what stands for a missing score`(policy: MissingPolicy.Policy, expected: Double) throws {
    let rules = framework([group("a", [("a1", 1), ("a2", 1)])], policy: policy)
    let result = compositeIndex(
      of: [
        unit("1", [outcome("a1", 0.8), outcome("a2", nil)]), unit("2", [outcome("a1", 0), outcome("a2", 0.2)]),
        unit("3", [outcome("a1", 0), outcome("a2", 1)]),
      ], framework: rules)
    let city = try #require(result.cities.first { $0.city.code == "1" })
    #expect(agrees(city.index, expected * 100))
    #expect(city.availability == 0.5)
  }

  @Test func `where nothing was observed no policy makes an index`() throws {
    let rules = framework([group("a", [("a1", 1)])], policy: .worst)
    #expect(try assess([outcome("a1", nil)], rules).index == nil)
  }

  @Test func `a zero makes a geometric mean zero, and its lower bound too`() throws {
    let rules = framework([group("a", by: .geometric, [("a1", 1), ("a2", 1), ("a3", 1)])])
    #expect(try assess([outcome("a1", 1), outcome("a2", 0), outcome("a3", 1)], rules).index == 0)
    let open = try assess([outcome("a1", 0.25), outcome("a2", 1), outcome("a3", nil)], rules)
    #expect(agrees(open.index, 50))
    #expect(open.low == 0 && agrees(open.high, 62.996052494743658))
  }

  @Test func `groups nest`() throws {
    let rules = framework([group("a", [("a1", 1)], groups: [group("inner", weight: 3, [("i1", 1), ("i2", 1)])])])
    let city = try assess([outcome("a1", 0), outcome("i1", 1), outcome("i2", 0.5)], rules)
    #expect(agrees(city.index, 56.25))
    #expect(city.contributions.map(\.weight) == [0.25, 0.375, 0.375])
    #expect(Set(city.contributions.map(\.dimension)) == ["a"])
  }

  @Test func `the order of the units does not matter`() {
    let units = (0..<9).map { unit("\($0)", [outcome("a1", Double($0 % 4) / 7), outcome("b1", 0.3)]) }
    let forwards = compositeIndex(of: units, framework: two)
    let backwards = compositeIndex(of: units.reversed(), framework: two)
    #expect(forwards.cities == backwards.cities && forwards.groups == backwards.groups)
  }
}
