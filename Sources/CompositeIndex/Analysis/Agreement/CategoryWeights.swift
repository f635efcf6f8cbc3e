import Statistics

/// How much of an agreement two different categories still are.
package enum CategoryWeights: String, Sendable, CaseIterable {
  /// None: only the same category agrees.
  case identity
  /// 1 less their distance over the longest.
  case linear
  /// 1 less their squared distance over the longest squared.
  case quadratic

  /// The weight of every two categories, whose places are given from the lowest up and are at least two.
  func matrix(places: [Double]) -> Matrix {
    let longest = (places.last ?? 0) - (places.first ?? 0)
    return Matrix(
      columns: places.map { one in
        places.map { other in
          let distance = abs(one - other) / longest
          switch self {
          case .identity: return one == other ? 1 : 0
          case .linear: return 1 - distance
          case .quadratic: return 1 - distance * distance
          }
        }
      })
  }
}
