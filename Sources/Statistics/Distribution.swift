import Foundation

/// Probabilities of the distributions that tests are made with.
///
/// By the regularised incomplete gamma and beta functions: series and continued fractions as in the NIST Digital Library
/// of Mathematical Functions, 8.7, 8.9 and 8.17, evaluated by Lentz's method. Own code, for the libraries at hand either
/// are in C++ or ask that whatever links them be under the GPL.
package enum Distribution {
  /// How probable a standard normal value as far from 0 is.
  package static func twoSidedNormal(_ value: Double) -> Double {
    erfc(abs(value) / 2.0.squareRoot())
  }

  /// How probable a value of Student's t as far from 0 is.
  package static func twoSidedT(_ value: Double, freedom: Double) -> Double {
    incompleteBeta(freedom / (freedom + value * value), freedom / 2, 0.5)
  }

  /// How probable a value of Fisher's F at least as large is.
  package static func upperF(_ value: Double, _ numerator: Double, _ denominator: Double) -> Double {
    guard value > 0 else { return 1 }
    return incompleteBeta(denominator / (denominator + numerator * value), denominator / 2, numerator / 2)
  }

  /// How probable a value of chi squared at least as large is.
  package static func upperChiSquared(_ value: Double, freedom: Double) -> Double {
    value > 0 ? upperGamma(freedom / 2, value / 2) : 1
  }

  /// The value of F that is exceeded with a probability between 0 and 1, by halving.
  package static func quantileOfF(exceeded probability: Double, _ numerator: Double, _ denominator: Double) -> Double {
    root(falling: { upperF($0, numerator, denominator) }, to: probability)
  }

  /// The value of t that is passed on either side with a probability between 0 and 1 altogether, by halving.
  package static func quantileOfT(twoSided probability: Double, freedom: Double) -> Double {
    root(falling: { twoSidedT($0, freedom: freedom) }, to: probability)
  }

  /// The positive value where a falling function reaches a height.
  private static func root(falling function: (Double) -> Double, to height: Double) -> Double {
    var high = 1.0
    while function(high) > height, high < 1e300 { high *= 2 }
    var low = 0.0
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return middle }
      if function(middle) > height { low = middle } else { high = middle }
    }
  }

  /// Q(a, x): the share of the gamma integral above x.
  private static func upperGamma(_ shape: Double, _ value: Double) -> Double {
    let front = exp(-value + shape * log(value) - lgamma(shape))
    guard value >= shape + 1 else { return 1 - front * gammaSeries(shape, value) }
    return front
      / fraction(from: value + 1 - shape) { step in
        let step = Double(step)
        return (-step * (step - shape), value + 2 * step + 1 - shape)
      }
  }

  private static func gammaSeries(_ shape: Double, _ value: Double) -> Double {
    var term = 1 / shape
    var sum = term
    var next = shape
    while abs(term) > abs(sum) * 1e-17 {
      next += 1
      term *= value / next
      sum += term
    }
    return sum
  }

  /// I(x; a, b): the share of the beta integral below x.
  private static func incompleteBeta(_ value: Double, _ left: Double, _ right: Double) -> Double {
    guard value > 0 else { return 0 }
    guard value < 1 else { return 1 }
    // The fraction converges fast below the mean of the distribution alone.
    guard value <= (left + 1) / (left + right + 2) else { return 1 - incompleteBeta(1 - value, right, left) }
    let front =
      exp(lgamma(left + right) - lgamma(left) - lgamma(right) + left * log(value) + right * log1p(-value)) / left
    return front
      / fraction(from: 1) { step in
        let half = Double(step / 2)
        let top =
          step.isMultiple(of: 2)
          ? half * (right - half) * value / ((left + 2 * half - 1) * (left + 2 * half))
          : -(left + half) * (left + right + half) * value / ((left + 2 * half) * (left + 2 * half + 1))
        return (top, 1)
      }
  }

  /// b0 + a1 / (b1 + a2 / (b2 + …)) by the method of Lentz (1976).
  private static func fraction(from start: Double, _ term: (Int) -> (top: Double, bottom: Double)) -> Double {
    let tiny = 1e-300
    var value = start == 0 ? tiny : start
    var (ascending, descending) = (value, 0.0)
    for step in 1...10_000 {
      let (top, bottom) = term(step)
      descending = bottom + top * descending
      descending = 1 / (descending == 0 ? tiny : descending)
      ascending = bottom + top / ascending
      if ascending == 0 { ascending = tiny }
      let factor = ascending * descending
      value *= factor
      if abs(factor - 1) < 1e-16 { break }
    }
    return value
  }
}
