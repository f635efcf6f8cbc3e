/// The rotation of factors after which each is made of few columns.
///
/// H. Kaiser, The varimax criterion for analytic rotation in factor analysis, 1958, rows being scaled to length 1 before;
/// all factors are turned at once, as P. Horst, Factor Analysis of Data Matrices, 1965, does.
package enum Varimax {
  /// The gain below which R's `varimax`, and with it psych, stops.
  ///
  /// Loadings may then be some thousandths away from where the turning would end, and depend on the order of the columns
  /// as far. A smaller one goes on, and is worth naming where weights are made of the loadings.
  package static let usualGain = 1e-5

  /// The rotated loadings, the factor with the largest sum of squares first, each turned to sum to no less than 0.
  ///
  /// Turning ends when a round adds a smaller share than the gain to the criterion, after a thousand rounds at the latest.
  /// A row of zeros stays one. Nil where there are no loadings.
  package static func rotated(_ loadings: Matrix, gain: Double = usualGain) -> Matrix? {
    guard loadings.rows > 0, loadings.columns > 0 else { return nil }
    let lengths = (0..<loadings.rows).map { row in
      loadings.row(row).reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    let scaled = Matrix(
      columns: (0..<loadings.columns).map { column in
        zip(loadings.column(column), lengths).map { $1 > 0 ? $0 / $1 : 0 }
      })
    return turned(scaled, gain: gain).map { factors in
      ordered(
        (0..<factors.columns).map { factor in zip(factors.column(factor), lengths).map { $0 * $1 } })
    }
  }

  private static func turned(_ loadings: Matrix, gain: Double) -> Matrix? {
    var turned = loadings
    var reached = 0.0
    for _ in 0..<1000 {
      guard let next = LinearAlgebra.nearestRotation(to: slope(loadings, turned)) else { return nil }
      turned = loadings.times(next.rotation)
      if next.sum <= reached * (1 + gain) { break }
      reached = next.sum
    }
    return turned
  }

  /// How the criterion changes with the rotation: the loadings on the cubes of the turned ones less what a factor of even
  /// loadings would have.
  private static func slope(_ loadings: Matrix, _ turned: Matrix) -> Matrix {
    let count = Double(loadings.rows)
    return Matrix(
      columns: (0..<turned.columns).map { factor in
        let numbers = turned.column(factor)
        let mean = numbers.reduce(0) { $0 + $1 * $1 } / count
        let cubes = numbers.map { $0 * ($0 * $0 - mean) }
        return (0..<loadings.columns).map { column in
          zip(loadings.column(column), cubes).reduce(0) { $0 + $1.0 * $1.1 }
        }
      })
  }

  private static func ordered(_ factors: [[Double]]) -> Matrix {
    let sizes = factors.map { factor in factor.reduce(0) { $0 + $1 * $1 } }
    let order = factors.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    return Matrix(columns: order.map { factors[$0].reduce(0, +) < 0 ? factors[$0].map { -$0 } : factors[$0] })
  }
}
