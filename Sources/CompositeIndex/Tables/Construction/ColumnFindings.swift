import AssessmentModel
import Statistics

extension ConstructedIndex {
  /// Columns that are empty or constant where no step says so, and transformed columns on a scale set for the original.
  var columnFindings: [IndexReport.Finding] {
    framework.columns.indices.flatMap { place in
      (emptinessMessage(place).map { [$0] } ?? []) + (scaleMessage(place).map { [$0] } ?? [])
    }
  }

  /// Groups in which no row has a score.
  var groupFindings: [IndexReport.Finding] {
    placedNodes.filter { node in
      node.level > 0 && !node.isColumn && !node.values.isEmpty && !node.values.contains { $0 != nil }
    }.map { node in
      .init(
        node.id,
        Texts(
          zh: "该组没有任何评价对象有得分，不参与合成；请补充数据、更换合成方法或从框架中删去该组。",
          en:
            "No unit has a score in this group, which takes no part; supply data, take another method or take the"
            + " group out."
        ))
    }
  }

  private func emptinessMessage(_ place: Int) -> IndexReport.Finding? {
    let values = shownColumns[place].compactMap { $0 }
    guard values.isEmpty || Summary.isConstant(values), !isKnownWithoutScale(place) else { return nil }
    let constant = Texts(
      zh: "所有值相同，不能区分评价对象，只抬高或压低所有得分；请核对数据或从框架中删去该指标。",
      en: "All values are the same: the column tells the units not apart; check it or take it out of the framework.")
    return .init(framework.columns[place].column, values.isEmpty ? ProblemWords.emptyColumn : constant)
  }

  /// Normalising the column failed for the same reason, which its own finding says.
  private func isKnownWithoutScale(_ place: Int) -> Bool {
    problems.contains { problem in
      problem.column == place && problem.row == nil
        && [.step(.normalised, .noValue), .step(.normalised, .constantColumn)].contains(problem.what)
    }
  }

  private func scaleMessage(_ place: Int) -> IndexReport.Finding? {
    let column = framework.columns[place]
    let kind = column.normalisation ?? framework.construction.normalisation
    guard kind.usesGoalposts || kind.kind == .distanceToTarget,
      treatments.contains(where: { $0.column == place && $0.record.outcome == .transformed })
    else { return nil }
    return .init(
      column.column,
      Texts(
        zh: "该指标经过变换，而标尺或目标值按原单位设定，得分没有意义；请取消该指标的变换，或按变换后的单位设定标尺。",
        en:
          "The column was transformed, yet its goalposts or target are in the units of the original, so that its scores"
          + " mean nothing; do not transform it, or set them for the transformed column."))
  }
}
