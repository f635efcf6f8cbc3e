/// Numbers in rows and columns, kept column after column.
package struct Matrix: Sendable, Equatable {
  package let rows: Int
  package let columns: Int
  /// Column after column.
  package var values: [Double]

  package init(rows: Int, columns: Int, values: [Double]? = nil) {
    self.rows = rows
    self.columns = columns
    self.values = values ?? [Double](repeating: 0, count: rows * columns)
  }

  /// Of columns of the same length.
  package init(columns: [[Double]]) {
    self.init(rows: columns.first?.count ?? 0, columns: columns.count, values: columns.flatMap { $0 })
  }

  /// Of rows of the same length.
  package init(rows: [[Double]]) {
    self.init(rows: rows.count, columns: rows.first?.count ?? 0)
    for (row, numbers) in rows.enumerated() {
      for (column, number) in numbers.enumerated() { self[row, column] = number }
    }
  }

  package subscript(row: Int, column: Int) -> Double {
    get { values[column * rows + row] }
    set { values[column * rows + row] = newValue }
  }

  package func column(_ column: Int) -> [Double] {
    Array(values[column * rows..<(column + 1) * rows])
  }

  package func row(_ row: Int) -> [Double] {
    (0..<columns).map { self[row, $0] }
  }

  /// Pearson's correlation of every two columns; nil where one does not vary.
  package static func correlations(of columns: [[Double]]) -> Matrix? {
    var matrix = Matrix(rows: columns.count, columns: columns.count)
    for first in columns.indices {
      matrix[first, first] = 1
      for second in columns.indices[..<first] {
        guard let value = Correlation.pearson.coefficient(of: columns[first], columns[second]) else { return nil }
        matrix[first, second] = value
        matrix[second, first] = value
      }
    }
    return matrix
  }
}
