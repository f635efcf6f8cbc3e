package import AssessmentModel

/// What changed from one run to the next.
///
/// The tables are `movements`, `movement-summary`, `movement-dimensions`, `movement-parts`, `bands-movement` and
/// `definition-breaks`. Changes of the index are left missing where the two runs are on different scales. Without a city
/// in either run only the last is there.
package func yearTables(from: Assessment, to: Assessment) -> [ResultTable] {
  let pair = YearPair(from: from, to: to)
  return [movementsTable(of: pair), movementSummaryTable(of: pair)].compactMap { $0 } + movementPartTables(of: pair)
    + [bandsMovementTable(of: pair), definitionBreaksTable(from: from, to: to)].compactMap { $0 }
}

private func movementsTable(of pair: YearPair) -> ResultTable? {
  let said = pair.scaleSaid
  return .ifFound(
    "movements", Texts(zh: "两次评估之间的升降", en: "Who rose and who fell"),
    Texts(
      zh: "每座城市前一次（from）与后一次（to）的指数、名次和等级；rank_change 为名次变化，正数为上升。status：both 两次都有，new 新增，gone 不再有。"
        + "common_rank_change 只在两次都有名次的城市之间按后一次的规则重排，不受增减城市影响。observed 为已观察到的权重占比：本次少了，升降就有一部分来自没有看到的内容，而不是城市自身。"
        + said.zh,
      en:
        "Index, rank and band of every city in the earlier (from) and the later run (to); a rank change is positive for "
        + "up. status is both, new or gone. common_rank_change is among the cities ranked both times alone, by the "
        + "later run's rule, so that cities that came or went do not move it. observed is the share of the weight that was "
        + "observed: where it fell, a rise may come of what was not seen." + said.en),
    [
      AssessmentColumn.code, AssessmentColumn.city, AssessmentColumn.status,
      .init("index_from", Texts(zh: "前次指数", en: "index then")), .init("index_to", Texts(zh: "本次指数", en: "index now")),
      .init("change", Texts(zh: "指数变化", en: "change")),
      .init("rank_from", Texts(zh: "前次名次", en: "rank then"), decimals: 0),
      .init("rank_to", Texts(zh: "本次名次", en: "rank now"), decimals: 0),
      .init("rank_change", Texts(zh: "名次变化", en: "rank change"), decimals: 0),
      .init("common_rank_change", Texts(zh: "同批城市名次变化", en: "rank change among the same cities"), decimals: 0),
      .init("band_from", Texts(zh: "前次等级", en: "band then")), .init("band_to", Texts(zh: "本次等级", en: "band now")),
      .init("observed_from", Texts(zh: "前次已观察权重", en: "weight observed then")),
      .init("observed_to", Texts(zh: "本次已观察权重", en: "weight observed now")),
    ],
    zip(pair.entries, pair.commonRankChanges).compactMap { entry, common in
      guard let city = entry.latest else { return nil }
      let rankChange = entry.then?.rank.flatMap { then in entry.now?.rank.map { then - $0 } }
      return AssessmentColumn.cells(city) + [
        .text(entry.status), .optional(entry.then?.finiteIndex), .optional(entry.now?.finiteIndex),
        .optional(pair.change(of: entry)), .whole(entry.then?.rank), .whole(entry.now?.rank), .whole(rankChange),
        .whole(common), .optional(entry.then?.band), .optional(entry.now?.band),
        .optional(entry.then?.availability), .optional(entry.now?.availability),
      ]
    }, chart: .slope(label: "city", from: "rank_from", to: "rank_to"))
}

/// How many cities went from each band to each; nil where no city has a band both times.
private func bandsMovementTable(of pair: YearPair) -> ResultTable? {
  let moves = pair.entries.compactMap { entry -> [String]? in
    guard let then = entry.then?.band, let now = entry.now?.band else { return nil }
    return [then, now]
  }
  guard !moves.isEmpty else { return nil }
  let (before, after) = (pair.from.framework.bands, pair.to.framework.bands)
  let rows = before.flatMap { then in
    after.map { now -> [ResultTable.Cell] in
      [.text(then.id), .text(now.id), .whole(moves.count { $0 == [then.id, now.id] })]
    }
  }
  let isSame = before.map(\.id) == after.map(\.id) && before.map(\.from) == after.map(\.from)
  return .ifFound(
    "bands-movement", Texts(zh: "等级之间的流动", en: "From band to band"),
    Texts(
      zh: "两次都有等级的城市从前一次的等级到后一次的等级的数量。" + (isSame ? "" : "两次的等级划分不同，升降不全是城市的变化。"),
      en: "How many cities with a band both times went from each band of the earlier run to each of the later."
        + (isSame ? "" : " The bands differ between the two, so that not every move is a city's own.")),
    [
      .init("band_from", Texts(zh: "前次等级", en: "band then")), .init("band_to", Texts(zh: "本次等级", en: "band now")),
      AssessmentColumn.cities,
    ], rows,
    chart: .heatMap(row: "band_from", column: "band_to", value: "cities", range: 0...Double(moves.count)))
}
