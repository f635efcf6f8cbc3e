/// 1 where the raw value is above zero, else 0.
func binaryScore(of raw: Double) -> Double {
  raw > 0 ? 1 : 0
}
