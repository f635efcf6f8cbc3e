/// What each node of a tree of means weighs in the index of units that lack the same columns.
struct EffectiveWeights {
  /// Of the index, so that the leaves' sum to 1; 0 for what has no score or no weight.
  private(set) var ofNode: [Double]
  private let shape: TreeShape
  private var sums: [TreeShape.Sum]

  init(_ tree: FlatTree) {
    shape = TreeShape(tree)
    ofNode = [Double](repeating: 0, count: tree.nodes.count)
    sums = [TreeShape.Sum](repeating: TreeShape.Sum(), count: tree.nodes.count)
  }

  /// Finds the weights of a draw for units with these leaves; false where they have no index.
  mutating func find(_ setting: DrawSetting, _ hasScore: [Bool]) -> Bool {
    let shape = shape
    return sums.withUnsafeMutableBufferPointer { sums in
      ofNode.withUnsafeMutableBufferPointer { ofNode in
        shape.gather(setting, hasScore, sums, ofNode)
        return shape.spread(sums, ofNode)
      }
    }
  }
}

/// What of a tree decides the weights of its leaves, a list each.
private struct TreeShape {
  /// Groups before their children; the root is its own parent.
  private let parents: [Int]
  /// The column of a leaf; -1 for a group.
  private let columns: [Int]
  private let minimumShares: [Double]

  /// Of the children of a group.
  struct Sum {
    /// Of those with a score.
    var weight = 0.0
    var present = 0
    /// Those that take part in the draw, missing or not.
    var all = 0
  }

  init(_ tree: FlatTree) {
    parents = tree.nodes.map { $0.parent ?? 0 }
    columns = tree.nodes.map { $0.column ?? -1 }
    minimumShares = tree.nodes.map(\.minimumShare)
  }

  /// From the leaves up: of every node its weight among its neighbours, 0 where it has no score.
  func gather(
    _ setting: DrawSetting, _ hasScore: [Bool], _ sums: UnsafeMutableBufferPointer<Sum>,
    _ ofNode: UnsafeMutableBufferPointer<Double>
  ) {
    sums.update(repeating: Sum())
    let leftOut = setting.leftOut ?? -2
    for place in parents.indices.reversed() {
      let isLeaf = columns[place] >= 0
      let isIn = isLeaf ? columns[place] != leftOut : sums[place].all > 0
      let isThere = isLeaf ? isIn && hasScore[place] : hasEnough(sums[place], minimumShares[place])
      let weight = isThere ? setting.weights[place] : 0
      ofNode[place] = isThere ? (place == 0 ? 1 : weight) : 0
      guard place > 0 else { continue }
      sums[parents[place]].weight += weight
      sums[parents[place]].present &+= isThere ? 1 : 0
      sums[parents[place]].all &+= isIn ? 1 : 0
    }
  }

  private func hasEnough(_ sum: Sum, _ minimumShare: Double) -> Bool {
    guard sum.weight > 0 else { return false }
    return sum.present == sum.all || sum.present >= FlatTree.needed(of: sum.all, share: minimumShare)
  }

  /// From the root down: of every node its weight in the index; false where the root has no score.
  func spread(
    _ sums: UnsafeMutableBufferPointer<Sum>, _ ofNode: UnsafeMutableBufferPointer<Double>
  ) -> Bool {
    guard ofNode[0] > 0 else { return false }
    for place in parents.indices.dropFirst() {
      let parent = parents[place]
      let sum = sums[parent].weight
      ofNode[place] = ofNode[parent] > 0 && sum > 0 ? ofNode[place] * (ofNode[parent] / sum) : 0
    }
    return true
  }
}
