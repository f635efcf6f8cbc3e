package import AssessmentModel

extension ConstructedIndex {
  /// How consistent the comparisons of every expert are, and those of all together; nil where there are none.
  package var judgementsTable: ResultTable? {
    guard !judgements.isEmpty else { return nil }
    let columns: [ResultTable.Column] = [
      .init("lambda", Texts(zh: "λmax", en: "λmax"), decimals: 4),
      .init("ci", Texts(zh: "一致性指标 CI", en: "Consistency index"), decimals: 4),
      .init("cr", Texts(zh: "一致性比率 CR", en: "Consistency ratio"), decimals: 4),
      .init("random_index", Texts(zh: "随机一致性指标 RI", en: "Random index")),
      .init("consistent", Texts(zh: "通过检验", en: "Consistent")),
    ]
    return ResultTable(
      id: "judgements", title: Texts(zh: "判断矩阵一致性检验", en: "Consistency of judgements"),
      note: Texts(
        zh: "层次分析法判断矩阵的最大特征值与一致性；CR 不超过 0.1 视为通过（Saaty，1980）。combined 为各专家判断的几何平均"
          + "（Aczél 与 Saaty，1983）。有错误的矩阵没有数值，也不参与合并。",
        en:
          "The largest eigenvalue of each matrix of comparisons and its consistency; a ratio of at most 0.1 is"
          + " consistent"
          + " (T. Saaty, 1980). Combined is the geometric mean of the experts' judgements (J. Aczél and T. Saaty,"
          + " 1983). A matrix with a flaw has no numbers and is left out of it."),
      columns: Self.judgeColumns + columns,
      rows: judged.map { [.text($0.group), .text($0.expert)] + Self.cells($0.derived) })
  }

  /// The columns that say which group and which expert is meant.
  static var judgeColumns: [ResultTable.Column] {
    [.init("group", Texts(zh: "分组", en: "Group")), .init("expert", Texts(zh: "专家", en: "Expert"))]
  }

  /// Experts are numbered from 1; a group that one expert judged has no row of all together.
  var judged: [(group: String, expert: String, derived: PairwiseJudgements.Derived?)] {
    judgements.flatMap { judged in
      judged.experts.enumerated().map { (judged.group, "\($0 + 1)", $1) }
        + (judged.experts.count > 1 ? [(judged.group, "combined", judged.combined)] : [])
    }
  }

  private static func cells(_ derived: PairwiseJudgements.Derived?) -> [ResultTable.Cell] {
    [
      .optional(derived?.largestEigenvalue), .optional(derived?.consistencyIndex), .optional(derived?.consistencyRatio),
      .optional(derived?.randomIndex.name), .optional(derived?.isConsistent.map { $0 ? "yes" : "no" }),
    ]
  }
}
