package import Statistics

extension DataWeights {
  /// In proportion to the standard deviation times how little a column goes with the others, Σ (1 − r).
  ///
  /// D. Diakoulaki, G. Mavrotas and L. Papayannakis, Determining objective weights in multiple criteria problems: the
  /// CRITIC method, 1995. The columns are on 0 to 1. Nil, too, where all columns that vary say the same.
  package static func critic(_ columns: [[Double]], by correlation: Correlation = .pearson) -> [Double]? {
    weightsOfVarying(columns) { varying in
      varying.indices.map { place in
        let conflict = varying.indices.reduce(0.0) { sum, other in
          guard other != place else { return sum }
          let distance = 1 - (correlation.coefficient(of: varying[place], varying[other]) ?? 1)
          // What rounding leaves of columns that say the same is no conflict.
          return distance > 1e-12 ? sum + distance : sum
        }
        return conflict * (Summary.standardDeviation(of: varying[place]) ?? 0)
      }
    }
  }
}
