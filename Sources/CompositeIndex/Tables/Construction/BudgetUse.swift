import AssessmentModel

extension Construction.Weights {
  /// Whether points that experts gave are in the weights.
  var usesBudgets: Bool {
    switch self {
    case .given, .equal, .objective, .pairwise: return false
    case .budget: return true
    case .product(let first, let second), .blend(let first, let second, _):
      return first.usesBudgets || second.usesBudgets
    }
  }
}
