import AssessmentModel
import Statistics

/// A run and a published index side by side, city by city.
struct PublishedPair {
  /// One city in either or both.
  struct Entry {
    var here: CityAssessment?
    var published: PublishedIndex.Row?
    /// What is compared; nil where either has no index, or the city has no rank here.
    var compared: (here: Double, published: Double)?
    /// In standard deviations of the compared cities; nil for those that are not, and where all are the same.
    var standardised: (here: Double?, published: Double?) = (nil, nil)
    /// Among the compared cities, ties sharing the best.
    var rank: (here: Int?, published: Int?) = (nil, nil)

    /// Positive where the city stands higher here.
    var rankDifference: Int? { rank.published.flatMap { published in rank.here.map { published - $0 } } }

    var standardisedDifference: Double? {
      standardised.here.flatMap { here in standardised.published.map { here - $0 } }
    }
    var label: String { here?.label ?? published.map { $0.name.isEmpty ? $0.code : $0.name } ?? "" }
    var code: String { here?.city.code ?? published?.code ?? "" }

    /// `both`, `here`, `published`, or `unranked` where it is in both and cannot be compared.
    var status: String {
      if published == nil { return "here" }
      return here == nil ? "published" : compared == nil ? "unranked" : "both"
    }
  }

  /// The cities of the run in their order, then those that only the source has in its order.
  let entries: [Entry]

  init(of assessment: Assessment, _ published: PublishedIndex) {
    var left = published.rows
    /// By code; by name only where the source gives no code.
    func row(of city: City) -> PublishedIndex.Row? {
      let place =
        left.firstIndex { $0.code == city.code }
        ?? left.firstIndex { $0.code.isEmpty && !$0.name.isEmpty && $0.name == city.name }
      return place.map { left.remove(at: $0) }
    }
    let own = assessment.cities.map { city in Entry(here: city, published: row(of: city.city)).withNumbers }
    entries = Self.standing(own + left.map { Entry(published: $0) })
  }

  /// The cities that can be compared.
  var common: [Entry] { entries.filter { $0.compared != nil } }

  private static func standing(_ entries: [Entry]) -> [Entry] {
    let here = entries.map { $0.compared?.here }
    let there = entries.map { $0.compared?.published }
    let rule = RankRule(ties: .competition)
    let ranks = (ScoreRanks.all(of: here, by: rule), ScoreRanks.all(of: there, by: rule))
    let standardised = (standardised(here), standardised(there))
    return entries.indices.map { place in
      var entry = entries[place]
      entry.rank = (ranks.0[place], ranks.1[place])
      entry.standardised = (standardised.0[place], standardised.1[place])
      return entry
    }
  }

  private static func standardised(_ scores: [Double?]) -> [Double?] {
    let known = scores.compactMap { $0 }
    guard let mean = Summary.mean(of: known), let spread = Summary.standardDeviation(of: known), spread > 0 else {
      return scores.map { _ in nil }
    }
    return scores.map { $0.map { ($0 - mean) / spread } }
  }
}

extension PublishedPair.Entry {
  /// With the two numbers where both are there.
  fileprivate var withNumbers: Self {
    var entry = self
    if let here, here.rank != nil, let own = here.finiteIndex, let published, published.index.isFinite {
      entry.compared = (own, published.index)
    }
    return entry
  }
}
