import AssessmentModel

/// What the description of CSV files says of the whole.
struct DataPackage {
  /// What is turned into the name, in the letters that names may have.
  var name: String
  var id: String?
  var title: String
  var description: String
  var version: String?
  var tables: [DataTable]
  var language: Language
}

/// The Frictionless description of the CSV files of an assessment.
func writeDataPackage(of edition: Edition) -> [UInt8] {
  let run = edition.assessment.run
  return writeDataPackage(
    DataPackage(
      name: run.framework, id: run.id, title: edition.say(run.title), description: packageDescription(of: edition),
      version: String(run.frameworkVersion),
      tables: [rankingTable(of: edition), indicatorTable(), studyTable(of: edition)]
        + edition.tables.all.map { dataTable($0, in: tableFolder) },
      language: edition.language))
}

/// The Frictionless description of CSV files.
///
/// A Tabular Data Package (specs.frictionlessdata.io/tabular-data-package). Members stand in a fixed order. `unit` is a
/// member of our own beside those of the standard, as the standard allows.
func writeDataPackage(_ package: DataPackage) -> [UInt8] {
  var members: [(String, JSONNode)] = [
    ("profile", .text("tabular-data-package")), ("name", .text("egov-" + packageName(package.name))),
  ]
  if let id = package.id { members.append(("id", .text(id))) }
  members.append(("title", .text(visible(package.title))))
  members.append(("description", .text(visible(package.description))))
  if let version = package.version { members.append(("version", .text(version))) }
  members.append(("resources", .array(package.tables.map { resource($0, in: package.language) })))
  var bytes: [UInt8] = []
  JSONNode.object(members).write(to: &bytes, indent: 0)
  bytes.append(UInt8(ascii: "\n"))
  return bytes
}

private func packageDescription(of edition: Edition) -> String {
  let missing = edition.say("空单元格表示未观测或不适用，绝不表示零。", "An empty cell means not observed or not applicable, never zero.")
  let space = edition.language == .zh ? "" : " "
  return (edition.assessment.run.isInvented ? edition.say(Words.inventedBanner) + space : "") + missing
}

private func resource(_ table: DataTable, in language: Language) -> JSONNode {
  var schema: [(String, JSONNode)] = [
    ("fields", .array(table.columns.map { field($0, in: language) })), ("missingValues", .array([.text("")])),
  ]
  if !table.key.isEmpty { schema.append(("primaryKey", .array(table.key.map { .text($0) }))) }
  var members: [(String, JSONNode)] = [
    ("profile", .text("tabular-data-resource")), ("name", .text(table.name)),
    ("path", .text(table.folder + table.name + ".csv")),
  ]
  if let title = table.title { members.append(("title", .text(visible(title.text(in: language))))) }
  members += [
    ("description", .text(visible(table.description.text(in: language)))),
    ("format", .text("csv")), ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
    (
      "dialect",
      .object([
        ("delimiter", .text(",")), ("lineTerminator", .text("\n")), ("quoteChar", .text("\"")),
        ("doubleQuote", .flag(true)), ("header", .flag(true)),
      ])
    ), ("schema", .object(schema)),
  ]
  return .object(members)
}

private func field(_ column: DataTable.Column, in language: Language) -> JSONNode {
  var members: [(String, JSONNode)] = [("name", .text(column.name)), ("type", .text(column.type.rawValue))]
  if let title = column.title { members.append(("title", .text(visible(title.text(in: language))))) }
  if let description = column.description {
    members.append(("description", .text(visible(description.text(in: language)))))
  }
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
