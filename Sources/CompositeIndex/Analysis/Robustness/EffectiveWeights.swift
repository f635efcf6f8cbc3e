/// What each node of a tree of means weighs in the index of units that lack the same columns.
struct EffectiveWeights {
  /// Of the index, so that the leaves' sum to 1; 0 for what has no score or no weight.
  private(set) var ofNode: [Double]
  private let tree: FlatTree
  /// Of the children that count, the sum of their weights; 0 where the group has no score.
  private var sums: [Double]
  private var isThere: [Bool]
  /// Whether a leaf of the node takes part in the draw at all, missing or not.
  private var isIn: [Bool]

  init(_ tree: FlatTree) {
    self.tree = tree
    ofNode = [Double](repeating: 0, count: tree.nodes.count)
    sums = ofNode
    isThere = [Bool](repeating: false, count: tree.nodes.count)
    isIn = isThere
  }

  /// Finds the weights of a draw for units with these leaves; false where they have no index.
  mutating func find(_ setting: DrawSetting, _ hasScore: [Bool]) -> Bool {
    for place in tree.nodes.indices.reversed() {
      if let column = tree.nodes[place].column {
        isIn[place] = column != setting.leftOut
        isThere[place] = hasScore[place] && isIn[place]
      } else {
        gather(place, setting.weights)
      }
    }
    guard isThere[0] else { return false }
    ofNode[0] = 1
    for place in tree.nodes.indices.dropFirst() {
      let parent = tree.nodes[place].parent ?? 0
      ofNode[place] = isThere[place] && sums[parent] > 0 ? ofNode[parent] * setting.weights[place] / sums[parent] : 0
    }
    return true
  }

  private mutating func gather(_ place: Int, _ weights: [Double]) {
    let node = tree.nodes[place]
    var (sum, present, all) = (0.0, 0, 0)
    for child in node.children where isIn[child] {
      all += 1
      guard isThere[child] else { continue }
      present += 1
      sum += weights[child]
    }
    isIn[place] = all > 0
    isThere[place] = sum > 0 && present >= FlatTree.needed(of: all, share: node.minimumShare)
    sums[place] = isThere[place] ? sum : 0
  }
}
