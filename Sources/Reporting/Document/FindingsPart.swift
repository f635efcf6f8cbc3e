import AssessmentModel

/// What the assessment found, in sentences that name only what it holds.
func findingsPart(of edition: Edition) -> [HTMLNode] {
  let sentences = [
    scope(of: edition), ends(of: edition), bands(of: edition), regions(of: edition), costliest(of: edition),
    availability(of: edition), unranked(of: edition),
  ]
  let all = sentences.compactMap { $0 } + edition.tables.findings.map(edition.say)
  return [.tag("ul", [.class("sentences")], all.map { .tag("li", text: $0) })]
}

private func scope(of edition: Edition) -> String {
  let (cities, ranked) = (edition.assessment.cities.count, edition.ranked.count)
  let pages = edition.assessment.cities.reduce(0) { $0 + $1.snapshot.readPages }
  let indicators = edition.framework.indicatorIDs.count
  let head = edition.say(
    "评估了 \(cities) 个城市，依据快照中 \(pages) 张可读网页和 \(indicators) 项指标",
    "\(cities) cities were assessed on \(pages) readable pages of their snapshots and \(indicators) indicators")
  guard !edition.isProfile else {
    return head + edition.say("；本框架不汇总，没有名次。", "; the framework has no sum and no ranks.")
  }
  return head + edition.say("；其中 \(ranked) 个有名次。", "; \(ranked) of them have a rank.")
}

/// The first and the last three, or the first and the last where there are few.
private func ends(of edition: Edition) -> String? {
  let ranked = edition.ranked
  guard let first = ranked.first, let last = ranked.last, ranked.count > 1 else { return nil }
  let number = ranked.count >= 8 ? 3 : 1
  func list(_ cities: [CityAssessment]) -> String {
    cities.map { edition.name(of: $0.city) + edition.say("（", " (") + edition.points($0.index) + edition.say("）", ")") }
      .joined(separator: edition.say("、", ", "))
  }
  let best = number == 1 ? [first] : Array(ranked.prefix(number))
  let worst = number == 1 ? [last] : Array(ranked.suffix(number))
  return edition.say(
    "指数最高的是\(list(best))；最低的是\(list(worst))。", "The highest indices: \(list(best)); the lowest: \(list(worst)).")
}

private func bands(of edition: Edition) -> String? {
  let shares = edition.isProfile ? [] : edition.assessment.bandShares
  guard !shares.isEmpty else { return nil }
  let list = shares.map { share in
    edition.say(
      "“\(edition.name(ofBand: share.band))”\(share.count) 个（\(percentage(share.share, decimals: 0))）",
      "“\(edition.name(ofBand: share.band))” \(share.count) (\(percentage(share.share, decimals: 0)))")
  }.joined(separator: edition.say("、", ", "))
  return edition.say("有名次的城市按等级：\(list)。", "Ranked cities by band: \(list).")
}

/// The regions at the ends, where there are several.
private func regions(of edition: Edition) -> String? {
  let regions = edition.assessment.groups.filter { $0.column == "region" && !$0.name.isEmpty }
  let highest = regions.first { region in !regions.contains { $0.mean > region.mean } }
  let lowest = regions.first { region in !regions.contains { $0.mean < region.mean } }
  guard let highest, let lowest, highest.name != lowest.name else { return nil }
  let ends = [highest, lowest].map {
    edition.place($0.name) + edition.say("（", " (") + edition.points($0.mean) + edition.say("）", ")")
  }
  return edition.say(
    "按区域，指数均值最高的是\(ends[0])，最低的是\(ends[1])。",
    "By region the mean index is highest in \(ends[0]) and lowest in \(ends[1]).")
}

private func costliest(of edition: Edition) -> String? {
  let costs = costTallies(of: edition).prefix(3)
  guard !costs.isEmpty else { return nil }
  let list = costs.map { cost in
    edition.say(
      "“\(edition.title(ofIndicator: cost.indicator))”（\(cost.cities) 个城市）",
      "“\(edition.title(ofIndicator: cost.indicator))” (\(cost.cities) cities)")
  }.joined(separator: edition.say("、", ", "))
  return edition.say(
    "最常进入各城市失分前 \(costListLength) 位的指标：\(list)。",
    "Most often among the \(costListLength) indicators that cost a city most: \(list).")
}

private func availability(of edition: Edition) -> String? {
  let cities = edition.assessment.cities
  guard let lowest = cities.min(by: { $0.availability < $1.availability }) else { return nil }
  let (name, share) = (edition.name(of: lowest.city), percentage(lowest.availability))
  return edition.say(
    "数据可得率最低的是\(name)（\(share)）；没有观测到的内容从不当作零分，可能的影响见各城市的下限和上限。",
    "Availability is lowest in \(name) (\(share)); what was not observed is never a zero, and the low and high bounds "
      + "show what it could change.")
}

private func unranked(of edition: Edition) -> String? {
  guard !edition.isProfile, !edition.unranked.isEmpty else { return nil }
  let minimum = percentage(edition.framework.missing.minimumAvailability)
  return edition.say(
    "\(edition.unranked.count) 个城市的数据可得率低于 \(minimum)，没有名次。",
    "\(edition.unranked.count) cities have an availability below \(minimum) and no rank.")
}
