package import AssessmentModel

extension ConstructedIndex {
  /// How far the columns of a group, all columns and the dimensions say one thing.
  package var reliabilityTables: [ResultTable] {
    let reading = IndexReading(self)
    let sets = reading.columnSets
    return [reading.reliability(sets), reading.items(sets)].compactMap { $0 }
  }
}

extension IndexReading {
  /// Columns whose consistency is asked for together.
  fileprivate struct ColumnSet {
    var id: String
    /// Group, columns or dimensions.
    var kind: String
    var names: [String]
    var found: InternalConsistency
  }

  fileprivate var columnSets: [ColumnSet] {
    let ids = columnIDs
    var sets = made.tree.families.dropFirst().compactMap { family in
      set(family.id, "group", family.columns.map { (ids[$0], columns[$0]) })
    }
    if let all = set("all", "columns", zip(ids, columns).map { ($0, $1) }) { sets.append(all) }
    let parts = parts
    // Where every dimension is one column they have been looked at already.
    if parts.contains(where: { $0.tree.columnPlaces.count > 1 }),
      let dimensions = set("dimensions", "dimensions", parts.map { ($0.id, $0.values) })
    {
      sets.append(dimensions)
    }
    return sets
  }

  private func set(_ id: String, _ kind: String, _ columns: [(String, [Double?])]) -> ColumnSet? {
    guard columns.count > 1, let found = InternalConsistency(of: columns.map(\.1)) else { return nil }
    return ColumnSet(id: id, kind: kind, names: columns.map(\.0), found: found)
  }

  fileprivate func reliability(_ sets: [ColumnSet]) -> ResultTable? {
    let rows = sets.map { set -> [ResultTable.Cell] in
      [
        .text(set.id), .text(set.kind), .whole(set.names.count), .number(set.found.alpha),
        .optional(set.found.standardised), .optional(set.found.interval?.lowerBound),
        .optional(set.found.interval?.upperBound),
      ]
    }
    return .ifFound(
      "reliability", Texts(zh: "信度（克朗巴赫α系数）", en: "Reliability: Cronbach's alpha"),
      note(
        "各维度、全部指标（all）与各维度之间（dimensions）的克朗巴赫α系数及标准化α系数（Cronbach，1951）；95%置信区间按 Feldt（1965），"
          + "有缺失值时不计。通常以 0.7 以上为可接受；形成性指标不必彼此一致，α 低未必是缺陷。",
        "Cronbach's alpha (1951) of the normalised columns of every group, of all columns, and of the dimensions; "
          + "standardised by the mean correlation; 95% limits by Feldt (1965), where no value is missing. Above 0.7 is "
          + "usually called acceptable; columns that make up what is measured need not agree."),
      [
        .init("set", Texts(zh: "范围", en: "set")), ReadingColumn.kind,
        .init("columns", Texts(zh: "指标数", en: "columns"), decimals: 0),
        .init("alpha", Texts(zh: "α系数", en: "alpha"), decimals: 3),
        .init("standardised", Texts(zh: "标准化α", en: "standardised"), decimals: 3),
        .init("low", Texts(zh: "下限", en: "low"), decimals: 3),
        .init("high", Texts(zh: "上限", en: "high"), decimals: 3),
      ], rows)
  }

  fileprivate func items(_ sets: [ColumnSet]) -> ResultTable? {
    let rows = sets.flatMap { set in
      zip(set.names, set.found.items).map { name, item -> [ResultTable.Cell] in
        [
          .text(set.id), .text(name), .optional(item.restCorrelation), .optional(item.alphaWithout),
          .optional(item.standardisedWithout),
        ]
      }
    }
    return .ifFound(
      "reliability-items", Texts(zh: "逐项信度", en: "Reliability, column by column"),
      note(
        "校正的项总计相关性（CITC）为该项与其余各项之和的皮尔逊相关系数；“删除该项后的α”高于整体α时，该项与其余不一致。",
        "The correlation of a column with the sum of the others of its set, and alpha without it; where that is above "
          + "the set's, the column goes its own way."),
      [
        .init("set", Texts(zh: "范围", en: "set")), ReadingColumn.column,
        .init("rest_correlation", Texts(zh: "校正的项总计相关性", en: "correlation with the rest"), decimals: 3),
        .init("alpha_without", Texts(zh: "删除该项后的α", en: "alpha without it"), decimals: 3),
        .init("standardised_without", Texts(zh: "删除该项后的标准化α", en: "standardised without it"), decimals: 3),
      ], rows)
  }
}
