extension DecisionTable {
  /// What VIKOR tells of each unit; of all three a lower value is better.
  package struct Compromise: Sendable, Equatable {
    /// S: the weighted sum of the regrets.
    package var sums: [Double]
    /// R: the largest weighted regret.
    package var largest: [Double]
    /// Q: between both, from 0 to 1.
    package var balance: [Double]
  }

  /// The compromise between the sum of a unit's regrets, which weighs `majority`, and the largest of them; nil unless
  /// `majority` lies between 0 and 1.
  ///
  /// S. Opricovic, Multicriteria optimization of civil engineering systems, 1998. A regret is the distance to the best
  /// unit from 0 to 1. Where S or R is the same for all units it adds nothing to Q.
  package func vikor(majority: Double) -> Compromise? {
    guard (0...1).contains(majority) else { return nil }
    let regrets = regrets
    let sums = weightedSums(of: regrets)
    let largest = (0..<units).map { unit in
      zip(regrets, shares).reduce(0) { max($0, $1.0[unit] * $1.1) }
    }
    let balance = zip(Self.fromLowest(sums), Self.fromLowest(largest)).map { majority * $0 + (1 - majority) * $1 }
    return Compromise(sums: sums, largest: largest, balance: balance)
  }

  private static func fromLowest(_ numbers: [Double]) -> [Double] {
    guard let low = numbers.min(), let high = numbers.max(), low < high else { return numbers.map { _ in 0 } }
    return numbers.map { ($0 - low) / (high - low) }
  }
}
