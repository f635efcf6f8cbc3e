/// 0 at one anchor, 1 at the other, straight between them and held outside; the anchors may fall.
///
/// Where both anchors are one value, reaching it scores 1.
func linearScore(of raw: Double, zero: Double, one: Double) -> Double {
  guard zero != one else { return raw >= one ? 1 : 0 }
  // Adding zero takes the sign off a negative zero, which falling anchors give.
  return min(1, max(0, (raw - zero) / (one - zero))) + 0
}
