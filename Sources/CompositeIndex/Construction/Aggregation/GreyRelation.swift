extension DecisionTable {
  /// How like each unit is to the best of all, from above 0 to 1; nil unless the distinguishing coefficient is above 0.
  ///
  /// Deng Julong, Introduction to grey system theory, 1989: the weighted mean of (Δmin + ρΔmax) / (Δ + ρΔmax), where Δ
  /// is the distance to the best on a scale from 0 to 1, so that Δmin is 0 and Δmax is 1. A column in which all units
  /// are the same counts as best for all.
  package func greyRelationalGrades(distinguishing: Double) -> [Double]? {
    guard distinguishing > 0, distinguishing.isFinite else { return nil }
    return weightedSums(of: regrets.map { $0.map { distinguishing / ($0 + distinguishing) } })
  }
}
