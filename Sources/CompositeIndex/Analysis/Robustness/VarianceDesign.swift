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
