import AssessmentModel

/// What regions, levels and the study's statements come to in this run, in sentences with their numbers.
///
/// A sentence that cannot be told is left out.
func findingSentences(of assessment: Assessment) -> [Texts] {
  let ranked = RankedCities(of: assessment)
  return [overlaps(of: ranked), verticalAndHorizontal(of: ranked), statements(of: ranked)].compactMap { $0 }
}

/// How far the order of neighbours is settled by what was observed.
private func overlaps(of ranked: RankedCities) -> Texts? {
  let pairs = zip(ranked.cities, ranked.cities.dropFirst())
  let count = ranked.cities.count - 1
  guard count > 0 else { return nil }
  let unsettled = pairs.count { $0.low < $1.high }
  return Texts(
    zh: "相邻名次的 \(count) 对城市中，\(unsettled) 对的区间重叠：只凭快照不能断定谁在前。",
    en:
      "Of \(count) pairs of neighbours in the ranking \(unsettled) have intervals that overlap: the snapshots alone do not "
      + "settle who is ahead.")
}

/// 纵强横弱, with the shares of the variance between levels and between regions.
private func verticalAndHorizontal(of ranked: RankedCities) -> Texts? {
  guard let vertical = ranked.varianceShare(between: ranked.classes),
    let horizontal = ranked.varianceShare(between: ranked.regions)
  else { return nil }
  let (level, region) = (percent(vertical), percent(horizontal))
  let isVertical = vertical > horizontal
  return Texts(
    zh: "指数的差异有 \(level)% 在城市类别之间（纵向）、\(region)% 在地区之间（横向）："
      + (isVertical ? "差异主要随行政级别而来。" : "差异主要随地区而来。"),
    en:
      "Of the variance of the index \(level) % lies between classes of cities (vertical) and \(region) % between regions "
      + "(horizontal): cities differ more by \(isVertical ? "level" : "region").")
}

private func percent(_ share: Double) -> Int { Int((100 * share + 0.5).rounded(.down)) }

/// Which of the study's own statements hold here.
private func statements(of ranked: RankedCities) -> Texts? {
  let told = ranked.studyClaims.filter { $0.holds != nil }
  guard !told.isEmpty else { return nil }
  let failing = told.filter { $0.holds == false }.map { AssessmentWords.name(ofClaim: $0.id) }
  let head = Texts(
    zh: "研究的定性结论中可检验的 \(told.count) 条，本次有 \(told.count - failing.count) 条成立",
    en: "Of the study's statements \(told.count) can be tested here and \(told.count - failing.count) hold")
  guard !failing.isEmpty else { return Texts(zh: head.zh + "。", en: head.en + ".") }
  return Texts(
    zh: head.zh + "；不成立的是：" + failing.map(\.zh).joined(separator: "、") + "。",
    en: head.en + "; not so: " + failing.map(\.en).joined(separator: "; ") + ".")
}
