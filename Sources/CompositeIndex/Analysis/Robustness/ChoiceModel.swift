import Statistics

/// How far ranks move by the choices of a design, as a model of factors between 0 and 1.
///
/// There is a factor for each choice that has more than one option, by equal parts of the interval, in the order of
/// columns, weights, tree, rule for what is missing and column left out; then one for the weight of every child of the
/// nominal tree's root that its noise reaches, as a multiplier from 1 − share to 1 + share. Noise deeper in the tree,
/// drawn weights and errors of cells have no factor and stay nominal.
package struct ChoiceModel: Sendable {
  package struct Factor: Sendable, Equatable {
    package var name: String
    var kind: Kind

    enum Kind: Sendable, Equatable {
      case columns, weights, tree, rule, leftOut
      case noise(share: Double)
    }
  }

  package let factors: [Factor]
  private let model: RobustnessModel

  package init(_ model: RobustnessModel) {
    self.model = model
    let options = model.drawing.options
    let choices: [(String, Factor.Kind, Int)] = [
      ("columns", .columns, options.columns), ("weights", .weights, options.weights), ("tree", .tree, options.tree),
      ("missing", .rule, options.rule), ("leftOut", .leftOut, options.leftOut),
    ]
    let nodes = FlatTree(model.design.trees[0].tree).nodes
    let noises = nodes.filter { $0.depth == 1 }.flatMap { node in
      model.design.noise.filter { WeightDraw.reaches($0.reach, node, in: nodes[0].id) }.map {
        Factor(name: node.id, kind: .noise(share: $0.share))
      }
    }
    factors = choices.filter { $0.2 > 1 }.map { Factor(name: $0.0, kind: $0.1) } + noises
  }

  /// The mean distance of ranks from the nominal ones over the units that have both; 0 where none has.
  package func meanShift(_ values: [Double]) -> Double {
    let ranks = ranks(values)
    let shifts = zip(ranks, model.nominalRanks).compactMap { rank, nominal in
      rank.flatMap { rank in nominal.map { abs(rank - $0) } }
    }
    return shifts.isEmpty ? 0 : Double(shifts.reduce(0, +)) / Double(shifts.count)
  }

  /// The ranks that a value for each factor leads to.
  package func ranks(_ values: [Double]) -> [Int?] {
    var choices = SettingDraw.Choices()
    var multipliers: [String: Double] = [:]
    let options = model.drawing.options
    for (factor, value) in zip(factors, values) {
      func option(of count: Int) -> Int { max(0, min(count - 1, Int(value * Double(count)))) }
      switch factor.kind {
      case .columns: choices.columns = option(of: options.columns)
      case .weights: choices.weights = option(of: options.weights)
      case .tree: choices.tree = option(of: options.tree)
      case .rule: choices.rule = option(of: options.rule)
      case .leftOut: choices.leftOut = option(of: options.leftOut)
      case .noise(let share): multipliers[factor.name, default: 1] *= 1 - share + 2 * share * value
      }
    }
    let setting = model.drawing.setting(
      choices, multipliers: multipliers, SeededNumbers(seed: 0, draw: 0))
    return RobustnessModel.ranks(of: model.plans[setting.plan], setting, units: model.units)
  }
}
