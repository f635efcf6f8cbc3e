package import Statistics

extension DataWeights {
  /// Weights by rotated factors.
  package struct RotatedFactors: Sendable, Equatable {
    /// A row a column of the table, a column a factor; the factor with the most variance first.
    package var loadings: Matrix
    /// The factor that each column belongs to, from 0.
    package var factors: [Int]
    /// The share of the column in its factor times the share of the factor in all of them.
    package var unscaled: [Double]
    package var weights: [Double]
  }

  /// The squared loadings of the columns on the factor each belongs to, times what the factor explains.
  ///
  /// G. Nicoletti, S. Scarpetta and O. Boylaud, 2000; OECD and JRC, Handbook on Constructing Composite Indicators, 2008,
  /// section 6.1: components of the correlations with an eigenvalue above 1, varimax rotation, squared loadings scaled to
  /// 1 within each factor. The gain at which the rotation stops moves weights in the third digit. Nil where a column does
  /// not vary or no eigenvalue is above 1.
  package static func rotatedFactors(
    _ columns: [[Double]], gain: Double = Varimax.usualGain
  ) -> RotatedFactors? {
    guard isTable(columns), let components = PrincipalComponents(of: columns),
      let loadings = Varimax.rotated(components.loadings(of: components.countAboveOne), gain: gain)
    else { return nil }
    let explained = (0..<loadings.columns).map { factor in loadings.column(factor).reduce(0) { $0 + $1 * $1 } }
    let whole = explained.reduce(0, +)
    let factors = columns.indices.map { column in strongest(loadings.row(column)) }
    let unscaled = columns.indices.map { column -> Double in
      let loading = loadings[column, factors[column]]
      let factor = explained[factors[column]]
      return factor > 0 ? loading * loading / factor * (factor / whole) : 0
    }
    return scaled(unscaled).map {
      RotatedFactors(loadings: loadings, factors: factors, unscaled: unscaled, weights: $0)
    }
  }

  /// The first place of the number farthest from 0.
  private static func strongest(_ row: [Double]) -> Int {
    row.indices.reduce(0) { abs(row[$1]) > abs(row[$0]) ? $1 : $0 }
  }
}
