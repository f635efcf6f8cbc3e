import AssessmentModel

/// The cards of a dimension's indicators in a city, in the order of the framework's tree.
func indicatorCards(of dimension: FrameworkGroup, of city: CityAssessment, in edition: Edition) -> [HTMLNode] {
  let ids = Set(dimension.indicatorIDs)
  return city.outcomes.enumerated().filter { ids.contains($0.element.indicator) }.map { position, outcome in
    card(of: outcome, contribution(of: outcome.indicator, at: position, in: city), city, in: edition)
  }
}

/// The kind of an outcome in a badge, in words.
func badge(of kind: Outcome.Kind, in edition: Edition) -> HTMLNode {
  .tag(
    "span", [.class("outcome " + kind.rawValue), HTMLAttribute("title", edition.say(Words.meaning(of: kind)))],
    text: edition.say(Words.name(of: kind)))
}

/// An address as text, and as a link where it is a plain http or https one.
func address(_ text: String) -> HTMLNode {
  guard let attributes = HTMLAttribute.outside(text) else { return .tag("span", [.class("address")], text: text) }
  return .tag("a", [.class("address")] + attributes, text: text)
}

/// One indicator of one city: what was asked, found, weighed and lost, why, where it stands and what to do.
private func card(of outcome: Outcome, _ contribution: Contribution?, _ city: CityAssessment, in edition: Edition)
  -> HTMLNode
{
  let definition = edition.definition(outcome.indicator)
  let title = HTMLNode.tag(
    "h3", [], [.text(edition.title(ofIndicator: outcome.indicator)), " ", badge(of: outcome.kind, in: edition)])
  let question = definition.map { HTMLNode.tag("p", [.class("question")], text: edition.say($0.question)) }
  var content = [title, question ?? .nothing, figures(of: outcome, contribution, in: edition)]
  content.append(paragraph("because", edition.say(Words.because), edition.say(outcome.because)))
  content.append(contestNote(on: outcome.indicator, of: city, in: edition))
  if let definition, outcome.kind != .scored || (outcome.score ?? 0) < 1 {
    content.append(paragraph("advice", edition.say("建议", "What to do"), edition.say(definition.advice)))
  }
  content.append(evidence(of: outcome, in: edition))
  if let definition {
    content.append(paragraph("limits", edition.say("局限", "Limits"), edition.say(definition.limits)))
  }
  content.append(
    .tag(
      "p", [.class("id")],
      [
        .tag("code", text: outcome.indicator),
        .text(edition.say(" 第 \(outcome.version) 版", " version \(outcome.version)")),
      ]))
  return .tag("article", [.class("card"), HTMLAttribute("id", anchor(ofIndicator: outcome.indicator))], content)
}

private func paragraph(_ look: String, _ label: String, _ text: String) -> HTMLNode {
  guard !text.isEmpty else { return .nothing }
  return .tag("p", [.class(look)], [.tag("strong", text: label), " ", .text(text)])
}

private func figures(of outcome: Outcome, _ contribution: Contribution?, in edition: Edition) -> HTMLNode {
  var pairs: [(String, HTMLNode)] = [
    (edition.say(Words.score), Pieces.points(outcome.score, in: edition)),
    (edition.say("测量值", "Measured"), raw(of: outcome, in: edition)),
  ]
  if let contribution {
    pairs.append((edition.say(Words.weight), .text(percentage(contribution.weight, decimals: 2))))
    pairs.append(
      (
        edition.say("有效权重", "Effective weight"), .text(percentage(contribution.effectiveWeight, decimals: 2))
      ))
    pairs.append((edition.say(Words.lost), Pieces.points(contribution.cost, in: edition)))
  }
  if outcome.observed > 0 {
    pairs.append((edition.say("观测", "Observations"), .text(observations(of: outcome, in: edition))))
  }
  return .tag(
    "dl", [.class("figures")],
    pairs.map { .tag("div", [], [.tag("dt", text: $0.0), .tag("dd", [], [$0.1])]) })
}

/// How many observations there were and, where the measure asks that, how many of them hold.
private func observations(of outcome: Outcome, in edition: Edition) -> String {
  switch edition.definition(outcome.indicator)?.measure.kind {
  case .amount, .recency, .duration, .cut, .judged, .table, nil:
    return edition.say("\(outcome.observed) 条", "\(outcome.observed)")
  case .presence, .count, .share, .completeness, .levels, .violations, .duplicates:
    return edition.say(
      "\(outcome.observed) 条，成立 \(outcome.held) 条", "\(outcome.observed), \(outcome.held) of them hold")
  }
}

/// The raw value with its unit; of a presence measure, yes or no.
private func raw(of outcome: Outcome, in edition: Edition) -> HTMLNode {
  guard let raw = outcome.raw else { return Pieces.missing(in: edition) }
  if edition.definition(outcome.indicator)?.measure.kind == .presence {
    return .text(raw > 0 ? edition.say("有", "yes") : edition.say("无", "no"))
  }
  return .text(edition.amount(raw, unit: outcome.unit))
}

private func evidence(of outcome: Outcome, in edition: Edition) -> HTMLNode {
  guard !outcome.evidence.isEmpty else { return .nothing }
  let shown = outcome.evidence.count
  let more = outcome.observed > shown ? edition.say("（列出 \(shown) 条）", " (\(shown) listed)") : ""
  return .group([
    .tag("p", [.class("evidence")], [.tag("strong", text: edition.say("依据", "Evidence") + more)]),
    .tag("ul", [.class("evidence")], outcome.evidence.map { item(of: $0, in: edition) }),
  ])
}

/// Whether a node path ends at a link.
private func isLink(_ path: String?) -> Bool {
  guard let path else { return false }
  let last = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8[$0...].dropFirst() } ?? path.utf8[...]
  return last.elementsEqual("a".utf8) || last.starts(with: "a[".utf8)
}

extension Value {
  /// True for what was looked for and is not there.
  fileprivate var saysNothing: Bool { self == .flag(false) || self == .words([]) || self == .null }
}

private func item(of observation: Observation, in edition: Edition) -> HTMLNode {
  let found = edition.say(observation.property.sentence) + edition.say("：", ": ") + edition.said(observation.value)
  var what: [HTMLNode] = [.tag("span", [.class("found")], text: found)]
  if let quote = observation.evidence?.quote, !quote.isEmpty {
    let label = isLink(observation.evidence?.path) ? edition.say("链接文字", "link text") + " " : ""
    what += [.text(" " + label), .tag("q", [HTMLAttribute("dir", "auto")], text: quote)]
  } else if observation.evidence?.path == nil, observation.value.saysNothing {
    what.append(.text(edition.say("（该页没有可引用的内容）", " (nothing on that page to quote)")))
  }
  var coordinates: [(String, String)] = []
  if let evidence = observation.evidence {
    if let path = evidence.path { coordinates.append((edition.say("节点", "node"), path)) }
    coordinates.append((edition.say("记录", "record"), evidence.record))
    coordinates.append((edition.say("摘要", "digest"), evidence.digest))
  }
  coordinates.append((edition.say("提取", "by"), observation.by))
  let places = coordinates.flatMap { label, text -> [HTMLNode] in
    [.tag("span", [], [.text(label + " "), .tag("code", text: text)]), " "]
  }
  return .tag(
    "li", [],
    [
      .tag("div", [.class("what")], what), .tag("div", [.class("where")], [address(observation.subject)]),
      .tag("div", [.class("coordinates")], places),
    ])
}
