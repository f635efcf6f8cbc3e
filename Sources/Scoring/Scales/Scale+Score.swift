package import AssessmentModel

extension Scale {
  /// The score in [0, 1] of a raw value.
  package func score(of raw: Double) -> Double {
    switch self {
    case .binary: return binaryScore(of: raw)
    case .steps(let steps): return min(1, max(0, stepScore(of: raw, steps: steps)))
    case .linear(let zero, let one): return linearScore(of: raw, zero: zero, one: one)
    case .logistic(let half, let ninety): return logisticScore(of: raw, half: half, ninety: ninety)
    case .logNormal(let half, let ninety): return logNormalScore(of: raw, half: half, ninety: ninety)
    case .target(let low, let high, let reach): return targetScore(of: raw, low: low, high: high, reach: reach)
    }
  }

  /// True where higher raw values score lower.
  var falls: Bool {
    switch self {
    case .binary, .target: return false
    case .steps(let steps):
      guard let first = steps.min(by: { $0.from < $1.from }), let last = steps.max(by: { $0.from < $1.from }) else {
        return false
      }
      return last.score < first.score
    case .linear(let zero, let one): return one < zero
    case .logistic(let half, let ninety), .logNormal(let half, let ninety): return ninety < half
    }
  }
}
