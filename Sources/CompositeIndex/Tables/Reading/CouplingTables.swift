package import AssessmentModel

extension ConstructedIndex {
  /// How far the dimensions of a unit go together, and what holds it back most.
  ///
  /// Only where scores run from 0 to full marks.
  package var couplingTables: [ResultTable] {
    let reading = IndexReading(self)
    let marks = FullMarks(framework, columns: reading.columns)
    return [reading.coupling(marks), reading.obstacles(marks)].compactMap { $0 }
  }
}

extension IndexReading {
  fileprivate func coupling(_ marks: FullMarks) -> ResultTable? {
    let parts = parts
    let full = parts.compactMap { marks.of($0.tree) }
    guard parts.count > 1, full.count == parts.count else { return nil }
    let shares = zip(parts, full).map { FullMarks.shares($0.values, of: $1) }
    let found = couplingCoordination(of: shares, weights: parts.map(\.weight), form: .traditional)
    let rows = zip(units, found).map { unit, found -> [ResultTable.Cell] in
      [.text(unit), .optional(found?.coupling), .optional(found?.development), .optional(found?.coordination)]
    }
    return .ifFound(
      "coupling", Texts(zh: "耦合协调度", en: "Coupling and coordination of dimensions"),
      note(
        "一级维度得分化为 0—1（除以满分）后：耦合度 C=(∏u)^(1/n)/(∑u/n)，综合发展指数 T=∑αu（α 为维度权重），耦合协调度 D=√(C·T)"
          + "（王淑佳等，《自然资源学报》2021 年第 3 期所述传统公式）。",
        "First-level scores over full marks, from 0 to 1: coupling C is their geometric over their arithmetic mean, "
          + "development T their mean by weight, coordination D the root of C times T (traditional form, as "
          + "Wang Shujia "
          + "and others give it, 2021)."),
      [
        ReadingColumn.unit, .init("coupling", Texts(zh: "耦合度C", en: "coupling C"), decimals: 4),
        .init("development", Texts(zh: "综合发展指数T", en: "development T"), decimals: 4),
        .init("coordination", Texts(zh: "耦合协调度D", en: "coordination D"), decimals: 4),
      ], rows)
  }

  fileprivate func obstacles(_ marks: FullMarks) -> ResultTable? {
    let full = marks.columns.compactMap { $0 }
    guard full.count == columns.count, columns.count > 1 else { return nil }
    let shares = zip(columns, full).map { FullMarks.shares($0, of: $1) }
    let weights = made.tree.columnWeights(count: columns.count)
    guard let degrees = ObstacleDegrees(of: shares, weights: weights) else { return nil }
    let rows = units.indices.flatMap { unit -> [[ResultTable.Cell]] in
      let own = columns.indices.compactMap { place in degrees.columns[place][unit].map { (place: place, degree: $0) } }
      let largest = own.filter { $0.degree > 0 }.sorted { ($1.degree, $0.place) < ($0.degree, $1.place) }
      return largest.prefix(5).map { [.text(units[unit]), .text(columnIDs[$0.place]), .number($0.degree)] }
    }
    return .ifFound(
      "obstacles", Texts(zh: "主要障碍因子（障碍度）", en: "What holds units back most"),
      note(
        "障碍度模型：O=F·I/∑F·I，F 为因子贡献度（指标在总指数中的权重），I 为指标偏离度（1 减去化为 0—1 的得分）；每个评价对象列出前五位。缺失指标不计。",
        "Obstacle degrees: what a column lacks of full marks times its weight in the index, over the sum of these; the "
          + "five largest of every unit. A missing column does not count."),
      [
        ReadingColumn.unit, ReadingColumn.column,
        .init("degree", Texts(zh: "障碍度", en: "obstacle degree"), decimals: 4),
      ], rows)
  }
}
