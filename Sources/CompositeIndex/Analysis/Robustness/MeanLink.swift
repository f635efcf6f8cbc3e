import AssessmentModel
import Foundation

/// A mean as an arithmetic mean of transformed scores: there, weighed, and back.
///
/// Scores are plain numbers here and NaN is a missing one, so that columns can be gone through without branches. A score
/// that a mean cannot take, which is a negative one under any but the arithmetic mean, becomes `refusal`, which no sum
/// with it loses; the mean is then missing. A zero makes a geometric or harmonic mean zero.
enum MeanLink: Sendable, Equatable {
  case plain
  case logarithm
  /// Not 0 and not 1.
  case power(Double)

  /// Nil for a method that compares units and for a power so far from 0 that scores may run out of range.
  init?(_ method: GroupMethod) {
    switch method {
    case .arithmetic: self = .plain
    case .geometric: self = .logarithm
    case .harmonic: self = .power(-1)
    case .generalised(let power) where abs(power) <= 16:
      self = power == 1 ? .plain : power == 0 ? .logarithm : .power(power)
    default: return nil
    }
  }

  func there(_ score: Double) -> Double {
    switch self {
    case .plain: return score
    case .logarithm: return score < 0 ? refusal : log(score)
    case .power(-1): return score < 0 ? refusal : 1 / abs(score)
    case .power(let power): return score < 0 ? refusal : pow(abs(score), power)
    }
  }

  /// The mean of a weighed sum; NaN where there is none.
  func back(_ mean: Double) -> Double {
    switch self {
    case .plain: return mean.isFinite ? mean : .nan
    case .logarithm: return mean == refusal ? .nan : exp(mean)
    case .power(-1): return mean == refusal ? .nan : 1 / mean
    case .power(let power): return mean == refusal ? .nan : pow(mean, 1 / power)
    }
  }

  private var refusal: Double {
    if case .power(let power) = self, power < 0 { return -.infinity }
    return .infinity
  }
}
