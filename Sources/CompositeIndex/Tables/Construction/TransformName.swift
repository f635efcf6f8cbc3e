extension ColumnTransform {
  /// The word for it in tables.
  var name: String {
    switch self {
    case .logarithm: return "logarithm"
    case .logarithmBySkew: return "logarithm-by-skew"
    case .logarithmFromOne: return "logarithm-from-one"
    case .plainLogarithm: return "plain-logarithm"
    case .boxCox, .likeliestBoxCox: return "box-cox"
    }
  }

  /// Of Box and Cox; nil for any other.
  var power: Double? {
    if case .boxCox(let lambda) = self { return lambda }
    return nil
  }
}
