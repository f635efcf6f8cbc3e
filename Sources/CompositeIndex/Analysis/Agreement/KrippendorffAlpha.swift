/// Agreement of any number of raters, who may leave gaps, by how far they disagree.
package struct KrippendorffAlpha: Sendable, Equatable {
  /// At most 1; 0 where they disagree as much as by chance.
  package var alpha: Double
  /// The mean squared distance of two ratings of the same unit.
  package var observedDisagreement: Double
  /// The mean squared distance of any two ratings.
  package var expectedDisagreement: Double
  /// The units that at least two rated; the others do not count.
  package var units: Int
  /// The ratings of those units.
  package var ratings: Int
}

extension RaterAgreement {
  /// Krippendorff's alpha at a scale, a rater's values a column.
  ///
  /// Nil where no unit has two ratings, where all ratings are alike, and for a number below 0 on the ratio scale.
  /// Krippendorff, Content Analysis, 4th ed., ch. 12.
  package static func alpha(of raters: [[Double?]], scale: MeasurementScale) -> KrippendorffAlpha? {
    let units = RatingSheet.units(raters).map { $0.compactMap { $0 } }.filter { $0.count > 1 }
    guard let distances = SquaredDistances(of: units.flatMap { $0 }, scale), distances.mean > 0 else { return nil }
    var sum = 0.0
    for unit in units {
      for (place, rating) in unit.enumerated() {
        for other in unit[..<place] { sum += 2 * distances.between(rating, other) / Double(unit.count - 1) }
      }
    }
    let observed = sum / distances.count
    return KrippendorffAlpha(
      alpha: 1 - observed / distances.mean, observedDisagreement: observed, expectedDisagreement: distances.mean,
      units: units.count, ratings: Int(distances.count))
  }
}

/// The squared distance of two ratings, which on the ordinal scale depends on how often those between them occur.
private struct SquaredDistances {
  /// How many ratings there are.
  let count: Double
  private let scale: MeasurementScale
  private let values: [Double]
  private let counts: [Double]
  /// How many ratings lie below a value, and half of those that have it.
  private let places: [Double: Double]

  init?(of ratings: [Double], _ scale: MeasurementScale) {
    guard !ratings.isEmpty, scale != .ratio || !ratings.contains(where: { $0 < 0 }) else { return nil }
    var (values, counts, places) = ([Double](), [Double](), [Double: Double]())
    for rating in ratings.sorted() {
      if rating == values.last {
        counts[counts.count - 1] += 1
      } else {
        (values, counts) = (values + [rating], counts + [1])
      }
    }
    var below = 0.0
    for (value, count) in zip(values, counts) {
      places[value] = below + count / 2
      below += count
    }
    (self.values, self.counts, self.places) = (values, counts, places)
    (self.scale, self.count) = (scale, below)
  }

  func between(_ one: Double, _ other: Double) -> Double {
    guard one != other else { return 0 }
    let distance: Double
    switch scale {
    case .nominal: distance = 1
    case .ordinal: distance = (places[one] ?? 0) - (places[other] ?? 0)
    case .interval: distance = one - other
    case .ratio: distance = (one - other) / (one + other)
    }
    return distance * distance
  }

  /// Over every two ratings, whoever gave them to whatever unit.
  var mean: Double {
    var sum = 0.0
    for one in values.indices {
      for other in values.indices[..<one] {
        sum += 2 * counts[one] * counts[other] * between(values[one], values[other])
      }
    }
    return sum / (count * (count - 1))
  }
}
