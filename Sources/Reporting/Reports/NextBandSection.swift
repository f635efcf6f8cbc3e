import AssessmentModel

/// The fewest indicators that would bring a city into the band above, or why that cannot be told.
func nextBandSection(of city: CityAssessment, in edition: Edition) -> [HTMLNode] {
  guard let next = city.nextBand else {
    return noWay(of: city, in: edition).map { [.tag("p", text: $0)] } ?? []
  }
  let (name, from) = (edition.name(ofBand: next.band), edition.amount(next.from, unit: nil))
  let missing = edition.points(next.missing)
  let lead = edition.say(
    "距“\(name)”（\(from) 分起）还差 \(missing) 分。", "\(missing) points are missing to “\(name)”, which begins at \(from). ")
  guard !next.steps.isEmpty else {
    let told = edition.say(
      "逐项失分无法计算（如几何平均），因此列不出需要改进的指标。",
      "What single indicators cost cannot be told here, as below geometric means, so no list can be given.")
    return [.tag("p", text: lead + told)]
  }
  return [
    .tag("p", [.class("reading")], text: lead + meaning(of: next, for: city, in: edition)),
    table(of: next, in: edition),
  ]
}

private func noWay(of city: CityAssessment, in edition: Edition) -> String? {
  if edition.framework.bands.isEmpty { return edition.say("本框架没有等级。", "The framework has no bands.") }
  if edition.isProfile { return nil }
  if city.rank == nil {
    return edition.say("没有名次的城市没有等级，因此也没有下一等级。", "A city without a rank has no band, and so none above it.")
  }
  return edition.say("已在最高等级。", "The city is in the highest band.")
}

private func meaning(of next: NextBand, for city: CityAssessment, in edition: Edition) -> String {
  guard next.isReached else {
    return edition.say(
      "把能够计算失分的指标全部做到满分也不够，其余失分无法逐项计算或没有观测到。",
      "All indicators whose cost can be told, made good in full, do not reach it; the rest cannot be told or was not seen."
    )
  }
  if next.steps.count == city.contributions.count(where: { ($0.cost ?? 0) > 0 }) {
    return edition.say("需要把下列全部失分指标做到满分。", "It takes every indicator that lost points, made good in full.")
  }
  return edition.say(
    "最少把下列指标做到满分即可达到，失分多的在前；其他指标不变。",
    "The fewest indicators that reach it when made good in full, the dearest first, all else unchanged:")
}

private func table(of next: NextBand, in edition: Edition) -> HTMLNode {
  HTMLTable(
    caption: edition.say("到下一等级的最短路径", "The shortest way to the next band"), name: "next-band",
    columns: [
      .init(title: edition.say(Words.indicator), kind: .head),
      .init(title: edition.say("可增加", "Regains"), kind: .number),
      .init(title: edition.say("累计指数", "Index then"), kind: .number),
      .init(title: edition.say("建议", "What to do")),
    ],
    rows: next.steps.map { step in
      [
        .tag("a", [.place(anchor(ofIndicator: step.indicator))], text: edition.title(ofIndicator: step.indicator)),
        .tag("strong", [], [Pieces.points(step.gain, in: edition)]), Pieces.points(step.index, in: edition),
        .text(edition.definition(step.indicator).map { edition.say($0.advice) } ?? ""),
      ]
    }
  ).node
}
