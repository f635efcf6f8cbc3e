package import AssessmentModel

extension ConstructedIndex {
  /// The weights that every expert's comparisons give the children of a group; nil where there are none.
  package var judgementWeightsTable: ResultTable? {
    guard !judgements.isEmpty else { return nil }
    let children = placedNodes
    return ResultTable(
      id: "judgement-weights", title: Texts(zh: "专家判断的权重", en: "Weights by judgement"),
      note: Texts(
        zh: "由每位专家的判断矩阵得出的组内权重，合计为 1；combined 为各专家合并后的权重。",
        en:
          "Weights of a group's children from each expert's comparisons; they sum to 1. Combined are those of all"
          + " together."
      ),
      columns: Self.judgeColumns + [
        .init("node", Texts(zh: "指标", en: "Node")), .init("weight", Texts(zh: "权重", en: "Weight"), decimals: 4),
      ],
      rows: judged.flatMap { judged in
        zip(children.filter { $0.parent == judged.group }, judged.derived?.weights ?? []).map { child, weight in
          [.text(judged.group), .text(judged.expert), .text(child.id), .optional(weight)]
        }
      })
  }
}
