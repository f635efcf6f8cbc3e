import Statistics

/// Units joined step by step to clusters that lie as close together as they can.
///
/// J. Ward, Hierarchical grouping to optimize an objective function, 1963, over straight distances; the joins are found
/// along chains of nearest neighbours (F. Murtagh, 1983), which takes the square of the number of units.
package struct WardClusters: Sendable, Equatable {
  /// The distances at which clusters were joined, from the first join to the last; one less than units.
  package var heights: [Double]
  private let joins: [Join]
  private let units: Int

  /// A unit of either cluster with the squared distance of the clusters.
  fileprivate struct Join: Sendable, Equatable {
    var first: Int
    var second: Int
    var square: Double
  }

  /// Of columns on one scale; nil without a unit, where the lengths differ, and for numbers whose squares run out of
  /// range.
  package init?(of columns: [[Double]]) {
    guard let units = columns.first?.count, units > 0,
      columns.allSatisfy({ $0.count == units && $0.allSatisfy { abs($0) <= 1e150 } })
    else { return nil }
    var chain = NeighbourChain(columns: columns, units: units)
    joins = chain.joins().enumerated().sorted { ($0.element.square, $0.offset) < ($1.element.square, $1.offset) }
      .map(\.element)
    heights = joins.map { $0.square.squareRoot() }
    self.units = units
  }

  /// Columns brought to mean 0 and deviation 1 (n − 1), so that each counts the same; nil where one does not vary.
  package static func standardised(_ columns: [[Double]]) -> [[Double]]? {
    let scaled = columns.compactMap { column -> [Double]? in
      guard let mean = Summary.mean(of: column), let deviation = Summary.standardDeviation(of: column), deviation > 0
      else { return nil }
      return column.map { ($0 - mean) / deviation }
    }
    return scaled.count == columns.count ? scaled : nil
  }

  /// The cluster of every unit where so many are wanted, numbered from 0 in the order in which their first units stand;
  /// nil unless there are from 1 to as many as units.
  package func labels(clusters: Int) -> [Int]? {
    guard (1...units).contains(clusters) else { return nil }
    var owners = Array(0..<units)
    func root(of unit: Int) -> Int {
      var unit = unit
      while owners[unit] != unit { unit = owners[unit] }
      return unit
    }
    for join in joins[..<(units - clusters)] {
      let (first, second) = (root(of: join.first), root(of: join.second))
      owners[max(first, second)] = min(first, second)
    }
    // A cluster's root is its first unit.
    var numbers: [Int] = []
    return owners.indices.map { unit in
      let owner = root(of: unit)
      if owner == unit { numbers.append(owner) }
      return numbers.firstIndex(of: owner) ?? 0
    }
  }
}

/// Clusters that still stand, with the squared distances between them.
private struct NeighbourChain {
  private var squares: [[Double]]
  private var sizes: [Double]

  init(columns: [[Double]], units: Int) {
    squares = (0..<units).map { one in
      (0..<units).map { other in
        columns.reduce(0) { $0 + ($1[one] - $1[other]) * ($1[one] - $1[other]) }
      }
    }
    sizes = [Double](repeating: 1, count: units)
  }

  /// All joins in the order in which chains end, each of two clusters that are nearest to each other.
  mutating func joins() -> [WardClusters.Join] {
    var (joins, chain): ([WardClusters.Join], [Int]) = ([], [])
    while joins.count < sizes.count - 1 {
      if chain.isEmpty { chain = sizes.indices.first { sizes[$0] > 0 }.map { [$0] } ?? [] }
      let last = chain[chain.count - 1]
      let before = chain.count > 1 ? chain[chain.count - 2] : nil
      guard let nearest = nearest(to: last, before: before) else { return joins }
      if nearest == before {
        joins.append(join(min(last, nearest), max(last, nearest)))
        chain.removeLast(2)
      } else {
        chain.append(nearest)
      }
    }
    return joins
  }

  /// The one that stands before in the chain wins a tie, or a chain might run in a circle.
  private func nearest(to cluster: Int, before: Int?) -> Int? {
    var found = before
    for other in sizes.indices where other != cluster && sizes[other] > 0 {
      if found.map({ squares[cluster][other] < squares[cluster][$0] }) ?? true { found = other }
    }
    return found
  }

  /// Puts the second into the first.
  ///
  /// By the formula of G. Lance and W. Williams, 1967.
  private mutating func join(_ first: Int, _ second: Int) -> WardClusters.Join {
    let between = squares[first][second]
    for other in sizes.indices where other != first && other != second && sizes[other] > 0 {
      let total = sizes[first] + sizes[second] + sizes[other]
      let square =
        ((sizes[first] + sizes[other]) * squares[first][other] + (sizes[second] + sizes[other]) * squares[second][other]
          - sizes[other] * between) / total
      squares[first][other] = max(0, square)
      squares[other][first] = max(0, square)
    }
    sizes[first] += sizes[second]
    sizes[second] = 0
    return WardClusters.Join(first: first, second: second, square: between)
  }
}
