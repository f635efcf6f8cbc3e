package import AssessmentModel

extension ConstructedIndex {
  /// Four clusters of units whose dimensions are alike.
  ///
  /// None for fewer than eight units or two dimensions, and for many units.
  package var clusterTables: [ResultTable] {
    let reading = IndexReading(self)
    let parts = reading.parts.map(\.values)
    let kept = IndexReading.complete(parts)
    guard parts.count > 1, (8...IndexVariants.mostCompared).contains(kept.count),
      let columns = WardClusters.standardised(parts.map { part in kept.compactMap { part[$0] } }),
      let labels = WardClusters(of: columns)?.labels(clusters: 4)
    else { return [] }
    let rows = zip(kept, labels).map { place, label -> [ResultTable.Cell] in
      [.text(reading.units[place]), .whole(label + 1), .optional(reading.index[place])]
    }
    let table = ResultTable.ifFound(
      "clusters", Texts(zh: "聚类分析", en: "Clusters"),
      reading.note(
        "一级维度得分标准化（z 分数）后用 Ward 离差平方和法（1963）聚为四类；类号按首个成员出现的顺序编排，不表示高低。",
        "By Ward's method (1963) on first-level scores brought to mean 0 and deviation 1; numbered in the order "
          + "of their "
          + "first units, so that a number means neither high nor low."),
      [
        ReadingColumn.unit, .init("cluster", Texts(zh: "类别", en: "cluster"), decimals: 0), ReadingColumn.index,
      ], rows)
    return [table].compactMap { $0 }
  }
}
