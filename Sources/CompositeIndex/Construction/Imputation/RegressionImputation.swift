import Statistics

/// Gaps filled by linear regression on the columns that the unit has.
package enum RegressionImputation {
  /// By least squares over the units that have the column and all those that the unit has, with a constant.
  ///
  /// There must be more such units than numbers to be found. Columns that do not vary among them are left out. Give the
  /// columns of one dimension where the table has more columns than its units can bear.
  package static func filled(_ columns: [[Double?]]) -> ImputedColumns {
    var models: [Model.Key: Result<Model, ConstructionProblem.What>] = [:]
    return .filling(columns, by: .regression) { unit, column throws(ConstructionProblem.What) in
      let known = columns.indices.filter { columns[$0][unit] != nil }
      guard !known.isEmpty else { throw .noValueInRow }
      let key = Model.Key(column: column, predictors: known)
      let model = models[key] ?? Result { () throws(ConstructionProblem.What) in try Model(key, columns) }
      models[key] = model
      return try model.get().value(columns.map { $0[unit] })
    }
  }
}

/// A regression of one column on others, which are centred and scaled so that units of measurement do not matter.
private struct Model {
  struct Key: Hashable {
    let column: Int
    let predictors: [Int]
  }

  private struct Predictor {
    let column: Int
    let mean: Double
    let deviation: Double

    func scaled(_ value: Double) -> Double { (value - mean) / deviation }
  }

  private let predictors: [Predictor]
  /// The constant first, then one a predictor.
  private let coefficients: [Double]

  init(_ key: Key, _ columns: [[Double?]]) throws(ConstructionProblem.What) {
    let needed = key.predictors + [key.column]
    let units = columns[key.column].indices.filter { unit in needed.allSatisfy { columns[$0][unit] != nil } }
    func values(_ column: Int) -> [Double] { units.compactMap { columns[column][$0] } }
    guard units.count > key.predictors.count + 1 else { throw .tooFewCompleteRows }
    predictors = key.predictors.compactMap { column in
      let values = values(column)
      guard let mean = Summary.mean(of: values), let deviation = Summary.standardDeviation(of: values), deviation > 0,
        deviation.isFinite
      else { return nil }
      return Predictor(column: column, mean: mean, deviation: deviation)
    }
    let ones = [Double](repeating: 1, count: units.count)
    let design = [ones] + predictors.map { predictor in values(predictor.column).map(predictor.scaled) }
    guard !predictors.isEmpty, let found = LinearAlgebra.leastSquares(design, values(key.column))
    else { throw .dependentColumns }
    coefficients = found.coefficients
  }

  /// The value that the regression expects of a unit that has all predictors.
  func value(_ row: [Double?]) -> Double {
    zip(predictors, coefficients.dropFirst()).reduce(coefficients.first ?? 0) { sum, term in
      sum + (row[term.0.column].map(term.0.scaled) ?? 0) * term.1
    }
  }
}
