package import AssessmentModel

extension ConstructedIndex {
  /// The index and its ranks beside columns from outside, and these beside each other.
  package var contextTables: [ResultTable] {
    let reading = IndexReading(self)
    return [reading.contextTable, reading.contextPairs].compactMap { $0 }
  }
}

extension IndexReading {
  private var context: [IndexInput.ContextColumn] {
    made.input.context.map { column in .init(column.name, rows.map { column.values[$0] }) }
  }

  fileprivate var contextTable: ResultTable? {
    let against = [("index", index), ("rank", ranks.map { $0.map(Double.init) })]
    let rows = context.flatMap { column in
      against.flatMap { name, values in
        ReadingCorrelation.rows(column.values, values).map { [.text(column.name), .text(name)] + $0 }
      }
    }
    return .ifFound(
      "context", Texts(zh: "指数与外部变量的相关系数", en: "The index beside columns from outside"),
      note(
        "外部变量与指数（index）、与按框架规则所得排名（rank，1 为最好）的相关系数；对排名的符号与对指数相反。" + ReadingCorrelation.method.zh,
        "Columns from outside with the index and with the ranks that the framework's rule gives, 1 being the best, so "
          + "that signs turn. " + ReadingCorrelation.method.en),
      [
        .init("context", Texts(zh: "外部变量", en: "column from outside")),
        .init("against", Texts(zh: "对比项", en: "against")),
      ] + ReadingCorrelation.columns, rows)
  }

  fileprivate var contextPairs: ResultTable? {
    let columns = context
    let rows = columns.indices.flatMap { first in
      columns.indices[(first + 1)...].flatMap { second in
        ReadingCorrelation.rows(columns[first].values, columns[second].values).map {
          [.text(columns[first].name), .text(columns[second].name)] + $0
        }
      }
    }
    return .ifFound(
      "context-pairs", Texts(zh: "外部变量之间的相关系数", en: "Columns from outside with each other"),
      note(ReadingCorrelation.method.zh, ReadingCorrelation.method.en),
      [ReadingColumn.first, ReadingColumn.second] + ReadingCorrelation.columns, rows)
  }
}
