package import AssessmentModel

/// The report on an index as a document to print or to edit: what must be known first, then every table.
///
/// Long tables are cut with a sentence on it; all rows stay with CSV and the workbook.
package func indexDocument(on report: IndexReport, language: Language) -> [UInt8] {
  let findings: [HTMLNode] =
    report.findings.isEmpty
    ? [.tag("p", text: language.say("没有发现问题。", "Nothing was met that limits how far the numbers can be trusted."))]
    : [.tag("ul", [], report.findings.prefix(200).map { .tag("li", text: said($0, in: language)) })]
  let facts = Pieces.facts(report.facts.map { (language.say($0.name), .text(shortened($0.value, to: 400))) })
  var parts = [DocumentPart("findings", language.say("须知", "Findings"), findings)]
  parts += report.tables.map { part(of: ShownTable(table: $0, language: language)) }
  if !report.facts.isEmpty { parts.append(DocumentPart("facts", language.say("由来", "What made it"), [facts])) }
  let note = language.say(report.note)
  return writeDocument(
    DocumentHead(
      title: shortened(language.say(report.title), to: 200),
      kind: language.say("综合指数报告", "Report on a composite index"),
      lines: note.isEmpty ? [] : [note], banner: report.isInvented ? language.say(IndexWords.banner) : nil),
    parts.enumerated().map { DocumentPart($1.anchor, "\($0 + 1)  " + $1.title, $1.content) }, in: language)
}

private func said(_ finding: IndexReport.Finding, in language: Language) -> String {
  let place = finding.place.isEmpty ? "" : shortened(finding.place, to: 120) + language.say("：", ": ")
  return place + shortened(language.say(finding.message), to: 600)
}

private func part(of shown: ShownTable) -> DocumentPart {
  let title = shortened(shown.language.say(shown.table.title), to: 200)
  return DocumentPart("table-" + safeFileName(shown.table.id), title, paperContent(of: shown))
}

/// Results of an assessment as they stand in its document, each below a heading of its own.
func resultParts(_ tables: [ResultTable], in edition: Edition) -> [HTMLNode] {
  tables.flatMap { table -> [HTMLNode] in
    let shown = ShownTable(table: table, language: edition.language)
    return [.tag("h3", text: shortened(edition.say(table.title), to: 200))] + paperContent(of: shown)
  }
}

/// What paper has of a result: its note, its picture and its first rows, or only the picture where that says it.
private func paperContent(of shown: ShownTable) -> [HTMLNode] {
  let (table, language) = (shown.table, shown.language)
  let note = language.say(table.note)
  var content: [HTMLNode] = note.isEmpty ? [] : [.tag("p", [.class("reading")], text: note)]
  let pictures = chartNodes(of: shown)
  content += pictures
  let (most, first) = pictures.isEmpty ? (45, 15) : (12, 0)
  if table.rows.isEmpty { content.append(.tag("p", text: language.say("此表没有行。", "This table has no rows."))) }
  guard table.rows.count > most else { return content + pieces(of: shown, rows: table.rows) }
  let isDrawn = !pictures.isEmpty
  content.append(
    .tag(
      "p", [.class("reading")],
      text: isDrawn
        ? language.say(
          "\(table.rows.count) 行数值见 CSV 与工作簿。", "Its \(table.rows.count) rows stand in the CSV files and the workbook.")
        : language.say(
          "只列出前 \(first) 行，共 \(table.rows.count) 行；CSV 与工作簿包含全部。",
          "Only the first \(first) of \(table.rows.count) rows stand here; the CSV files and the workbook have all.")
    ))
  return content + pieces(of: shown, rows: Array(table.rows.prefix(first)))
}

/// The rows in tables that paper is wide enough for, each with the first column.
private func pieces(of shown: ShownTable, rows: [[ResultTable.Cell]]) -> [HTMLNode] {
  let columns = Array(shown.table.columns.indices)
  guard !rows.isEmpty, let first = columns.first else { return [] }
  let mostAcross = 9
  let rest = Array(columns.dropFirst())
  let starts = rest.isEmpty ? [0] : Array(stride(from: 0, to: rest.count, by: mostAcross - 1))
  return starts.map { start in
    let shownColumns = [first] + rest[start..<min(start + mostAcross - 1, rest.count)]
    return HTMLTable(
      caption: shortened(shown.language.say(shown.table.title), to: 200), name: "result",
      columns: shownColumns.map { column in
        let kind: HTMLTable.Column.Kind =
          column == first ? .head : shown.table.holdsText(in: column) ? .text : .number
        return .init(title: shown.title(of: column), kind: kind)
      }, rows: rows.map { row in shownColumns.map { .text(shown.text(row, $0)) } }
    ).node
  }
}
