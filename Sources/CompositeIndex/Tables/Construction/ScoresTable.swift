package import AssessmentModel

extension ConstructedIndex {
  /// The scores of every node below the index, a row each; nil where all of them are in the ranking already.
  ///
  /// Groups are times `outOf`; columns are as they were normalised.
  package var scoresTable: ResultTable? {
    let nodes = placedNodes.dropFirst()
    guard nodes.contains(where: { $0.level > 1 }) else { return nil }
    let columns: [ResultTable.Column] = [
      .init("node", Texts(zh: "指标", en: "Node")), .init("parent", Texts(zh: "上级指标", en: "Parent")),
      .init("level", Texts(zh: "层级", en: "Level"), decimals: 0),
      .init("value", Texts(zh: "得分", en: "Score"), decimals: 4),
    ]
    let rows = readingOrder.flatMap { row in
      nodes.map { node in
        let value = node.values[row].map { node.isColumn ? $0 : $0 * framework.outOf }
        return placeCells(row) + [
          .text(node.id), .optional(node.parent), .whole(node.level), .optional(value),
        ]
      }
    }
    let outOf = NumberText.plain(framework.outOf)
    return ResultTable(
      id: "scores", title: Texts(zh: "各级指标得分", en: "Scores of all levels"),
      note: Texts(
        zh: "指标体系中除综合指数外各节点的得分。分组得分乘以 \(outOf)；末级指标为标准化后的值，已统一为越大越好。",
        en:
          "Scores of every node below the index. Groups are times \(outOf); indicators are as normalised, higher being"
          + " better."),
      columns: placeColumns + columns, rows: rows)
  }
}
