import Statistics

/// Weights that follow from the values alone, by what a column tells of how units differ.
///
/// Every method takes complete columns of the same length that were turned so that more is better, on the scale its own
/// comment names, and gives one weight a column; they sum to 1. A column that does not vary has the weight 0. There are no
/// weights, nil, where fewer than two units or no column is given, no column varies, or a value is one that the method
/// cannot work with.
package enum DataWeights {
  /// Numbers not below 0 over their sum; nil where that is 0.
  static func scaled(_ numbers: [Double]) -> [Double]? {
    let sum = numbers.reduce(0, +)
    guard sum > 0, sum.isFinite, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    return numbers.map { $0 / sum }
  }

  /// Whether columns have at least two units, as many each, and finite numbers.
  static func isTable(_ columns: [[Double]]) -> Bool {
    guard let count = columns.first?.count, count > 1 else { return false }
    return columns.allSatisfy { $0.count == count && $0.allSatisfy(\.isFinite) }
  }

  /// Weights in proportion to a number of each column that varies, and 0 for the others.
  static func weights(of columns: [[Double]], _ number: ([Double]) -> Double?) -> [Double]? {
    guard isTable(columns) else { return nil }
    let numbers = columns.map { Summary.isConstant($0) ? 0 : number($0) }
    let known = numbers.compactMap { $0 }
    return known.count == numbers.count ? scaled(known) : nil
  }

  /// Weights that take several columns at once, with those that do not vary left out before and given 0.
  static func weightsOfVarying(_ columns: [[Double]], _ numbers: ([[Double]]) -> [Double]?) -> [Double]? {
    guard isTable(columns) else { return nil }
    let places = columns.indices.filter { !Summary.isConstant(columns[$0]) }
    guard !places.isEmpty, let found = numbers(places.map { columns[$0] }).flatMap({ scaled($0) }) else { return nil }
    var weights = [Double](repeating: 0, count: columns.count)
    for (place, weight) in zip(places, found) { weights[place] = weight }
    return weights
  }
}
