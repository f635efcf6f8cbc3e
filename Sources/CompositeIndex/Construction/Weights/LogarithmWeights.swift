import Foundation
import Statistics

extension DataWeights {
  /// In proportion to the logarithm of the root mean square over the standard deviation (LOPCOW).
  ///
  /// F. Ecer and D. Pamučar, A novel LOPCOW-DOBI multi-criteria sustainability performance assessment methodology, 2022.
  /// The columns are on 0 to 1, the deviation is over n − 1.
  package static func logarithmicChange(_ columns: [[Double]]) -> [Double]? {
    weights(of: columns) { column in
      let square = column.reduce(0) { $0 + $1 * $1 } / Double(column.count)
      return Summary.standardDeviation(of: column).map { abs(log(square.squareRoot() / $0)) }
    }
  }

  /// In proportion to the angle between a column and one of which all units have the same.
  ///
  /// D. Shuai and others, 2012. Of values not below 0, such as 1 to 100; nil where one is.
  package static func angle(_ columns: [[Double]]) -> [Double]? {
    weights(of: columns) { column in
      guard column.allSatisfy({ $0 >= 0 }) else { return nil }
      let length = column.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return acos(min(1, column.reduce(0, +) / (length * Double(column.count).squareRoot())))
    }
  }
}
