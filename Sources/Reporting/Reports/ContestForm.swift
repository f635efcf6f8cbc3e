import AssessmentModel

/// `cities/<code>-contest.csv`: the form by which a city contests findings, a row an indicator that lost points or has
/// no score.
///
/// Filled in, it is a table of a study as it stands; a row without a claim says nothing. It holds no results and is
/// therefore no part of the data package.
func contestForm(of city: CityAssessment) -> DataTable {
  let rows = city.outcomes.enumerated().filter { position, outcome in
    isLost(outcome, contribution(of: outcome.indicator, at: position, in: city))
  }.map { _, outcome -> [DataTable.Cell] in
    [.text(city.city.code), .text(outcome.indicator), .missing, .missing, .missing, .missing]
  }
  return DataTable(
    name: "contest",
    description: Texts(zh: "异议表：每行一项失分或没有得分的指标。", en: "Form to contest findings, one a row."),
    key: ["code", "indicator"],
    columns: ["code", "indicator", "claim", "evidence", "author", "date"].map { .init(name: $0, type: .string) },
    rows: rows)
}

/// Whether an indicator took something off the index or has no score; below geometric means whether it is less than full.
func isLost(_ outcome: Outcome, _ contribution: Contribution?) -> Bool {
  guard outcome.kind == .scored else { return true }
  return contribution?.cost.map { $0 > 0 } ?? ((outcome.score ?? 0) < 1)
}

/// How to contest what stands on the sheet, with the form where it was written.
func contestHelp(for city: CityAssessment, in edition: Edition) -> [HTMLNode] {
  guard edition.hasCSV else { return [] }
  let path = edition.formPath(of: city)
  let name = path.split(separator: "/").last.map(String.init) ?? path
  // The form lies once, beside the sheets in the report's first language.
  let isBeside = edition.language == edition.languages.first
  let link = isBeside ? name : "../" + edition.languages.root(from: edition.language) + path
  return [
    .tag(
      "p", [.class("reading")],
      [
        .text(edition.say("对判定有异议时，请填写 ", "To contest a finding, fill in ")),
        .tag("a", [.page(link)], text: name),
        .text(
          edition.say(
            "：在 claim 列写 met（完全达到）、not_met（未达到）、not_applicable（不适用），或按该指标单位写出数值（如 0.93），"
              + "并填写 evidence（依据）、author（提出人）和 date（如 2026-03-01）；没有异议的行留空。"
              + "把填好的表列入研究文件的 tables，再次评估后，本页会在判定旁列出异议，以及接受后的得分、指数和名次。",
            ": write met, not_met, not_applicable or a number in the indicator's unit (such as 0.93) under claim, with "
              + "evidence, author and date (such as 2026-03-01), and leave the other rows as they are. Listed among the "
              + "tables of the study it is read by the next run, and this sheet shows each claim beside the verdict with "
              + "the score, index and rank that would follow.")),
      ])
  ]
}
