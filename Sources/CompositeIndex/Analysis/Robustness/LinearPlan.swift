import Statistics

/// How draws of a tree are scored where the score is a weighted sum of columns: every group the same mean.
///
/// Units that lack the same columns stand together, for they share their rescaled weights.
struct LinearPlan: Sendable {
  struct Pattern: Sendable {
    let places: Range<Int>
    /// For every node of the tree whether it is a leaf with a score.
    let hasScore: [Bool]
  }

  let link: MeanLink
  /// The unit that stands at each place.
  let units: [Int]
  let patterns: [Pattern]
  private let leaves: [Int]
  private let effective: EffectiveWeights
  /// Leaf after leaf, transformed; 0 where the score is missing, which then has no weight.
  private let values: [Double]

  /// Nil where the tree is no single mean, a score cannot be transformed, or too many units lack something different.
  init?(_ tree: FlatTree, columns: [[Double]]) {
    let leaves = tree.leaves
    guard let first = tree.nodes.first?.link, !leaves.isEmpty,
      tree.nodes.allSatisfy({ $0.column != nil || $0.link == first })
    else { return nil }
    let count = columns.first?.count ?? 0
    let linked = leaves.map { leaf in columns[tree.nodes[leaf].column ?? 0].map { first.there($0) } }
    guard !linked.contains(where: { $0.contains { $0.isInfinite } }) else { return nil }
    // Units that lack the same.
    let groups = PlacesByKey((0..<count).map { unit in Optional(linked.map { $0[unit].isNaN }) }).places
    guard groups.count <= max(8, count / 3) else { return nil }
    effective = EffectiveWeights(tree)
    link = first
    self.leaves = leaves
    units = groups.flatMap { $0 }
    patterns = Self.patterns(of: groups, linked, leaves, nodes: tree.nodes.count)
    let order = units
    values = linked.flatMap { column in order.map { column[$0].isNaN ? 0 : column[$0] } }
  }

  private static func patterns(
    of groups: [[Int]], _ columns: [[Double]], _ leaves: [Int], nodes: Int
  ) -> [Pattern] {
    var start = 0
    return groups.map { group in
      var hasScore = [Bool](repeating: false, count: nodes)
      for (column, leaf) in zip(columns, leaves) { hasScore[leaf] = !column[group[0]].isNaN }
      defer { start += group.count }
      return Pattern(places: start..<start + group.count, hasScore: hasScore)
    }
  }

  /// Scores of draws, a draw after the other, NaN where a unit has none.
  func score(_ settings: ArraySlice<DrawSetting>, into scores: UnsafeMutablePointer<Double>) {
    var effective = effective
    var weights: [Double] = []
    weights.reserveCapacity(settings.count * patterns.count * leaves.count)
    for setting in settings {
      for pattern in patterns {
        let hasIndex = effective.find(setting, pattern.hasScore)
        for leaf in leaves { weights.append(hasIndex ? effective.ofNode[leaf] : .nan) }
      }
    }
    let offsets = leaves.indices.map { $0 * units.count }
    weights.withUnsafeBufferPointer { weights in
      values.withUnsafeBufferPointer { values in
        offsets.withUnsafeBufferPointer { offsets in
          guard let weights = weights.baseAddress, let values = values.baseAddress else { return }
          for start in stride(from: 0, to: units.count, by: Self.tile) {
            let tile = start..<min(start + Self.tile, units.count)
            for draw in 0..<settings.count { score(tile, draw, weights, values, offsets, scores) }
          }
        }
      }
    }
    guard link != .plain else { return }
    for place in 0..<settings.count * units.count { scores[place] = link.back(scores[place]) }
  }

  /// Units gone through at a time, so that their columns stay near the processor from one draw to the next.
  private static var tile: Int { 256 }

  private func score(
    _ tile: Range<Int>, _ draw: Int, _ weights: UnsafePointer<Double>, _ values: UnsafePointer<Double>,
    _ offsets: UnsafeBufferPointer<Int>, _ scores: UnsafeMutablePointer<Double>
  ) {
    for (place, pattern) in patterns.enumerated() {
      let part = pattern.places.clamped(to: tile)
      guard !part.isEmpty else { continue }
      let sums = scores + draw * units.count + part.lowerBound
      sums.update(repeating: 0, count: part.count)
      WeighedSums.add(
        values + part.lowerBound, offsets: offsets, weights: weights + (draw * patterns.count + place) * leaves.count,
        into: sums, count: part.count)
    }
  }
}
