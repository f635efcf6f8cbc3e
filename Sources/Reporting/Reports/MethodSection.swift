import AssessmentModel

/// How the numbers come about, what the outcomes mean and what the tool cannot know.
func methodSection(of edition: Edition) -> [HTMLNode] {
  let outcomes = Outcome.Kind.allCases.map { kind in
    (edition.say(Words.name(of: kind)), HTMLNode.text(edition.say(Words.meaning(of: kind))))
  }
  return [
    .tag("h3", text: edition.say("得分怎样得来", "How scores come about")),
    .tag("ul", [], rules(of: edition).map { .tag("li", text: $0) }),
    weightTable(of: edition), frameworkSources(of: edition), unmeasuredCells(of: edition),
    .tag("h3", text: edition.say("结果的含义", "What the outcomes mean")),
    Pieces.facts(outcomes),
    .tag("h3", text: edition.say("工具无法知道的", "What the tool cannot know")),
    .tag("ul", [], limits.map { .tag("li", text: edition.say($0)) }),
  ]
}

/// What made this run: enough to make it again.
func runSection(of edition: Edition) -> [HTMLNode] {
  [
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "相同的输入、定义、选项和版本得到相同的字节；运行标识是整个结果的摘要。",
        "The same input, definitions, options and version give the same bytes; the run's id is the digest of the whole result."
      )),
    Pieces.facts(runFacts(of: edition).map { ($0.name, .tag("code", text: $0.value)) }),
  ]
}

/// The run's id, version, digests and settings, by name.
func runFacts(of edition: Edition) -> [(name: String, value: String)] {
  let run = edition.assessment.run
  let settings = run.settings.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
  return [
    (edition.say("运行标识", "Run id"), run.id), (edition.say("工具版本", "Tool"), "egov " + run.tool),
    (edition.say("框架", "Framework"), "\(run.framework) v\(run.frameworkVersion)"),
    (edition.say("定义摘要", "Definitions"), run.catalog), (edition.say("观测摘要", "Observations"), run.observations),
  ] + settings
}

/// How scores become the index, in sentences.
func rules(of edition: Edition) -> [String] {
  let framework = edition.framework
  let outOf = edition.amount(framework.outOf, unit: nil)
  let minimum = percentage(framework.missing.minimumAvailability)
  let ties =
    framework.ranks.ties == .dense
    ? edition.say("并列后名次连续（1、1、2）", "ties are dense (1, 1, 2)")
    : edition.say("并列后名次跳过（1、1、3）", "ties leave gaps (1, 1, 3)")
  return [
    edition.say(
      "每项指标从快照中的观测得到 0 到 1 的得分。", "Each indicator gets a score from 0 to 1 from what the snapshot shows. ")
      + sum(of: framework.aggregate, outOf: outOf, in: edition),
    edition.say("缺失从不当作零分。", "Missing is never a zero. ") + policy(of: framework.missing, in: edition)
      + groupPolicies(in: edition),
  ]
    + (edition.isProfile ? [] : indexRules(of: edition, minimum: minimum, ties: ties))
}

/// What the index adds: bounds, the minimum of availability, ranks.
private func indexRules(of edition: Edition, minimum: String, ties: String) -> [String] {
  [
    edition.say(
      "区间的两端是未观测部分全部取最差和最好时的指数：区间越宽，名次越不可靠。",
      "The interval runs from everything unobserved at its worst to everything at its best: the wider it is, the less "
        + "a rank can be trusted."),
    edition.say(
      "数据可得率（已观测的适用权重占比）低于 \(minimum) 时不排名、不评等级。",
      "Below an availability (observed share of the applicable weight) of \(minimum) there is no rank and no band."),
    edition.say("名次按未舍入的得分确定，\(ties)。", "Ranks come from unrounded scores; \(ties)."),
  ]
}

/// How the first level becomes the index.
private func sum(of aggregate: Aggregation, outOf: String, in edition: Edition) -> String {
  switch aggregate {
  case .arithmetic: return mean(edition.say("算术", "arithmetic"), outOf: outOf, in: edition)
  case .geometric: return mean(edition.say("几何", "geometric"), outOf: outOf, in: edition)
  case .harmonic: return mean(edition.say("调和", "harmonic"), outOf: outOf, in: edition)
  case .checklist(let met):
    let bar = edition.amount(met, unit: nil)
    return edition.say(
      "指数是达到 \(bar) 分的项目按权重所占的比例，满分 \(outOf)。",
      "The index is the share, by weight, of items that reach \(bar), out of \(outOf).")
  case .deductions:
    return edition.say(
      "指数从 \(outOf) 分起扣，每项以其分值为限。", "The index starts at \(outOf) and deducts, each item at most its points.")
  case .gate:
    return edition.say(
      "任何一项不达标即为零分，否则满分 \(outOf)。", "The index is 0 where an item fails, else \(outOf).")
  case .stages(let met):
    let bar = edition.amount(met, unit: nil)
    return edition.say(
      "指数是到达的阶段：该阶段及以下各阶段已观测的条件都达到 \(bar)，且每个阶段至少观测到一项条件。",
      "The index is the stage reached: every condition observed up to it reaches \(bar), and each stage has at least one."
    )
  case .inspection(let rule): return course(of: rule, outOf: outOf, in: edition)
  case .profile:
    return edition.say(
      "本框架不汇总：各维度并列，没有指数和名次。", "This framework has no sum: the dimensions stand side by side, without index and rank.")
  }
}

private func mean(_ kind: String, outOf: String, in edition: Edition) -> String {
  edition.say(
    "维度和指数是加权\(kind)平均，满分 \(outOf)。", "Dimensions and index are weighted \(kind) means, out of \(outOf).")
}

private func course(of rule: Aggregation.Inspection, outOf: String, in edition: Edition) -> String {
  let (gate, deduct) = (edition.name(ofNode: rule.gate), edition.name(ofNode: rule.deduct))
  let fail = edition.amount(rule.failBelow, unit: nil)
  let vetoed = edition.amount(rule.whenVetoed, unit: nil)
  var said = edition.say(
    "“\(gate)”中命中任何一项，指数即为 \(vetoed)；否则指数为“\(deduct)”从 \(outOf) 分扣剩的分，低于 \(fail) 为不合格。",
    "Where an item of “\(gate)” hits, the index is \(vetoed); else it is what “\(deduct)” leaves of \(outOf), and below "
      + "\(fail) the site fails. ")
  if let bonus = rule.bonus, let above = rule.bonusAbove {
    let (name, points) = (edition.name(ofNode: bonus), edition.amount(rule.bonusPoints, unit: nil))
    let bar = edition.amount(above, unit: nil)
    said += edition.say(
      "高于 \(bar) 分时再加“\(name)”，最多 \(points) 分。", "Above \(bar) “\(name)” adds up to \(points) points.")
  }
  return said
}

/// Groups with a policy for missing data of their own, each with its reason.
private func groupPolicies(in edition: Edition) -> String {
  let groups = edition.framework.groups.filter { $0.missing.map { $0.policy != .drop } ?? false }
  return groups.map { group in
    let policy = group.missing?.policy
    let name = edition.say(group.name)
    let said: String
    switch policy {
    case .best: said = edition.say("未观测的按满分计（不扣分）", "what was not observed counts as full: nothing is deducted")
    case .worst: said = edition.say("未观测的按零分计（不认定）", "what was not observed counts as nothing: it must be shown")
    default: said = edition.say("未观测的按各城市均值计", "what was not observed counts as the mean of the cities")
    }
    let reason = group.missing?.reason.map { edition.say("，理由：", ", because: ") + $0 } ?? ""
    return edition.say("例外：“\(name)”中\(said)\(reason)。", " Exception: in “\(name)” \(said)\(reason).")
  }.joined()
}

private func policy(of missing: MissingPolicy, in edition: Edition) -> String {
  let said: String
  switch missing.policy {
  case .drop:
    said = edition.say(
      "未观测的指标退出，其权重分给同组其他指标。", "What was not observed drops out and its weight goes to the rest of its group.")
  case .worst: said = edition.say("本框架按最差计：", "This framework takes the worst: ")
  case .best: said = edition.say("本框架按最好计：", "This framework takes the best: ")
  case .mean: said = edition.say("本框架按有得分城市的均值计：", "This framework takes the mean of the cities that have a score: ")
  }
  return said + (missing.policy == .drop ? "" : missing.reason ?? "—")
}

/// Where the framework comes from, how sure that is, and what of it no snapshot shows.
func frameworkSources(of edition: Edition) -> HTMLNode {
  let framework = edition.framework
  guard !framework.sources.isEmpty || framework.limits != nil else { return .nothing }
  let sources = framework.sources.map { HTMLNode.tag("li", text: "\($0.text) [\($0.confidence.rawValue)]") }
  let limits = framework.limits.map { [HTMLNode.tag("p", text: edition.say($0))] } ?? []
  return .group(
    [.tag("h3", text: edition.say("框架的来源与局限", "Where the framework comes from, and its limits"))]
      + (sources.isEmpty ? [] : [.tag("ul", [], sources)]) + limits)
}

/// The groups that nobody can measure, and why.
func unmeasuredCells(of edition: Edition) -> HTMLNode {
  let cells = edition.framework.groups.compactMap { group in group.unmeasured.map { (group.name, $0) } }
  guard !cells.isEmpty else { return .nothing }
  return HTMLTable(
    caption: edition.say("没有人能测量的部分", "What nobody can measure"), name: "unmeasured",
    columns: [
      .init(title: edition.say(Words.name), kind: .head), .init(title: edition.say(Words.because)),
    ], rows: cells.map { [.text(edition.say($0.0)), .text(edition.say($0.1))] }
  ).node
}

private func weightTable(of edition: Edition) -> HTMLNode {
  HTMLTable(
    caption: edition.say("维度权重（相对值，见框架说明）", "Weights of the dimensions (relative; see the framework's note)"),
    name: "weights",
    columns: [
      .init(title: edition.say(Words.dimension), kind: .head), .init(title: edition.say(Words.weight), kind: .number),
      .init(title: edition.say("指标数", "Indicators"), kind: .number), .init(title: edition.say("标识", "Id")),
    ],
    rows: edition.dimensions.map { dimension in
      [
        .text(edition.say(dimension.name)), .text(edition.amount(dimension.weight, unit: nil)),
        .text(String(dimension.indicatorIDs.count)), .tag("code", text: dimension.id),
      ]
    }
  ).node
}

/// What no snapshot can show, whatever the framework.
let limits: [Texts] = [
  Texts(
    zh: "快照之外的内容：没有采集到的网页、需要登录的服务、由脚本生成而未存入快照的内容。",
    en: "What is not in the snapshot: pages not captured, services behind a login, content drawn by scripts."),
  Texts(
    zh: "快照之后的变化：报告说的是采集当时的门户。", en: "What changed since: the report is about the portal on the days of capture."),
  Texts(
    zh: "网页所写是否属实：工具核对写了什么、是否自洽，不核对线下是否照办。",
    en: "Whether what a page says is true: the tool checks what is written and whether it agrees with itself, "
      + "not what happens at the counter."),
  Texts(
    zh: "官方评估的权重和数据：官方权重未公开，这里的权重是设计，可以更换；指数不是任何官方结果。",
    en: "The weights and data of official assessments: they are unpublished, the weights here are a design that can be "
      + "changed, and the index is nobody's official result."),
  Texts(
    zh: "满意度、网办率等使用数据：快照里没有，只有用表格提供时才计入。",
    en:
      "Figures of use such as satisfaction or the share handled online: no snapshot holds them; they count only where "
      + "a table supplies them."),
]
