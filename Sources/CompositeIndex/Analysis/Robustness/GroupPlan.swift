import Statistics

/// How draws of a tree of any means are scored: group after group, all units at a time.
struct GroupPlan: Sendable {
  let units: Int
  let tree: FlatTree
  /// For every node the link of its group; the root's is plain.
  private let links: [MeanLink]
  /// What the draws start from: the leaves' columns.
  private let table: NodeTable
  private let errors: [(error: CellError, score: Double?, nodes: [Int])]

  /// Nil where a group is no mean.
  init?(_ tree: FlatTree, columns: [[Double]], errors: [CellError]) {
    guard tree.isOfMeans, let units = columns.first?.count else { return nil }
    let nodes = tree.nodes
    let links = nodes.map { node in node.parent.flatMap { nodes[$0].link } ?? .plain }
    self.tree = tree
    self.units = units
    self.links = links
    var table = NodeTable(nodes: nodes.count, units: units)
    for (place, node) in nodes.enumerated() {
      guard let column = node.column else { continue }
      for unit in 0..<units { table.set(links[place].there(columns[column][unit]), place, unit) }
    }
    self.errors = errors.map { error in
      let score = columns[error.column][error.unit]
      return (error, score.isNaN ? nil : score, nodes.indices.filter { nodes[$0].column == error.column })
    }
    // A cell that is drawn may come and go.
    for (_, _, places) in self.errors { for place in places { table.isComplete[place] = false } }
    self.table = table
  }

  /// Scores of draws, a draw after the other, NaN where a unit has none.
  func score(_ settings: ArraySlice<DrawSetting>, into scores: UnsafeMutablePointer<Double>) {
    var table = table
    let sums = Sums(units)
    for (draw, setting) in settings.enumerated() {
      // Every cell that may be wrong is drawn each time, so nothing of the draw before is left.
      var numbers = setting.numbers
      for (error, score, nodes) in errors {
        let drawn = error.drawn(score, &numbers) ?? .nan
        for node in nodes { table.set(links[node].there(drawn), node, error.unit) }
      }
      let hasRoot = scoreGroups(setting, &table, sums)
      for unit in 0..<units {
        scores[draw * units + unit] = hasRoot && table.presence[unit] > 0 ? table.values[unit] : .nan
      }
    }
  }

  /// Of every unit of one group.
  private struct Sums: ~Copyable {
    let weighed: Scratch<Double>
    let weights: Scratch<Double>
    let present: Scratch<Double>

    init(_ units: Int) {
      weighed = Scratch(units, of: 0)
      weights = Scratch(units, of: 0)
      present = Scratch(units, of: 0)
    }
  }

  /// From the last group to the root; false where the root takes no part in the draw.
  private func scoreGroups(_ setting: DrawSetting, _ table: inout NodeTable, _ sums: borrowing Sums) -> Bool {
    let nodes = tree.nodes
    var isIn = nodes.map { $0.column != nil && $0.column != setting.leftOut }
    for place in nodes.indices.reversed() where nodes[place].column == nil {
      let children = nodes[place].children.filter { isIn[$0] }
      guard !children.isEmpty else { continue }
      isIn[place] = true
      let needed = FlatTree.needed(of: children.count, share: nodes[place].minimumShare)
      add(children, setting.weights, needed: needed, of: table, to: sums)
      let (link, outer) = (nodes[place].link ?? .plain, links[place])
      var isComplete = true
      table.fill(place) { unit in
        let weight = sums.weights.base[unit]
        guard weight > 0, sums.present.base[unit] >= Double(needed) else {
          isComplete = false
          return .nan
        }
        let mean =
          link == .plain && outer == .plain
          ? sums.weighed.base[unit] / weight
          : outer.there(link.back(sums.weighed.base[unit] / weight))
        if mean.isNaN { isComplete = false }
        return mean
      }
      table.isComplete[place] = isComplete
    }
    return isIn[0]
  }

  private func add(
    _ children: [Int], _ weights: [Double], needed: Int, of table: NodeTable, to sums: borrowing Sums
  ) {
    let counted = children.filter { weights[$0] > 0 }
    let complete = counted.filter { table.isComplete[$0] }
    let gappy = counted.filter { !table.isComplete[$0] }
    let gappyChildren = children.filter { !table.isComplete[$0] }
    sums.weighed.base.update(repeating: 0, count: units)
    sums.weights.base.update(repeating: complete.reduce(0) { $0 + weights[$1] }, count: units)
    // Where one is enough, weight above 0 says so.
    let isOne = needed <= 1
    sums.present.base.update(
      repeating: isOne ? 1 : Double(children.count - gappyChildren.count), count: units)
    table.add(table.values, counted, counted.map { weights[$0] }, into: sums.weighed.base)
    table.add(table.presence, gappy, gappy.map { weights[$0] }, into: sums.weights.base)
    if !isOne { table.add(table.presence, gappyChildren, gappyChildren.map { _ in 1 }, into: sums.present.base) }
  }
}
