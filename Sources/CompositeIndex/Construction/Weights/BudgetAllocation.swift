import Statistics

/// Points that experts distributed over indicators, made into weights.
///
/// OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 6.3: the weight of an indicator is the mean
/// of the shares that the experts gave it.
package struct BudgetAllocation: Sendable, Equatable {
  /// An indicator each, in their order.
  package let indicators: [Indicator]
  /// The places of the experts who did not fill in every cell, went below 0 or distributed nothing.
  package let leftOut: [Int]

  /// What the experts gave to an indicator.
  package struct Indicator: Sendable, Equatable {
    /// The mean share; the weights sum to 1.
    package var weight: Double
    /// The standard deviation of the shares, over n − 1; nil for a single expert.
    package var deviation: Double?
    /// The smallest share that an expert gave.
    package var lowest: Double
    /// The largest share that an expert gave.
    package var highest: Double
  }

  /// From the points of the experts, a row each, a cell an indicator; nil where no expert is left.
  ///
  /// Each expert's points are divided by their sum, so that it does not matter how many there were to distribute. A cell
  /// that is missing is not 0: nobody knows what the expert meant, who is left out.
  package init?(_ experts: [[Double?]]) {
    guard let width = experts.first?.count, experts.allSatisfy({ $0.count == width }) else { return nil }
    let shares = experts.map { Self.shares(of: $0) }
    let counted = shares.compactMap { $0 }
    guard !counted.isEmpty else { return nil }
    leftOut = shares.indices.filter { shares[$0] == nil }
    indicators = (0..<width).compactMap { place in Indicator(counted.map { $0[place] }) }
  }

  private static func shares(of points: [Double?]) -> [Double]? {
    let known = points.compactMap { $0 }
    return known.count == points.count ? DataWeights.scaled(known) : nil
  }
}

extension BudgetAllocation.Indicator {
  fileprivate init?(_ shares: [Double]) {
    guard let mean = Summary.mean(of: shares), let lowest = shares.min(), let highest = shares.max() else { return nil }
    self.init(
      weight: mean, deviation: Summary.standardDeviation(of: shares), lowest: lowest, highest: highest)
  }
}
