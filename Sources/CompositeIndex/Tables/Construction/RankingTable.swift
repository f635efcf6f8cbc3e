package import AssessmentModel

extension ConstructedIndex {
  /// The index of every row with its rank, its band and its first parts, the best first, the last year first.
  ///
  /// Rows without a rank stand last. Groupings and parts that are called like a column of the table are
  /// numbered.
  package var rankingTable: ResultTable {
    let parts = firstParts
    let own = rankingColumns
    var ids = ColumnIDs(own: (placeColumns + own).map(\.id))
    let groups = input.groups.map { ResultTable.Column(ids.id(for: $0.name), Texts(zh: $0.name, en: $0.name)) }
    let partColumns = parts.map { ResultTable.Column(ids.id(for: $0.id), $0.name, decimals: scoreDecimals) }
    return ResultTable(
      id: "ranking", title: Texts(zh: "综合指数与名次", en: "Index and ranks"), note: rankingNote,
      columns: placeColumns + groups + own + partColumns,
      rows: readingOrder.map { row in
        placeCells(row) + input.groups.map { .optional($0.values[row]) } + rankingCells(row)
          + parts.map { .optional($0.values[row].map { $0 * framework.outOf }) }
      },
      chart: .bars(label: "unit", value: "index"))
  }

  private var rankingColumns: [ResultTable.Column] {
    [
      .init("index", Texts(zh: "综合指数", en: "Index"), decimals: scoreDecimals),
      .init("rank", Texts(zh: "名次", en: "Rank"), decimals: 0),
      .init("band", Texts(zh: "档次", en: "Band")),
      .init("availability", Texts(zh: "数据可得率", en: "Availability"), decimals: 3),
    ]
  }

  private func rankingCells(_ row: Int) -> [ResultTable.Cell] {
    [.optional(index[row]), .whole(ranks[row]), .optional(bands[row]), .optional(availability[row])]
  }

  private var rankingNote: Texts {
    let method = ConstructionWords.words(of: framework.method)
    let outOf = NumberText.plain(framework.outOf)
    let minimum = minimumNote
    let yearly = input.times == nil ? Texts(zh: "", en: "") : Texts(zh: "名次在同一年份内排定。", en: " Ranks are within a year.")
    return Texts(
      zh: "综合指数由一级指标以\(method.zh)合成，再乘以 \(outOf)；一级指标的得分同样乘以 \(outOf)。"
        + "数据可得率是插补前已有数据的指标所占的权重\(minimum.zh)。\(yearly.zh)"
        + "构建步骤依据 OECD 与欧盟联合研究中心《综合指标构建手册》（2008）。",
      en: "The index is made of its first-level parts by \(method.en) and multiplied by \(outOf), as the scores of the"
        + " parts are. Availability is the share of the weight that a unit shows before anything is"
        + " imputed\(minimum.en).\(yearly.en) Steps as in OECD and JRC, Handbook on Constructing Composite"
        + " Indicators, 2008.")
  }

  /// Below which availability there is no rank; nothing where any will do.
  private var minimumNote: Texts {
    guard framework.minimumAvailability > 0 else { return Texts(zh: "", en: "") }
    let minimum = NumberText.plain(framework.minimumAvailability)
    return Texts(zh: "，低于 \(minimum) 的不排名次", en: "; below \(minimum) a unit has no rank")
  }
}
