import Statistics

/// The share of the other units that each score leaves behind, in percent; nil for a single unit.
///
/// 0 for the lowest and 100 for a highest that stands alone; scores that are the same share the lower number.
package func percentileRanks(of scores: [Double]) -> [Double]? {
  guard scores.count > 1 else { return nil }
  return ValueRanks.ascending(scores, ties: .lowest).map { ($0 - 1) / Double(scores.count - 1) * 100 }
}
