package import AssessmentModel
import Statistics

extension ConstructedIndex {
  /// How unevenly the index is spread, within and between groups, of every year.
  package var inequalityTables: [ResultTable] {
    let found = input.slices.flatMap { IndexReading(self, slice: $0).inequalities }
    let isPanel = input.times != nil
    let rows = found.map { row -> [ResultTable.Cell] in
      (row.time.map { [.number($0)] } ?? [])
        + [.text(row.grouping), .text(row.measure), .number(row.value)]
    }
    return [
      .ifFound(
        "inequality", Texts(zh: "区域差异：不平等测度与分解", en: "Inequality of the index"), inequalityNote,
        (isPanel ? [ReadingColumn.time] : []) + [
          ReadingColumn.grouping, .init("measure", Texts(zh: "测度", en: "measure")), ReadingColumn.value,
        ], rows),
      yearsTable(found), IndexReading(self).pairsTable,
    ].compactMap { $0 }
  }

  private var inequalityNote: Texts {
    let most = IndexReading.mostDagumUnits
    return Texts(
      zh: "有排名的评价对象的指数：变异系数 variation（n−1）、基尼系数 gini、泰尔指数 theil-t 与 theil-l（Theil，1967）、阿特金森指数 atkinson（厌恶系数 0.5 与 1；"
        + "Atkinson，1970）、胡佛指数 hoover；泰尔指数分解为组内 within 与组间 between（Shorrocks，1980），Dagum基尼系数分解为组内 Gw（dagum-within）、"
        + "组间净值 Gnb（dagum-between）与超变密度 Gt（dagum-overlap）（Dagum，1997）；share 为贡献率。泰尔与阿特金森指数要求各值大于 0，基尼系数要求不小于 0，"
        + "否则不列；超过 \(most) 个对象时不做 Dagum 分解。",
      en:
        "Of the index of the ranked units: coefficient of variation over n − 1, Gini, Theil's T and L (1967), "
        + "Atkinson's "
        + "index (1970) at aversion 0.5 and 1, Hoover's; Theil's within and between groups (Shorrocks, 1980), Dagum's "
        + "Gini within groups (Gw), between them (Gnb) and in their overlap (Gt; Dagum, 1997), with their "
        + "shares. Theil's "
        + "and Atkinson's need values above 0, Gini none below; of more than \(most) units Dagum's is left out.")
  }

  /// For the picture: what changes over the years.
  private func yearsTable(_ found: [IndexReading.InequalityRow]) -> ResultTable? {
    let drawn = [
      "gini", "theil-t", "theil-t-within", "theil-t-between", "dagum-within", "dagum-between", "dagum-overlap",
    ]
    guard input.slices.count > 1 else { return nil }
    let kept = found.filter { drawn.contains($0.measure) }
    let bySeries = PlacesByKey(kept.map { Optional($0.series) })
    let rows = zip(bySeries.keys, bySeries.places).flatMap { name, places in
      places.map { [ResultTable.Cell.text(name), .optional(kept[$0].time), .number(kept[$0].value)] }
    }
    return .ifFound(
      "inequality-years", Texts(zh: "区域差异的变化", en: "Inequality over the years"),
      Texts(
        zh: "基尼系数、泰尔指数及其组内、组间部分和 Dagum基尼系数三部分的逐年变化；方法同上表。",
        en: "Gini, Theil's T with its parts and the parts of Dagum's Gini by year, by the methods of the table above."),
      [.init("series", Texts(zh: "序列", en: "series")), ReadingColumn.time, ReadingColumn.value], rows,
      chart: .lines(series: "series", place: "time", value: "value"))
  }
}

extension IndexReading {
  /// Dagum's pairs grow with the square of the units.
  static let mostDagumUnits = 2000
  /// Of more groups than these nobody reads pairs.
  static let mostGroups = 60

  /// One number of a year.
  struct InequalityRow {
    var time: Double?
    /// Empty for all units.
    var grouping: String
    var measure: String
    var value: Double

    var series: String { grouping.isEmpty ? measure : "\(grouping): \(measure)" }
  }

  fileprivate var inequalities: [InequalityRow] {
    guard let found = Inequality.measures(of: index), units.count > 1 else { return [] }
    let measures: [(String, Double?)] = [
      ("variation", found.variation), ("gini", found.gini), ("theil-t", found.theilT), ("theil-l", found.theilL),
      ("atkinson-half", found.atkinsonHalf), ("atkinson-one", found.atkinsonOne), ("hoover", found.hoover),
    ]
    return inequalityRows("", measures)
      + comparedGroupings.flatMap { inequalityRows($0.name, theil($0, .t) + theil($0, .l) + dagumParts($0)) }
  }

  /// The groupings with at least two groups and few enough to be compared.
  private var comparedGroupings: [IndexInput.Grouping] {
    groupings.filter { (2...Self.mostGroups).contains(Set($0.values.compactMap { $0 }).count) }
  }

  private func inequalityRows(_ grouping: String, _ measures: [(String, Double?)]) -> [InequalityRow] {
    measures.compactMap { name, value in
      value.flatMap { $0.isFinite ? InequalityRow(time: time, grouping: grouping, measure: name, value: $0) : nil }
    }
  }

  private func theil(_ grouping: IndexInput.Grouping, _ kind: TheilIndex) -> [(String, Double?)] {
    let found = Inequality.decomposed(index, by: grouping.values, kind)
    let name = "theil-\(kind.rawValue)"
    return [
      ("\(name)-within", found?.within), ("\(name)-between", found?.between),
      ("\(name)-within-share", found?.withinShare), ("\(name)-between-share", found?.betweenShare),
    ]
  }

  private func dagum(_ grouping: IndexInput.Grouping) -> DagumDecomposition? {
    units.count > Self.mostDagumUnits ? nil : Inequality.dagum(index, by: grouping.values)
  }

  private func dagumParts(_ grouping: IndexInput.Grouping) -> [(String, Double?)] {
    let found = dagum(grouping)
    return [
      ("dagum-gini", found?.gini), ("dagum-within", found?.within), ("dagum-between", found?.between),
      ("dagum-overlap", found?.overlap), ("dagum-within-share", found?.withinShare),
      ("dagum-between-share", found?.betweenShare), ("dagum-overlap-share", found?.overlapShare),
    ]
  }

  fileprivate var pairsTable: ResultTable? {
    let rows = comparedGroupings.flatMap { grouping -> [[ResultTable.Cell]] in
      guard let found = dagum(grouping) else { return [] }
      return found.groups.indices.flatMap { one in
        found.groups.indices[one...].map { other in
          [
            .text(grouping.name), .text(found.groups[one]), .text(found.groups[other]),
            .number(found.pairGini[one, other]), .number(found.relativeAffluence[one, other]),
          ]
        }
      }
    }
    return .ifFound(
      "dagum-pairs", Texts(zh: "组间差异（Dagum基尼系数）", en: "Groups two by two, by Dagum"),
      note(
        "Gjh 为两组之间的基尼系数，同组一行为组内基尼系数 Gjj；Djh 为两组的相对影响，1 表示完全不重叠，0 表示均值相同（Dagum，1997）。",
        "Gjh is the mean difference of two groups over the sum of their means, of a group with itself its own "
          + "Gini; Djh "
          + "is how far one is above the other, 1 without overlap, 0 for the same mean (Dagum, 1997)."),
      [
        ReadingColumn.grouping, ReadingColumn.first, ReadingColumn.second,
        .init("gini", Texts(zh: "Gjh", en: "Gjh"), decimals: 4),
        .init("affluence", Texts(zh: "Djh", en: "Djh"), decimals: 4),
      ], rows)
  }
}
