import AssessmentModel

/// `index.json`: the report as it is, for programs, with texts in both languages.
///
/// Members stand in a fixed order; numbers are whole in their shortest form, what is missing is null.
func writeIndexJSON(_ report: IndexReport) -> [UInt8] {
  let facts = report.facts.map { fact in
    JSONNode.object([("id", text(fact.id)), ("name", texts(fact.name)), ("value", text(fact.value))])
  }
  let findings = report.findings.map { finding in
    JSONNode.object([("place", text(finding.place)), ("message", texts(finding.message))])
  }
  let node = JSONNode.object([
    ("title", texts(report.title)), ("note", texts(report.note)), ("invented", .flag(report.isInvented)),
    ("facts", .array(facts)), ("findings", .array(findings)), ("tables", .array(report.tables.map(table))),
  ])
  var bytes: [UInt8] = []
  node.write(to: &bytes, indent: 0)
  bytes.append(UInt8(ascii: "\n"))
  return bytes
}

private func table(_ table: ResultTable) -> JSONNode {
  let columns = table.columns.enumerated().map { position, column in
    JSONNode.object([
      ("id", text(column.id)), ("title", texts(column.title)),
      ("type", .text(table.holdsText(in: position) ? "string" : "number")),
      ("decimals", .number(Double(column.decimals))),
    ])
  }
  let rows = table.rows.map { row in
    JSONNode.oneLine(.array(table.columns.indices.map { value(row.cell(at: $0)) }))
  }
  return .object([
    ("id", text(table.id)), ("title", texts(table.title)), ("note", texts(table.note)), ("columns", .array(columns)),
    ("rows", .array(rows)),
  ])
}

private func value(_ cell: ResultTable.Cell) -> JSONNode {
  switch cell {
  case .text(let written): return text(written)
  case .number(let number): return number.isFinite ? .number(number) : .missing
  case .missing: return .missing
  }
}

private func text(_ written: String) -> JSONNode { .text(visible(written)) }

private func texts(_ texts: Texts) -> JSONNode { .object([("zh", text(texts.zh)), ("en", text(texts.en))]) }
