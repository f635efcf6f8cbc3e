/// 1 from `low` to `high`, straight down to 0 at a distance of `reach` beyond either edge.
func targetScore(of raw: Double, low: Double, high: Double, reach: Double) -> Double {
  let distance = max(low - raw, raw - high, 0)
  guard distance > 0 else { return 1 }
  return reach > 0 ? max(0, 1 - distance / reach) : 0
}
