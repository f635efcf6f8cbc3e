import Foundation

/// How fast units near the level they tend to, from the slope of growth on where they started.
package struct ConvergenceSpeed: Sendable, Equatable {
  /// The share of the distance made good in a year; negative where units drift apart.
  package var speed: Double
  /// The years after which half the distance is left; nil where the speed is not above 0.
  package var halfLife: Double?

  /// −ln(1 + bT)/T, with b the slope of annual average growth over T years; nil where 1 + bT is not above 0.
  ///
  /// Barro and Sala-i-Martin, 1992, Journal of Political Economy 100. With growth over the whole time bT is the slope.
  init?(annualSlope: Double, years: Double) {
    self.init(remaining: 1 + annualSlope * years, years: years)
  }

  /// −ln(1 + b)/T, as REAT gives it from the slope b of annual average growth; nil where 1 + b is not above 0.
  ///
  /// For more than one year it is slower than the form of the textbook.
  init?(reatSlope: Double, years: Double) {
    self.init(remaining: 1 + reatSlope, years: years)
  }

  private init?(remaining: Double, years: Double) {
    guard remaining > 0, years > 0 else { return nil }
    speed = (0 - log(remaining)) / years
    let half = log(2) / speed
    halfLife = speed > 0 && half.isFinite ? half : nil
  }
}
