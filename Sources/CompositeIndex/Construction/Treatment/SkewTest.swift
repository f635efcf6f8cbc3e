import Statistics

/// The limits of a column's shape, beyond which outliers rule it.
///
/// 3.5 goes back to R. Groeneveld and G. Meeden, Measuring Skewness and Kurtosis, 1984; 2, for tables of few units, is the
/// custom of the European Commission's Joint Research Centre.
package struct SkewLimits: Sendable, Equatable {
  /// Of the amount of skewness, to either side.
  package var skewness: Double
  /// Of excess kurtosis.
  package var kurtosis: Double

  package init(skewness: Double = 2, kurtosis: Double = 3.5) {
    self.skewness = skewness
    self.kurtosis = kurtosis
  }
}

/// The number, or nil where powers of very large or small values ran out of range.
func finite(_ number: Double?) -> Double? {
  number.flatMap { $0.isFinite ? $0 : nil }
}

/// Whether the shape of a column is within limits.
package struct SkewTest: Sendable, Equatable {
  /// Nil where there are too few values or they do not vary.
  package var skewness: Double?
  package var kurtosis: Double?
  /// A column fails where both reach their limits; nil where either cannot be told.
  package var passes: Bool?

  package init(of values: [Double], limits: SkewLimits) {
    skewness = finite(Summary.skewness(of: values))
    kurtosis = finite(Summary.kurtosis(of: values))
    guard let skewness, let kurtosis else { return }
    passes = abs(skewness) < limits.skewness || kurtosis < limits.kurtosis
  }
}
