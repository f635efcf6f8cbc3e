import AssessmentModel
import CompositeIndex
import Testing

/// Claims stand beside the results and change none of them.
@Suite struct ContestTests {
  private func claim(_ city: String, _ indicator: String, _ score: Double?) throws -> ContestedOutcome {
    let day = try #require(CalendarDate(year: 2026, month: 3, day: 5))
    let claim = Claim(
      city: city, indicator: indicator, kind: score == nil ? .notApplicable : .met, evidence: "x", author: "y",
      date: day)
    return ContestedOutcome(
      claim: claim, outcome: score == nil ? notApplicable(indicator) : outcome(indicator, score))
  }

  private let units = [
    unit("1", [outcome("a", 1), outcome("b", 0.5)]), unit("2", [outcome("a", 0.5), outcome("b", 0.6)]),
    unit("3", [outcome("a", 0.2), outcome("b", nil)]),
  ]
  private let tree = framework([group("d", [("a", 1), ("b", 1)])])

  @Test func `a claim shows index, rank and band as they would be`() throws {
    let result = compositeIndex(of: units, framework: tree, contests: [try claim("2", "a", 1)])
    let city = try #require(result.cities.first { $0.city.code == "2" })
    #expect(agrees(city.index, 55) && city.rank == 2 && city.band == "low")
    let contests = try #require(city.contests)
    let accepted = try #require(contests.contests.first?.accepted)
    #expect(agrees(accepted.index, 80) && accepted.rank == 1 && accepted.band == "high")
    #expect(contests.contests.first?.score == 1 && contests.together == accepted)
    #expect(result.cities.count { $0.contests != nil } == 1)
  }

  @Test func `each claim is accepted alone, and then all of a city together`() throws {
    let claims = [try claim("2", "b", nil), try claim("2", "a", 1), try claim("1", "b", 1)]
    let result = compositeIndex(of: units, framework: tree, contests: claims)
    let contests = try #require(result.cities.first { $0.city.code == "2" }?.contests)
    #expect(contests.contests.map(\.claim.indicator) == ["a", "b"])
    #expect(agrees(contests.contests[0].accepted.index, 80))
    #expect(agrees(contests.contests[1].accepted.index, 50) && contests.contests[1].score == nil)
    #expect(agrees(contests.together.index, 100) && contests.together.rank == 1)
    #expect(result.cities[0].contests?.together.rank == 1)
  }

  @Test func `claims change nothing else`() throws {
    let plain = compositeIndex(of: units, framework: tree)
    var contested = compositeIndex(of: units, framework: tree, contests: [try claim("2", "a", 1)])
    for place in contested.cities.indices { contested.cities[place].contests = nil }
    #expect(contested.cities == plain.cities && contested.peers == plain.peers)
    #expect(contested.bandShares == plain.bandShares && contested.groups == plain.groups)
  }

  @Test func `what nobody saw may be claimed, and may give a city its rank`() throws {
    let strict = framework([group("d", [("a", 1), ("b", 1)])], minimum: 0.6)
    let result = compositeIndex(of: units, framework: strict, contests: [try claim("3", "b", 1)])
    let city = try #require(result.cities.first { $0.city.code == "3" })
    #expect(city.rank == nil && city.contests?.together.rank == 2)
    #expect(agrees(city.contests?.together.index, 60))
  }

  @Test(arguments: [MissingPolicy.Policy.drop, .worst, .best, .mean])
  func `a claim gives what scoring the claimed outcome would give`(policy: MissingPolicy.Policy) throws {
    let tree = framework([group("d", [("a", 1), ("b", 1)])], policy: policy)
    let result = compositeIndex(of: units, framework: tree, contests: [try claim("2", "b", 1)])
    var claimed = units
    claimed[1].outcomes[1] = outcome("b", 1)
    let wanted = compositeIndex(of: claimed, framework: tree).cities.first { $0.city.code == "2" }
    let found = result.cities.first { $0.city.code == "2" }?.contests?.together
    #expect(agrees(found?.index, wanted?.index) && found?.rank == wanted?.rank && found?.band == wanted?.band)
  }

  @Test func `a claim about what the framework does not use says nothing`() throws {
    let result = compositeIndex(of: units, framework: tree, contests: [try claim("2", "z", 1)])
    #expect(result.cities.allSatisfy { $0.contests == nil })
  }
}
