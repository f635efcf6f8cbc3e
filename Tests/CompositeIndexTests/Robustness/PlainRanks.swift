/// Ranks by the rule as it stands: one more than the number of higher scores, none without a score.
enum PlainRanks {
  /// Scores count as the same where they agree when rounded to 2⁻⁴⁰ of the power of two below the largest.
  static func of(_ scores: [Double?]) -> [Int?] {
    let largest = scores.compactMap { $0.map { abs($0) } }.max() ?? 0
    let step = largest > 0 ? Double(sign: .plus, exponent: largest.exponent - 40, significand: 1) : 1
    let rounded = scores.map { $0.map { ($0 / step).rounded(.toNearestOrEven) } }
    return rounded.map { score in score.map { score in 1 + rounded.count { ($0 ?? -.infinity) > score } } }
  }
}
