import AssessmentModel

/// What vetoes, stages, checklists and the inspection decided for every city; empty where the framework has none.
func verdictSection(of edition: Edition) -> [HTMLNode] {
  let root = edition.framework.id
  let rows = edition.assessment.cities.flatMap { city in
    // Of rules within rules the overview shows those of the framework and its first level.
    city.verdicts.filter { verdict in
      verdict.group == root || edition.dimensions.contains { $0.id == verdict.group }
    }.map { verdict in
      [.tag("a", [.page(edition.path(of: city))], text: edition.name(of: city.city))] + cells(of: verdict, in: edition)
    }
  }
  guard !rows.isEmpty else { return [] }
  return [
    note(in: edition),
    HTMLTable(
      caption: edition.say("各城市的阶段与判定", "Stages and verdicts of each city"), name: "verdicts",
      columns: [.init(title: edition.say(Words.city), kind: .head)] + columns(in: edition), rows: rows
    ).node,
  ]
}

/// The same for one city, with every rule of the tree.
func verdictSection(of city: CityAssessment, in edition: Edition) -> [HTMLNode] {
  guard !city.verdicts.isEmpty else { return [] }
  return [
    note(in: edition),
    HTMLTable(
      caption: edition.say("阶段与判定", "Stages and verdicts"), name: "verdicts", columns: columns(in: edition),
      rows: city.verdicts.map { cells(of: $0, in: edition) }
    ).node,
  ]
}

private func note(in edition: Edition) -> HTMLNode {
  .tag(
    "p", [.class("reading")],
    text: edition.say(
      "“命中或尚缺”是命中的否决项，或挡在下一步前的条件；“未观测”的条件既不算成立，也不算不成立。",
      "“Hit or in the way” are vetoes that hit, or what keeps from the next step; a condition not observed neither holds "
        + "nor fails."))
}

private func columns(in edition: Edition) -> [HTMLTable.Column] {
  [
    .init(title: edition.say("规则", "Rule")), .init(title: edition.say("结果", "Verdict")),
    .init(title: edition.say("命中或尚缺", "Hit or in the way")), .init(title: edition.say("未观测", "Not observed")),
  ]
}

private func cells(of verdict: GroupVerdict, in edition: Edition) -> [HTMLNode] {
  func names(_ ids: [String]) -> HTMLNode {
    ids.isEmpty
      ? .text("—") : .text(ids.map(edition.name(ofNode:)).joined(separator: edition.say("、", ", ")))
  }
  return [
    .text(edition.name(ofNode: verdict.group)), .tag("strong", text: said(verdict, in: edition)),
    names(verdict.lacking), names(verdict.unseen),
  ]
}

private func said(_ verdict: GroupVerdict, in edition: Edition) -> String {
  switch verdict.kind {
  case .stages:
    guard let reached = verdict.reached else {
      return verdict.lacking.isEmpty
        ? edition.say("未能判定（第一阶段的条件没有观测到）", "not judged: nothing of the first stage was observed")
        : edition.say("尚未到达第一阶段", "first stage not reached")
    }
    return edition.name(ofNode: reached)
      + edition.say("（第 \(verdict.level) 级，共 \(verdict.of) 级）", " (\(verdict.level) of \(verdict.of))")
  case .gate:
    let hit = verdict.lacking.count
    if hit > 0 { return edition.say("命中 \(hit) 项", "\(hit) hit") }
    return said(verdict, in: edition) { edition.say("已查 \($0) 项，未命中", "\($0) looked at, no veto") }
  case .inspection:
    switch verdict.reached {
    case "veto": return edition.say("单项否决", "vetoed")
    case "fail": return edition.say("不合格", "failed")
    case "bonus": return edition.say("合格，计加分", "passed, bonus counts")
    default: return edition.say("合格", "passed")
    }
  default:
    return said(verdict, in: edition) {
      edition.say("已观测 \($0) 项，达标 \(verdict.level) 项", "\(verdict.level) of \($0) observed are met")
    }
  }
}

/// What was seen, by its number, and how many were not.
private func said(_ verdict: GroupVerdict, in edition: Edition, seen say: (Int) -> String) -> String {
  let (seen, unseen) = (verdict.of - verdict.unseen.count, verdict.unseen.count)
  if seen == 0 { return edition.say("未能判定（没有观测到）", "not judged: nothing was observed") }
  return say(seen) + (unseen == 0 ? "" : edition.say("，另 \(unseen) 项未观测", ", \(unseen) not observed"))
}
