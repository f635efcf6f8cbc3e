import Statistics

/// What is to be known of a column before it goes into an index.
///
/// Shares are of the units for `availableShare`, of the available values for the others. The same numbers as COINr's
/// statistics of a data set.
package struct ColumnSummary: Sendable, Equatable {
  /// The rest up to `kurtosis` is nil where there are too few values or they do not vary.
  package var minimum: Double?
  package var maximum: Double?
  package var mean: Double?
  package var median: Double?
  /// Over n − 1.
  package var standardDeviation: Double?
  package var skewness: Double?
  /// Excess kurtosis.
  package var kurtosis: Double?
  package var available: Int
  package var nonZero: Int
  package var unique: Int
  /// How many units have the commonest value.
  package var same: Int
  package var availableShare: Double?
  package var nonZeroShare: Double?
  package var uniqueShare: Double?
  package var sameShare: Double?
  package var flags: Flags

  /// Shares below which a column is flagged, and limits of its shape.
  package struct Thresholds: Sendable, Equatable {
    package var available: Double
    package var nonZero: Double
    package var unique: Double
    package var limits: SkewLimits

    package init(
      available: Double = 0.65, nonZero: Double = 0.5, unique: Double = 0.5, limits: SkewLimits = SkewLimits()
    ) {
      self.available = available
      self.nonZero = nonZero
      self.unique = unique
      self.limits = limits
    }
  }

  /// What the thresholds say of a column.
  package struct Flags: Sendable, Equatable {
    package var isLittleAvailable: Bool
    package var isMostlyZero: Bool
    package var isRarelyUnique: Bool
    package var hasOutliers: Bool
  }

  package init(of column: [Double?], thresholds: Thresholds = Thresholds()) {
    let values = column.compactMap { $0 }
    let frequencies = Self.frequencies(of: values)
    func share(_ count: Int) -> Double? { values.isEmpty ? nil : Double(count) / Double(values.count) }
    let test = SkewTest(of: values, limits: thresholds.limits)
    minimum = values.min()
    maximum = values.max()
    mean = finite(Summary.mean(of: values))
    median = finite(Summary.median(of: values))
    standardDeviation = finite(Summary.standardDeviation(of: values))
    skewness = test.skewness
    kurtosis = test.kurtosis
    available = values.count
    nonZero = values.count { $0 != 0 }
    unique = frequencies.count
    same = frequencies.max() ?? 0
    availableShare = column.isEmpty ? nil : Double(values.count) / Double(column.count)
    nonZeroShare = share(nonZero)
    uniqueShare = share(unique)
    sameShare = share(same)
    flags = Flags(
      isLittleAvailable: (availableShare ?? 0) < thresholds.available,
      isMostlyZero: nonZeroShare.map { $0 < thresholds.nonZero } ?? false,
      isRarelyUnique: uniqueShare.map { $0 < thresholds.unique } ?? false,
      hasOutliers: test.passes == false)
  }

  /// How often every different value comes, from the lowest value up.
  private static func frequencies(of values: [Double]) -> [Int] {
    let sorted = values.sorted()
    var counts: [Int] = []
    for (place, value) in sorted.enumerated() {
      if place > 0, sorted[place - 1] == value { counts[counts.count - 1] += 1 } else { counts.append(1) }
    }
    return counts
  }
}
