import Statistics

/// A design made ready for drawing.
///
/// A draw follows from the seed and its number alone, so any ranges of draws can be tallied on any core and merged.
package struct RobustnessModel: Sendable {
  package let design: RobustnessDesign
  /// Of the first option of every choice and without noise or errors; nil where a unit has no score.
  package let nominalRanks: [Int?]
  let plans: [ScorePlan]
  let drawing: SettingDraw
  let units: Int

  /// Nil where the design has no columns, no tree, a column of another length or a place that is not there, or where a
  /// weight, a share or a concentration is none.
  package init?(_ design: RobustnessDesign) {
    guard let units = Self.units(of: design), Self.isSound(design) else { return nil }
    self.design = design
    self.units = units
    plans = design.columns.flatMap { set in
      design.trees.flatMap { tree in design.missingRules.map { ScorePlan(tree.tree, set, $0) } }
    }
    drawing = SettingDraw(design)
    let nominal = ScorePlan(
      design.trees[0].tree, .init(name: "", columns: design.columns[0].columns), design.missingRules[0])
    nominalRanks = Self.ranks(of: nominal, drawing.nominal(seed: 0), units: units)
  }

  /// The units of a design whose parts fit together.
  private static func units(of design: RobustnessDesign) -> Int? {
    guard let units = design.columns.first?.columns.first?.count, !design.trees.isEmpty, !design.weightSets.isEmpty,
      !design.missingRules.isEmpty
    else { return nil }
    let used = design.trees.flatMap { FlatTree($0.tree).nodes.compactMap(\.column) }
    let fits = design.columns.allSatisfy { set in
      set.columns.allSatisfy { $0.count == units } && used.allSatisfy { set.columns.indices.contains($0) }
        && set.errors.allSatisfy { set.columns.indices.contains($0.column) && (0..<units).contains($0.unit) }
    }
    return fits && units > 0 ? units : nil
  }

  /// Whether weights, shares and concentrations are numbers that can be drawn with.
  private static func isSound(_ design: RobustnessDesign) -> Bool {
    let weights = design.trees.flatMap { FlatTree($0.tree).nodes.map(\.weight) }
    let given = design.weightSets.allSatisfy { set in
      guard case .given(let weights) = set.weights else { return true }
      return weights.values.allSatisfy { $0 >= 0 && $0.isFinite }
    }
    return given && weights.allSatisfy { $0 >= 0 && $0.isFinite }
      && design.noise.allSatisfy { (0...1).contains($0.share) }
      && design.simplices.allSatisfy { $0.concentration.map { $0 > 0 && $0.isFinite } ?? true }
  }

  static func ranks(of plan: ScorePlan, _ setting: DrawSetting, units: Int) -> [Int?] {
    let scores = Scratch(units, of: 0.0)
    let drawn = Scratch(units, of: Int32(0))
    plan.score([setting], into: scores.base)
    _ = DrawRanks(units: units).rank(scores.base, into: drawn.base)
    var ranks = [Int?](repeating: nil, count: units)
    for (place, unit) in plan.units.enumerated() where drawn.base[place] > 0 {
      ranks[unit] = Int(drawn.base[place])
    }
    return ranks
  }

  /// The ranks of one draw, nil where a unit has no score in it.
  package func ranks(ofDraw draw: Int, seed: UInt64) -> [Int?] {
    let setting = drawing.setting(draw: draw, seed: seed)
    return Self.ranks(of: plans[setting.plan], setting, units: units)
  }

  /// Draws of those numbers, added up; the same seed and numbers always give the same.
  ///
  /// The nominal ranks to compare with are the model's own unless others are given.
  package func tally(_ draws: Range<Int>, seed: UInt64, nominal: [Int?]? = nil) -> RankTally {
    var tally = RankTally(nominal: nominal ?? nominalRanks)
    let bench = DrawBench(units: units)
    // Draws of the same plan are scored together; with several plans more are drawn to find enough of each.
    let reach = bench.batch * min(plans.count, 16)
    for start in stride(from: draws.lowerBound, to: draws.upperBound, by: reach) {
      let settings = (start..<min(start + reach, draws.upperBound)).map { drawing.setting(draw: $0, seed: seed) }
      for (place, plan) in plans.enumerated() {
        let chosen = settings.filter { $0.plan == place }
        for first in stride(from: 0, to: chosen.count, by: bench.batch) {
          bench.rank(chosen[first..<min(first + bench.batch, chosen.count)], by: plan, into: &tally)
        }
      }
    }
    return tally
  }
}

/// The memory that draws are scored and ranked in, batch after batch.
private struct DrawBench: ~Copyable {
  /// Draws scored at a time: more where there are few units, so that what a batch costs does not count.
  let batch: Int

  private let units: Int
  private let scores: Scratch<Double>
  private let ranks: Scratch<Int32>
  private let ranking: DrawRanks

  init(units: Int) {
    self.units = units
    batch = max(16, 8_192 / units)
    scores = Scratch(units * batch, of: 0)
    ranks = Scratch(units * batch, of: 0)
    ranking = DrawRanks(units: units)
  }

  func rank(_ settings: ArraySlice<DrawSetting>, by plan: ScorePlan, into tally: inout RankTally) {
    plan.score(settings, into: scores.base)
    var outcomes: [DrawRanks.Outcome] = []
    outcomes.reserveCapacity(settings.count)
    for draw in 0..<settings.count {
      outcomes.append(ranking.rank(scores.base + draw * units, into: ranks.base + draw * units))
    }
    tally.add(ranks.base, outcomes: outcomes, places: plan.units)
  }
}
