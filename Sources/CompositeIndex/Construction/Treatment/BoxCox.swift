import Foundation
import Statistics

/// The family of powers of Box and Cox (1964).
package enum BoxCox {
  /// (xᵏ − 1) / k, and ln(x) for k = 0, of a value above 0.
  package static func value(_ value: Double, lambda: Double) -> Double {
    bent(log(value), lambda)
  }

  /// The power under which values above 0 are likeliest a sample of a normal distribution.
  ///
  /// The likelihood is taken at every tenth of the range; around the best of those, the lowest of them where several are
  /// best, it is then searched by the golden section down to a width of 1e-9. Where it still rises at an end of the range,
  /// that end is given. Nil where a value is not above 0 or all are the same.
  package static func likeliestLambda(of values: [Double], in range: ClosedRange<Double> = -5...5) -> Double? {
    guard values.allSatisfy({ $0 > 0 }), !Summary.isConstant(values) else { return nil }
    let logs = values.map { log($0) }
    // Dividing by the geometric mean leaves the power as it is and keeps large powers in range.
    guard let mean = Summary.mean(of: logs), !Summary.isConstant(logs) else { return nil }
    let centred = logs.map { $0 - mean }
    let steps = max(1, Int(((range.upperBound - range.lowerBound) * 10).rounded(.up)))
    let grid = (0...steps).map { min(range.upperBound, range.lowerBound + Double($0) / 10) }
    let heights = grid.map { likelihood($0, centred) }
    guard let best = heights.indices.max(by: { heights[$0] < heights[$1] }), heights[best].isFinite else { return nil }
    return peak(from: grid[max(0, best - 1)], to: grid[min(steps, best + 1)]) { likelihood($0, centred) }
  }

  private static func bent(_ logarithm: Double, _ lambda: Double) -> Double {
    lambda == 0 ? logarithm : expm1(lambda * logarithm) / lambda
  }

  /// The likelihood's logarithm a value, but for a constant, of values over their geometric mean.
  private static func likelihood(_ lambda: Double, _ centred: [Double]) -> Double {
    let deviation = Summary.populationStandardDeviation(of: centred.map { bent($0, lambda) }) ?? 0
    return deviation > 0 && deviation.isFinite ? -log(deviation) : -.infinity
  }

  private static func peak(from low: Double, to high: Double, of height: (Double) -> Double) -> Double {
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (low, high)
    while high - low > 1e-9 {
      let inner = (high - ratio * (high - low), low + ratio * (high - low))
      if height(inner.0) < height(inner.1) { low = inner.0 } else { high = inner.1 }
    }
    return low + (high - low) / 2
  }
}
