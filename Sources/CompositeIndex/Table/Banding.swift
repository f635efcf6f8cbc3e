import AssessmentModel

/// The bands of an index, and which of them a score is in.
struct Banding {
  /// From the highest down.
  let bands: [Band]
  private let cuts: ScoreCuts?

  /// Bands by a rule, drawn from the scores where the rule says so; no bands where the scores do not allow it.
  init(_ rule: BandRule, of scores: [Double?]) {
    let present = scores.compactMap { $0 }
    switch rule {
    case .fixed(let bands):
      self.bands = bands
      cuts = nil
      return
    case .quartiles: cuts = ScoreCuts.quantiles(of: present, bands: 4)
    case .equalIntervals(let count): cuts = ScoreCuts.equalIntervals(of: present, bands: count)
    case .naturalBreaks(let count): cuts = NaturalBreaks(of: present, bands: count)?.cuts
    case .deviations: cuts = ScoreCuts.meanAndDeviation(of: present)
    }
    let lower = [present.min() ?? 0] + (cuts?.cuts ?? [])
    bands =
      cuts == nil
      ? []
      : lower.enumerated().reversed().map { place, cut in
        Band(id: "\(place + 1)", name: Texts(zh: "第\(place + 1)档", en: "band \(place + 1)"), from: cut)
      }
  }

  /// The id of a score's band; nil where it lies below all.
  func band(of score: Double) -> String? {
    guard let cuts else { return CompositeIndex.band(of: score, in: bands) }
    return "\(cuts.band(of: score) + 1)"
  }
}
