import Statistics

/// Shares of the variance of a model's output with limits, one factor.
package struct VarianceShares: Sendable, Equatable {
  package var first: Estimate
  package var total: Estimate

  package struct Estimate: Sendable, Equatable {
    package var value: Double
    /// Between these 95 of 100 samples of rows, drawn again with replacement, have it (Efron, 1979).
    package var low: Double
    package var high: Double
    /// 1.96 times the deviation over the samples, for limits by the normal distribution.
    package var halfWidth: Double
  }

  /// The shares of every factor; nil where the output does not vary or there are fewer than two samples.
  ///
  /// The rows are drawn again as many times as there are to be samples, at least 2.
  package static func of(
    _ outputs: VarianceOutputs, by estimator: VarianceEstimator = VarianceEstimator(), samples: Int, seed: UInt64
  ) -> [VarianceShares]? {
    guard let found = estimator.shares(outputs), samples > 1 else { return nil }
    let again = (0..<samples).compactMap { sample -> [VarianceEstimator.Shares]? in
      var numbers = SeededNumbers(seed: seed, draw: sample)
      return estimator.shares(outputs.rows((0..<outputs.rows).map { _ in numbers.index(below: outputs.rows) }))
    }
    let shares = found.enumerated().compactMap { factor, shares -> VarianceShares? in
      guard let first = estimate(shares.first, again.map { $0[factor].first }),
        let total = estimate(shares.total, again.map { $0[factor].total })
      else { return nil }
      return VarianceShares(first: first, total: total)
    }
    return shares.count == found.count ? shares : nil
  }

  private static func estimate(_ value: Double, _ again: [Double]) -> Estimate? {
    guard let low = Summary.quantile(of: again, 0.025), let high = Summary.quantile(of: again, 0.975),
      let deviation = Summary.standardDeviation(of: again)
    else { return nil }
    return Estimate(value: value, low: low, high: high, halfWidth: 1.96 * deviation)
  }
}
