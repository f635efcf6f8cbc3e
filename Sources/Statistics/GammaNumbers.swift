import Foundation

extension SeededNumbers {
  /// Normal with mean 0 and deviation 1, by the polar method of Marsaglia and Bray (1964).
  package mutating func normal() -> Double {
    while true {
      let (one, other) = (number(from: -1, to: 1), number(from: -1, to: 1))
      let square = one * one + other * other
      if square > 0, square < 1 { return one * (-2 * log(square) / square).squareRoot() }
    }
  }

  /// Gamma with a shape above 0 and scale 1; some of them over their sum are Dirichlet with their shapes.
  ///
  /// By Marsaglia and Tsang (2000), a shape below 1 by a power of a uniform number as they advise.
  package mutating func gamma(shape: Double) -> Double {
    guard shape >= 1 else { return gamma(shape: shape + 1) * pow(1 - fraction(), 1 / shape) }
    let third = shape - 1.0 / 3
    let scale = 1 / (9 * third).squareRoot()
    while true {
      let draw = normal()
      let root = 1 + scale * draw
      guard root > 0 else { continue }
      let cube = root * root * root
      if log(1 - fraction()) < draw * draw / 2 + third - third * cube + third * log(cube) { return third * cube }
    }
  }
}
