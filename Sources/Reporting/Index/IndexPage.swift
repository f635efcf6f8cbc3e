import AssessmentModel

/// `index.html`: the whole report on one page, in the order it is read.
///
/// Files beside it are linked where they are written with it.
func indexPage(
  of report: IndexReport, in language: Language, of languages: ReportLanguages, besideCSV isBesideCSV: Bool
) -> HTMLPage {
  let results = report.tables.map { table in
    ResultSection(
      shown: ShownTable(table: table, language: language), folder: isBesideCSV ? languages.root(from: language) : nil)
  }
  var sections: [(anchor: String, title: String, node: HTMLNode)] = []
  if !report.facts.isEmpty {
    let title = language.say("由来", "What made it")
    sections.append(("facts", title, Pieces.section("facts", title, [facts(of: report, in: language)])))
  }
  let title = language.say("须知", "Findings")
  sections.append(("findings", title, Pieces.section("findings", title, findings(of: report, in: language))))
  sections += results.map { ($0.anchor, $0.title, $0.node) }
  let contents = HTMLNode.tag(
    "nav", [.class("contents"), HTMLAttribute("aria-label", language.say("目录", "Contents"))],
    [.tag("ol", [], sections.map { .tag("li", [], [.tag("a", [.place($0.anchor)], text: $0.title)]) })])
  return HTMLPage(
    title: shortened(language.say(report.title), to: 200), language: language,
    body: [
      masthead(of: report, in: language, of: languages), contents, .tag("main", [], sections.map(\.node)),
      footer(in: language),
    ],
    styles: [.style, .indexStyle], script: .script)
}

private func masthead(of report: IndexReport, in language: Language, of languages: ReportLanguages) -> HTMLNode {
  let banner = HTMLNode.tag(
    "p", [.class("banner"), HTMLAttribute("role", "note")], text: language.say(IndexWords.banner))
  let note = language.say(report.note)
  return .tag(
    "header", [.class("masthead")],
    [
      languages.links(from: language, path: "index.html"),
      .tag("p", [.class("kind")], text: language.say("综合指数报告", "Report on a composite index")),
      .tag("h1", text: shortened(language.say(report.title), to: 200)),
      note.isEmpty ? .nothing : .tag("p", [.class("note")], text: note), report.isInvented ? banner : .nothing,
    ])
}

private func facts(of report: IndexReport, in language: Language) -> HTMLNode {
  Pieces.facts(report.facts.map { (language.say($0.name), .text(shortened($0.value, to: 400))) })
}

private func findings(of report: IndexReport, in language: Language) -> [HTMLNode] {
  let mostShown = 200
  guard !report.findings.isEmpty else {
    return [
      .tag(
        "p",
        text: language.say(
          "没有发现问题。", "No findings: nothing was met that limits how far the numbers can be trusted."))
    ]
  }
  let items = report.findings.prefix(mostShown).map { finding in
    let place = HTMLNode.tag("span", [.class("where")], text: shortened(finding.place, to: 120))
    let message = HTMLNode.text(shortened(language.say(finding.message), to: 600))
    return HTMLNode.tag("li", [], finding.place.isEmpty ? [message] : [place, .text(language.say("：", ": ")), message])
  }
  let list = HTMLNode.tag("ul", [.class("findings")], items)
  guard report.findings.count > mostShown else { return [list] }
  let rest = language.say(
    "只列出前 \(mostShown) 条，共 \(report.findings.count) 条；JSON 文件包含全部。",
    "Only the first \(mostShown) of \(report.findings.count) stand here; the JSON file has all of them.")
  return [list, .tag("p", [.class("reading")], text: rest)]
}

private func footer(in language: Language) -> HTMLNode {
  .tag(
    "footer", [],
    [
      .tag(
        "p",
        text: "egov · "
          + language.say(
            "页面上的数值经过舍入；CSV 与 JSON 文件中的数值未经舍入。",
            "Numbers are rounded on this page and whole in the CSV and JSON files."))
    ])
}
