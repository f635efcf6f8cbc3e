import AssessmentModel

/// What changed in the framework and the definitions between two runs, and whether years stay comparable.
func definitionBreaksTable(from: Assessment, to: Assessment) -> ResultTable {
  let breaks = DefinitionBreaks(from: from.framework, from.indicators, to: to.framework, to.indicators)
  let verdict: [[ResultTable.Cell]] = [
    [.text("runs"), .missing, .text("comparable"), .missing, .text(breaks.comparable), .missing],
    [
      .text("runs"), .missing, .text("unchanged-weight"), .missing,
      .optional(DefinitionBreaks.percent(breaks.unchangedWeight)), .missing,
    ],
  ]
  let said = sentence(on: breaks, from.framework, to.framework)
  return ResultTable(
    id: "definition-breaks", title: Texts(zh: "指标体系的变动与年度可比性", en: "Changes of definitions, and whether years compare"),
    note: Texts(
      zh: said.zh + "逐条列出两次之间框架、分组和指标的差别；weight 为框架给出的权重占比。affects 为受影响的结果：index 指数，ranks 名次，bands 等级，nothing 无。"
        + "unchanged-weight 为两次定义和权重都相同的指标在后一次中的权重。",
      en: said.en
        + " Differences of the framework, its groups and its indicators between the two, one by one; a weight "
        + "is the share that the framework gives. affects says what it moves. unchanged-weight is the later weight of the "
        + "indicators whose definition and weight are the same in both."),
    columns: [
      .init("kind", Texts(zh: "层次", en: "kind")), .init("id", Texts(zh: "编号", en: "id")),
      .init("what", Texts(zh: "差别", en: "what")), .init("from", Texts(zh: "前次", en: "then")),
      .init("to", Texts(zh: "本次", en: "now")), .init("affects", Texts(zh: "影响", en: "affects")),
    ],
    rows: verdict
      + breaks.found.map {
        [.text($0.kind), .text($0.id), .text($0.what), .optional($0.from), .optional($0.to), .text($0.affects)]
      })
}

/// Whether the two can be compared, in a sentence.
private func sentence(on breaks: DefinitionBreaks, _ old: Framework, _ new: Framework) -> Texts {
  let weight = DefinitionBreaks.percent(breaks.unchangedWeight) ?? ""
  switch breaks.comparable {
  case "yes":
    return Texts(
      zh: "两次可比：影响指数的定义和权重全部相同，指数变化是城市自身的变化。",
      en: "The two compare: all that moves the index is the same, so that its changes are the cities' own.")
  case "limited":
    return Texts(
      zh: "两次只能有限比较：框架相同，但有定义或权重改动，指数变化不全是城市自身的变化；定义和权重都相同的指标占权重的 \(weight)。",
      en:
        "The two compare only in part: the framework is the same, but definitions or weights changed, so that not every "
        + "change of the index is a city's own; indicators with \(weight) of the weight are the same in all.")
  default:
    return old.id == new.id
      ? Texts(
        zh: "两次的指数不可比：满分不同。名次仍可对照。",
        en: "The indices do not compare, being on different scales; ranks may still be set side by side.")
      : Texts(
        zh: "两次不可比：用的是不同的指标体系（\(old.id) 与 \(new.id)），指数变化不能解释为进步或退步。",
        en:
          "The two do not compare: they follow different frameworks (\(old.id) and \(new.id)), so that a change of the "
          + "index is neither progress nor decline.")
  }
}
