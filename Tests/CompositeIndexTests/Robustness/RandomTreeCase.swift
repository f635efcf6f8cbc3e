import AssessmentModel
import CompositeIndex
import Statistics

/// An invented tree of means over invented columns, with one way of weighing it, of taking gaps and of leaving out.
struct RandomTreeCase {
  let tree: IndexTree
  /// Of twenty units: positive scores and gaps, with zeros in two cases of three and negative ones in one.
  let columns: [[Double?]]
  /// Of every node but the root, by its id.
  let weights: [String: Double]
  let rule: RobustnessDesign.MissingRule
  /// The place among the tree's columns of the one that is left out.
  let leftOut: Int?

  init(_ number: Int) {
    var numbers = SeededNumbers(seed: 11, draw: number)
    let count = 2 + numbers.index(below: 5)
    columns = (0..<count).map { _ in (0..<20).map { _ in Self.score(kind: number % 3, &numbers) } }
    // Half of the trees have one method throughout, which are scored another way.
    let method = number.isMultiple(of: 2) ? Self.methods[numbers.index(below: Self.methods.count)] : nil
    tree = Self.group("0", depth: 0, method, columns: count, &numbers)
    weights = Dictionary(uniqueKeysWithValues: Self.ids(of: tree).map { ($0, Self.weight(&numbers)) })
    let share = Self.shares[numbers.index(below: Self.shares.count)]
    rule = [.rescale(minimumShare: nil), .rescale(minimumShare: share), .assumed(0.3)][numbers.index(below: 3)]
    let place = numbers.index(below: Self.columns(of: tree).count + 1)
    leftOut = place > 0 ? place - 1 : nil
  }

  private static let methods: [GroupMethod] = [
    .arithmetic, .geometric, .harmonic, .generalised(power: 2), .generalised(power: 0.5), .generalised(power: -2),
  ]
  private static let shares = [0, 0.5, 0.6, 2.0 / 3, 1]

  private static func score(kind: Int, _ numbers: inout SeededNumbers) -> Double? {
    let (chance, score) = (numbers.fraction(), numbers.number(from: 0.05, to: 1))
    if chance < 0.12 { return nil }
    if chance < 0.2, kind > 0 { return 0 }
    return chance < 0.25 && kind > 1 ? -score : score
  }

  private static func weight(_ numbers: inout SeededNumbers) -> Double {
    numbers.fraction() < 0.15 ? 0 : numbers.number(from: 0.5, to: 3)
  }

  private static func group(
    _ id: String, depth: Int, _ method: GroupMethod?, columns: Int, _ numbers: inout SeededNumbers
  ) -> IndexTree {
    let children = (0...numbers.index(below: 4)).map { place -> IndexTree in
      let child = "\(id).\(place)"
      if depth < 2, numbers.fraction() < 0.5 {
        return group(child, depth: depth + 1, method, columns: columns, &numbers)
      }
      let column = numbers.index(below: columns)
      return IndexTree(id: child, weight: weight(&numbers), content: .column(column))
    }
    let own = method ?? methods[numbers.index(below: methods.count)]
    let share = shares[numbers.index(below: shares.count)]
    return IndexTree(
      id: id, weight: weight(&numbers), content: .group(own, children: children, minimumShare: share))
  }

  private static func ids(of tree: IndexTree) -> [String] {
    guard case .group(_, let children, _) = tree.content else { return [tree.id] }
    return [tree.id] + children.flatMap { ids(of: $0) }
  }

  /// The different columns of a tree, in its order.
  static func columns(of tree: IndexTree) -> [Int] {
    switch tree.content {
    case .column(let column): return [column]
    case .group(_, let children, _):
      return children.flatMap { columns(of: $0) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  /// The scores after all choices, from the tree that they lead to.
  func chosen(_ columns: [[Double?]]) -> [Double?] {
    var (share, assumed): (Double?, Double?) = (nil, nil)
    switch rule {
    case .rescale(let minimumShare): share = minimumShare
    case .assumed(let score): assumed = score
    }
    var left: IndexTree? = weighed(tree, share)
    if let leftOut { left = left?.without(column: Self.columns(of: tree)[leftOut]) }
    let filled = columns.map { $0.map { $0 ?? assumed } }
    return left.map { treeScores(of: $0, over: filled).index } ?? columns[0].map { _ in nil }
  }

  private func weighed(_ tree: IndexTree, _ share: Double?) -> IndexTree {
    var tree = tree
    tree.weight = weights[tree.id] ?? tree.weight
    guard case .group(let method, let children, let own) = tree.content else { return tree }
    tree.content = .group(method, children: children.map { weighed($0, share) }, minimumShare: share ?? own)
    return tree
  }

  /// The columns with two more units for each positive score, alike in all columns: a billionth above and below it.
  ///
  /// Their own scores are what they have in every column, so that ranks tell a score to a billionth.
  func bracketed() -> [[Double?]] {
    let scores = (treeScores(of: tree, over: columns).index + chosen(columns)).compactMap { $0 }
    let step = 1e-9 * (scores.map { abs($0) }.max() ?? 0)
    let around = scores.filter { $0 > 2 * step }.flatMap { [$0 - step, $0 + step] }
    return columns.map { $0 + around }
  }
}
