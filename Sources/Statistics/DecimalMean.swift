import Foundation

extension Summary {
  /// The mean of numbers as they are printed, in decimal arithmetic.
  ///
  /// The binary sum of 90.50, 88.45, 87.07, 85.45, 82.71 and 75.61 over 6 lies a hair below 84.965, which then rounds to
  /// 84.96 where everybody who reckons with the printed numbers has 84.97. Nil for an empty list.
  package static func decimalMean(of values: [Double]) -> Double? {
    let decimals = values.compactMap { Decimal(string: "\($0)") }
    guard !decimals.isEmpty, decimals.count == values.count else { return mean(of: values) }
    let mean = decimals.reduce(0, +) / Decimal(decimals.count)
    return Double("\(mean)") ?? self.mean(of: values)
  }
}
