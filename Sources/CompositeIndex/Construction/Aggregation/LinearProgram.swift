internal import CClp

/// A weighted sum of variables that are not below 0, to be made as small as linear inequalities allow; solved by Clp.
struct LinearProgram {
  /// A weighted sum of the variables that lies between two bounds; nil is no bound.
  struct Row {
    var coefficients: [Double]
    var low: Double?
    var high: Double?
  }

  /// What is different the next time the program is solved.
  struct Change {
    /// The coefficients of the first variable by the place of their row; the others stay.
    var first: [Int: Double] = [:]
    /// The lower bound of every row.
    var lows: [Double?]
  }

  /// The weights of the sum, one a variable.
  var costs: [Double]
  var rows: [Row]

  /// The smallest sum after each change; nil where there is none.
  ///
  /// Each is sought from where the last was found, which takes few steps where little changes.
  func minima(after changes: [Change]) -> [Double?] {
    guard let model = Clp_newModel() else { return changes.map { _ in nil } }
    defer { Clp_deleteModel(model) }
    Clp_setLogLevel(model, 0)
    load(into: model)
    Clp_setPrimalTolerance(model, 1e-9)
    Clp_setDualTolerance(model, 1e-9)
    return changes.map { change in
      // Rows one after the other, for a dictionary has no order.
      for row in rows.indices {
        if let value = change.first[row] { Clp_modifyCoefficient(model, Int32(row), 0, value, true) }
      }
      Clp_chgRowLower(model, change.lows.map { $0 ?? -Self.unbounded })
      _ = Clp_dual(model, 0)
      guard Clp_status(model) == 0, let point = Clp_getColSolution(model) else { return nil }
      let value = costs.indices.reduce(0) { $0 + costs[$1] * point[$1] }
      return value.isFinite ? value : nil
    }
  }

  private static let unbounded = Double.greatestFiniteMagnitude

  /// Column after column, zeros left out, as Clp takes a matrix.
  private func load(into model: UnsafeMutableRawPointer) {
    var (starts, places, numbers): ([CoinBigIndex], [Int32], [Double]) = ([0], [], [])
    for variable in costs.indices {
      for (row, content) in rows.enumerated() where content.coefficients[variable] != 0 {
        places.append(Int32(row))
        numbers.append(content.coefficients[variable])
      }
      starts.append(CoinBigIndex(numbers.count))
    }
    Clp_loadProblem(
      model, Int32(costs.count), Int32(rows.count), starts, places, numbers, costs.map { _ in 0 },
      costs.map { _ in Self.unbounded }, costs, rows.map { $0.low ?? -Self.unbounded },
      rows.map { $0.high ?? Self.unbounded })
  }
}
