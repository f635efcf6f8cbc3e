import Foundation

/// The axis of a picture: from where to where it runs and where its ticks stand, at steps of 1, 2 or 5.
package struct Axis: Equatable {
  package var low: Double
  package var high: Double
  package var ticks: [Double]
  /// Decimals that tell the ticks apart.
  package var decimals: Int

  /// An axis over values, at most about so many ticks.
  ///
  /// It begins at a round number at or below the smallest value, at 0 where all are positive and not far from it, or
  /// exactly where it is told to. Without a value it runs from 0 to 1.
  package init(over values: [Double], from start: Double? = nil, ticks count: Int = 8) {
    let smallest = values.min() ?? 0
    let largest = values.max() ?? 1
    let isNearZero = smallest >= 0 && smallest <= 0.15 * largest
    let bottom = start ?? (isNearZero ? 0 : smallest)
    let step = Self.step(over: max(largest - bottom, max(abs(largest), abs(bottom)) * 1e-6), count: count)
    let first = (bottom / step.size).rounded(start == nil ? .down : .up)
    let last = max((largest / step.size).rounded(.up), first + 1)
    let all = (0...Int(last - first)).map { step.place(of: first + Double($0)) }
    let begin = start ?? all[0]
    low = begin
    high = all[all.count - 1]
    // A start between two ticks gets one of its own where the next is far enough away to be read.
    ticks = begin < all[0] ? [begin] + all.filter { $0 - begin > 0.4 * step.size } : all
    decimals = max(0, -step.exponent)
  }

  /// Where a value stands between two places of the picture.
  package func place(of value: Double, from start: Double, to end: Double) -> Double {
    guard high > low else { return start }
    return start + min(max((value - low) / (high - low), 0), 1) * (end - start)
  }

  /// A tick as it is written.
  func text(of tick: Double) -> String { rounded(tick, decimals: decimals) }

  private struct Step {
    var mantissa: Double
    var exponent: Int
    var size: Double { place(of: 1) }

    /// A multiple of the step; below 1 by division, which hits the number that people write.
    func place(of multiple: Double) -> Double {
      exponent < 0
        ? multiple * mantissa / pow(10, Double(-exponent)) : multiple * mantissa * pow(10, Double(exponent))
    }
  }

  private static func step(over span: Double, count: Int) -> Step {
    guard span > 1e-100 else { return Step(mantissa: 1, exponent: 0) }
    let rough = span / Double(count)
    let exponent = Int(log10(rough).rounded(.down))
    let mantissa = rough / pow(10, Double(exponent))
    if mantissa <= 1 { return Step(mantissa: 1, exponent: exponent) }
    if mantissa <= 2 { return Step(mantissa: 2, exponent: exponent) }
    return mantissa <= 5 ? Step(mantissa: 5, exponent: exponent) : Step(mantissa: 1, exponent: exponent + 1)
  }
}
