/// Weights that somebody gave together with those that follow from the data.
///
/// Both lists have a weight a column and sum to 1; nil where they do not fit each other or no weight is left.
package enum CombinedWeights {
  /// The products of the two, rescaled to sum to 1: what either holds for nothing has no weight.
  package static func multiplied(_ given: [Double], _ found: [Double]) -> [Double]? {
    guard given.count == found.count else { return nil }
    return DataWeights.scaled(zip(given, found).map { $0 * $1 })
  }

  /// The mean of the two, the given ones counting with a share in [0, 1].
  package static func added(_ given: [Double], _ found: [Double], shareOfGiven share: Double) -> [Double]? {
    guard given.count == found.count, (0...1).contains(share) else { return nil }
    return DataWeights.scaled(zip(given, found).map { share * $0 + (1 - share) * $1 })
  }
}
