extension Matrix {
  /// The covariance of every two columns over the units that have both values, over n − 1.
  ///
  /// Each pair has its own units where values are missing, so that the matrix need not be positive. Nil where a pair has
  /// fewer than two units.
  package static func covariances(of columns: [[Double?]]) -> Matrix? {
    guard !columns.isEmpty else { return nil }
    var matrix = Matrix(rows: columns.count, columns: columns.count)
    for first in columns.indices {
      for second in columns.indices[...first] {
        guard let value = covariance(columns[first], columns[second]) else { return nil }
        matrix[first, second] = value
        matrix[second, first] = value
      }
    }
    return matrix
  }

  private static func covariance(_ first: [Double?], _ second: [Double?]) -> Double? {
    let pairs = zip(first, second).compactMap { one, other in one.flatMap { one in other.map { (one, $0) } } }
    let (firsts, seconds) = (pairs.map(\.0), pairs.map(\.1))
    guard pairs.count > 1, let left = Summary.mean(of: firsts), let right = Summary.mean(of: seconds) else {
      return nil
    }
    // What does not vary goes with nothing, whatever rounding makes of its mean.
    guard !Summary.isConstant(firsts), !Summary.isConstant(seconds) else { return 0 }
    return pairs.reduce(0) { $0 + ($1.0 - left) * ($1.1 - right) } / Double(pairs.count - 1)
  }
}
