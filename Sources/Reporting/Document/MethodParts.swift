import AssessmentModel

/// How the index comes about: rules, the tree with its weights, what nobody can measure, what outcomes mean.
func methodPart(of edition: Edition, _ sources: SourceList) -> [HTMLNode] {
  let note = edition.say(edition.framework.note)
  let outcomes = Outcome.Kind.allCases.map { kind in
    HTMLNode.tag(
      "li", [],
      [
        .tag("strong", text: edition.say(Words.name(of: kind))),
        .text(edition.say("：", ": ") + edition.say(Words.meaning(of: kind))),
      ])
  }
  return (note.isEmpty ? [] : [.tag("p", text: note)])
    + [
      .tag("h3", text: edition.say("得分怎样得来", "How scores come about")),
      .tag("ul", [], rules(of: edition).map { .tag("li", text: $0) }), treeTable(of: edition, sources),
      unmeasuredCells(of: edition), .tag("h3", text: edition.say("结果的含义", "What the outcomes mean")),
      .tag("ul", [], outcomes),
    ]
}

/// Every group of the tree with its weight, depth shown by points before the name.
private func treeTable(of edition: Edition, _ sources: SourceList) -> HTMLNode {
  let rows = edition.dimensions.flatMap { treeRows(of: $0, depth: 0, in: edition, sources) }
  return HTMLTable(
    caption: edition.say("框架的结构与权重（相对同组）", "The framework's tree and weights (relative within a group)"), name: "tree",
    columns: [
      .init(title: edition.say("组", "Group"), kind: .head), .init(title: edition.say(Words.weight), kind: .number),
      .init(title: edition.say("汇总", "Aggregation")), .init(title: edition.say("指标数", "Indicators"), kind: .number),
      .init(title: edition.say("来源", "Source")),
    ], rows: rows
  ).node
}

private func treeRows(
  of group: FrameworkGroup, depth: Int, in edition: Edition, _ sources: SourceList
) -> [[HTMLNode]] {
  let name = String(repeating: "· ", count: depth) + edition.say(group.name)
  let row: [HTMLNode] = [
    .text(name), .text(edition.amount(group.weight, unit: nil)),
    .text(edition.say(Words.name(of: group.aggregate.kind))),
    .text(String(group.indicatorIDs.count)), .text(sources.marks(group.source.map { [$0] } ?? [])),
  ]
  return [row]
    + group.children.flatMap { child -> [[HTMLNode]] in
      if case .group(let inner) = child { return treeRows(of: inner, depth: depth + 1, in: edition, sources) }
      return []
    }
}

/// What cannot be known: of any snapshot, of this framework, and of each indicator as its definition says.
func limitsPart(of edition: Edition) -> [HTMLNode] {
  let general: [HTMLNode] = [.tag("ul", [], limits.map { .tag("li", text: edition.say($0)) })]
  let framework = edition.framework.limits.map { [HTMLNode.tag("p", text: edition.say($0))] } ?? []
  let own = sharedLimits(of: edition)
  guard !own.isEmpty else { return framework + general }
  let table = HTMLTable(
    caption: edition.say("各指标的局限", "Limits of the indicators"), name: "limits",
    columns: [
      .init(title: edition.say("局限", "Limit"), kind: .head), .init(title: edition.say("适用的指标", "Indicators")),
    ],
    rows: own.map { [.text($0.limit), .text($0.titles.joined(separator: edition.say("、", ", ")))] })
  return framework + general + [table.node]
}

/// The limits that definitions tell, each once with the titles of those that tell it, in the order of the first.
private func sharedLimits(of edition: Edition) -> [(limit: String, titles: [String])] {
  var found: [(limit: String, titles: [String])] = []
  var places: [String: Int] = [:]
  for definition in edition.assessment.indicators {
    let (limit, title) = (edition.say(definition.limits), edition.say(definition.title))
    guard !limit.isEmpty else { continue }
    if let place = places[limit] {
      found[place].titles.append(title)
    } else {
      places[limit] = found.count
      found.append((limit, [title]))
    }
  }
  return found
}

/// What made the run, how to check it, and the digest of every city's snapshot.
func reproductionPart(of edition: Edition) -> [HTMLNode] {
  let run = edition.assessment.run
  func command(_ text: String) -> HTMLNode { .tag("p", [.class("command")], [.tag("code", text: text)]) }
  let snapshots = HTMLTable(
    caption: edition.say("各城市的快照", "The snapshot of each city"), name: "snapshots",
    columns: [
      .init(title: edition.say(Words.city), kind: .head), .init(title: edition.say("形式", "Form")),
      .init(title: edition.say("网页", "Pages"), kind: .number),
      .init(title: edition.say("可读", "Readable"), kind: .number),
      .init(title: edition.say("摘要", "Digest")),
    ],
    rows: edition.assessment.cities.map { city in
      let snapshot = city.snapshot
      return [
        .text(edition.name(of: city.city)), .text(snapshot.format), .text(String(snapshot.pages)),
        .text(String(snapshot.readPages)), .tag("code", text: snapshot.digest),
      ]
    })
  return runSection(of: edition) + [
    .tag(
      "p",
      text: edition.say(
        "保留了运行记录的机器上，下面的命令从输入重新推导并逐项比较；此外，用同样的快照、定义和选项再评估一次，应得到同样的运行标识：",
        "Where the run was kept, the first command derives it again from its inputs and compares; anywhere else the same "
          + "snapshots, definitions and options must give the same run id:")),
    command("egov runs verify \(run.id.prefix(12))"),
    command("egov assess INPUT… -o DIR --framework \(run.framework)"), snapshots.node,
  ]
}
