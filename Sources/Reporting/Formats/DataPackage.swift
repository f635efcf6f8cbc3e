import AssessmentModel

/// The Frictionless description of the CSV files.
///
/// A Tabular Data Package (specs.frictionlessdata.io/tabular-data-package). Members stand in a fixed order. `unit` is a
/// member of our own beside those of the standard, as the standard allows.
func writeDataPackage(of edition: Edition) -> [UInt8] {
  let run = edition.assessment.run
  let tables = [rankingTable(of: edition), indicatorTable(of: edition), studyTable(of: edition)]
  let package = JSONNode.object([
    ("profile", .text("tabular-data-package")),
    ("name", .text("egov-" + packageName(run.framework))),
    ("id", .text(run.id)),
    ("title", .text(visible(edition.say(run.title)))),
    ("description", .text(visible(packageDescription(of: edition)))),
    ("version", .text(String(run.frameworkVersion))),
    ("resources", .array(tables.map { resource($0, edition) })),
  ])
  var bytes: [UInt8] = []
  package.write(to: &bytes, indent: 0)
  bytes.append(UInt8(ascii: "\n"))
  return bytes
}

private func packageDescription(of edition: Edition) -> String {
  let missing = edition.say("空单元格表示未观测或不适用，绝不表示零。", "An empty cell means not observed or not applicable, never zero.")
  let space = edition.language == .zh ? "" : " "
  return (edition.assessment.run.isInvented ? edition.say(Words.inventedBanner) + space : "") + missing
}

private func resource(_ table: DataTable, _ edition: Edition) -> JSONNode {
  .object([
    ("profile", .text("tabular-data-resource")),
    ("name", .text(table.name)),
    ("path", .text(table.name + ".csv")),
    ("description", .text(edition.say(table.description))),
    ("format", .text("csv")),
    ("mediatype", .text("text/csv")),
    ("encoding", .text("utf-8")),
    (
      "dialect",
      .object([
        ("delimiter", .text(",")), ("lineTerminator", .text("\n")), ("quoteChar", .text("\"")),
        ("doubleQuote", .flag(true)), ("header", .flag(true)),
      ])
    ),
    (
      "schema",
      .object([
        ("fields", .array(table.columns.map { field($0, edition) })),
        ("missingValues", .array([.text("")])),
        ("primaryKey", .array(table.key.map { .text($0) })),
      ])
    ),
  ])
}

private func field(_ column: DataTable.Column, _ edition: Edition) -> JSONNode {
  var members: [(String, JSONNode)] = [
    ("name", .text(column.name)), ("type", .text(column.type.rawValue)),
    ("description", .text(visible(edition.say(column.description)))),
  ]
  if let unit = column.unit { members.append(("unit", .text(unit))) }
  var constraints: [(String, JSONNode)] = []
  if column.isRequired { constraints.append(("required", .flag(true))) }
  if let minimum = column.minimum { constraints.append(("minimum", .number(minimum))) }
  if let maximum = column.maximum { constraints.append(("maximum", .number(maximum))) }
  if !column.values.isEmpty { constraints.append(("enum", .array(column.values.map { .text($0) }))) }
  if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
  return .object(members)
}

/// Names of packages are lower-case letters, digits, `.`, `_` and `-`.
private func packageName(_ text: String) -> String { safeFileName(text).lowercased() }
