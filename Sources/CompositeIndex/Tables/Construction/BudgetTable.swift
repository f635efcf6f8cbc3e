package import AssessmentModel

extension ConstructedIndex {
  /// How the points of the experts were given to the children of groups; nil where no weights come from points.
  package var budgetTable: ResultTable? {
    guard framework.construction.weights.usesBudgets else { return nil }
    let rows = framework.judgedGroups.flatMap(budgetRows)
    guard !rows.isEmpty else { return nil }
    return ResultTable(
      id: "budget", title: Texts(zh: "专家预算分配", en: "Points given by experts"),
      note: Texts(
        zh: "每位专家的点数先归一再平均；标准差以 n − 1 为分母。OECD 与联合研究中心《综合指标构建手册》（2008）第 6.3 节。",
        en:
          "The points of each expert are divided by their sum, then averaged; deviations are over n − 1. OECD and JRC,"
          + " Handbook on Constructing Composite Indicators, 2008, section 6.3."),
      columns: [
        .init("group", Texts(zh: "分组", en: "Group")), .init("node", Texts(zh: "指标", en: "Node")),
        .init("weight", Texts(zh: "权重", en: "Weight"), decimals: 4),
        .init("deviation", Texts(zh: "标准差", en: "Standard deviation"), decimals: 4),
        .init("lowest", Texts(zh: "最低份额", en: "Lowest share"), decimals: 4),
        .init("highest", Texts(zh: "最高份额", en: "Highest share"), decimals: 4),
      ],
      rows: rows)
  }

  private func budgetRows(_ group: IndexGroup) -> [[ResultTable.Cell]] {
    guard case .budget(let experts)? = group.judgements, let budget = BudgetAllocation(experts) else { return [] }
    return zip(group.children, budget.indicators).map { child, given in
      [
        .text(group.id), .text(child.id), .optional(given.weight), .optional(given.deviation), .optional(given.lowest),
        .optional(given.highest),
      ]
    }
  }
}
