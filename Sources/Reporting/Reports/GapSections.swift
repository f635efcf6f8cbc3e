import AssessmentModel

/// Cities without a rank, and why.
func unrankedSection(of edition: Edition) -> [HTMLNode] {
  // Where there is no sum nobody has a rank, and the method says why.
  guard !edition.unranked.isEmpty, edition.framework.aggregate != .profile else { return [] }
  let minimum = percentage(edition.framework.missing.minimumAvailability)
  let columns: [HTMLTable.Column] = [
    .init(title: edition.say(Words.city), kind: .head),
    .init(title: edition.say(Words.availability), kind: .number), .init(title: edition.say(Words.index), kind: .number),
    .init(title: edition.say(Words.bounds), kind: .number), .init(title: edition.say("网页", "Pages"), kind: .number),
    .init(title: edition.say("为什么没有名次", "Why there is no rank")),
  ]
  let rows = edition.unranked.map { city -> [HTMLNode] in
    [
      .tag("a", [.page(edition.path(of: city))], text: edition.name(of: city.city)),
      .text(percentage(city.availability)), Pieces.points(city.index, in: edition),
      .text(edition.interval(city.low, city.high)), .text(String(city.snapshot.pages)),
      .text(reason(for: city, in: edition)),
    ]
  }
  return [
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "数据可得率低于 \(minimum) 的城市保留指数和区间，但不排名、不评等级。看不到不等于没有。",
        "Cities with an availability below \(minimum) keep their index and interval but get no rank and no band. "
          + "What could not be seen is not taken to be absent.")),
    HTMLTable(
      caption: edition.say("未排名的城市及原因", "Cities without a rank and why"), name: "unranked", columns: columns,
      rows: rows
    ).node,
  ]
}

private func reason(for city: CityAssessment, in edition: Edition) -> String {
  if city.snapshot.captures == 0 { return edition.say("没有可用的快照", "no snapshot could be used") }
  if city.snapshot.readPages == 0 { return edition.say("没有一张网页可读", "not one page could be read") }
  let kinds = city.problems.map { edition.say(Words.name(of: $0.what)) }
  let low = edition.say("可观测的权重不足", "too little of the weight could be observed")
  return kinds.isEmpty ? low : low + edition.say("；遇到：", "; met: ") + kinds.joined(separator: edition.say("、", ", "))
}

/// Problems by kind over all cities, added up.
func problemSection(of edition: Edition) -> [HTMLNode] {
  var counts: [Problem.Kind: (problems: Int, cities: Int)] = [:]
  for city in edition.assessment.cities {
    for problem in city.problems {
      counts[problem.what, default: (0, 0)].problems += problem.count
      counts[problem.what, default: (0, 0)].cities += 1
    }
  }
  guard !counts.isEmpty else {
    return [.tag("p", text: edition.say("没有遇到问题。", "No problems were met."))]
  }
  let columns: [HTMLTable.Column] = [
    .init(title: edition.say(Words.problem), kind: .head), .init(title: edition.say(Words.count), kind: .number),
    .init(title: edition.say("涉及城市", "Cities"), kind: .number), .init(title: edition.say("标识", "Id")),
  ]
  let rows = Problem.Kind.allCases.compactMap { kind -> [HTMLNode]? in
    counts[kind].map { count in
      [
        .text(edition.say(Words.name(of: kind))), .text(String(count.problems)), .text(String(count.cities)),
        .tag("code", text: kind.rawValue),
      ]
    }
  }
  return [
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "出问题的记录和网页逐条列在 problems.jsonl 中；它们从不计为零分。",
        "Each record and page is listed in problems.jsonl; none of them ever counts as a zero.")),
    HTMLTable(
      caption: edition.say("按种类统计的问题", "Problems by kind"), name: "problems", columns: columns, rows: rows
    ).node,
  ]
}
