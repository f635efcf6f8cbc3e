/// The variance of one list over that of another, and how probable it is where both vary alike.
package struct VarianceRatio: Sendable, Equatable {
  /// Above 1 where the first varies more.
  package var f: Double
  package var numeratorFreedom: Int
  package var denominatorFreedom: Int
  /// Two-sided, for lists from normal distributions that do not depend on each other.
  package var probability: Double

  /// Nil where either list does not vary.
  package init?(_ first: [Double], _ second: [Double]) {
    guard let top = Summary.variance(of: first), let bottom = Summary.variance(of: second), top > 0, bottom > 0,
      (top / bottom).isFinite, (bottom / top).isFinite
    else { return nil }
    f = top / bottom
    numeratorFreedom = first.count - 1
    denominatorFreedom = second.count - 1
    let (left, right) = (Double(numeratorFreedom), Double(denominatorFreedom))
    probability = min(1, 2 * min(Distribution.upperF(f, left, right), Distribution.upperF(1 / f, right, left)))
  }
}
