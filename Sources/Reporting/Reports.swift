package import AssessmentModel

/// The files of the report on an assessment: those of each city, and those of all.
///
/// The same assessment, tables, languages and formats give the same bytes. What is shown is what these hold: no score,
/// mean, share or rank is derived here, only rounded for display; how many entries a list has is counted where it is
/// printed. The assessment may be without evidence; cities are given with it.
package struct Reports: Sendable {
  /// The table that holds rows of every city: `forEachFile` gives its head, `rows(of:)` what follows.
  package static let indicators = "indicators.csv"

  private let formats: Set<ReportFormat>
  private let first: Edition
  private let others: [Edition]

  package init(
    on assessment: Assessment, tables: AssessmentTables, languages: ReportLanguages, formats: [ReportFormat]
  ) {
    self.formats = Set(formats)
    func edition(in language: Language) -> Edition {
      Edition(of: assessment, tables: tables, hasCSV: formats.contains(.csv), in: language, languages: languages)
    }
    first = edition(in: languages.first)
    others = languages.others.map(edition)
  }

  /// The city's sheets, and the form by which it contests its findings; `position` is its place in the assessment.
  package func files(of city: CityAssessment, at position: Int) -> [ReportFile] {
    var files: [ReportFile] = []
    if formats.contains(.html) {
      files += editions.map { edition in
        ReportFile(
          path: folder(of: edition) + edition.path(of: city),
          bytes: writeHTML(citySheet(of: city, at: position, in: edition)))
      }
    }
    if formats.contains(.csv) {
      files.append(ReportFile(path: first.formPath(of: city), bytes: writeCSV(contestForm(of: city))))
    }
    return files
  }

  /// The city's lines of the table of indicators; nothing where no tables are asked for.
  package func rows(of city: CityAssessment) -> [UInt8] {
    formats.contains(.csv) ? writeCSVRows(indicatorRows(of: city, in: first)) : []
  }

  /// Gives each file on all cities to `body`, one in memory at a time.
  package func forEachFile<Failure: Error>(_ body: (ReportFile) throws(Failure) -> Void) throws(Failure) {
    if formats.contains(.html) {
      for edition in editions {
        try body(ReportFile(path: folder(of: edition) + "index.html", bytes: writeHTML(overviewPage(of: edition))))
      }
    }
    if formats.contains(.md) {
      try body(ReportFile(path: "ranking.md", bytes: writeMarkdown(rankingMarkdown(of: first))))
    }
    guard formats.contains(.csv) else { return }
    for table in [rankingTable(of: first), indicatorTable(), studyTable(of: first)] {
      try body(ReportFile(path: table.name + ".csv", bytes: writeCSV(table)))
    }
    try body(ReportFile(path: "datapackage.json", bytes: writeDataPackage(of: first)))
    for table in first.tables.all {
      try body(
        ReportFile(path: tableFolder + safeFileName(table.id) + ".csv", bytes: writeCSV(dataTable(table))))
    }
  }

  private var editions: [Edition] { [first] + others }

  private func folder(of edition: Edition) -> String { edition.languages.folder(of: edition.language) }
}
