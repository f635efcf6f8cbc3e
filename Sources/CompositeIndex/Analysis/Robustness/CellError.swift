package import Statistics

/// What may be wrong about one score, or what a missing one may be.
package struct CellError: Sendable, Equatable {
  package var column: Int
  package var unit: Int
  package var kind: Kind

  package init(column: Int, unit: Int, kind: Kind) {
    self.column = column
    self.unit = unit
    self.kind = kind
  }

  package enum Kind: Sendable, Equatable {
    /// Drawn uniformly between the two, whether it was observed or not.
    case between(Double, Double)
    /// Wrong with this probability, on a scale from `low` to `high`.
    ///
    /// A wrong score at an end of the scale, such as a yes or a no, becomes the other end; any other is drawn anew,
    /// uniformly over the scale. A missing score stays missing.
    case misread(probability: Double, low: Double, high: Double)
  }

  /// The score of a draw; nil where it is missing.
  ///
  /// It takes as many random numbers whatever comes out, so that one cell never changes the draws of the next.
  package func drawn(_ score: Double?, _ numbers: inout SeededNumbers) -> Double? {
    switch kind {
    case .between(let low, let high): return numbers.number(from: low, to: high)
    case .misread(let probability, let low, let high):
      let (chance, anew) = (numbers.fraction(), numbers.number(from: low, to: high))
      guard let score, chance < probability else { return score }
      return score == low ? high : score == high ? low : anew
    }
  }
}
