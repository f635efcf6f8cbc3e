/// A column whose furthest values were moved in, one after the other, to the next ones.
///
/// While the test of shape fails, the highest value becomes the next highest where the column is skewed to the right, the
/// lowest becomes the next lowest where it is skewed to the left. Units that share the value at the end move together.
/// It stops where another step would move more units than allowed.
package struct Winsorisation: Sendable, Equatable {
  package var column: [Double?]
  /// In the order in which they were first moved; units of the same step by their places.
  package var points: [Point]

  /// A unit that was moved, from its own value to the one it has now.
  package struct Point: Sendable, Equatable {
    package var unit: Int
    package var end: End
    package var from: Double
    package var to: Double

    package init(unit: Int, end: End, from: Double, to: Double) {
      self.unit = unit
      self.end = end
      self.from = from
      self.to = to
    }
  }

  /// The end of the column a unit was moved in from.
  package enum End: String, Sendable {
    case low, high
  }

  package init(of column: [Double?], limits: SkewLimits = SkewLimits(), atMost: Int = 5) {
    self.column = column
    points = []
    while let end = pull(limits), step(from: end, atMost: atMost) {}
  }

  /// The end that pulls; nil where the test passes or tells nothing.
  private func pull(_ limits: SkewLimits) -> End? {
    let test = SkewTest(of: column.compactMap { $0 }, limits: limits)
    guard test.passes == false, let skewness = test.skewness else { return nil }
    return skewness > 0 ? .high : .low
  }

  private mutating func step(from end: End, atMost: Int) -> Bool {
    let values = column.compactMap { $0 }
    guard let extreme = end == .high ? values.max() : values.min() else { return false }
    let rest = values.filter { $0 != extreme }
    guard let next = end == .high ? rest.max() : rest.min() else { return false }
    let moved = column.indices.filter { column[$0] == extreme }
    let new = moved.filter { unit in !points.contains { $0.unit == unit } }
    guard points.count + new.count <= atMost else { return false }
    for place in points.indices where moved.contains(points[place].unit) { points[place].to = next }
    points += new.map { Point(unit: $0, end: end, from: extreme, to: next) }
    for unit in moved { column[unit] = next }
    return true
  }
}
