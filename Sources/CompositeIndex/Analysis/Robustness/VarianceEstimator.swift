import Statistics

/// How shares of the variance are worked out from the outputs of a design.
///
/// Tools differ in the formula, in what they subtract first and in which variance they divide by; on few rows that
/// matters, on many it does not.
package struct VarianceEstimator: Sendable, Equatable {
  package var first = First.saltelli
  package var total = Total.jansen
  package var centre = Centre.all
  package var spread = Spread.population

  package init() {}

  /// Of the effect that a factor has alone.
  package enum First: Sendable, CaseIterable {
    /// Saltelli and others (2010), table 2, formula b.
    case saltelli
    /// Jansen (1999), the same table, formula c.
    case jansen
  }

  /// Of the effect that a factor has alone and together with others.
  package enum Total: Sendable, CaseIterable {
    /// Jansen (1999).
    case jansen
    /// Homma and Saltelli (1996), as the table of Saltelli and others (2010) gives it.
    case hommaSaltelli
  }

  /// What is subtracted from every output before.
  package enum Centre: Sendable, CaseIterable {
    case nothing
    /// The mean over both samples.
    case samples
    /// The mean over all runs.
    case all
  }

  /// The variance that shares are of.
  package enum Spread: Sendable, CaseIterable {
    /// Over both samples, over n.
    case population
    /// Over both samples, over n − 1.
    case sample
    /// Over the first sample alone, over n − 1.
    case firstSample
  }

  /// The shares of one factor.
  package struct Shares: Sendable, Equatable {
    package var first: Double
    package var total: Double
  }

  /// The shares of every factor; nil where the output does not vary or there are fewer than two rows.
  package func shares(_ outputs: VarianceOutputs) -> [Shares]? {
    guard outputs.rows > 1, let variance = variance(outputs), variance > 0, let centre = centre(outputs)
    else { return nil }
    return outputs.mixed.map { mixed in
      Shares(
        first: firstEffect(outputs, mixed, centre, variance) / variance,
        total: totalEffect(outputs, mixed, centre) / variance)
    }
  }

  private func variance(_ outputs: VarianceOutputs) -> Double? {
    let both = outputs.first + outputs.second
    switch spread {
    case .population: return Summary.squaredDeviation(of: both).map { $0 / Double(both.count) }
    case .sample: return Summary.variance(of: both)
    case .firstSample: return Summary.variance(of: outputs.first)
    }
  }

  private func centre(_ outputs: VarianceOutputs) -> Double? {
    switch centre {
    case .nothing: return 0
    case .samples: return Summary.mean(of: outputs.first + outputs.second)
    case .all: return Summary.mean(of: outputs.first + outputs.second + outputs.mixed.flatMap { $0 })
    }
  }

  private func firstEffect(
    _ outputs: VarianceOutputs, _ mixed: [Double], _ centre: Double, _ variance: Double
  ) -> Double {
    switch first {
    case .saltelli:
      return mean(outputs.rows) { (outputs.second[$0] - centre) * (mixed[$0] - outputs.first[$0]) }
    case .jansen:
      return variance - mean(outputs.rows) { square(outputs.second[$0] - mixed[$0]) } / 2
    }
  }

  private func totalEffect(_ outputs: VarianceOutputs, _ mixed: [Double], _ centre: Double) -> Double {
    switch total {
    case .jansen: return mean(outputs.rows) { square(outputs.first[$0] - mixed[$0]) } / 2
    case .hommaSaltelli:
      return mean(outputs.rows) { (outputs.first[$0] - centre) * (outputs.first[$0] - mixed[$0]) }
    }
  }

  private func mean(_ count: Int, _ term: (Int) -> Double) -> Double {
    (0..<count).reduce(0) { $0 + term($1) } / Double(count)
  }

  private func square(_ value: Double) -> Double {
    value * value
  }
}
