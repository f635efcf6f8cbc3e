import AssessmentModel

/// `ranking.csv`: a city a row, in the assessment's order.
func rankingTable(of edition: Edition) -> DataTable {
  let rows = edition.assessment.cities.map { city -> [DataTable.Cell] in
    let head: [DataTable.Cell] = [
      .init(city.rank), .text(city.city.code), .text(city.city.name), .text(city.city.region), .text(city.city.level),
      .init(city.index), edition.isProfile ? .init(nil as Double?) : .number(city.low),
      edition.isProfile ? .init(nil as Double?) : .number(city.high), .init(city.band), .number(city.availability),
    ]
    return head + edition.dimensions.map { .init(score(of: $0.id, in: city)) }
  }
  return DataTable(
    name: "ranking",
    description: Texts(
      zh: "城市排名：每行一座城市，有名次的在前。", en: "The ranking: a city a row, those with a rank first."),
    key: ["code"], columns: rankingColumns(of: edition), rows: rows)
}

/// `ranking.md`: the same as people read it.
func rankingMarkdown(of edition: Edition) -> MarkdownTable {
  let run = edition.assessment.run
  let names: [(Texts, Bool)] = [
    (Words.rank, true), (Words.city, false), (Words.code, false), (Words.region, false), (Words.level, false),
    (Words.index, true), (Words.bounds, true), (Words.band, false), (Words.availability, true),
  ]
  let columns =
    names.map { MarkdownTable.Column(name: edition.say($0.0), isNumber: $0.1) }
    + edition.dimensions.map { MarkdownTable.Column(name: edition.say($0.name), isNumber: true) }
  let rows = edition.assessment.cities.map { city in
    let head = [
      city.rank.map(String.init) ?? "—", edition.name(of: city.city), city.city.code, edition.place(city.city.region),
      edition.place(city.city.level), edition.points(city.index),
      edition.isProfile ? "—" : edition.interval(city.low, city.high),
      city.band.map(edition.name(ofBand:)) ?? edition.say(Words.notRanked), percentage(city.availability),
    ]
    return head + edition.dimensions.map { edition.points(ofDimension: score(of: $0.id, in: city)) }
  }
  let source = edition.say(edition.framework.title) + edition.say("，第 ", ", version ") + "\(run.frameworkVersion)"
  return MarkdownTable(
    title: edition.say(run.title),
    notes: (run.isInvented ? [edition.say(Words.inventedBanner)] : []) + [source + edition.say(" 版", "")],
    columns: columns, rows: rows)
}

/// The city's score in a dimension, by the dimension's id.
func score(of dimension: String, in city: CityAssessment) -> Double? {
  city.dimensions.first { $0.id == dimension }?.score
}

private func rankingColumns(of edition: Edition) -> [DataTable.Column] {
  let (outOf, highest) = (edition.framework.outOf, edition.framework.highestIndex)
  func points(_ name: String, _ zh: String, _ en: String, upTo maximum: Double = outOf) -> DataTable.Column {
    .init(name: name, type: .number, description: Texts(zh: zh, en: en), unit: "points", minimum: 0, maximum: maximum)
  }
  func text(_ name: String, _ zh: String, _ en: String) -> DataTable.Column {
    .init(name: name, type: .string, description: Texts(zh: zh, en: en))
  }
  var code = text("code", "城市代码", "code of the city")
  code.isRequired = true
  var band = text("band", "等级的标识；未排名时为空", "id of the band; empty where there is no rank")
  band.values = edition.framework.bands.map(\.id)
  let rank = DataTable.Column(
    name: "rank", type: .integer,
    description: Texts(zh: "名次；数据可得率不足时为空", en: "rank; empty where too little could be observed"), minimum: 1)
  let availability = DataTable.Column(
    name: "availability", type: .number,
    description: Texts(zh: "已观测的适用权重占比", en: "observed share of the applicable weight"), unit: "share",
    minimum: 0, maximum: 1)
  return [
    rank, code, text("name", "城市名称", "name of the city"), text("region", "区域", "region"),
    text("level", "行政层级", "level of the city"),
    points("index", "指数，未舍入；完全未观测时为空", "index, unrounded; empty where nothing was observed", upTo: highest),
    points("low", "未观测部分全部取最差时的指数", "the index if everything not observed were worst", upTo: highest),
    points("high", "未观测部分全部取最好时的指数", "the index if everything not observed were best", upTo: highest), band,
    availability,
  ]
    + edition.dimensions.map { points($0.id, "维度得分：\($0.name.zh)", "score in the dimension: \($0.name.en)") }
}
