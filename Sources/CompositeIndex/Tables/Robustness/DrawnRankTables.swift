package import AssessmentModel

/// What the draws of one design say, as tables.
package struct DrawnRanks: Sendable {
  package var design: RobustnessStudy.Name
  /// One a unit of the tally.
  package var units: [String]
  package var tally: RankTally
  package var seed: UInt64

  package init(design: RobustnessStudy.Name, units: [String], tally: RankTally, seed: UInt64) {
    self.design = design
    self.units = units
    self.tally = tally
    self.seed = seed
  }

  /// So many units that rank probabilities and pairs of all of them can still be looked at.
  private static let mostShown = 100

  /// Units with a nominal rank, the best first; then the others.
  private var order: [Int] {
    let last = Int.max
    return units.indices.sorted {
      let (one, other) = (tally.nominal[$0], tally.nominal[$1])
      return (one > 0 ? one : last, $0) < (other > 0 ? other : last, $1)
    }
  }

  private func id(_ name: String) -> String { design == .weights ? name : "\(name)-\(design.rawValue)" }

  private func titled(_ zh: String, _ en: String) -> Texts {
    Texts(zh: "\(zh)：\(design.title.zh)", en: "\(en): \(design.title.en)")
  }

  private var source: Texts {
    Texts(
      zh: "抽取 \(tally.draws) 次，种子 \(seed)；同一种子结果逐字节相同，与核数无关。",
      en: "\(tally.draws) draws, seed \(seed); the same seed gives the same bytes on any number of cores.")
  }

  /// A line a unit: nominal rank, mean, deviation and quantiles of the ranks, and how probable the top is.
  package var intervals: ResultTable {
    ResultTable(
      id: id("rank-intervals"), title: titled("名次区间", "Rank intervals"),
      note: Texts(
        zh: "90% 的抽取中名次落在 q05 与 q95 之间；名次为竞争名次，1 为最好。" + source.zh,
        en: "In 90 % of the draws the rank lies between q05 and q95; 1 is the best, ties share the lowest. " + source.en
      ),
      columns: [
        .init("unit", Texts(zh: "评价对象", en: "unit")), .init("rank", Texts(zh: "名次", en: "rank"), decimals: 0),
        .init("mean", Texts(zh: "平均名次", en: "mean rank")), .init("sd", Texts(zh: "标准差", en: "deviation")),
        .init("q05", Texts(zh: "5% 分位", en: "5 % quantile"), decimals: 0),
        .init("median", Texts(zh: "中位数", en: "median"), decimals: 0),
        .init("q95", Texts(zh: "95% 分位", en: "95 % quantile"), decimals: 0),
        .init("p_first", Texts(zh: "居首概率", en: "probability of rank 1"), decimals: 3),
        .init("p_top5", Texts(zh: "前五概率", en: "probability of the top 5"), decimals: 3),
        .init("p_top10", Texts(zh: "前十概率", en: "probability of the top 10"), decimals: 3),
        .init("shift", Texts(zh: "平均变动", en: "mean shift")),
      ],
      rows: order.map { unit in
        [
          .text(units[unit]), .whole(tally.nominal[unit] > 0 ? tally.nominal[unit] : nil),
          .optional(tally.meanRank(of: unit)), .optional(tally.deviationOfRank(of: unit)),
          .whole(tally.quantile(of: unit, 0.05)), .whole(tally.quantile(of: unit, 0.5)),
          .whole(tally.quantile(of: unit, 0.95)), .optional(tally.probability(of: unit, within: 1)),
          .optional(tally.probability(of: unit, within: 5)), .optional(tally.probability(of: unit, within: 10)),
          .optional(tally.meanShift(of: unit)),
        ]
      }, chart: .intervals(label: "unit", low: "q05", middle: "median", high: "q95"))
  }

  /// How probable every rank is for every unit; nil for more units than can be looked at.
  package var probabilities: ResultTable? {
    guard units.count <= Self.mostShown else { return nil }
    return ResultTable(
      id: id("rank-probabilities"), title: titled("名次概率", "Rank probabilities"),
      note: Texts(
        zh: "每个单元取得每个名次的概率；没有列出的名次从未出现。" + source.zh,
        en: "How probable each rank is for each unit; a rank that does not stand here never came up. " + source.en),
      columns: [
        .init("unit", Texts(zh: "评价对象", en: "unit")), .init("rank", Texts(zh: "名次", en: "rank"), decimals: 0),
        .init("probability", Texts(zh: "概率", en: "probability"), decimals: 2),
      ],
      rows: order.flatMap { unit -> [[ResultTable.Cell]] in
        (tally.probabilities(of: unit) ?? []).enumerated().filter { $0.element > 0 }.map {
          [.text(units[unit]), .whole($0.offset + 1), .number($0.element)]
        }
      }, chart: .heatMap(row: "unit", column: "rank", value: "probability", range: 0...1))
  }

  /// How probable it is that one unit stands above another; of many units only neighbours in the ranking.
  package var pairs: ResultTable {
    let isOfAll = units.count <= Self.mostShown
    let order = order.filter { tally.nominal[$0] > 0 }
    let rows = order.indices.flatMap { place in
      order[(place + 1)...].prefix(isOfAll ? order.count : 1).map { other -> [ResultTable.Cell] in
        [
          .text(units[order[place]]), .text(units[other]),
          .optional(tally.probability(of: order[place], above: other)),
        ]
      }
    }
    return ResultTable(
      id: id("pairs"), title: titled("两两比较", "Pairs"),
      note: Texts(
        zh: (isOfAll ? "" : "只列相邻名次。") + "前者名次高于后者的概率；接近 0.5 表示先后无法确定。" + source.zh,
        en: (isOfAll ? "" : "Neighbours in the ranking only. ")
          + "How probable it is that the first stands above the second; near 0.5 nobody can say. " + source.en),
      columns: [
        .init("first", Texts(zh: "前者", en: "first")), .init("second", Texts(zh: "后者", en: "second")),
        .init("p_above", Texts(zh: "前者居上概率", en: "probability that the first is above"), decimals: 3),
      ], rows: rows)
  }

  /// One line of the summary over designs.
  package var summary: [ResultTable.Cell] {
    [
      .text(design.rawValue), .whole(tally.draws), .optional(tally.meanShift), .optional(tally.meanCorrelation),
      .optional(tally.shareOfDecidedPairs(atLeast: 0.95)), .optional(tally.meanShareInNominalOrder),
    ]
  }
}

/// All designs beside each other, from the line of each.
package func robustnessSummary(of lines: [[ResultTable.Cell]]) -> ResultTable {
  ResultTable(
    id: "robustness", title: Texts(zh: "名次的稳健性", en: "How far the ranks can be trusted"),
    note: Texts(
      zh: "weights：每个权重乘以各自的随机数；dimensions：一级权重为单纯形上的均匀分布；observation：没有观测到的得分在该列范围内任取；"
        + "choices：标准化、汇总方法、权重、剔除一项指标同时随机选取。方法见 OECD 与 JRC《综合指标构建手册》（2008）第 7 步。",
      en: "weights: every weight times a number of its own; dimensions: first-level weights uniform on the simplex; "
        + "observation: scores that were not observed anywhere in their column's range; choices: normalisation, "
        + "aggregation, weights and one indicator less drawn at once. After step 7 of the OECD and JRC Handbook (2008)."
    ),
    columns: [
      .init("design", Texts(zh: "设计", en: "design")), .init("draws", Texts(zh: "抽取次数", en: "draws"), decimals: 0),
      .init("shift", Texts(zh: "名次平均变动", en: "mean shift of ranks")),
      .init("spearman", Texts(zh: "与原名次的平均 Spearman 系数", en: "mean Spearman with the given ranks"), decimals: 3),
      .init("decided", Texts(zh: "95% 以上抽取中先后一致的单元对占比", en: "pairs decided in 95 % of draws"), decimals: 3),
      .init("same_order", Texts(zh: "保持原有先后的平均比例", en: "mean share of draws in the given order"), decimals: 3),
    ], rows: lines)
}
