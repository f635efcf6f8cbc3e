import AssessmentModel

/// A report on an index of 36 invented units: the numbers are made to be shown, not to agree with each other.
enum IndexSample {
  static let names: [(zh: String, en: String)] = {
    let zh = ["青岚", "云泽", "石桥", "望川", "锦溪", "北屏", "东麓", "临澜", "白沙河", "玉衡", "长汀港", "安陵"]
    let en = [
      "Qinglan", "Yunze", "Shiqiao", "Wangchuan", "Jinxi", "Beiping", "Donglu", "Linlan", "Baishahe", "Yuheng",
      "Changtinggang", "Anling",
    ]
    return (0..<36).map { unit in
      let suffix = [("市", " City"), ("州", " Prefecture"), ("新区", " New Area")][unit / 12]
      return (zh[unit % 12] + suffix.0, en[unit % 12] + suffix.1)
    }
  }()

  static let dimensions = [
    Texts(zh: "服务方式完备度", en: "Channels"), Texts(zh: "服务事项覆盖度", en: "Items"),
    Texts(zh: "办事指南准确度", en: "Guides"), Texts(zh: "在线办理成熟度", en: "Handling"),
    Texts(zh: "在线服务成效度", en: "Effect"),
  ]

  /// A report with every kind of picture, whose units and parts are named in one language.
  static func report(in language: Language = .zh, isInvented: Bool = true) -> IndexReport {
    IndexReport(
      title: Texts(zh: "三十六个示例单元的综合指数", en: "A composite index of 36 specimen units"),
      note: Texts(
        zh: "由五个维度的十三项指标加权合成；名次的区间来自一千次权重与插补的抽样。",
        en: "Thirteen indicators of five dimensions, weighted and added; the intervals of ranks come from a thousand "
          + "draws of weights and imputations."),
      isInvented: isInvented,
      facts: [
        .init("table", Texts(zh: "数据表", en: "Table"), "sha256:" + String(repeating: "c0de", count: 16)),
        .init("seed", Texts(zh: "随机种子", en: "Seed"), "20260301"),
        .init("draws", Texts(zh: "抽样次数", en: "Draws"), "1000"),
      ],
      findings: [
        .init("letter-delay", Texts(zh: "36 个单元中有 3 个没有值。", en: "3 of 36 units have no value.")),
        .init(names[35].zh, Texts(zh: "可得率过低，不排名。", en: "Too little is known; it has no rank.")),
        .init("", Texts(zh: "两项指标高度相关（0.94）。", en: "Two indicators correlate at 0.94.")),
      ],
      tables: [
        ranking(in: language), rankProbabilities(in: language), decomposition(in: language), correlations(),
        inequality(in: language), bars(in: language), ranking(in: language, id: "scores", title: "分值区间", scale: 2.31),
      ])
  }

  static func name(_ unit: Int, in language: Language) -> ResultTable.Cell {
    .text(language == .zh ? names[unit].zh : names[unit].en)
  }

  /// A number in [0, 1) that is the same on every run.
  static func noise(_ first: Int, _ second: Int = 0) -> Double {
    let mixed: Int = first * 7919 + second * 104_729 + first * second * 31
    return Double((mixed + 12_345) % 10_007) / 10_007
  }

  static func ranking(
    in language: Language, id: String = "ranking", title: String = "名次与区间", scale: Double? = nil
  ) -> ResultTable {
    let rows = (0..<36).map { unit -> [ResultTable.Cell] in
      guard unit < 35 else { return [name(unit, in: language), .missing, .missing, .missing, .missing] }
      let spread = Int(noise(unit, 3) * 7)
      let (low, high) = (max(1, unit + 1 - spread), min(35, unit + 1 + Int(noise(unit, 4) * 8)))
      let index = 91.37 - Double(unit) * 1.6 + noise(unit)
      guard let scale else {
        return [name(unit, in: language), .number(index), .whole(unit + 1), .whole(low), .whole(high)]
      }
      return [
        name(unit, in: language), .number(index), .number(index), .number(index - Double(spread) * scale / 2),
        .number(index + noise(unit, 9) * scale),
      ]
    }
    let decimals = scale == nil ? 0 : 2
    return ResultTable(
      id: id, title: Texts(zh: title, en: scale == nil ? "Ranks with their intervals" : "Scores with their intervals"),
      note: Texts(
        zh: "区间为一千次抽样的 5% 与 95% 分位数（Saisana、Saltelli、Tarantola，2005）。",
        en: "Intervals are the 5 % and 95 % quantiles of a thousand draws (Saisana, Saltelli, Tarantola, 2005)."),
      columns: [
        .init("unit", Texts(zh: "单元", en: "Unit")), .init("index", Texts(zh: "指数", en: "Index")),
        .init("rank", Texts(zh: "名次", en: "Rank"), decimals: decimals),
        .init("low", Texts(zh: "下限", en: "Low"), decimals: decimals),
        .init("high", Texts(zh: "上限", en: "High"), decimals: decimals),
      ], rows: rows, chart: .intervals(label: "unit", low: "low", middle: "rank", high: "high"))
  }

  static func rankProbabilities(in language: Language) -> ResultTable {
    var rows: [[ResultTable.Cell]] = []
    for unit in 0..<36 {
      for rank in 1...36 {
        let distance = Double(rank - unit - 1) / (1.2 + 2.5 * noise(unit, 8))
        let share = max(0, 1 - distance * distance) / (1.6 + 3.4 * noise(unit, 8))
        rows.append([name(unit, in: language), .whole(rank), unit == 35 ? .missing : .number(share)])
      }
    }
    return ResultTable(
      id: "rank-probabilities", title: Texts(zh: "各名次的概率", en: "How often a unit has a rank"),
      note: Texts(zh: "一千次抽样中单元取得该名次的占比。", en: "The share of a thousand draws in which a unit has a rank."),
      columns: [
        .init("unit", Texts(zh: "单元", en: "Unit")), .init("rank", Texts(zh: "名次", en: "Rank"), decimals: 0),
        .init("share", Texts(zh: "占比", en: "Share"), decimals: 2),
      ], rows: rows, chart: .heatMap(row: "unit", column: "rank", value: "share", range: 0...1))
  }

  static func decomposition(in language: Language) -> ResultTable {
    var rows: [[ResultTable.Cell]] = []
    for unit in 0..<36 {
      for (place, dimension) in dimensions.enumerated() {
        let value = 6 + 12 * noise(unit, place)
        rows.append([
          name(unit, in: language), .text(dimension.text(in: language)),
          unit == 35 && place > 2 ? .missing : .number(value),
        ])
      }
    }
    return ResultTable(
      id: "decomposition", title: Texts(zh: "指数的构成", en: "What the index is made of"),
      note: Texts(zh: "每个维度加权后贡献的分数。", en: "The points that each weighted dimension gives."),
      columns: [
        .init("unit", Texts(zh: "单元", en: "Unit")), .init("dimension", Texts(zh: "维度", en: "Dimension")),
        .init("points", Texts(zh: "分数", en: "Points")),
      ], rows: rows, chart: .stackedBars(label: "unit", part: "dimension", value: "points"))
  }

  static func correlations() -> ResultTable {
    let names = Sample.titles.keys.sorted() + (14...24).map { "indicator-\($0)" }
    var rows: [[ResultTable.Cell]] = []
    for first in 0..<24 {
      for second in 0..<24 {
        let (low, high) = (min(first, second), max(first, second))
        let value = first == second ? 1 : noise(low, high) * 2 - 1
        rows.append([.text(names[first]), .text(names[second]), first + second == 30 ? .missing : .number(value)])
      }
    }
    return ResultTable(
      id: "correlations", title: Texts(zh: "指标间的相关", en: "Correlations of indicators"),
      note: Texts(zh: "Pearson 相关系数。", en: "Pearson's correlation coefficient."),
      columns: [
        .init("first", Texts(zh: "指标", en: "Indicator")), .init("second", Texts(zh: "另一指标", en: "Other indicator")),
        .init("r", Texts(zh: "相关系数", en: "Correlation"), decimals: 3),
      ], rows: rows, chart: .heatMap(row: "first", column: "second", value: "r", range: -1...1))
  }

  static func inequality(in language: Language) -> ResultTable {
    let measures = [Texts(zh: "基尼系数", en: "Gini"), Texts(zh: "泰尔指数", en: "Theil"), Texts(zh: "变异系数", en: "Variation")]
    var rows: [[ResultTable.Cell]] = []
    for (place, measure) in measures.enumerated() {
      for year in 2019...2021 {
        let value = 0.05 + 0.06 * Double(place) + 0.02 * noise(place, year)
        rows.append([
          .text(measure.text(in: language)), .whole(year), place == 1 && year == 2021 ? .missing : .number(value),
        ])
      }
    }
    return ResultTable(
      id: "inequality", title: Texts(zh: "不平衡的变化", en: "Inequality over the years"),
      note: Texts(zh: "单元之间指数的不平衡。", en: "How unequal the index is between units."),
      columns: [
        .init("measure", Texts(zh: "测度", en: "Measure")), .init("year", Texts(zh: "年份", en: "Year"), decimals: 0),
        .init("value", Texts(zh: "数值", en: "Value"), decimals: 4),
      ], rows: rows, chart: .lines(series: "measure", place: "year", value: "value"))
  }

  static func bars(in language: Language) -> ResultTable {
    let rows = (0..<12).map { unit -> [ResultTable.Cell] in
      [name(unit, in: language), unit == 7 ? .missing : .number(8 * noise(unit, 5) - 3.5)]
    }
    return ResultTable(
      id: "changes", title: Texts(zh: "名次的平均变动", en: "Mean change of rank"),
      note: Texts(zh: "换用等权后名次平均变动多少。", en: "How far ranks move on average with equal weights."),
      columns: [
        .init("unit", Texts(zh: "单元", en: "Unit")), .init("change", Texts(zh: "变动", en: "Change"), decimals: 1),
      ], rows: rows, chart: .bars(label: "unit", value: "change"))
  }
}
