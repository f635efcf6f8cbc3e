import AssessmentModel
import CompositeIndex
import Testing

struct ContributionTests {
  private let dimensions = [
    group("a", weight: 0.5, [("a1", 2), ("a2", 1)], groups: [group("inner", weight: 3, [("i1", 1), ("i2", 4)])]),
    group("b", weight: 0.3, [("b1", 1), ("b2", 1)]), group("c", weight: 0.2, [("c1", 1)]),
  ]

  /// Scores that leave gaps of every kind: single indicators, a whole dimension, what is not applicable.
  private static let units: [[Outcome]] =
    [
      [0.1, 0.9, 0.4, 0.7, 0, 1, 0.3], [0.1, nil, 0.4, nil, 0.5, nil, 0.3], [nil, nil, nil, nil, 0.5, 0.25, nil],
      [1, 1, 1, 1, 1, 1, 1],
    ].map { scores in
      zip(["a1", "a2", "i1", "i2", "b1", "b2", "c1"], scores).map { outcome($0, $1) }
    } + [[notApplicable("a1"), outcome("a2", 0.5), notApplicable("i1"), notApplicable("i2"), outcome("c1", 0.9)]]

  @Test(arguments: units, MissingPolicy.Policy.allCases)
  func `in an arithmetic tree effective weights sum to 1 and costs to what is missing from outOf`(
    outcomes: [Outcome], policy: MissingPolicy.Policy
  ) throws {
    let rules = framework(dimensions, policy: policy)
    let city = try #require(compositeIndex(of: [unit("1", outcomes)], framework: rules).cities.first)
    let index = try #require(city.index)
    #expect(agrees(city.contributions.map(\.effectiveWeight).reduce(0, +), 1))
    #expect(agrees(city.contributions.compactMap(\.cost).reduce(0, +), 100 - index))
    #expect(agrees(city.contributions.map(\.weight).reduce(0, +), 1))
    #expect(city.low <= index + 1e-9 && index <= city.high + 1e-9)
  }

  @Test func `what was dropped has no effective weight and no cost`() throws {
    let rules = framework([group("a", [("a1", 3), ("a2", 1)])])
    let city = try #require(
      compositeIndex(of: [unit("1", [outcome("a1", nil), outcome("a2", 0.75)])], framework: rules).cities.first)
    #expect(city.contributions.map(\.weight) == [0.75, 0.25])
    #expect(city.contributions.map(\.effectiveWeight) == [0, 1])
    #expect(city.contributions.map(\.cost) == [nil, 25])
  }

  @Test func `under a geometric mean nobody's cost is exact, so none is given`() throws {
    let mixed = framework([
      group("a", by: .geometric, [("a1", 1), ("a2", 1)]), group("b", [("b1", 1), ("b2", 1)]),
    ])
    let outcomes = [outcome("a1", 0.5), outcome("a2", 0.5), outcome("b1", 1), outcome("b2", 0)]
    let city = try #require(compositeIndex(of: [unit("1", outcomes)], framework: mixed).cities.first)
    #expect(city.contributions.map(\.cost) == [nil, nil, 0, 25])
    #expect(city.contributions.map(\.effectiveWeight) == [0.25, 0.25, 0.25, 0.25])
  }
}
