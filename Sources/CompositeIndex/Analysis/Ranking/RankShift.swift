/// How far units move between two rankings, over the units that have both ranks.
package struct RankShift: Sendable, Equatable {
  package var mean: Double
  package var largest: Double
  package var units: Int

  /// Nil where no unit has both ranks.
  package init?(from first: [Double?], to second: [Double?]) {
    let shifts = zip(first, second).compactMap { one, other in one.flatMap { one in other.map { abs(one - $0) } } }
    guard let largest = shifts.max() else { return nil }
    mean = shifts.reduce(0, +) / Double(shifts.count)
    self.largest = largest
    units = shifts.count
  }

  /// The same of whole ranks.
  package init?(from first: [Int?], to second: [Int?]) {
    self.init(from: first.map { $0.map(Double.init) }, to: second.map { $0.map(Double.init) })
  }
}
