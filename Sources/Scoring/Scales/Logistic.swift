import Foundation

/// A logistic curve through the scores 0.5 at `half` and 0.9 at `ninety`; where `ninety` is the smaller, it falls.
///
/// Where both anchors are one value, reaching it scores 1.
func logisticScore(of raw: Double, half: Double, ninety: Double) -> Double {
  guard half != ninety else { return raw >= half ? 1 : 0 }
  // 0.9 / (1 − 0.9) = 9: the curve's slope puts its logarithm between the anchors.
  return 1 / (1 + exp(-log(9) * (raw - half) / (ninety - half)))
}
