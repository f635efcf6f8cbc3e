/// How little of its inputs each unit could do with, were it as good as the best of others alike.
///
/// Data envelopment analysis, turned to inputs.
package struct InputEfficiency: Sendable, Equatable {
  /// With constant returns to scale, from 0 to 1.
  ///
  /// A. Charnes, W. Cooper and E. Rhodes, 1978.
  package var constantReturns: Double?
  /// With variable returns to scale, from above 0 to 1.
  ///
  /// R. Banker, A. Charnes and W. Cooper, 1984.
  package var variableReturns: Double?
  /// The first over the second: what the size of the unit costs.
  package var scale: Double? {
    constantReturns.flatMap { constant in variableReturns.flatMap { $0 > 0 ? constant / $0 : nil } }
  }
}

/// The efficiency of every unit with some inputs and outputs, a column each.
///
/// Nil for a unit with a gap, an input that is not above 0 or an output below 0; it takes no part then.
package func inputEfficiencies(inputs: [[Double?]], outputs: [[Double?]]) -> [InputEfficiency?] {
  guard let units = inputs.first?.count, !outputs.isEmpty, (inputs + outputs).allSatisfy({ $0.count == units }) else {
    return []
  }
  let isUsable = (0..<units).map { unit in
    inputs.allSatisfy { $0[unit].map { $0 > 0 && $0.isFinite } ?? false }
      && outputs.allSatisfy { $0[unit].map { $0 >= 0 && $0.isFinite } ?? false }
  }
  let frontier = Frontier(
    inputs: inputs.map { Frontier.scaled($0, isUsable) }, outputs: outputs.map { Frontier.scaled($0, isUsable) })
  var constant = frontier.efficiencies(hasVariableReturns: false).makeIterator()
  var variable = frontier.efficiencies(hasVariableReturns: true).makeIterator()
  return isUsable.map { isUsable in
    guard isUsable, let constant = constant.next(), let variable = variable.next() else { return nil }
    return InputEfficiency(constantReturns: constant, variableReturns: variable)
  }
}

/// What mixtures of units can do; complete columns, the largest of each being 1.
private struct Frontier {
  let inputs: [[Double]]
  let outputs: [[Double]]

  /// The unit of measurement does not matter; the same size for all columns keeps the solver's tolerances fair.
  static func scaled(_ column: [Double?], _ isUsable: [Bool]) -> [Double] {
    let numbers = zip(column, isUsable).compactMap { $1 ? $0 : nil }
    guard let largest = numbers.max(), largest > 0 else { return numbers }
    return numbers.map { $0 / largest }
  }

  /// For every unit the smallest share θ of its inputs with which a mixture of all units yields no less than it does.
  func efficiencies(hasVariableReturns: Bool) -> [Double?] {
    let units = inputs[0].indices
    // The first variable is θ, whose coefficients are the unit's own inputs.
    var rows = inputs.map { LinearProgram.Row(coefficients: [-1] + $0, high: 0) }
    rows += outputs.map { LinearProgram.Row(coefficients: [0] + $0, low: 0) }
    if hasVariableReturns { rows.append(LinearProgram.Row(coefficients: [0] + units.map { _ in 1 }, low: 1, high: 1)) }
    let changes = units.map { unit in
      LinearProgram.Change(
        first: Dictionary(uniqueKeysWithValues: inputs.indices.map { ($0, -inputs[$0][unit]) }),
        lows: inputs.map { _ in nil } + outputs.map { $0[unit] } + (hasVariableReturns ? [1] : []))
    }
    return LinearProgram(costs: [1] + units.map { _ in 0 }, rows: rows).minima(after: changes).map {
      $0.map { min(1, max(0, $0)) }
    }
  }
}
