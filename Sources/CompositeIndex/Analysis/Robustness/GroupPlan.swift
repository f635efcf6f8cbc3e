import Statistics

/// How draws of a tree of any means are scored: group after group, all units at a time.
struct GroupPlan: Sendable {
  let tree: FlatTree
  let units: Int
  /// For every node the link of its group; the root's is plain.
  private let links: [MeanLink]
  /// A column a node, transformed for its group; of groups empty until a draw fills them.
  private let values: [[Double]]
  private let errors: [(error: CellError, score: Double?, nodes: [Int])]

  /// Nil where a group is no mean.
  init?(_ tree: FlatTree, columns: [[Double]], errors: [CellError]) {
    guard tree.isOfMeans, let units = columns.first?.count else { return nil }
    let nodes = tree.nodes
    let links = nodes.map { node in node.parent.flatMap { nodes[$0].link } ?? .plain }
    self.tree = tree
    self.units = units
    self.links = links
    values = nodes.indices.map { place in
      guard let column = nodes[place].column else { return [Double](repeating: .nan, count: units) }
      return columns[column].map { links[place].there($0) }
    }
    self.errors = errors.map { error in
      let score = columns[error.column][error.unit]
      return (error, score.isNaN ? nil : score, nodes.indices.filter { nodes[$0].column == error.column })
    }
  }

  /// Scores of draws, a draw after the other, NaN where a unit has none.
  func score(_ settings: ArraySlice<DrawSetting>, into scores: UnsafeMutablePointer<Double>) {
    var values = values
    var sums = Sums(units: units)
    for (draw, setting) in settings.enumerated() {
      // Every cell that may be wrong is drawn each time, so nothing of the draw before is left.
      var numbers = setting.numbers
      for (error, score, nodes) in errors {
        let drawn = error.drawn(score, &numbers) ?? .nan
        for node in nodes { values[node][error.unit] = links[node].there(drawn) }
      }
      scoreGroups(setting, &values, &sums)
      values[0].withUnsafeBufferPointer { index in
        for unit in 0..<units { scores[draw * units + unit] = index[unit] }
      }
    }
  }

  private struct Sums {
    var weighed: [Double]
    var weights: [Double]
    var present: [Int32]

    init(units: Int) {
      weighed = [Double](repeating: 0, count: units)
      weights = weighed
      present = [Int32](repeating: 0, count: units)
    }
  }

  private func scoreGroups(_ setting: DrawSetting, _ values: inout [[Double]], _ sums: inout Sums) {
    let nodes = tree.nodes
    var isIn = nodes.map { $0.column != nil && $0.column != setting.leftOut }
    for place in nodes.indices.reversed() where nodes[place].column == nil {
      let children = nodes[place].children.filter { isIn[$0] }
      isIn[place] = !children.isEmpty
      sums = Sums(units: units)
      for child in children { add(values[child], weight: setting.weights[child], to: &sums) }
      let needed = FlatTree.needed(of: children.count, share: nodes[place].minimumShare)
      values[place] = means(sums, needed: needed, from: nodes[place].link ?? .plain, to: links[place])
    }
    if nodes[0].column != nil, !isIn[0] { values[0] = [Double](repeating: .nan, count: units) }
  }

  private func add(_ values: [Double], weight: Double, to sums: inout Sums) {
    values.withUnsafeBufferPointer { values in
      for unit in 0..<units {
        let value = values[unit]
        let isThere = value == value
        sums.present[unit] &+= isThere ? 1 : 0
        // Without weight an infinite value would still spoil the sum.
        guard weight > 0 else { continue }
        sums.weighed[unit] += isThere ? weight * value : 0
        sums.weights[unit] += isThere ? weight : 0
      }
    }
  }

  private func means(_ sums: Sums, needed: Int, from link: MeanLink, to outer: MeanLink) -> [Double] {
    (0..<units).map { unit in
      guard sums.weights[unit] > 0, sums.present[unit] >= Int32(needed) else { return .nan }
      return outer.there(link.back(sums.weighed[unit] / sums.weights[unit]))
    }
  }
}
