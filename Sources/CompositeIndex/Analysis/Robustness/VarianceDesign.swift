import Statistics

/// The base sample of a variance-based analysis: two independent samples of factors that are uniform on [0, 1).
///
/// Saltelli (2002): the model is run on each row of the first, of the second, and for every factor of the first with
/// that factor's number from the second: rows × (factors + 2) runs in all.
package struct VarianceDesign: Sendable, Equatable {
  package let factors: Int
  package let rows: Int
  package let seed: UInt64

  package init(factors: Int, rows: Int, seed: UInt64) {
    self.factors = factors
    self.rows = rows
    self.seed = seed
  }

  /// A row of both samples; it follows from the seed and its number alone.
  package func row(_ row: Int) -> (first: [Double], second: [Double]) {
    var numbers = SeededNumbers(seed: seed, draw: row)
    let first = (0..<factors).map { _ in numbers.fraction() }
    return (first, (0..<factors).map { _ in numbers.fraction() })
  }

  /// Runs a model on some of the rows.
  package func run(_ rows: Range<Int>, _ model: ([Double]) -> Double) -> VarianceOutputs {
    var outputs = VarianceOutputs(factors: factors)
    for row in rows {
      let (first, second) = row < self.rows ? self.row(row) : ([], [])
      guard !first.isEmpty else { continue }
      let mixed = (0..<factors).map { factor -> Double in
        var mixed = first
        mixed[factor] = second[factor]
        return model(mixed)
      }
      outputs.append(first: model(first), second: model(second), mixed: mixed)
    }
    return outputs
  }

  /// Runs a model on all rows.
  package func run(_ model: ([Double]) -> Double) -> VarianceOutputs {
    run(0..<rows, model)
  }
}

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
