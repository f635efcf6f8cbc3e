import AssessmentModel

/// At most so many guides that break a rule stand below it.
private let shownGuides = 5

/// What the rules of consistency found in a city's guides; empty where the framework asks for none of them.
///
/// The guides are those that the outcomes keep as evidence; how many there are in all the outcome counts.
func consistencySection(of city: CityAssessment, in edition: Edition) -> [HTMLNode] {
  let outcomes = city.outcomes.filter { edition.definition($0.indicator)?.measure.property == .guideRule }
  guard !outcomes.isEmpty else { return [] }
  return [
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "每条规则比较指南中两处所写的内容；两处都写明的才检查。每条最多列出 \(shownGuides) 份不一致的指南，先列前面的。",
        "Each rule compares what a guide states in two places, where both are shown. At most \(shownGuides) guides that "
          + "break a rule are listed.")),
    HTMLTable(
      caption: edition.say("办事指南的一致性检查", "Consistency of the guides"), name: "consistency",
      columns: [
        .init(title: edition.say("规则", "Rule"), kind: .head),
        .init(title: edition.say("检查", "Checked"), kind: .number),
        .init(title: edition.say("不一致", "Broken"), kind: .number),
        .init(title: edition.say("不一致的指南", "Guides that break it")),
      ], rows: outcomes.map { row(of: $0, in: edition) }
    ).node,
  ]
}

private func row(of outcome: Outcome, in edition: Edition) -> [HTMLNode] {
  let broken = outcome.evidence.filter { $0.value.member("kept") == .flag(false) }
  let count = outcome.observed - outcome.held
  let shown = broken.prefix(shownGuides)
  var list = shown.map { HTMLNode.tag("li", [], guide($0, in: edition)) }
  if count > shown.count, !shown.isEmpty {
    let more = count - shown.count
    list.append(.tag("li", text: edition.say("另有 \(more) 份", "and \(more) more")))
  }
  let guides = list.isEmpty ? HTMLNode.text("—") : .tag("ul", [.class("evidence")], list)
  let isSeen = outcome.kind == .scored
  return [
    .tag("a", [.place(anchor(ofIndicator: outcome.indicator))], text: edition.title(ofIndicator: outcome.indicator)),
    isSeen ? .text(String(outcome.observed)) : Pieces.missing(in: edition),
    isSeen ? .tag("strong", text: String(count)) : Pieces.missing(in: edition), guides,
  ]
}

/// Both statements of a guide, and where it is.
private func guide(_ observation: Observation, in edition: Edition) -> [HTMLNode] {
  let statements = ["first", "second"].compactMap { name -> String? in
    guard case .text(let text)? = observation.value.member(name), !text.isEmpty else { return nil }
    return text
  }
  let quotes = statements.flatMap { [HTMLNode.tag("q", [HTMLAttribute("dir", "auto")], text: $0), " "] }
  return quotes + [address(observation.subject)]
}
