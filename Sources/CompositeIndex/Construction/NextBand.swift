import AssessmentModel

/// The cheapest way of a city with a rank to the band above its own; nil without one.
///
/// The dearest indicators come first, which makes the list the shortest there is: what each costs is exactly what it
/// regains, whatever else is mended. Of equal costs the earlier in the framework comes first.
func nextBand(of city: CityAssessment, in bands: [Band]) -> NextBand? {
  guard city.rank != nil, let index = city.finiteIndex,
    let next = bands.filter({ $0.from > index }).min(by: { $0.from < $1.from })
  else { return nil }
  let costs = city.contributions.compactMap { part in
    part.cost.flatMap { $0 > 0 && $0.isFinite ? (indicator: part.indicator, gain: $0) : nil }
  }
  let dearest = costs.enumerated().sorted { ($1.element.gain, $0.offset) < ($0.element.gain, $1.offset) }
  var way = NextBand(band: next.id, from: next.from, missing: next.from - index, steps: [], isReached: false)
  var reached = index
  for (_, cost) in dearest where !way.isReached {
    reached += cost.gain
    way.steps.append(NextBand.Step(indicator: cost.indicator, gain: cost.gain, index: reached))
    way.isReached = reached >= next.from - reachSlack
  }
  return way
}
