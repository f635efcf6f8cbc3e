package import AssessmentModel

/// Ranks from 1 for the highest score, in the order the scores are given.
///
/// Scores are compared unrounded. Neighbours in order whose scores differ by no more than `within` share a rank, which
/// makes chains: 3.0, 2.9 and 2.8 share one rank where `within` is 0.1. A difference that is `within` in decimals is so
/// here, too: 96.46 and 96.45 are no further apart than 0.01, though their binary values are by a hair. After a tie the
/// next rank is one more where ties are dense, else the place in order.
package func ranks(of scores: [Double], by rule: RankRule) -> [Int] {
  let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
  var ranks = [Int](repeating: 0, count: scores.count)
  var rank = 0
  for (place, unit) in order.enumerated() {
    let isTied = place > 0 && isTie(scores[order[place - 1]], scores[unit], within: rule.within)
    if !isTied { rank = rule.ties == .dense ? rank + 1 : place + 1 }
    ranks[unit] = rank
  }
  return ranks
}

/// Whether the higher of two scores is no further above the other than a width.
private func isTie(_ higher: Double, _ lower: Double, within width: Double) -> Bool {
  // Two decimals and their difference are each off by half a last place at most.
  let slack = width > 0 ? 2 * max(higher.magnitude, lower.magnitude).ulp : 0
  return higher - lower <= width + slack
}
