import AssessmentModel

/// What the rules of consistency found in a city's guides: rule by rule with the statements that disagree, then guide by
/// guide; empty where no guide was judged and the framework asks for no rule.
func consistencySection(of city: CityAssessment, in edition: Edition) -> [HTMLNode] {
  let cards = edition.cardsOfRules
  let found = city.consistency
  guard !found.rules.isEmpty || !cards.isEmpty else { return [] }
  let reading = edition.say(
    "每条规则比较指南中两处所写的内容，两处都写明的才检查；第 1 至 14 条是一座城市检查自己事项所用的规则，其余是本工具的。"
      + "每条最多列出 \(RuleFinding.exampleLimit) 处不一致的原文。",
    "Each rule compares what a guide states in two places, where both are shown; 1 to 14 are those by which a city checks "
      + "its own items, the others are this tool's. At most \(RuleFinding.exampleLimit) broken statements are quoted.")
  let findings = found.rules.isEmpty ? ConsistencyRule.allCases.map { RuleFinding(rule: $0) } : found.rules
  let rules = HTMLTable(
    caption: edition.say("办事指南的一致性检查", "Consistency of the guides"), name: "consistency",
    columns: [
      .init(title: edition.say("序号", "No."), kind: .number), .init(title: edition.say("规则", "Rule"), kind: .head),
      .init(title: edition.say("检查", "Checked"), kind: .number),
      .init(title: edition.say("不一致", "Broken"), kind: .number),
      .init(title: edition.say("不一致的原文及所在指南", "Statements that disagree, and their guide")),
    ], rows: findings.map { row(of: $0, cards, in: edition) }
  ).node
  return [.tag("p", [.class("reading")], text: reading), rules] + guides(of: found, in: edition)
}

extension Edition {
  /// The first indicator that asks for a rule, by the rule's id.
  fileprivate var cardsOfRules: [String: String] {
    var cards: [String: String] = [:]
    for definition in assessment.indicators where definition.measure.property == .guideRule {
      for condition in definition.measure.select where condition.member == "id" {
        for rule in condition.named where cards[rule] == nil { cards[rule] = definition.id }
      }
    }
    return cards
  }
}

extension Condition {
  /// The texts that it asks for.
  fileprivate var named: [String] {
    switch test {
    case .equals(let text): return [text]
    case .oneOf(let texts): return texts
    default: return []
    }
  }
}

private func row(of finding: RuleFinding, _ cards: [String: String], in edition: Edition) -> [HTMLNode] {
  let title = edition.say(finding.rule.title)
  let card = cards[finding.rule.rawValue].map { [HTMLAttribute.place(anchor(ofIndicator: $0))] }
  var list = finding.examples.map { HTMLNode.tag("li", [], statements(in: $0, in: edition)) }
  let more = finding.broken - finding.examples.count
  if more > 0, !list.isEmpty { list.append(.tag("li", text: edition.say("另有 \(more) 处", "and \(more) more"))) }
  let isSeen = finding.checked > 0
  return [
    .text(finding.rule.number.map(String.init) ?? "—"),
    card.map { .tag("a", $0, text: title) } ?? .text(title),
    isSeen ? .text(String(finding.checked)) : Pieces.missing(in: edition),
    isSeen ? .tag("strong", text: String(finding.broken)) : Pieces.missing(in: edition),
    list.isEmpty ? .text("—") : .tag("ul", [.class("evidence")], list),
  ]
}

/// Both statements of a guide, and where they are: page, place in it and archived record.
private func statements(in observation: Observation, in edition: Edition) -> [HTMLNode] {
  let statements = ["first", "second"].compactMap { name -> String? in
    guard case .text(let text)? = observation.value.member(name), !text.isEmpty else { return nil }
    return text
  }
  let quotes = statements.flatMap { [HTMLNode.tag("q", [HTMLAttribute("dir", "auto")], text: $0), " "] }
  let places = [observation.evidence?.path, observation.evidence?.record].compactMap { $0 }.flatMap {
    [HTMLNode.text(" "), .tag("code", text: $0)]
  }
  return quotes + [address(observation.subject), .tag("span", [.class("coordinates")], places)]
}

/// The guides that break most rules, a row a guide and a column a rule.
private func guides(of found: GuideConsistency, in edition: Edition) -> [HTMLNode] {
  guard !found.worst.isEmpty else { return [] }
  let columns =
    [HTMLTable.Column(title: edition.say("指南", "Guide"), kind: .head)]
    + ConsistencyRule.allCases.map { rule in
      HTMLTable.Column(title: rule.number.map(String.init) ?? edition.say(rule.title), kind: .number)
    }
  let rows = found.worst.map { guide in
    [address(guide.guide)] + ConsistencyRule.allCases.map { mark(of: $0, in: guide, edition) }
  }
  let caption = edition.say(
    "逐份指南：检查了 \(found.guides) 份，\(found.faulty) 份有不一致，列出 \(rows.count) 份",
    "Guide by guide: \(found.guides) checked, \(found.faulty) break a rule, \(rows.count) listed")
  let reading = edition.say(
    "列号是上表的序号：✗ 不一致，✓ 一致，· 看不到两处，没有检查。",
    "Columns are the numbers above: ✗ broken, ✓ kept, · both sides are not shown, so it was not checked.")
  return [
    .tag("p", [.class("reading")], text: reading),
    HTMLTable(caption: caption, name: "verdicts", columns: columns, rows: rows).node,
  ]
}

private func mark(of rule: ConsistencyRule, in guide: GuideVerdicts, _ edition: Edition) -> HTMLNode {
  func said(_ sign: String, _ meaning: String) -> HTMLNode {
    .tag("span", [HTMLAttribute("title", edition.say(rule.title) + edition.say("：", ": ") + meaning)], text: sign)
  }
  if guide.broken.contains(rule) { return .tag("strong", [], [said("✗", edition.say("不一致", "broken"))]) }
  if guide.kept.contains(rule) { return said("✓", edition.say("一致", "kept")) }
  return .text("·")
}
