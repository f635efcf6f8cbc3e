import ArgumentParser
import AssessmentModel
import Foundation
import Reporting

/// How reports are written.
struct ReportOptions: ParsableArguments {
  @Option(help: "The language of the report: zh or en.")
  var lang: Language = .zh

  @Option(help: "Which reports, separated by commas: html, csv, md; default: all.")
  var format: String?

  func validate() throws { _ = try formats() }

  /// The formats asked for, without doubles, in the order of the list of formats.
  func formats() throws -> [ReportFormat] {
    guard let format else { return ReportFormat.allCases }
    let names = commaSeparated(format)
    guard !names.isEmpty else { throw ValidationError("--format names no format") }
    for name in names where ReportFormat(rawValue: name) == nil {
      let known = ReportFormat.allCases.map(\.rawValue)
      let near = nearestName(to: name, among: known).map { "; did you mean \($0)?" } ?? ""
      throw ValidationError("--format knows \(known.joined(separator: ", ")) and not \(name)\(near)")
    }
    return ReportFormat.allCases.filter { names.contains($0.rawValue) }
  }
}

extension ReportOptions {
  /// `--format json` asks for findings on standard output, as `--json` does.
  var asksFindings: Bool { format.map { _ in (try? formats().contains(.json)) ?? false } ?? false }
}

/// The reports in a folder.
enum ReportFolder {
  /// Everything `egov assess` and `egov report` may leave in a folder.
  static let names: Set<String> = [
    "index.html", "cities", "ranking.csv", "indicators.csv", "study.csv", "datapackage.json", "ranking.md",
    "assessment.json", "observations.jsonl", "problems.jsonl",
  ]

  /// What programs read, which `egov report` does not make and leaves where it lies.
  static let contracts: Set<String> = ["assessment.json", "observations.jsonl", "problems.jsonl"]

  /// What to look at first: the page for people where it was asked for, else the folder.
  static func opening(of folder: String, _ options: ReportOptions) -> String {
    let hasPage = (try? options.formats().contains(.html)) ?? false
    return hasPage ? (folder as NSString).appendingPathComponent("index.html") : folder
  }

  /// Writes the reports of an assessment.
  static func write(_ assessment: Assessment, options: ReportOptions, to folder: URL) throws {
    try forEachReportFile(for: assessment, language: options.lang, formats: try options.formats()) { file in
      try EGovCommands.write(file.bytes, to: folder.appendingPathComponent(file.path))
    }
  }
}
