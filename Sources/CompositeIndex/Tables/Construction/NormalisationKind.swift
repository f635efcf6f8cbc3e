import AssessmentModel

extension Construction.Normalisation {
  /// The word that framework files have for the method.
  var kind: Kind {
    switch self {
    case .none: return .none
    case .minMax: return .minMax
    case .goalposts: return .goalposts
    case .zScore: return .zScore
    case .scaled: return .scaled
    case .rank: return .rank
    case .percentileRank: return .percentileRank
    case .borda: return .borda
    case .distanceToMaximum: return .distanceToMaximum
    case .distanceToReference: return .distanceToReference
    case .distanceToTarget: return .distanceToTarget
    case .fractionOfMaximum: return .fractionOfMaximum
    }
  }

  /// Whether the scale is set by the column's own goalposts.
  var usesGoalposts: Bool { kind == .goalposts || kind == .scaled }
}
