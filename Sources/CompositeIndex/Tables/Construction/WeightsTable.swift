package import AssessmentModel

extension ConstructedIndex {
  /// What every node of the tree weighs: as the framework has it, in its group, and in the whole index.
  package var weightsTable: ResultTable {
    let words = ConstructionWords.words(of: framework.construction.weights)
    let columns: [ResultTable.Column] = [
      .init("node", Texts(zh: "指标", en: "Node")), .init("parent", Texts(zh: "上级指标", en: "Parent")),
      .init("level", Texts(zh: "层级", en: "Level"), decimals: 0),
      .init("name", Texts(zh: "名称", en: "Name (Chinese)")), .init("name_en", Texts(zh: "英文名称", en: "Name")),
      .init("given", Texts(zh: "框架权重", en: "Weight in the framework"), decimals: 4),
      .init("used", Texts(zh: "组内权重", en: "Weight in its group"), decimals: 4),
      .init("effective", Texts(zh: "总权重", en: "Weight in the index"), decimals: 4),
    ]
    return ResultTable(
      id: "weights", title: Texts(zh: "权重", en: "Weights"),
      note: Texts(
        zh: "权重来源：\(words.zh)。组内权重在同一上级之下合计为 1；总权重为各级组内权重的乘积。缺失时在有得分的指标之间重新归一。",
        en: "Weights are \(words.en). Those of a group sum to 1; the weight in the index is the product of those on the"
          + " way. Where a score is missing they are rescaled over the others."),
      columns: columns,
      rows: placedNodes.map { node in
        [
          .text(node.id), .optional(node.parent), .whole(node.level), .text(node.name.zh), .text(node.name.en),
          .optional(node.given), .optional(node.used), .optional(node.effective),
        ]
      })
  }
}
