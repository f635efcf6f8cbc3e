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

/// Every file of the report on an assessment, sorted by path; with many cities `Reports` needs less memory.
package func reportFiles(
  for assessment: Assessment, tables: AssessmentTables = AssessmentTables(), language: Language,
  others: [Language] = [], formats: [ReportFormat]
) -> [ReportFile] {
  let languages = ReportLanguages(language, others: others)
  let reports = Reports(on: assessment, tables: tables, languages: languages, formats: formats)
  var files = assessment.cities.enumerated().flatMap { reports.files(of: $1, at: $0) }
  let rows = assessment.cities.flatMap(reports.rows)
  reports.forEachFile { file in
    files.append(file.path == Reports.indicators ? ReportFile(path: file.path, bytes: file.bytes + rows) : file)
  }
  return files.sorted { $0.path < $1.path }
}

/// Where the tables lie that were worked out of an assessment.
let tableFolder = "tables/"
