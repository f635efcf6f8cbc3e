import Statistics

extension DecisionTable {
  /// The weighted mean of each unit's ranks over the number of units, from above 0 to 1 for a unit best in everything.
  ///
  /// Tian Fengdiao, the rank-sum ratio (秩和比法), 1988; ranks rise with merit and ties share their mean.
  package func rankSumRatios() -> [Double] {
    weightedSums(of: ranks).map { $0 / Double(units) }
  }

  /// The weighted mean of how many units each unit leaves behind, ties counting half.
  ///
  /// J.-C. de Borda, 1781, with weights.
  package func bordaCounts() -> [Double] {
    weightedSums(of: ranks.map { $0.map { $0 - 1 } })
  }

  /// What each unit is preferred to others less what others are preferred to it, from −1 to 1; nil for a single unit.
  ///
  /// PROMETHEE II of J.-P. Brans and P. Vincke, 1985, with the usual criterion: any difference is a full preference. By
  /// ranks, for twice a mean rank less n + 1 is how many units are worse less how many are better.
  package func netPreferenceFlows() -> [Double]? {
    guard units > 1 else { return nil }
    let count = Double(units)
    return weightedSums(of: ranks.map { $0.map { (2 * $0 - count - 1) / (count - 1) } })
  }
}
