package import AssessmentModel

/// Index and rank of every city by run, for three runs or more.
///
/// `runs` come as they are named: the newest first. The tables are `runs`, with 1 for the oldest, `runs-index` and
/// `runs-ranks`. Cities come in the order of the newest run, then those that only earlier ones have in theirs.
package func runTables(of runs: [ComparedRun]) -> [ResultTable] {
  guard let newest = runs.first, runs.count > 1 else { return [] }
  let ordered = Array(runs.reversed())
  var seen = Set<String>()
  let cities = runs.flatMap(\.rows).filter { seen.insert($0.code).inserted }
  return [runsTable(of: ordered, beside: newest), indexTable(of: ordered, cities), rankTable(of: ordered, cities)]
    .compactMap { $0 }
}

private let runColumn = ResultTable.Column("run", Texts(zh: "次序", en: "run"), decimals: 0)

private func runsTable(of runs: [ComparedRun], beside newest: ComparedRun) -> ResultTable? {
  .ifFound(
    "runs", Texts(zh: "参与比较的各次评估", en: "The runs"),
    Texts(
      zh: "次序 1 为最早一次。comparable 为与最近一次的可比性：yes 定义与权重相同，limited 部分相同，no 框架或满分不同；只保存了结果的评估无从判断，留空。",
      en:
        "1 is the oldest. comparable is beside the newest run: yes where definitions and weights are the same, limited "
        + "where some are, no for another framework or scale; where only results were kept there is no telling."),
    [
      runColumn, .init("id", Texts(zh: "编号", en: "id")), .init("title", Texts(zh: "名称", en: "title")),
      .init("framework", Texts(zh: "框架", en: "framework")), AssessmentColumn.cities,
      .init("comparable", Texts(zh: "可比性", en: "comparable")),
    ],
    runs.enumerated().map { place, run in
      [
        .whole(place + 1), .text(run.id), .text(run.title), .optional(run.framework), .whole(run.rows.count),
        .optional(run.comparable(with: newest)),
      ]
    })
}

private func indexTable(of runs: [ComparedRun], _ cities: [PublishedIndex.Row]) -> ResultTable? {
  .ifFound(
    "runs-index", Texts(zh: "各次评估的指数与名次", en: "Index and rank by run"),
    Texts(
      zh: "每座城市每次评估一行；次序 1 为最早一次。可比性见“参与比较的各次评估”。",
      en: "A row a city and run, 1 the oldest; whether the runs compare stands in the table of runs."),
    [
      AssessmentColumn.code, AssessmentColumn.city, runColumn, .init("index", Texts(zh: "指数", en: "index")),
      .init("rank", Texts(zh: "名次", en: "rank"), decimals: 0),
    ],
    cities.flatMap { city in
      runs.enumerated().compactMap { place, run -> [ResultTable.Cell]? in
        guard let row = run.row(of: city.code) else { return nil }
        return [
          .text(city.code), .text(label(of: city)), .whole(place + 1), .optional(row.index), .whole(row.rank),
        ]
      }
    }, chart: .lines(series: "city", place: "run", value: "index"))
}

private func rankTable(of runs: [ComparedRun], _ cities: [PublishedIndex.Row]) -> ResultTable? {
  .ifFound(
    "runs-ranks", Texts(zh: "名次从最早到最近", en: "Ranks from the oldest run to the newest"),
    Texts(
      zh: "每座城市一行，每次评估一列；change 为最早到最近的名次变化，正数为上升。",
      en: "A row a city and a column a run; change is from the oldest to the newest, positive for up."),
    [AssessmentColumn.code, AssessmentColumn.city]
      + runs.indices.map {
        .init("rank_\($0 + 1)", Texts(zh: "第 \($0 + 1) 次名次", en: "rank in run \($0 + 1)"), decimals: 0)
      } + [.init("change", Texts(zh: "名次变化", en: "change"), decimals: 0)],
    cities.map { city in
      let ranks = runs.map { $0.row(of: city.code)?.rank }
      let change = (ranks.first ?? nil).flatMap { first in (ranks.last ?? nil).map { first - $0 } }
      return [.text(city.code), .text(label(of: city))] + (ranks + [change]).map { .whole($0) }
    }, chart: .slope(label: "city", from: "rank_1", to: "rank_\(runs.count)"))
}

private func label(of city: PublishedIndex.Row) -> String { city.name.isEmpty ? city.code : city.name }
