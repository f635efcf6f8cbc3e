package import AssessmentModel

/// What a workbook holds: a first sheet that says what the others are, then a sheet a table.
struct Workbook {
  var title: String
  var language: Language
  /// The day it says it was made on.
  var day: CalendarDate
  /// What stands above the list of sheets, such as that the cities are invented.
  var notes: [String]
  /// What made the tables, by name.
  var facts: [(name: String, value: String)]
  /// What the reader must know before trusting a number.
  var findings: [String] = []
  var tables: [DataTable]
}

/// The limits of one sheet of an Excel workbook.
enum SheetLimit {
  /// Rows with the header.
  static let rows = 1_048_576
  static let columns = 16_384
}

/// A workbook that could not be written, with the library's reason.
package struct WorkbookFailure: Error, Sendable, CustomStringConvertible {
  package var reason: String

  package var description: String { "the workbook could not be written: \(reason)" }
}

/// Writes the tables of an assessment as a workbook: ranking, indicators, study, what was worked
/// out besides, and a first sheet that explains them.
///
/// Numbers are cells of numbers with 16 significant digits, as the library writes them (Excel itself keeps 15); the CSV
/// files have every digit. Texts are texts, never formulas; what is missing is a blank cell. The same assessment gives
/// the same bytes. The library's own pieces lie in `folder` meanwhile.
package func writeWorkbook(
  on assessment: StoredAssessment, tables: AssessmentTables = AssessmentTables(), language: Language, to path: String,
  workingIn folder: String
) throws {
  let edition = Edition(of: assessment.brief, tables: tables, in: language)
  let rows = try assessment.brief.cities.indices.flatMap { indicatorRows(of: try assessment.city(at: $0), in: edition) }
  try write(workbook(of: edition, rows), to: path, workingIn: folder)
}

/// Writes every table of a report on an index as a workbook, by the same rules.
package func writeIndexWorkbook(
  on report: IndexReport, language: Language, to path: String, workingIn folder: String
) throws(WorkbookFailure) {
  try write(workbook(of: report, in: language), to: path, workingIn: folder)
}

private func workbook(of edition: Edition, _ indicatorRows: [[DataTable.Cell]]) -> Workbook {
  let run = edition.assessment.run
  return Workbook(
    title: edition.say(run.title), language: edition.language, day: edition.creationDay,
    notes: (run.isInvented ? [edition.say(Words.inventedBanner)] : []) + [edition.say(edition.framework.note)],
    facts: runFacts(of: edition),
    tables: [rankingTable(of: edition), indicatorTable(rows: indicatorRows), studyTable(of: edition)]
      + edition.tables.all.map { dataTable($0) })
}

private func workbook(of report: IndexReport, in language: Language) -> Workbook {
  let notes = (report.isInvented ? [IndexWords.banner] : []) + [report.note]
  return Workbook(
    title: language.say(report.title), language: language, day: .firstOfArchives,
    notes: notes.map(language.say).filter { !$0.isEmpty },
    facts: report.facts.map { (name: language.say($0.name), value: $0.value) },
    findings: report.findings.map { finding in
      (finding.place.isEmpty ? "" : finding.place + language.say("：", ": ")) + language.say(finding.message)
    }, tables: report.tables.map { dataTable($0) })
}
