package import AssessmentModel

/// The compared cities: what an assessment adds to its run, framework and definitions.
package struct CompositeResult: Sendable {
  /// Ranked units first, by rank and then code; then those without a rank, by code.
  package var cities: [CityAssessment]
  package var bandShares: [BandShare]
  package var groups: [GroupMean]
  package var peers: [PeerMeans]
}

/// All cities together: scores up the framework's tree, bounds, bands, ranks and group means.
///
/// Missing scores are treated by the framework's policy; `low` and `high` are the index if everything missing were worst
/// and best, by the same aggregation, and span the whole scale where nothing is applicable. A unit whose availability
/// is below the framework's minimum keeps its index and bounds and has no rank and no band; a unit of which nothing was
/// observed has no index either. The order of the given units does not matter: they are taken by code.
///
/// What is contested changes none of this; it is worked out and stands beside it.
package func compositeIndex(
  of units: [ScoredUnit], framework: Framework, contests: [ContestedOutcome] = []
) -> CompositeResult {
  var cities = unrankedCities(of: units, framework: framework)
  rank(&cities, framework: framework)
  let standings = ContestedStandings(framework: framework, units: units, cities: cities)
  for place in cities.indices {
    cities[place].nextBand = nextBand(of: cities[place], in: framework.bands)
    cities[place].contests = standings.contests(of: cities[place].city.code, contests)
  }
  let ranked = cities.filter { $0.rank != nil }
  return CompositeResult(
    cities: ranked + cities.filter { $0.rank == nil },
    bandShares: bandShares(of: ranked.map(\.band), in: framework.bands),
    groups: groupMeans(of: ranked, bands: framework.bands),
    peers: peerMeans(of: ranked, dimensions: framework.dimensions.map(\.id)))
}

/// Every city with its scores and bounds, by code and without rank and band.
func unrankedCities(of units: [ScoredUnit], framework: Framework) -> [CityAssessment] {
  let indicators = framework.indicatorIDs
  let units = units.sorted { $0.city.code < $1.city.code }
  let outcomes = units.map { applicable(firstOutcomes(of: $0.outcomes), in: framework) }
  let observed = outcomes.map { leaves(of: $0, indicators: indicators) }
  let scoring = CityScoring(
    framework: framework, indicators: indicators,
    missing: MissingData(of: framework, units: observed, indicators: indicators),
    conditions: framework.conditionContributions)
  return units.indices.map { scoring.assessment(of: units[$0], outcomes: outcomes[$0], leaves: observed[$0]) }
}

/// What scoring one city needs to know of the framework and of all cities.
private struct CityScoring {
  let framework: Framework
  let indicators: [String]
  let missing: MissingData
  let conditions: [Contribution]

  func assessment(
    of unit: ScoredUnit, outcomes: [String: Outcome], leaves: [String: LeafScore]
  ) -> CityAssessment {
    let root = tree(outcomes) { missing.filled(leaves[$0] ?? .missing, of: $0) }
    let worst = bound(.assumed(0), outcomes, leaves)
    // Where nothing is missing there is nothing to assume.
    let best = leaves.values.contains(.missing) ? bound(.assumed(1), outcomes, leaves) : worst
    let outOf = framework.outOf
    let availability = root.availability ?? 0
    let index = availability > 0 ? root.score.map { $0 * outOf } : nil
    return CityAssessment(
      city: unit.city, snapshot: unit.snapshot, asOf: unit.asOf,
      outcomes: indicators.map { outcomes[$0] ?? absentOutcome(of: $0) },
      contributions: contributions(in: root, outOf: outOf, hasIndex: index != nil) + conditions,
      dimensions: dimensions(root, worst, best, outOf: outOf),
      index: index, low: (worst.score ?? 0) * outOf, high: (best.score ?? 1) * outOf,
      availability: availability, problems: unit.problems,
      verdicts: availability > 0 ? verdicts(of: root, outOf: outOf) : [])
  }

  private func tree(
    _ outcomes: [String: Outcome], isBound: Bool = false, leaf: (String) -> LeafScore
  ) -> ScoredNode {
    scoredTree(of: framework, isBound: isBound, raw: { outcomes[$0]?.raw }, leaf: leaf)
  }

  /// The tree with everything that is missing assumed alike.
  private func bound(
    _ assumed: LeafScore, _ outcomes: [String: Outcome], _ leaves: [String: LeafScore]
  ) -> ScoredNode {
    tree(outcomes, isBound: true) { id in
      let leaf = leaves[id] ?? .missing
      return leaf == .missing ? assumed : leaf
    }
  }
}

extension Framework {
  /// Indicators that only say whether a group applies weigh nothing; they stand last, as their outcomes do.
  fileprivate var conditionContributions: [Contribution] {
    let weighed = Set(dimensions.flatMap(\.indicatorIDs))
    return indicatorIDs.filter { !weighed.contains($0) }.map { id in
      let dimension = dimensions.first { $0.allGroups.contains { $0.appliesIf == id } }
      return Contribution(indicator: id, dimension: dimension?.id ?? "", weight: 0, effectiveWeight: 0, cost: nil)
    }
  }
}

private func dimensions(
  _ root: ScoredNode, _ worst: ScoredNode, _ best: ScoredNode, outOf: Double
) -> [DimensionScore] {
  zip(root.children, zip(worst.children, best.children)).map { dimension, bounds in
    DimensionScore(
      id: dimension.id, score: dimension.score.map { $0 * outOf }, low: (bounds.0.score ?? 0) * outOf,
      high: (bounds.1.score ?? 1) * outOf, availability: dimension.availability ?? 0)
  }
}

/// Gives ranks and bands to the cities with enough observed, and puts them in order of rank and then code.
///
/// A city without enough observed loses what rank and band it had.
func rank(_ cities: inout [CityAssessment], framework: Framework) {
  for place in cities.indices { (cities[place].rank, cities[place].band) = (nil, nil) }
  let slack = 1e-12  // What summing the weights of a half may lose in the last digit.
  let eligible = cities.indices.filter {
    cities[$0].index != nil && cities[$0].availability >= framework.missing.minimumAvailability - slack
  }
  let ranks = ranks(of: eligible.compactMap { cities[$0].index }, by: framework.ranks)
  for (unit, rank) in zip(eligible, ranks) {
    cities[unit].rank = rank
    cities[unit].band = cities[unit].index.flatMap { band(of: $0, in: framework.bands) }
  }
  cities.sort { ($0.rank ?? Int.max, $0.city.code) < ($1.rank ?? Int.max, $1.city.code) }
}

/// Where an indicator has two outcomes the first counts.
private func firstOutcomes(of outcomes: [Outcome]) -> [String: Outcome] {
  Dictionary(outcomes.map { ($0.indicator, $0) }) { first, _ in first }
}

private func absentOutcome(of indicator: String) -> Outcome {
  Outcome(
    indicator: indicator, version: 0, kind: .notObserved,
    because: Texts(zh: "没有该指标的结果", en: "no outcome of this indicator was given"))
}
