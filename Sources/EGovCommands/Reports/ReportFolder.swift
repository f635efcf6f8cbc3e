import ArgumentParser
import AssessmentModel
import Foundation
import Reporting

/// How reports are written.
struct ReportOptions: ParsableArguments {
  @Option(help: "The language of the report, zh or en; zh,en writes its pages in both, each with a link to the other.")
  var lang = ReportLanguages(.zh)

  @Option(
    help: "Which reports, separated by commas: html, csv, md, json, xlsx, docx, pdf; all: what can be made here.")
  var format: String?

  func validate() throws { _ = try names() }

  /// The formats asked for, without doubles, in the order of the list of formats.
  func formats() throws -> [ReportFormat] {
    guard let names = try names() else { return ReportFormat.usual }
    return ReportFormat.allCases.filter { names.contains($0.rawValue) || names.contains(Self.all) }
  }

  /// The formats with the programs that make them; one that cannot be made is refused where it was named.
  func forms() throws -> ReportForms {
    guard let names = try names() else { return try ReportForms(named: ReportFormat.usual, all: false) }
    return try ReportForms(
      named: ReportFormat.allCases.filter { names.contains($0.rawValue) }, all: names.contains(Self.all))
  }

  private static let all = "all"

  /// The words of `--format`; nil where it is not given.
  private func names() throws -> [String]? {
    guard let format else { return nil }
    let names = commaSeparated(format)
    guard !names.isEmpty else { throw ValidationError("--format names no format") }
    let known = ReportFormat.allCases.map(\.rawValue) + [Self.all]
    for name in names where !known.contains(name) {
      let near = nearestName(to: name, among: known).map { "; did you mean \($0)?" } ?? ""
      throw ValidationError("--format knows \(known.joined(separator: ", ")) and not \(name)\(near)")
    }
    return names
  }
}

extension ReportOptions {
  /// `--format json` asks for findings on standard output, as `--json` does.
  var asksFindings: Bool { format.map { commaSeparated($0).contains(ReportFormat.json.rawValue) } ?? false }
}

/// The reports in a folder.
enum ReportFolder {
  /// Everything `egov assess` and `egov report` may leave in a folder.
  static let names: Set<String> = [
    "index.html", "cities", "zh", "en", "tables", "ranking.csv", "indicators.csv", "study.csv", "datapackage.json",
    "ranking.md",
    "report.xlsx", "report.docx", "report.pdf", "assessment.json", "observations.jsonl", "problems.jsonl",
  ]

  /// What programs read, which `egov report` does not make and leaves where it lies.
  static let contracts: Set<String> = ["assessment.json", "observations.jsonl", "problems.jsonl"]

  /// What to look at first: the page for people where it was asked for, else the folder.
  static func opening(of folder: String, _ options: ReportOptions) -> String {
    let hasPage = (try? options.formats().contains(.html)) ?? false
    return hasPage ? (folder as NSString).appendingPathComponent("index.html") : folder
  }

  /// Writes the reports of an assessment; pieces on the way lie in `working`.
  static func write(
    _ assessment: StoredAssessment, _ tables: AssessmentTables, _ forms: ReportForms, languages: ReportLanguages,
    to folder: URL, workingIn working: URL
  ) async throws {
    let reports = Reports(on: assessment.brief, tables: tables, languages: languages, formats: forms.formats)
    let hasSheets = forms.formats.contains(.html) || forms.formats.contains(.csv)
    try await writeFiles(of: assessment, reports, hasSheets: hasSheets, to: folder)
    let separate = SeparateReports(
      subject: .assessment(assessment, tables), forms: forms, language: languages.first, working: working)
    try await separate.write(to: folder)
  }
}
