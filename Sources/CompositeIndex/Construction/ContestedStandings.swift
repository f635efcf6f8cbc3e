package import AssessmentModel

/// A claim with the outcome that its indicator would have if it were accepted.
package struct ContestedOutcome: Sendable {
  package var claim: Claim
  package var outcome: Outcome

  package init(claim: Claim, outcome: Outcome) {
    self.claim = claim
    self.outcome = outcome
  }
}

/// Works out where cities would stand if claims were accepted, every other city as it is.
struct ContestedStandings {
  let framework: Framework
  /// Every unit as it was observed, and every city as it was ranked.
  let units: [ScoredUnit]
  let cities: [CityAssessment]

  /// The claims of a city, in the order of the framework; nil where there is none.
  func contests(of code: String, _ claimed: [ContestedOutcome]) -> CityContests? {
    guard claimed.contains(where: { $0.claim.city == code }) else { return nil }
    let order = Dictionary(zip(framework.indicatorIDs, 0...)) { first, _ in first }
    let own = claimed.filter { $0.claim.city == code && order[$0.claim.indicator] != nil }
      .sorted { (order[$0.claim.indicator] ?? 0) < (order[$1.claim.indicator] ?? 0) }
    guard !own.isEmpty else { return nil }
    let contests = own.map { contested in
      Contest(
        claim: contested.claim, score: contested.outcome.score,
        accepted: standing(of: code, accepting: [contested.outcome]))
    }
    let together = contests.count == 1 ? contests[0].accepted : standing(of: code, accepting: own.map(\.outcome))
    return CityContests(contests: contests, together: together)
  }

  private func standing(of code: String, accepting outcomes: [Outcome]) -> Standing {
    let changed = units.filter { $0.city.code == code }.map { $0.with(outcomes) }
    var all: [CityAssessment]
    if asksMeans {
      // Other cities' missing scores hang on this one's.
      all = unrankedCities(of: units.filter { $0.city.code != code } + changed, framework: framework)
    } else {
      all = cities.filter { $0.city.code != code } + unrankedCities(of: changed, framework: framework)
    }
    rank(&all, framework: framework)
    return all.first { $0.city.code == code }?.standing ?? Standing(index: nil)
  }

  private var asksMeans: Bool {
    framework.missing.policy == .mean || framework.groups.contains { $0.missing?.policy == .mean }
  }
}

extension ScoredUnit {
  /// The unit with these outcomes in place of what was observed of their indicators.
  fileprivate func with(_ claimed: [Outcome]) -> ScoredUnit {
    var unit = self
    let indicators = Set(claimed.map(\.indicator))
    unit.outcomes = claimed + outcomes.filter { !indicators.contains($0.indicator) }
    return unit
  }
}
