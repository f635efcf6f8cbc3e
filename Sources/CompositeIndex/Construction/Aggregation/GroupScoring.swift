import AssessmentModel

/// One group of a tree with the values of its children, being scored.
struct GroupScoring {
  struct Child {
    var id: String
    var weight: Double
    var values: [Double?]
  }

  let id: String
  let children: [Child]
  let minimumShare: Double
  let units: Int
  private(set) var problems: [TreeScores.Problem] = []

  init(id: String, children: [Child], minimumShare: Double, units: Int) {
    self.id = id
    self.children = children
    self.minimumShare = minimumShare
    self.units = units
  }

  /// A score a unit; nil where it has none.
  mutating func scores(by method: GroupMethod) -> [Double?] {
    switch method {
    case .arithmetic: return means(power: 1)
    case .geometric: return means(power: 0)
    case .harmonic: return means(power: -1)
    case .generalised(let power): return means(power: power)
    case .copeland:
      return compared { Outranking($0.columns, weights: $0.shares)?.winsMinusLosses() }
    case .topsis: return compared { $0.topsis(scaledBy: .range) }
    case .greyRelational(let coefficient):
      return compared { $0.greyRelationalGrades(distinguishing: coefficient) }
    case .vikor(let majority):
      // Turned, so that higher is better as everywhere in the tree.
      return compared { $0.vikor(majority: majority)?.balance.map { 1 - $0 } }
    case .rankSumRatio: return compared { $0.rankSumRatios() }
    case .benefitOfTheDoubt:
      reportNegatives()
      return benefitOfTheDoubt(of: children.map(\.values))
    }
  }

  private mutating func means(power: Double) -> [Double?] {
    (0..<units).map { unit in
      let present = children.filter { $0.values[unit] != nil }
      guard !present.isEmpty, Double(present.count) >= minimumShare * Double(children.count) - reachSlack else {
        return nil
      }
      if power != 1 { report(unit, power: power) }
      let values = present.compactMap { child in child.values[unit].map { WeightedValue($0, weight: child.weight) } }
      return mean(of: values, power: power).flatMap { $0.isFinite ? $0 : nil }
    }
  }

  private mutating func report(_ unit: Int, power: Double) {
    for child in children where child.weight > 0 {
      guard let value = child.values[unit], value < 0 || (value == 0 && power <= 0) else { continue }
      problems.append(
        TreeScores.Problem(group: id, child: child.id, unit: unit, what: value < 0 ? .negative : .zero))
    }
  }

  private mutating func reportNegatives() {
    for unit in 0..<units {
      for child in children {
        guard let value = child.values[unit], value < 0 else { continue }
        problems.append(TreeScores.Problem(group: id, child: child.id, unit: unit, what: .negative))
      }
    }
  }

  /// The scores of the units that have every child; nil for the others, and for all where the method finds none.
  private func compared(by method: (DecisionTable) -> [Double?]?) -> [Double?] {
    let complete = (0..<units).filter { unit in children.allSatisfy { $0.values[unit] != nil } }
    let columns = children.map { child in complete.compactMap { child.values[$0] } }
    var scores = [Double?](repeating: nil, count: units)
    guard let table = DecisionTable(columns, weights: children.map(\.weight)), let found = method(table) else {
      return scores
    }
    for (unit, score) in zip(complete, found) { scores[unit] = score }
    return scores
  }
}
