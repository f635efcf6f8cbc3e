package import AssessmentModel

/// One file of a report, by its path below the output folder.
package struct ReportFile: Sendable, Equatable {
  /// Parts separated by `/`; never absolute, never with `..`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What `--format LIST` selects.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// `index.html` and `cities/*.html`.
  case html
  /// `ranking.csv`, `indicators.csv`, `study.csv`, `tables/*.csv`, `datapackage.json` and `cities/*-contest.csv`.
  case csv
  /// `ranking.md`.
  case md
  /// The contracts, which are not written here: selects nothing of this stage.
  case json
  /// `report.xlsx`, which `writeWorkbook` writes to a file: selects nothing here.
  case xlsx
  /// `report.docx`, which a program makes of `reportDocument`: selects nothing here.
  case docx
  /// `report.pdf`, made in the same way.
  case pdf

  /// What is written where nobody asks for anything else: no other program and no wait.
  package static let usual: [ReportFormat] = [.html, .csv, .md, .json]

  /// The file of the formats that are a single file written apart; nil for the others.
  package var separateFile: String? {
    switch self {
    case .xlsx, .docx, .pdf: return "report." + rawValue
    case .html, .csv, .md, .json: return nil
    }
  }
}

/// Every file of the report on an assessment, sorted by path.
///
/// The same assessment, tables, language and formats give the same bytes. What is shown is what these hold: no score,
/// mean, share or rank is derived here, only rounded for display; how many entries a list has is counted where it is
/// printed. With many cities, `forEachReportFile` needs less memory.
package func reportFiles(
  for assessment: Assessment, tables: AssessmentTables = AssessmentTables(), language: Language,
  formats: [ReportFormat]
) -> [ReportFile] {
  var files: [ReportFile] = []
  forEachReportFile(
    for: assessment, tables: tables, languages: ReportLanguages(language), formats: formats
  ) { files.append($0) }
  return files
}

/// Gives each file of the report to `body`, in the order of their paths, one in memory at a time.
package func forEachReportFile<Failure: Error>(
  for assessment: Assessment, tables: AssessmentTables = AssessmentTables(),
  languages: ReportLanguages, formats: [ReportFormat], _ body: (ReportFile) throws(Failure) -> Void
) throws(Failure) {
  func edition(in language: Language) -> Edition {
    Edition(of: assessment, tables: tables, hasCSV: formats.contains(.csv), in: language, languages: languages)
  }
  let first = edition(in: languages.first)
  var list = ReportFormat.allCases.filter(formats.contains).flatMap { reports(of: first, as: $0) }
  if formats.contains(.html) {
    list += languages.others.flatMap { reports(of: edition(in: $0), as: .html) }
  }
  for report in list.sorted(by: { $0.path < $1.path }) {
    try body(ReportFile(path: report.path, bytes: report.write()))
  }
}

/// A file that can be written when its turn comes.
private struct Report {
  var path: String
  var write: () -> [UInt8]
}

/// Where the tables lie that were worked out of an assessment.
let tableFolder = "tables/"

/// The list of reports: every file of every format.
private func reports(of edition: Edition, as format: ReportFormat) -> [Report] {
  switch format {
  case .html:
    let folder = edition.languages.folder(of: edition.language)
    let cities = edition.assessment.cities.indices.map { position in
      Report(path: folder + edition.path(of: edition.assessment.cities[position])) {
        writeHTML(citySheet(of: position, in: edition))
      }
    }
    return cities + [Report(path: folder + "index.html") { writeHTML(overviewPage(of: edition)) }]
  case .csv:
    let forms = edition.assessment.cities.map { city in
      Report(path: edition.formPath(of: city)) { writeCSV(contestForm(of: city)) }
    }
    return forms + [
      Report(path: "ranking.csv") { writeCSV(rankingTable(of: edition)) },
      Report(path: "indicators.csv") { writeCSV(indicatorTable(of: edition)) },
      Report(path: "study.csv") { writeCSV(studyTable(of: edition)) },
      Report(path: "datapackage.json") { writeDataPackage(of: edition) },
    ]
      + edition.tables.all.map { table in
        Report(path: tableFolder + safeFileName(table.id) + ".csv") { writeCSV(dataTable(table)) }
      }
  case .md: return [Report(path: "ranking.md") { writeMarkdown(rankingMarkdown(of: edition)) }]
  case .json, .xlsx, .docx, .pdf: return []
  }
}
