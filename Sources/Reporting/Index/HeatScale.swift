/// The colours of a heat map: ten steps of one hue from 0, or of two hues on both sides of it.
package struct HeatScale {
  let low: Double
  let high: Double

  package init(_ range: ClosedRange<Double>) {
    let furthest = max(abs(range.lowerBound), abs(range.upperBound))
    // Both sides of zero have the same steps, so that equal strength has equal darkness.
    low = range.lowerBound < 0 ? -furthest : 0
    high = furthest
  }

  var isTwoSided: Bool { low < 0 }

  /// The looks from the lowest to the highest, as a legend shows them.
  var steps: [String] {
    let above = (0..<10).map { "above\($0)" }
    return isTwoSided ? (0..<10).reversed().map { "below\($0)" } + above : above
  }

  /// How a field is filled, and whether what stands in it must be light.
  package func look(of value: Double) -> (fill: String, isDark: Bool) {
    guard high > 0 else { return ("above0", false) }
    let step = max(0, min(Int(min(abs(value) / high, 1) * 10), 9))
    let fill = (value < 0 && isTwoSided ? "below" : "above") + String(step)
    return (fill, isDark(fill))
  }

  /// True for the three darkest steps of a hue.
  func isDark(_ look: String) -> Bool { look.last.map { "789".contains($0) } ?? false }

  /// An end of the scale as it is written.
  func text(of end: Double) -> String {
    var text = rounded(end, decimals: 3)
    while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
