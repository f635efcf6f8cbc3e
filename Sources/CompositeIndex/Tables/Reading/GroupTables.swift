package import AssessmentModel
import Statistics

extension ConstructedIndex {
  /// The index by the groups of every grouping, of every year.
  package var groupTables: [ResultTable] {
    let slices = input.slices
    let all = IndexInput.Grouping("all", input.units.map { _ in "all" })
    let rows = ([all] + input.groups).flatMap { grouping in
      slices.flatMap { slice -> [[ResultTable.Cell]] in
        let reading = IndexReading(self, slice: slice)
        let time: [ResultTable.Cell] = slice.time.map { [.number($0)] } ?? []
        return reading.groupRows(grouping).map { time + $0 }
      }
    }
    return [
      .ifFound("groups", Texts(zh: "分组比较", en: "Groups"), groupNote, groupColumns, rows)
    ].compactMap { $0 }
  }

  private var groupNote: Texts {
    Texts(
      zh: "全部及按分组统计有排名的评价对象的指数：数量、均值（按印出的小数计算）、中位数、最小值、最大值、标准差（n−1 与 n）、"
        + "各等级的数量与比例" + (input.times == nil ? "。" : "，逐年列出。"),
      en:
        "The index of the ranked units, all and by group: how many, mean in decimal arithmetic, median, lowest, highest, "
        + "standard deviation over n − 1 and over n, and how many and which share are in each band\(input.times == nil ? "." : ", year by year.")"
    )
  }

  private var groupColumns: [ResultTable.Column] {
    (input.times == nil ? [] : [ReadingColumn.time]) + [
      ReadingColumn.grouping, ReadingColumn.group, ReadingColumn.units,
      .init("mean", Texts(zh: "均值", en: "mean")), .init("median", Texts(zh: "中位数", en: "median")),
      .init("min", Texts(zh: "最小值", en: "lowest")), .init("max", Texts(zh: "最大值", en: "highest")),
      .init("sd", Texts(zh: "标准差（n−1）", en: "standard deviation, n − 1")),
      .init("sd_population", Texts(zh: "标准差（n）", en: "standard deviation, n")),
    ]
      + bandList.map { band in
        .init("count_\(band.id)", Texts(zh: "\(band.name.zh)数量", en: "\(band.name.en)"), decimals: 0)
      }
      + bandList.map { band in
        .init("band_\(band.id)", Texts(zh: "\(band.name.zh)占比", en: "share of \(band.name.en)"), decimals: 3)
      }
  }
}

extension IndexReading {
  fileprivate func groupRows(_ grouping: IndexInput.Grouping) -> [[ResultTable.Cell]] {
    var members: [String: [Int]] = [:]
    var names: [String] = []
    for (place, row) in rows.enumerated() {
      guard let group = grouping.values[row] else { continue }
      if members[group] == nil { names.append(group) }
      members[group, default: []].append(place)
    }
    return names.map { name in
      let places = members[name] ?? []
      let scores = places.compactMap { index[$0] }
      let shares = bandShares(of: places.map { made.bands[rows[$0]] }, in: made.bandList)
      return [
        .text(grouping.name), .text(name), .whole(scores.count), .optional(Summary.decimalMean(of: scores)),
        .optional(Summary.median(of: scores)), .optional(scores.min()), .optional(scores.max()),
        .optional(Summary.standardDeviation(of: scores)), .optional(Summary.populationStandardDeviation(of: scores)),
      ] + shares.map { .whole($0.count) } + shares.map { .number($0.share) }
    }
  }
}
