import Foundation

/// The distribution function of a log-normal curve with the scores 0.5 at `half` and 0.9 at `ninety`.
///
/// Where `ninety` is the smaller the score falls, as in Lighthouse's scoring of load times (its `median` and `p10`).
/// Raw values at or below zero have the score of the curve's end.
func logNormalScore(of raw: Double, half: Double, ninety: Double) -> Double {
  let rises = ninety > half
  guard half > 0, ninety > 0, half != ninety else { return raw >= half ? 1 : 0 }
  guard raw > 0 else { return rises ? 0 : 1 }
  // Φ(1.2815515655446004) = 0.9.
  let deviations = 1.281_551_565_544_600_4 * log(raw / half) / log(ninety / half)
  return erfc(-deviations / 2.0.squareRoot()) / 2
}
