import ArgumentParser
import AssessmentModel
import Foundation
import Reporting

/// Where tables of results go and how, for commands that make them.
struct ResultOptions: ParsableArguments {
  @OptionGroup var report: ReportOptions

  @Flag(help: "Everything as one JSON object on standard output.")
  var json = false

  @Flag(help: "No messages.")
  var quiet = false

  @Option(
    name: .shortAndLong,
    help: "The folder for the results, or a file that ends in .csv, .json, .html, .md, .xlsx, .docx or .pdf.")
  var output: String?

  /// Whether more than the first table is asked for.
  var showsEverything: Bool {
    guard let output else { return asksJSON }
    return asksJSON || !["csv", "md"].contains((output as NSString).pathExtension.lowercased())
  }

  /// The formats to write; one that was asked for and that no program here makes is refused before anything is done.
  func forms() throws -> ReportForms {
    if let format = output.flatMap(IndexOutput.separate) { return try ReportForms(named: [format], all: false) }
    return try report.forms()
  }

  func write(_ report: IndexReport, _ forms: ReportForms) async throws {
    let output = IndexOutput(report: report, languages: self.report.lang, forms: forms, isQuiet: quiet)
    try await output.write(to: self.output, asJSON: asksJSON)
  }

  /// Without -o, `--format json` is `--json`.
  private var asksJSON: Bool { json || (output == nil && report.asksFindings) }
}

/// Where the report of an index goes: standard output, one file, or a folder.
struct IndexOutput {
  let report: IndexReport
  let languages: ReportLanguages
  /// What a folder gets.
  let forms: ReportForms
  let isQuiet: Bool

  func write(to output: String?, asJSON isJSON: Bool) async throws {
    if isJSON { try Console.result(bytes: try file(as: .json, named: "index.json")) }
    guard let output else {
      if !isJSON { try Console.result(bytes: try file(as: .csv, named: firstTable)) }
      return
    }
    if let format = Self.separate(output) {
      try await writeSeparate(format, to: output)
    } else if let (format, name) = single(output) {
      let bytes = try file(as: format, named: name)
      try await writeWhole(bytes, to: output)
    } else {
      try await writeFolder(output)
    }
    if !isQuiet { Console.message("report: \(opening(of: output))") }
  }

  /// The format that a file's ending asks for; nil for a folder.
  private func single(_ output: String) -> (ReportFormat, String)? {
    switch (output as NSString).pathExtension.lowercased() {
    case "csv": return (.csv, firstTable)
    case "json": return (.json, "index.json")
    case "html": return (.html, "index.html")
    case "md": return (.md, "ranking.md")
    default: return nil
    }
  }

  private var firstTable: String { (report.tables.first?.id ?? "ranking") + ".csv" }

  private func file(as format: ReportFormat, named name: String) throws -> [UInt8] {
    let files = indexReportFiles(for: report, language: languages.first, formats: [format])
    guard let file = files.first(where: { $0.path == name }) else {
      throw CommandError.impossible("there is nothing to write as \(name)")
    }
    return file.bytes
  }

  private func writeFolder(_ output: String) async throws {
    let staged = try StagedOutput(folder: output, replacing: Self.earlierNames(in: output))
    try await staged.fill {
      let files = indexReportFiles(
        for: report, language: languages.first, others: languages.others, formats: forms.formats)
      for file in files {
        try EGovCommands.write(file.bytes, to: staged.content.appendingPathComponent(file.path))
      }
      try await separateReports(staged).write(to: staged.content)
    }
    forms.tellLeftOut()
  }

  /// The format written apart that a file's ending asks for; nil for the others and for a folder.
  static func separate(_ output: String) -> ReportFormat? {
    let format = ReportFormat(rawValue: (output as NSString).pathExtension.lowercased())
    return format?.separateFile == nil ? nil : format
  }

  private func writeSeparate(_ format: ReportFormat, to output: String) async throws {
    let staged = try StagedOutput(file: output)
    try await staged.fill { try await separateReports(staged).write(format, to: staged.content) }
  }

  private func separateReports(_ staged: StagedOutput) -> SeparateReports {
    SeparateReports(subject: .index(report), forms: forms, language: languages.first, working: staged.working)
  }

  private func opening(of output: String) -> String {
    guard single(output) == nil, Self.separate(output) == nil, forms.formats.contains(.html) else { return output }
    return (output as NSString).appendingPathComponent("index.html")
  }

  /// The files of an earlier run, which its data package lists; a table of somebody's own is never among them.
  private static func earlierNames(in folder: String) -> Set<String> {
    let names: Set = [
      "index.html", "zh", "en", "index.json", "ranking.md", "datapackage.json", "report.xlsx", "report.docx",
      "report.pdf",
    ]
    let file = URL(fileURLWithPath: folder).appendingPathComponent("datapackage.json")
    guard let data = try? Data(contentsOf: file),
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      object["name"] as? String == "egov-index", let resources = object["resources"] as? [[String: Any]]
    else { return names }
    return names.union(resources.compactMap { $0["path"] as? String })
  }
}
