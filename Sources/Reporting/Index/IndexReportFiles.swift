package import AssessmentModel

/// Every file of the report on an index, sorted by path.
///
/// `index.html` for html, and one in a folder of its own for each of the other languages; a CSV file a table and `datapackage.json` for csv; `index.json` for json; `ranking.md` with
/// the first table for md, left out where there is no table. The same report, language and formats give the same bytes.
/// Nothing is worked out here but places and colours in pictures; numbers are rounded where people read them and whole
/// in CSV and JSON. Ids of tables are different from each other.
package func indexReportFiles(
  for report: IndexReport, language: Language, others: [Language] = [], formats: [ReportFormat]
) -> [ReportFile] {
  var files: [ReportFile] = []
  for format in ReportFormat.allCases where formats.contains(format) {
    switch format {
    case .html:
      let languages = ReportLanguages(language, others: others)
      files += languages.all.map { language in
        let page = indexPage(of: report, in: language, of: languages, besideCSV: formats.contains(.csv))
        return ReportFile(path: languages.folder(of: language) + "index.html", bytes: writeHTML(page))
      }
    case .csv:
      let tables = report.tables.map { dataTable($0) }
      files += tables.map { ReportFile(path: $0.name + ".csv", bytes: writeCSV($0)) }
      let package = dataPackage(of: report, tables: tables, in: language)
      files.append(ReportFile(path: "datapackage.json", bytes: writeDataPackage(package)))
    case .md:
      guard let table = report.tables.first else { continue }
      files.append(
        ReportFile(path: "ranking.md", bytes: writeMarkdown(markdown(of: table, from: report, in: language))))
    case .json: files.append(ReportFile(path: "index.json", bytes: writeIndexJSON(report)))
    case .xlsx, .docx, .pdf: continue
    }
  }
  return files.sorted { $0.path < $1.path }
}
