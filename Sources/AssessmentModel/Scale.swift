/// How a raw value becomes a score in [0, 1].
package enum Scale: Sendable, Equatable {
  /// 1 where the raw value is above zero.
  case binary
  /// The score of the highest step whose `from` the raw value reaches; 0 below the first.
  case steps([Step])
  /// 0 at one anchor, 1 at the other, straight between them, held outside; the anchors may fall.
  case linear(zero: Double, one: Double)
  /// A logistic curve with the score 0.5 at one anchor and 0.9 at the other; the anchors may fall.
  case logistic(half: Double, ninety: Double)
  /// A log-normal curve with the score 0.5 at one anchor and 0.9 at the other, both above zero; they may fall.
  case logNormal(half: Double, ninety: Double)
  /// 1 from `low` to `high`, down to 0 at a distance of `reach` beyond either.
  case target(low: Double, high: Double, reach: Double)

  package struct Step: Sendable, Equatable {
    package var from: Double
    package var score: Double

    package init(from: Double, score: Double) {
      self.from = from
      self.score = score
    }
  }
}
