import Statistics

/// Scores that part a list into bands, in rising order, with the side on which a score on a cut falls.
///
/// Cuts that a framework fixes are bands of its own; these are drawn from the scores themselves.
package struct ScoreCuts: Sendable, Equatable {
  package var cuts: [Double]
  package var onCut: Side

  package enum Side: Sendable, Equatable {
    case lowerBand, upperBand
  }

  package init(_ cuts: [Double], onCut: Side) {
    self.cuts = cuts
    self.onCut = onCut
  }

  /// The place of a score's band, 0 for the lowest; there is one band more than cuts.
  package func band(of score: Double) -> Int {
    cuts.count { onCut == .upperBand ? score >= $0 : score > $0 }
  }

  /// The band of every score, nil where there is none.
  package func bands(of scores: [Double?]) -> [Int?] {
    scores.map { $0.map(band) }
  }

  /// Bands of about the same number of units, cut at quantiles of type 7 (Hyndman and Fan, 1996); four are quartiles.
  ///
  /// A score on a cut is in the lower band. Nil for an empty list and fewer than two bands.
  package static func quantiles(of scores: [Double], bands: Int) -> ScoreCuts? {
    guard bands > 1 else { return nil }
    let cuts = (1..<bands).compactMap { Summary.quantile(of: scores, Double($0) / Double(bands)) }
    return cuts.isEmpty ? nil : ScoreCuts(cuts, onCut: .lowerBand)
  }

  /// Bands of the same width between the lowest and the highest score.
  ///
  /// A score on a cut is in the lower band. Nil where all scores are the same, and for fewer than two bands.
  package static func equalIntervals(of scores: [Double], bands: Int) -> ScoreCuts? {
    guard bands > 1, let low = scores.min(), let high = scores.max(), low < high else { return nil }
    let cuts = (1..<bands).map { low + (high - low) * Double($0) / Double(bands) }
    return ScoreCuts(cuts, onCut: .lowerBand)
  }

  /// Four bands, cut at the mean and one deviation (n − 1) on either side.
  ///
  /// A score on a cut is in the upper band. Nil where all scores are the same, and for fewer than two of them.
  package static func meanAndDeviation(of scores: [Double]) -> ScoreCuts? {
    guard let mean = Summary.mean(of: scores), let deviation = Summary.standardDeviation(of: scores), deviation > 0
    else { return nil }
    return ScoreCuts([mean - deviation, mean, mean + deviation], onCut: .upperBand)
  }
}
