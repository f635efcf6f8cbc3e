internal import CClp

/// Linear inequalities over variables that are not below 0, and what can be reached within them; solved by Clp.
struct LinearProgram {
  /// A weighted sum of the variables that lies between two bounds; nil is no bound.
  struct Row {
    var coefficients: [Double]
    var low: Double?
    var high: Double?
  }

  var variables: Int
  var rows: [Row]

  /// The largest value of each weighted sum of the variables; nil where there is none.
  ///
  /// One after the other from where the last was found, which is quick where only the objective changes.
  func maxima(of objectives: [[Double]]) -> [Double?] {
    guard let model = Clp_newModel() else { return objectives.map { _ in nil } }
    defer { Clp_deleteModel(model) }
    Clp_setLogLevel(model, 0)
    load(into: model)
    Clp_setPrimalTolerance(model, 1e-9)
    Clp_setDualTolerance(model, 1e-9)
    Clp_setOptimizationDirection(model, -1)
    return objectives.map { objective in
      Clp_chgObjCoefficients(model, objective)
      _ = Clp_primal(model, 0)
      guard Clp_status(model) == 0, let point = Clp_getColSolution(model) else { return nil }
      let value = objective.indices.reduce(0) { $0 + objective[$1] * point[$1] }
      return value.isFinite ? value : nil
    }
  }

  /// Column after column, zeros left out, as Clp takes a matrix.
  private func load(into model: UnsafeMutableRawPointer) {
    var (starts, places, numbers): ([CoinBigIndex], [Int32], [Double]) = ([0], [], [])
    for variable in 0..<variables {
      for (row, content) in rows.enumerated() where content.coefficients[variable] != 0 {
        places.append(Int32(row))
        numbers.append(content.coefficients[variable])
      }
      starts.append(CoinBigIndex(numbers.count))
    }
    let unbounded = Double.greatestFiniteMagnitude
    let zeros = [Double](repeating: 0, count: variables)
    Clp_loadProblem(
      model, Int32(variables), Int32(rows.count), starts, places, numbers, zeros,
      [Double](repeating: unbounded, count: variables), zeros, rows.map { $0.low ?? -unbounded },
      rows.map { $0.high ?? unbounded })
  }
}
