import Statistics

extension DataWeights {
  /// In proportion to the standard deviations; the columns share one scale, such as 0 to 1.
  package static func standardDeviation(_ columns: [[Double]]) -> [Double]? {
    weights(of: columns) { Summary.standardDeviation(of: $0) }
  }

  /// In proportion to the variances; the columns share one scale, such as 0 to 1.
  package static func variance(_ columns: [[Double]]) -> [Double]? {
    weights(of: columns) { Summary.variance(of: $0) }
  }

  /// In proportion to the standard deviations, over n − 1, over the size of the mean.
  ///
  /// Normalised or as observed: the zero of the scale decides, so name it. Nil where the mean of a column that varies
  /// is 0.
  package static func coefficientOfVariation(_ columns: [[Double]]) -> [Double]? {
    weights(of: columns) { column in
      guard let mean = Summary.mean(of: column), mean != 0 else { return nil }
      return Summary.standardDeviation(of: column).map { $0 / abs(mean) }
    }
  }

  /// In proportion to the Gini coefficients of the columns, n in the denominator.
  ///
  /// Nil where a value is below 0.
  package static func gini(_ columns: [[Double]]) -> [Double]? {
    weights(of: columns) { column in
      guard column.allSatisfy({ $0 >= 0 }) else { return nil }
      let count = Double(column.count)
      // Half the sum of all differences: each value stands above those before it and below those after it.
      let differences = column.sorted().enumerated().reduce(0.0) { sum, next in
        sum + (Double(2 * next.offset + 1) - count) * next.element
      }
      return differences / (count * column.reduce(0, +))
    }
  }
}
