package import AssessmentModel
import Foundation

extension ConstructedIndex {
  /// The index and the rank of every unit over the years; none where there are fewer than two.
  package var trendTables: [ResultTable] {
    guard let panel = PanelReading(self) else { return [] }
    return [panel.trends].compactMap { $0 }
  }
}

extension PanelReading {
  fileprivate var trends: ResultTable? {
    .ifFound(
      "trends", Texts(zh: "历年指数与排名变化", en: "Index and rank over the years"), trendNote,
      [
        ReadingColumn.unit, ReadingColumn.time, ReadingColumn.index,
        .init("change", Texts(zh: "指数变化", en: "change")), ReadingColumn.rank,
        .init("rank_change", Texts(zh: "名次变化", en: "rank change"), decimals: 0),
        .init("mark", Texts(zh: "标记", en: "mark")),
        .init("growth", Texts(zh: "年均复合增长率", en: "compound yearly growth"), decimals: 4),
      ], units.indices.flatMap(trend), chart: .lines(series: "unit", place: "time", value: "index"))
  }

  private var trendNote: Texts {
    let scale =
      isOneScale
      ? Texts(zh: "", en: "")
      : Texts(
        zh: "各年分别标准化，只有名次可比，故不列指数变化与增长率。",
        en: " Every year has a scale of its own, so that ranks alone can be compared.")
    return Texts(
      zh: "变化均与该对象在表中的上一年相比；名次变化为正表示上升。年均复合增长率自该对象首个指数大于 0 的年份（指标定义变化后重新起算）算到该年。"
        + "标记 definitions changed 表示两年之间指标定义有变化。" + scale.zh,
      en:
        "Changes are against the unit's year before in the table; a rank change above 0 is a rise. Growth is compound, "
        + "a year, from the unit's first year with an index above 0 since definitions last changed; where they changed "
        + "between two years the row is marked.\(scale.en)")
  }

  private func trend(of unit: Int) -> [[ResultTable.Cell]] {
    let years = times.indices.filter { rows[unit][$0] != nil }
    var start: Int?
    var found: [[ResultTable.Cell]] = []
    for (place, year) in years.enumerated() {
      if let began = start, isBroken(times[began], times[year]) { start = nil }
      let growth = start.flatMap { self.growth(of: unit, $0, year) }
      if start == nil, (value(of: unit, year) ?? 0) > 0 { start = year }
      found.append(row(of: unit, year, before: place > 0 ? years[place - 1] : nil, growth: growth))
    }
    return found
  }

  private func row(of unit: Int, _ year: Int, before: Int?, growth: Double?) -> [ResultTable.Cell] {
    let (index, rank) = (value(of: unit, year), rank(of: unit, year))
    var (change, rise, mark): (Double?, Int?, String?)
    if let before {
      change = value(of: unit, before).flatMap { old in index.map { $0 - old } }
      rise = self.rank(of: unit, before).flatMap { old in rank.map { old - $0 } }
      mark = isBroken(times[before], times[year]) ? "definitions changed" : nil
    }
    return [
      .text(units[unit]), .number(times[year]), .optional(index), .optional(isOneScale ? change : nil), .whole(rank),
      .whole(rise), .optional(mark), .optional(isOneScale ? growth : nil),
    ]
  }

  private func value(of unit: Int, _ year: Int) -> Double? {
    rows[unit][year].flatMap { made.index[$0] }
  }

  private func rank(of unit: Int, _ year: Int) -> Int? {
    rows[unit][year].flatMap { made.ranks[$0] }
  }

  private func growth(of unit: Int, _ first: Int, _ last: Int) -> Double? {
    guard let start = value(of: unit, first), let end = value(of: unit, last), start > 0, end > 0 else { return nil }
    return pow(end / start, 1 / (times[last] - times[first])) - 1
  }
}
