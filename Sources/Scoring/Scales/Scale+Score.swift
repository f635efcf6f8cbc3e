import AssessmentModel

extension Scale {
  /// The score in [0, 1] of a raw value.
  func score(of raw: Double) -> Double {
    switch self {
    case .binary: return binaryScore(of: raw)
    case .steps(let steps): return min(1, max(0, stepScore(of: raw, steps: steps)))
    case .linear(let zero, let one): return linearScore(of: raw, zero: zero, one: one)
    }
  }

  /// True where higher raw values score lower.
  var falls: Bool {
    switch self {
    case .binary: return false
    case .steps(let steps):
      guard let first = steps.min(by: { $0.from < $1.from }), let last = steps.max(by: { $0.from < $1.from }) else {
        return false
      }
      return last.score < first.score
    case .linear(let zero, let one): return one < zero
    }
  }
}
