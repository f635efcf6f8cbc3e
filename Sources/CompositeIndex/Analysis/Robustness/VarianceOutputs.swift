/// What a model gave on the rows of a design.
package struct VarianceOutputs: Sendable, Equatable {
  /// On the first sample, a row each.
  package private(set) var first: [Double] = []
  package private(set) var second: [Double] = []
  /// On the first sample with one factor from the second: a list a factor.
  package private(set) var mixed: [[Double]]

  package init(factors: Int) {
    mixed = [[Double]](repeating: [], count: factors)
  }

  /// Of lists of the same length.
  package init(first: [Double], second: [Double], mixed: [[Double]]) {
    self.first = first
    self.second = second
    self.mixed = mixed
  }

  package var rows: Int { first.count }

  mutating func append(first: Double, second: Double, mixed: [Double]) {
    self.first.append(first)
    self.second.append(second)
    for (factor, output) in mixed.enumerated() { self.mixed[factor].append(output) }
  }

  /// Puts the rows of another part of the same design after these.
  package mutating func append(_ other: VarianceOutputs) {
    first += other.first
    second += other.second
    for factor in mixed.indices { mixed[factor] += other.mixed[factor] }
  }

  /// The rows in this order, some of them more than once.
  func rows(_ order: [Int]) -> VarianceOutputs {
    VarianceOutputs(
      first: order.map { first[$0] }, second: order.map { second[$0] },
      mixed: mixed.map { column in order.map { column[$0] } })
  }
}
