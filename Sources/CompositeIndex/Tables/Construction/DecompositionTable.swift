package import AssessmentModel

extension ConstructedIndex {
  /// What each first part contributes to the index of every row; nil where the index is no arithmetic mean.
  ///
  /// The weight of the part over the weights of the parts that have a score, times the score and `outOf`: contributions
  /// of a row sum to its index. A part without a score contributes nothing and its cell is missing.
  package var decompositionTable: ResultTable? {
    guard framework.method == .arithmetic || framework.method == .generalised(power: 1) else { return nil }
    let parts = firstParts
    let rows = readingOrder.filter { index[$0] != nil }.flatMap { row in
      zip(parts, contributions(of: parts, row)).map { part, contribution in
        placeCells(row) + [.text(part.id), .optional(contribution)]
      }
    }
    return ResultTable(
      id: "decomposition", title: Texts(zh: "综合指数的构成", en: "What the index is made of"),
      note: Texts(
        zh: "各一级指标对综合指数的贡献：权重（在有得分的一级指标之间重新归一）× 得分 × \(NumberText.plain(framework.outOf))，"
          + "同一评价对象各项贡献之和等于其综合指数。加权算术平均才有这种分解。",
        en: "What each first-level part adds to the index: its weight, rescaled over the parts that have a score, times"
          + " its score times \(NumberText.plain(framework.outOf)). The contributions of a unit sum to its index;"
          + " only an arithmetic mean parts in this way."),
      columns: placeColumns + [
        .init("part", Texts(zh: "一级指标", en: "Part")),
        .init("contribution", Texts(zh: "贡献", en: "Contribution"), decimals: scoreDecimals),
      ],
      rows: rows,
      // A bar a unit says nothing where a unit has several years.
      chart: input.times == nil ? .stackedBars(label: "unit", part: "part", value: "contribution") : nil)
  }

  private func contributions(of parts: [PlacedNode], _ row: Int) -> [Double?] {
    let weight = parts.reduce(0) { $0 + ($1.values[row] == nil ? 0 : $1.used) }
    return parts.map { part in
      guard weight > 0 else { return nil }
      return part.values[row].map { $0 * (part.used / weight) * framework.outOf }
    }
  }
}
