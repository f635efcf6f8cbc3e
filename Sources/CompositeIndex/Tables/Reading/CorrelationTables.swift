package import AssessmentModel
import Statistics

extension ConstructedIndex {
  /// How columns, their groups, dimensions and the index go together, and which columns say the same twice.
  package var correlationTables: [ResultTable] {
    let reading = IndexReading(self)
    return [reading.matrix, reading.withParents, reading.dimensions, reading.redundant].compactMap { $0 }
  }
}

extension IndexReading {
  fileprivate var matrix: ResultTable? {
    let pairs = ColumnCorrelations.all(columns, by: .pearson)
    var found = columns.map { _ in columns.map { _ in Double?.none } }
    for pair in pairs {
      found[pair.first][pair.second] = pair.tested?.coefficient
      found[pair.second][pair.first] = pair.tested?.coefficient
    }
    guard pairs.contains(where: { $0.tested != nil }) else { return nil }
    for (place, column) in columns.enumerated() where !Summary.isConstant(column.compactMap { $0 }) {
      found[place][place] = 1
    }
    let rows = columns.indices.flatMap { first in
      columns.indices.map { second -> [ResultTable.Cell] in
        [.text(columnIDs[first]), .text(columnIDs[second]), .optional(found[first][second])]
      }
    }
    return .ifFound(
      "correlations", Texts(zh: "指标相关系数矩阵", en: "Correlations of columns"),
      note("各指标标准化得分两两之间的皮尔逊相关系数，成对剔除缺失值。", "Pearson's, of normalised values, over the units that have both."),
      [ReadingColumn.first, ReadingColumn.second, ReadingColumn.coefficient], rows,
      chart: .heatMap(row: "first", column: "second", value: "coefficient", range: -1...1))
  }

  fileprivate var withParents: ResultTable? {
    let rows = made.tree.families.flatMap { family in
      let whole = made.scores.values(of: family.id) ?? []
      let scores = self.rows.map { whole.indices.contains($0) ? whole[$0] : nil }
      return family.children.compactMap { place -> [ResultTable.Cell]? in
        guard let tested = Correlation.pearson.tested(columns[place], scores) else { return nil }
        return [
          .text(columnIDs[place]), .text(family.id), .number(tested.coefficient), .optional(tested.probability),
          .whole(tested.pairs),
        ]
      }
    }
    return .ifFound(
      "correlations-parents", Texts(zh: "指标与所属维度的相关系数", en: "Correlations of columns with their group"),
      note(
        "各指标标准化得分与所属上级得分的皮尔逊相关系数（双侧 t 检验）；负值说明指标与其维度方向相反（OECD/JRC，2008）。",
        "Pearson's, of a column and the score of the group it stands in, with a two-sided t test; below 0 a column "
          + "works against its group (OECD and JRC, 2008)."),
      [
        ReadingColumn.column, .init("parent", Texts(zh: "上级", en: "group")),
        .init("pearson", Texts(zh: "皮尔逊相关系数", en: "Pearson"), decimals: 3), ReadingColumn.probability,
        ReadingColumn.pairs,
      ], rows)
  }

  fileprivate var dimensions: ResultTable? {
    let rows = parts.flatMap { part in
      ReadingCorrelation.rows(part.values, index).map { [ResultTable.Cell.text(part.id)] + $0 }
    }
    return .ifFound(
      "correlations-dimensions", Texts(zh: "维度与总指数的相关系数", en: "Correlations of dimensions with the index"),
      note(
        "一级维度得分与总指数的相关系数：" + ReadingCorrelation.method.zh,
        "First-level scores with the index: " + ReadingCorrelation.method.en),
      [.init("dimension", Texts(zh: "维度", en: "dimension"))] + ReadingCorrelation.columns, rows)
  }

  fileprivate var redundant: ResultTable? {
    var groups = columns.map { _ in String?.none }
    for family in made.tree.families {
      for place in family.children { groups[place] = family.id }
    }
    let rows = ColumnCorrelations.redundant(columns, groups: groups, above: 0.9, by: .pearson).map {
      pair -> [ResultTable.Cell] in
      [
        .text(columnIDs[pair.first]), .text(columnIDs[pair.second]), .optional(groups[pair.first]),
        .optional(pair.tested?.coefficient),
      ]
    }
    return .ifFound(
      "redundant", Texts(zh: "可能重复的指标", en: "Columns that may count twice"),
      note(
        "同一维度内皮尔逊相关系数大于 0.9 的指标对，可能重复计量同一内容；负相关属于冲突，不在此列。",
        "Pairs in the same group whose Pearson correlation is above 0.9; pairs that go against each other are "
          + "in conflict "
          + "and not listed."),
      [
        ReadingColumn.first, ReadingColumn.second, ReadingColumn.group, ReadingColumn.coefficient,
      ], rows)
  }
}
