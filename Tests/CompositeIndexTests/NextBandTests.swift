import AssessmentModel
import CompositeIndex
import Testing

/// The fewest indicators that bring a city into the band above.
@Suite struct NextBandTests {
  private func nextBand(_ outcomes: [Outcome], _ framework: Framework) -> NextBand? {
    compositeIndex(of: [unit("1", outcomes)], framework: framework).cities.first?.nextBand
  }

  private let tree = framework([group("d", [("a", 1), ("b", 2), ("c", 1)])])

  @Test func `the dearest come first and the list ends at the cut`() throws {
    let way = try #require(nextBand([outcome("a", 0), outcome("b", 0.5), outcome("c", 0.6)], tree))
    #expect(way.band == "middle" && way.from == 65 && agrees(way.missing, 25) && way.isReached)
    #expect(way.steps.map(\.indicator) == ["a"])
    #expect(agrees(way.steps[0].gain, 25) && agrees(way.steps[0].index, 65))
  }

  @Test func `the index after the steps is that of a city with them made good`() throws {
    let outcomes = [outcome("a", 0.5), outcome("b", 0), outcome("c", nil)]
    let way = try #require(nextBand(outcomes, tree))
    #expect(way.steps.map(\.indicator) == ["b"] && way.isReached)
    let made = compositeIndex(
      of: [unit("1", [outcome("a", 0.5), outcome("b", 1), outcome("c", nil)])], framework: tree)
    #expect(agrees(way.steps.last?.index, made.cities[0].index))
  }

  @Test func `a city in the highest band, or without rank or bands, has no way`() {
    let good = [outcome("a", 1), outcome("b", 1), outcome("c", 1)]
    #expect(nextBand(good, tree) == nil)
    let strict = framework([group("d", [("a", 1), ("b", 1)])], minimum: 0.6)
    #expect(nextBand([outcome("a", 0), outcome("b", nil)], strict) == nil)
    var plain = tree
    plain.bands = []
    #expect(nextBand([outcome("a", 0)], plain) == nil)
  }

  @Test func `below geometric means the points are told and no list is`() throws {
    let geometric = framework([group("d", [("a", 1), ("b", 1)])], by: .geometric)
    let way = try #require(nextBand([outcome("a", 0.5), outcome("b", 0.5)], geometric))
    #expect(way.steps.isEmpty && !way.isReached && agrees(way.missing, 15))
  }

  @Test func `costs that can be told in part may not be enough`() throws {
    let mixed = framework([group("d", by: .geometric, [("a", 1)]), group("e", [("b", 1)])])
    let way = try #require(nextBand([outcome("a", 0.2), outcome("b", 0.9)], mixed))
    #expect(way.steps.map(\.indicator) == ["b"] && !way.isReached)
  }
}
