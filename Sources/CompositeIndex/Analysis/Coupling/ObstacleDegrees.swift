/// What holds each unit back most: the share of every indicator in all that the unit lacks (障碍度).
///
/// O = F·I / ∑F·I, where F is the factor contribution (因子贡献度), an indicator's weight in the whole index, and
/// I = 1 − score the deviation (指标偏离度) from full marks: the obstacle degree model as studies of Chinese cities and
/// land use commonly give it, who name no first source. A missing indicator leaves the sum; the others share what is
/// left.
package struct ObstacleDegrees: Sendable, Equatable {
  /// A column an indicator, in [0, 1]; those of a unit sum to 1.
  ///
  /// Nil where the indicator is missing, and everywhere in a unit that lacks nothing or has a score outside [0, 1].
  package var columns: [[Double?]]

  /// Of scores in [0, 1], a column an indicator; nil where the lengths differ or a weight is below 0.
  package init?(of scores: [[Double?]], weights: [Double]) {
    guard let units = scores.first?.count, scores.allSatisfy({ $0.count == units }), weights.count == scores.count,
      weights.allSatisfy({ $0 >= 0 && $0.isFinite })
    else { return nil }
    columns = scores.map { _ in [Double?](repeating: nil, count: units) }
    for unit in 0..<units {
      let row = scores.map { $0[unit] }
      guard !row.contains(where: { $0.map { !(0...1).contains($0) } ?? false }) else { continue }
      let lacks = zip(row, weights).map { score, weight in score.map { weight * (1 - $0) } }
      let sum = lacks.reduce(0) { $0 + ($1 ?? 0) }
      guard sum > 0 else { continue }
      for (place, lack) in lacks.enumerated() { columns[place][unit] = lack.map { $0 / sum } }
    }
  }

  /// The degrees of a group of indicators by their places, such as a dimension: the sums of theirs.
  ///
  /// Nil for a unit in which none of them has one.
  package func sums(over places: [Int]) -> [Double?] {
    (columns.first ?? []).indices.map { unit in
      let degrees = places.compactMap { columns[$0][unit] }
      return degrees.isEmpty ? nil : degrees.reduce(0, +)
    }
  }
}
