/// Weights that belong to the places of a unit's values from the best down, not to indicators.
///
/// R. Yager, On ordered weighted averaging aggregation operators, 1988.
package struct OrderedAverage: Sendable, Equatable {
  /// From the best value down; need not sum to 1.
  package var placeWeights: [Double]

  /// The mean of the largest values, as many as said: generous, for what is good in at least so many indicators.
  package static func largest(_ count: Int, of indicators: Int) -> OrderedAverage {
    OrderedAverage(placeWeights: (0..<indicators).map { $0 < count ? 1 : 0 })
  }

  /// The mean of the smallest values, as many as said: strict, for what must be good in more than the others.
  package static func smallest(_ count: Int, of indicators: Int) -> OrderedAverage {
    OrderedAverage(placeWeights: (0..<indicators).map { $0 >= indicators - count ? 1 : 0 })
  }

  /// The weighted mean of every unit's values in their order, or nil where no weight is above 0 or as many columns as
  /// weights are not there.
  package func scores(of columns: [[Double]]) -> [Double?] {
    guard let units = columns.first?.count, columns.allSatisfy({ $0.count == units }) else { return [] }
    guard columns.count == placeWeights.count else { return [Double?](repeating: nil, count: units) }
    return (0..<units).map { unit in
      let falling = columns.map { $0[unit] }.sorted(by: >)
      return mean(of: zip(falling, placeWeights).map { WeightedValue($0, weight: $1) }, by: .arithmetic)
    }
  }
}
