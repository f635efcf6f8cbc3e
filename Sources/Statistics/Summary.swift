/// What is commonly said of a list of numbers; nil where the list is too short or does not vary enough to say it.
///
/// Every function takes finite numbers, a unit each, with what is missing left out before. Sums run in the order of the
/// list, so that the same list gives the same bytes.
package enum Summary {
  package static func mean(of values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The sum of squared distances from the mean, which is 0 only where all values are the same.
  package static func squaredDeviation(of values: [Double]) -> Double? {
    guard let mean = mean(of: values), !isConstant(values) else { return values.isEmpty ? nil : 0 }
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  /// Over n − 1; nil for fewer than two values.
  package static func variance(of values: [Double]) -> Double? {
    guard values.count > 1, let squares = squaredDeviation(of: values) else { return nil }
    return squares / Double(values.count - 1)
  }

  /// Over n − 1; nil for fewer than two values.
  package static func standardDeviation(of values: [Double]) -> Double? {
    variance(of: values)?.squareRoot()
  }

  /// Over n.
  package static func populationStandardDeviation(of values: [Double]) -> Double? {
    squaredDeviation(of: values).map { ($0 / Double(values.count)).squareRoot() }
  }

  /// Type 2 of Joanes and Gill (1998), as spreadsheets give it; nil for fewer than three values and a constant list.
  package static func skewness(of values: [Double]) -> Double? {
    let count = Double(values.count)
    guard count > 2, let mean = mean(of: values), !isConstant(values) else { return nil }
    let second = values.reduce(0) { $0 + power($1 - mean, 2) } / count
    let third = values.reduce(0) { $0 + power($1 - mean, 3) } / count
    return third / (second * second.squareRoot()) * (count * (count - 1)).squareRoot() / (count - 2)
  }

  /// Excess kurtosis, type 2 of Joanes and Gill (1998); nil for fewer than four values and a constant list.
  package static func kurtosis(of values: [Double]) -> Double? {
    let count = Double(values.count)
    guard count > 3, let mean = mean(of: values), !isConstant(values) else { return nil }
    let second = values.reduce(0) { $0 + power($1 - mean, 2) } / count
    let fourth = values.reduce(0) { $0 + power($1 - mean, 4) } / count
    let plain = fourth / (second * second) - 3
    return ((count + 1) * plain + 6) * (count - 1) / ((count - 2) * (count - 3))
  }

  package static func median(of values: [Double]) -> Double? {
    quantile(of: values, 0.5)
  }

  /// The value below which a share of the list lies, by straight lines between order statistics (type 7 of Hyndman and
  /// Fan, 1996).
  package static func quantile(of values: [Double], _ share: Double) -> Double? {
    guard !values.isEmpty, (0...1).contains(share) else { return nil }
    let sorted = values.sorted()
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }

  /// True for an empty list, too.
  package static func isConstant(_ values: [Double]) -> Bool {
    values.allSatisfy { $0 == values[0] }
  }

  private static func power(_ value: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * value }
  }
}
