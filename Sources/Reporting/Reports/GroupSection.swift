import AssessmentModel

/// Means by region, by level and by other groups, a table each.
func groupSection(of edition: Edition) -> [HTMLNode] {
  let captions: [(column: String, caption: Texts)] = [
    ("region", Texts(zh: "按区域：有名次城市的指数均值", en: "By region: mean index of cities with a rank")),
    ("level", Texts(zh: "按行政层级：有名次城市的指数均值", en: "By level: mean index of cities with a rank")),
    ("group", Texts(zh: "按城市群：有名次城市的指数均值", en: "By group of cities: mean index of cities with a rank")),
  ]
  return captions.compactMap { column, caption in
    let groups = edition.assessment.groups.filter { $0.column == column }
    guard !groups.isEmpty else { return nil }
    return table(of: groups, caption: edition.say(caption), in: edition)
  }
}

private func table(of groups: [GroupMean], caption: String, in edition: Edition) -> HTMLNode {
  let columns: [HTMLTable.Column] =
    [
      .init(title: edition.say("分组", "Group"), kind: .head),
      .init(title: edition.say(Words.cities), kind: .number), .init(title: edition.say("均值", "Mean"), kind: .number),
      .init(title: edition.say("均值与范围", "Mean and range"), kind: .bar),
      .init(title: edition.say("最低–最高", "Lowest–highest"), kind: .number),
    ] + edition.framework.bands.map { .init(title: edition.say($0.name), kind: .number) }
  let rows = groups.map { group -> [HTMLNode] in
    let name = group.name.isEmpty ? edition.say("未登记", "not registered") : edition.place(group.name)
    let head: [HTMLNode] = [
      .text(name), .text(String(group.cities)), .tag("strong", text: edition.points(group.mean)),
      Bars.range(minimum: group.minimum, mean: group.mean, maximum: group.maximum, in: edition),
      .tag("span", [.class("bounds")], text: edition.interval(group.minimum, group.maximum)),
    ]
    return head
      + edition.framework.bands.map { band in
        .text(group.bands.first { $0.band == band.id }.map { String($0.count) } ?? "—")
      }
  }
  return HTMLTable(caption: caption, name: "groups", columns: columns, rows: rows).node
}
