import Statistics

/// Draws what a design leaves open.
struct SettingDraw: Sendable {
  /// The choices by place: columns, weights, tree, rule for what is missing, column left out.
  struct Choices: Sendable, Equatable {
    var columns = 0
    var weights = 0
    var tree = 0
    var rule = 0
    /// 0 for none, else one more than the place among the nominal tree's columns.
    var leftOut = 0
  }

  let design: RobustnessDesign
  /// How many options each choice has.
  let options: Choices
  private let candidates: [Int]
  private let trees: [WeightDraw]

  init(_ design: RobustnessDesign) {
    self.design = design
    var candidates: [Int] = []
    for column in FlatTree(design.trees[0].tree).nodes.compactMap(\.column) where !candidates.contains(column) {
      candidates.append(column)
    }
    self.candidates = candidates
    trees = design.trees.map { WeightDraw(FlatTree($0.tree), design) }
    options = Choices(
      columns: design.columns.count, weights: design.weightSets.count, tree: design.trees.count,
      rule: design.missingRules.count, leftOut: design.leavesOneOut ? candidates.count + 1 : 1)
  }

  /// Every choice its first option, without noise.
  func nominal(seed: UInt64) -> DrawSetting {
    setting(Choices(), weights: trees[0].sets[0], SeededNumbers(seed: seed, draw: 0))
  }

  func setting(draw: Int, seed: UInt64) -> DrawSetting {
    var numbers = SeededNumbers(seed: seed, draw: draw)
    let choices = Choices(
      columns: numbers.index(below: options.columns), weights: numbers.index(below: options.weights),
      tree: numbers.index(below: options.tree), rule: numbers.index(below: options.rule),
      leftOut: numbers.index(below: options.leftOut))
    let weights = trees[choices.tree].weights(set: choices.weights, &numbers)
    return setting(choices, weights: weights, numbers)
  }

  /// A draw of given choices and multipliers of weights by the id of the node.
  func setting(_ choices: Choices, multipliers: [String: Double], _ numbers: SeededNumbers) -> DrawSetting {
    let tree = trees[choices.tree]
    let weights = zip(tree.tree.nodes, tree.sets[choices.weights]).map { $1 * (multipliers[$0.id] ?? 1) }
    return setting(choices, weights: weights, numbers)
  }

  private func setting(_ choices: Choices, weights: [Double], _ numbers: SeededNumbers) -> DrawSetting {
    let plan = (choices.columns * options.tree + choices.tree) * options.rule + choices.rule
    let leftOut = choices.leftOut > 0 ? candidates[choices.leftOut - 1] : nil
    return DrawSetting(plan: plan, leftOut: leftOut, weights: weights, numbers: numbers)
  }
}
