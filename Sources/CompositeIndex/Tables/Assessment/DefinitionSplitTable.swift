package import AssessmentModel

/// Every city as scored then, as the same observations are scored with the later definitions, and now.
///
/// `rescored` are the cities of the earlier observations under the framework and definitions of the later run. The change
/// is what the definitions made, from then to rescored, and what the city made, from rescored to now; both are left
/// missing where a side has no index, and the first where the scales differ. Nil without a city of both.
package func definitionSplitTable(
  from then: Assessment, rescored: [CityAssessment], to now: Assessment
) -> ResultTable? {
  let pair = YearPair(from: then, to: now)
  let again = Dictionary(rescored.map { ($0.city.code, $0) }) { first, _ in first }
  let rows = pair.entries.compactMap { entry -> DefinitionSplit? in
    guard let before = entry.then, let after = entry.now else { return nil }
    return DefinitionSplit(then: before, again: again[before.city.code], now: after, isOfOneScale: pair.isOfOneScale)
  }
  let said = sentence(on: rows, from: then, to: now)
  return .ifFound(
    "definition-split", Texts(zh: "当时评分与按现行定义评分的对照", en: "As scored then, and with today's definitions"),
    Texts(
      zh: said.zh + "then 为当时的指数，rescored 为用后一次的框架与定义重新计算前一次的观察所得，now 为本次；definitions 为定义变动的部分（rescored − then），"
        + "city_part 为城市自身的部分（now − rescored）。现行定义需要而当时没有采集的事实按未观察处理。" + pair.scaleSaid.zh,
      en: said.en
        + " then is the index as it was scored, rescored what the same observations make under the later run's framework "
        + "and definitions, now the later index; definitions is rescored less then, city_part is now less rescored. Facts "
        + "that today's definitions ask for and that were not looked for then count as not observed."
        + pair.scaleSaid.en),
    [
      AssessmentColumn.code, AssessmentColumn.city, .init("then", Texts(zh: "当时评分", en: "as scored then")),
      .init("rescored", Texts(zh: "按现行定义", en: "with today's definitions")),
      .init("now", Texts(zh: "本次", en: "now")),
      .init("definitions", Texts(zh: "定义所致", en: "by definitions")),
      .init("city_part", Texts(zh: "城市自身", en: "by the city")),
      .init("rank_then", Texts(zh: "当时名次", en: "rank then"), decimals: 0),
      .init("rank_rescored", Texts(zh: "按现行定义的名次", en: "rank with today's definitions"), decimals: 0),
      .init("rank_now", Texts(zh: "本次名次", en: "rank now"), decimals: 0),
    ], rows.map(\.cells), chart: .bars(label: "city", value: "city_part"))
}

/// Whether definitions moved anything, in a sentence.
private func sentence(on rows: [DefinitionSplit], from then: Assessment, to now: Assessment) -> Texts {
  let breaks = DefinitionBreaks(from: then.framework, then.indicators, to: now.framework, now.indicators)
  let moved = rows.count { $0.then.finiteIndex != $0.again?.finiteIndex }
  switch (breaks.comparable, moved) {
  case ("yes", 0):
    return Texts(
      zh: "两次定义相同：当时评分与按现行定义评分完全一致，变化都是城市自身的变化。",
      en:
        "The definitions are the same: both ways of scoring then agree in every city, so that all change is the cities' "
        + "own.")
  case ("yes", _):
    return Texts(
      zh: "两次定义相同，但有 \(moved) 座城市重算后不同：评分程序的版本不同（\(then.run.tool) 与 \(now.run.tool)）或当时另有设置。",
      en: "The definitions are the same, yet \(moved) cities differ when scored again: the programs differ "
        + "(\(then.run.tool) and \(now.run.tool)), or the earlier run had other settings.")
  default:
    return Texts(
      zh: "两次定义不同：按现行定义重算后有 \(moved) 座城市的指数与当时不同。",
      en: "The definitions differ: scored again with today's, \(moved) cities have another index than they had then.")
  }
}

/// One city of both runs.
private struct DefinitionSplit {
  let then: CityAssessment
  let again: CityAssessment?
  let now: CityAssessment
  let isOfOneScale: Bool

  var cells: [ResultTable.Cell] {
    let (before, middle, after) = (then.finiteIndex, again?.finiteIndex, now.finiteIndex)
    let definitions = isOfOneScale ? before.flatMap { before in middle.map { $0 - before } } : nil
    let own = middle.flatMap { middle in after.map { $0 - middle } }
    return AssessmentColumn.cells(now) + [before, middle, after, definitions, own].map { .optional($0) }
      + [then.rank, again?.rank, now.rank].map { .whole($0) }
  }
}
