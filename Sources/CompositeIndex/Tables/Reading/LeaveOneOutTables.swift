package import AssessmentModel

extension ConstructedIndex {
  /// What the ranks would be without each column and each group.
  ///
  /// None for a single unit, and for many where the framework compares every one with every other.
  package var leaveOneOutTables: [ResultTable] {
    let reading = IndexReading(self)
    let count = reading.units.count
    guard count > 1, count <= IndexVariants.mostCompared || !tree.comparesAll else { return [] }
    let found = reading.leftOut
    return [reading.shifts(found), reading.ranks(found)].compactMap { $0 }
  }
}

extension IndexReading {
  /// Groups before columns; only what leaves something to rank.
  fileprivate var leftOut: [LeaveOneOut] {
    guard case .group(_, let children, _) = made.tree.content else { return [] }
    var found = left(children.map(\.id), open: nil)
    for (place, child) in children.enumerated() {
      found += left(child.families.dropFirst().map(\.id) + columnIDs(beneath: child), open: place)
    }
    let places = Dictionary(found.enumerated().map { ($1.left, $0) }, uniquingKeysWith: { first, _ in first })
    let order = made.tree.families.dropFirst().map(\.id) + columnIDs
    return order.compactMap { places[$0].map { found[$0] } }.filter { $0.shift != nil }
  }

  /// The index without each of some nodes, all within one child of it or all its children.
  ///
  /// Children that nothing is taken from stand as columns of their scores, so that they are not scored again.
  private func left(_ nodes: [String], open: Int?) -> [LeaveOneOut] {
    guard !nodes.isEmpty, case .group(let method, let children, let share) = made.tree.content else { return [] }
    let whole = treeScores(of: made.tree, over: columns)
    let scored = children.enumerated().map { place, child in
      place == open ? child : IndexTree(id: child.id, weight: child.weight, content: .column(columns.count + place))
    }
    let tree = IndexTree(
      id: made.tree.id, weight: 1, content: .group(method, children: scored, minimumShare: share))
    // Scores here are not times `outOf`, in whose units the rule has its tolerance.
    let (scale, rule) = (made.framework.outOf, made.framework.ranks)
    return LeaveOneOut.each(
      of: nodes, in: tree, over: columns + children.map { whole.values(of: $0.id) ?? [] },
      by: RankRule(ties: rule.ties, within: scale > 0 ? rule.within / scale : 0))
  }

  private func columnIDs(beneath node: IndexTree) -> [String] {
    guard case .group = node.content else { return [] }
    return node.columnPlaces.map { columnIDs[$0] }
  }

  fileprivate func shifts(_ found: [LeaveOneOut]) -> ResultTable? {
    let columnNames = Set(columnIDs)
    let rows = found.map { left -> [ResultTable.Cell] in
      [
        .text(left.left), .text(columnNames.contains(left.left) ? "column" : "group"), .optional(left.shift?.mean),
        .optional(left.shift?.largest),
      ]
    }
    return .ifFound(
      "leave-one-out", Texts(zh: "逐一剔除：名次变动", en: "Without one column or group"),
      note(
        "逐一剔除一个指标（column）或一个维度（group）后重新合成，其余权重按比例放大；与完整指数的名次之差的绝对值的平均与最大值。数值越大，排名越依赖该项。",
        "The index made anew without one column or group, the others' weights rescaled: how far units move from their "
          + "rank on average and at most. The farther, the more the ranking hangs on it."),
      [
        .init("left", Texts(zh: "剔除项", en: "left out")), ReadingColumn.kind,
        .init("mean_shift", Texts(zh: "平均名次变动", en: "mean rank shift")),
        .init("largest_shift", Texts(zh: "最大名次变动", en: "largest rank shift"), decimals: 0),
      ], rows, chart: .bars(label: "left", value: "mean_shift"))
  }

  fileprivate func ranks(_ found: [LeaveOneOut]) -> ResultTable? {
    let rows = units.indices.flatMap { unit in
      found.map { left -> [ResultTable.Cell] in
        [.text(units[unit]), .text(left.left), .whole(left.ranks[unit])]
      }
    }
    return .ifFound(
      "leave-one-out-ranks", Texts(zh: "逐一剔除后的排名", en: "Ranks without one column or group"),
      note("剔除各项后每个评价对象的排名，规则同本指数。", "By the framework's rule of ranks."),
      [ReadingColumn.unit, .init("left", Texts(zh: "剔除项", en: "left out")), ReadingColumn.rank], rows)
  }
}
